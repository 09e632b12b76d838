import { WHOLE } from './arrange.ts';
import { type Carried, type Case, type Formula, type Part, partsOf, type Statement } from './program.ts';
import { type Node, Shared } from './share.ts';
import { type Bytes, OP, SIMD, TYPE } from './wasm-bytes.ts';
import { WasmFormulas } from './wasm-formulas.ts';
import type { Pool } from './wasm-pool.ts';
import { type Layout, LOCAL, PAIRS, POWER, WasmWriter, WIDE } from './wasm-writer.ts';

/** The body of a function: a part of a program for the draws at a place of the block. */
export function partBody(part: Part, pool: Pool, layout: Layout, months: number): Bytes {
  const { loop, kept, carried, statements } = part;
  const writer = new WasmWriter(pool, layout, months);
  const { code } = writer;
  for (const place of kept) {
    writer.pairs(() => {
      writer.loadPlace(place);
      writer.set(`k${place}`);
    });
  }
  for (const one of carried) start(one, writer);
  if (loop === undefined) write(statements, writer, part);
  else {
    writer.setWhole(LOCAL.month, loop.from);
    writer.setWhole(LOCAL.month8, 8 * loop.from);
    writer.setWhole(LOCAL.monthWide, WIDE * loop.from);
    code.byte(OP.loop, TYPE.none);
    for (const one of carried) {
      if (one.again.length === 0) continue;
      writer.isIn(one.again, loop);
      code.byte(OP.if, TYPE.none);
      start(one, writer);
      code.byte(OP.end);
    }
    const waiting = new Set(carried);
    write(statements, writer, part, (statement) => {
      // What is carried is taken from memory when it is first wanted, and at the latest before it is overwritten.
      const wanted = wantedBy(statement);
      for (const one of waiting) {
        if (!wanted.has(`c${one.name}`) && !wanted.has(`r${one.row}`)) continue;
        waiting.delete(one);
        writer.pairs(() => {
          writer.loadPlace(layout.carried + one.name);
          writer.set(`c${one.name}`);
        });
      }
    });
    writer.addTo(LOCAL.month, 1);
    writer.addTo(LOCAL.month8, 8);
    writer.addTo(LOCAL.monthWide, WIDE);
    code.byte(OP.get, LOCAL.month, OP.const32).whole(loop.to).byte(OP.atMost32, OP.branchIf, 0, OP.end);
  }
  writer.pairs(() => {
    code.byte(OP.const32, 0);
    writer.loadPlace(WHOLE);
    writer.get('z');
    code.simd(SIMD.add);
    writer.store(WHOLE);
  });
  return writer.done();
}

function start({ name, start: value }: Carried, writer: WasmWriter): void {
  writer.pairs(() => {
    writer.code.byte(OP.const32, 0);
    writer.number(value);
    writer.store(writer.layout.carried + name);
  });
}

/** The body of the loop, or of a branch in it. */
function write(
  statements: readonly Statement[],
  writer: WasmWriter,
  part: Part,
  before?: (statement: Statement) => void,
): void {
  const { code, layout } = writer;
  const shared = new Shared(statements);
  const formulas = Array.from({ length: PAIRS }, () => new WasmFormulas(writer));
  const value = (pair: number, of: Formula): void => formulas[pair]?.value(shared.of(of));
  /** Powers take their time, so that both pairs of draws are raised at once, before what needs them. */
  const raised = new Set<Node>();
  const raise = (node: Node): void => {
    if (raised.has(node)) return;
    raised.add(node);
    node.parts.forEach(raise);
    const { formula } = node;
    if (formula.op !== 'binary' || formula.operator !== '^') return;
    writer.pairs((pair) => {
      for (const part of node.parts) formulas[pair]?.value(part);
    });
    code.byte(OP.call).count(POWER);
    writer.pairs((pair) => formulas[pair]?.take(node), true);
  };
  const checked = new Set<Node>();
  for (const statement of statements) {
    before?.(statement);
    if (statement.kind !== 'when') raise(shared.of(statement.value));
    switch (statement.kind) {
      case 'when':
        when(statement.cases, writer, part);
        break;
      case 'set': {
        const { row, store } = statement;
        const own = part.carried.filter((c) => c.row === row);
        writer.pairs((pair) => {
          value(pair, statement.value);
          writer.set(`r${row}`);
          if (store !== undefined) {
            code.byte(...(part.loop === undefined ? [OP.const32, 0] : [OP.get, LOCAL.monthWide]));
            writer.get(`r${row}`);
            writer.store(store);
          }
          for (const { name } of own) {
            code.byte(OP.const32, 0);
            writer.get(`r${row}`);
            writer.store(layout.carried + name);
          }
        });
        break;
      }
      case 'check': {
        // x - x is nought for a finite number, and NaN for any other.
        const node = shared.of(statement.value);
        if (checked.has(node)) break;
        checked.add(node);
        writer.pairs((pair) => {
          writer.get('z');
          value(pair, statement.value);
          value(pair, statement.value);
          code.simd(SIMD.sub).simd(SIMD.add);
          writer.set('z');
        });
        break;
      }
      case 'out': {
        const places = Array.from(statement.outputs, (o) =>
          o === undefined ? undefined : 8 * o * layout.block,
        );
        writer.pairs((pair) => {
          writer.whole(places);
          code.byte(OP.get, LOCAL.draw, OP.add32);
          value(pair, statement.value);
          code
            .simd(SIMD.store)
            .count(3)
            .count(layout.out + writer.offset);
        });
        break;
      }
    }
  }
}

/** What a statement reads of the month before, and which rows it overwrites. */
function wantedBy(statement: Statement): ReadonlySet<string> {
  const wanted = new Set<string>();
  const visit = (formula: Formula): void => {
    if (formula.op === 'carried') wanted.add(`c${formula.name}`);
    for (const part of partsOf(formula)) visit(part);
  };
  const look = (one: Statement): void => {
    if (one.kind === 'when') {
      for (const { statements } of one.cases) statements.forEach(look);
      return;
    }
    if (one.kind === 'set') wanted.add(`r${one.row}`);
    visit(one.value);
  };
  look(statement);
  return wanted;
}

function when([first, ...others]: readonly Case[], writer: WasmWriter, part: Part): void {
  if (first === undefined) return;
  writer.isIn(first.months, part.loop);
  writer.code.byte(OP.if, TYPE.none);
  write(first.statements, writer, part);
  if (others.length > 0) {
    writer.code.byte(OP.else);
    when(others, writer, part);
  }
  writer.code.byte(OP.end);
}
