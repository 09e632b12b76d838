import { WHOLE } from './arrange.ts';
import type { Case, Part, Statement } from './program.ts';
import { type Node, Shared } from './share.ts';
import { type Bytes, OP, SIMD, TYPE } from './wasm-bytes.ts';
import { WasmFormulas } from './wasm-formulas.ts';
import type { Pool } from './wasm-pool.ts';
import { type Layout, LOCAL, WasmWriter } from './wasm-writer.ts';

/** The body of a function: a part of a program for the two draws at a place of the block. */
export function partBody(part: Part, pool: Pool, layout: Layout, months: number): Bytes {
  const { loop, kept, carried, statements } = part;
  const writer = new WasmWriter(pool, layout, months);
  const { code } = writer;
  for (const place of kept) {
    writer.loadPlace(place);
    writer.set(`k${place}`);
  }
  const start = ({ name, start }: Part['carried'][number]): void => {
    writer.number(start);
    writer.set(`c${name}`);
  };
  carried.forEach(start);
  if (loop === undefined) write(statements, writer, loop);
  else {
    writer.setWhole(LOCAL.month, loop.from);
    writer.setWhole(LOCAL.month8, 8 * loop.from);
    writer.setWhole(LOCAL.month16, 16 * loop.from);
    code.byte(OP.loop, TYPE.none);
    for (const one of carried) {
      if (one.again.length === 0) continue;
      writer.isIn(one.again, loop);
      code.byte(OP.if, TYPE.none);
      start(one);
      code.byte(OP.end);
    }
    write(statements, writer, loop);
    for (const { name, row } of carried) {
      writer.get(`r${row}`);
      writer.set(`c${name}`);
    }
    writer.addTo(LOCAL.month, 1);
    writer.addTo(LOCAL.month8, 8);
    writer.addTo(LOCAL.month16, 16);
    code.byte(OP.get, LOCAL.month, OP.const32).whole(loop.to).byte(OP.atMost32, OP.branchIf, 0, OP.end);
  }
  code.byte(OP.const32, 0);
  writer.loadPlace(WHOLE);
  writer.get('z');
  code.simd(SIMD.add);
  code
    .simd(SIMD.store)
    .count(4)
    .count(layout.memory + 16 * WHOLE);
  return writer.done();
}

function write(statements: readonly Statement[], writer: WasmWriter, loop: Part['loop']): void {
  const { code, layout } = writer;
  const shared = new Shared(statements);
  const formulas = new WasmFormulas(writer);
  const checked = new Set<Node>();
  for (const statement of statements) {
    switch (statement.kind) {
      case 'when':
        when(statement.cases, writer, loop);
        break;
      case 'set': {
        const { row, store, value } = statement;
        if (store === undefined) {
          formulas.value(shared.of(value));
          writer.set(`r${row}`);
          break;
        }
        if (loop === undefined) code.byte(OP.const32, 0);
        else code.byte(OP.get, LOCAL.month16);
        formulas.value(shared.of(value));
        writer.tee(`r${row}`);
        code
          .simd(SIMD.store)
          .count(4)
          .count(layout.memory + 16 * store);
        break;
      }
      case 'check': {
        // x - x is nought for a finite number, and NaN for any other.
        const node = shared.of(statement.value);
        if (checked.has(node)) break;
        checked.add(node);
        writer.get('z');
        formulas.value(node);
        formulas.value(node);
        code.simd(SIMD.sub).simd(SIMD.add);
        writer.set('z');
        break;
      }
      case 'out':
        writer.whole(
          Array.from(statement.outputs, (o) => (o === undefined ? undefined : 8 * o * layout.block)),
        );
        code.byte(OP.get, LOCAL.draw, OP.add32);
        formulas.value(shared.of(statement.value));
        code.simd(SIMD.store).count(3).count(layout.out);
        break;
    }
  }
}

function when([first, ...others]: readonly Case[], writer: WasmWriter, loop: Part['loop']): void {
  if (first === undefined) return;
  writer.isIn(first.months, loop);
  writer.code.byte(OP.if, TYPE.none);
  write(first.statements, writer, loop);
  if (others.length > 0) {
    writer.code.byte(OP.else);
    when(others, writer, loop);
  }
  writer.code.byte(OP.end);
}
