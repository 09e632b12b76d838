import { WHOLE } from './arrange.ts';
import type { Case, Formula, Months, Part, Statement } from './program.ts';
import { type Node, Shared } from './share.ts';
import { Bytes, OP, SIMD, TYPE } from './wasm-bytes.ts';
import type { Pool } from './wasm-pool.ts';

/** Bytes from the start of the memory. */
export interface Layout {
  readonly draws: number;
  readonly out: number;
  readonly memory: number;
  readonly tables: number;
  readonly block: number;
}

/** Places of locals: the draw (8 bytes each), the month, 8 and 16 times the month, and the same of a loop inside. */
const DRAW = 0;
const MONTH = 1;
const MONTH8 = 2;
const MONTH16 = 3;
const BACK16 = 4;
const STEP8 = 5;
const STEP16 = 6;
const WHOLES = 6;

const ZERO = Array<number>(16).fill(0);

/** Writes one function: a part of a program for the two draws at a place of the block. */
export class WasmPart {
  readonly #pool: Pool;
  readonly #layout: Layout;
  readonly #months: number;
  readonly #code = new Bytes();
  readonly #locals = new Map<string, number>();
  #next = WHOLES + 1;

  constructor(pool: Pool, layout: Layout, months: number) {
    this.#pool = pool;
    this.#layout = layout;
    this.#months = months;
  }

  body({ loop, kept, carried, statements }: Part): Bytes {
    const code = this.#code;
    for (const place of kept) {
      code.byte(OP.const32, 0);
      this.#load(this.#layout.memory + 16 * place);
      this.#set(`k${place}`);
    }
    for (const { name, start } of carried) {
      this.#number(start);
      this.#set(`c${name}`);
    }
    if (loop === undefined) this.#statements(statements, loop);
    else {
      this.#months32(loop.from);
      code.byte(OP.loop, TYPE.none);
      for (const { name, start, again } of carried) {
        if (again.length === 0) continue;
        this.#isIn(again, loop);
        code.byte(OP.if, TYPE.none);
        this.#number(start);
        this.#set(`c${name}`);
        code.byte(OP.end);
      }
      this.#statements(statements, loop);
      for (const { name, row } of carried) {
        this.#get(`r${row}`);
        this.#set(`c${name}`);
      }
      code.byte(OP.get, MONTH8, OP.const32, 8, OP.add32, OP.set, MONTH8);
      code.byte(OP.get, MONTH16, OP.const32, 16, OP.add32, OP.set, MONTH16);
      code.byte(OP.get, MONTH, OP.const32, 1, OP.add32, OP.tee, MONTH, OP.const32).whole(loop.to);
      code.byte(OP.atMost32, OP.branchIf, 0, OP.end);
    }
    const whole = this.#layout.memory + 16 * WHOLE;
    code.byte(OP.const32, 0, OP.const32, 0);
    this.#load(whole);
    this.#get('z');
    code.simd(SIMD.add).simd(SIMD.store).count(4).count(whole).byte(OP.end);
    const vectors = this.#next - WHOLES - 1;
    return new Bytes().count(2).count(WHOLES).byte(TYPE.i32).count(vectors).byte(TYPE.v128).append(code);
  }

  #months32(from: number): void {
    this.#code.byte(OP.const32).whole(from).byte(OP.set, MONTH);
    this.#code
      .byte(OP.const32)
      .whole(8 * from)
      .byte(OP.set, MONTH8);
    this.#code
      .byte(OP.const32)
      .whole(16 * from)
      .byte(OP.set, MONTH16);
  }

  #local(name: string): number {
    const known = this.#locals.get(name);
    if (known !== undefined) return known;
    this.#locals.set(name, this.#next);
    return this.#next++;
  }

  #get(name: string): void {
    this.#code.byte(OP.get).count(this.#local(name));
  }

  #set(name: string): void {
    this.#code.byte(OP.set).count(this.#local(name));
  }

  #load(offset: number): void {
    this.#code.simd(SIMD.load).count(4).count(offset);
  }

  /** One number in both lanes. */
  #number(value: number): void {
    if (Object.is(value, 0)) this.#code.simd(SIMD.const).byte(...ZERO);
    else this.#splat(() => this.#code.byte(OP.const32, 0), this.#pool.doubles([value], 1));
  }

  #splat(address: () => void, place: number): void {
    address();
    this.#code
      .simd(SIMD.loadSplat)
      .count(3)
      .count(this.#layout.tables + place);
  }

  #whole(values: readonly (number | undefined)[]): void {
    this.#code
      .byte(OP.get, MONTH8, OP.load32)
      .count(2)
      .count(this.#layout.tables + this.#pool.wholes(values, this.#months));
  }

  #statements(statements: readonly Statement[], loop: Part['loop']): void {
    const shared = new Shared(statements);
    const names = new Map<Node, string>();
    const checked = new Set<Node>();
    for (const statement of statements) {
      switch (statement.kind) {
        case 'when':
          this.#cases(statement.cases, loop);
          break;
        case 'set':
          if (statement.store !== undefined) {
            const offset = this.#layout.memory + 16 * statement.store;
            if (loop === undefined) this.#code.byte(OP.const32, 0);
            else this.#code.byte(OP.get, MONTH16);
            this.#value(shared.of(statement.value), names);
            this.#code.byte(OP.tee).count(this.#local(`r${statement.row}`));
            this.#code.simd(SIMD.store).count(4).count(offset);
          } else {
            this.#value(shared.of(statement.value), names);
            this.#set(`r${statement.row}`);
          }
          break;
        case 'check': {
          const node = shared.of(statement.value);
          if (checked.has(node)) break;
          checked.add(node);
          this.#get('z');
          this.#value(node, names);
          this.#value(node, names);
          this.#code.simd(SIMD.sub).simd(SIMD.add);
          this.#set('z');
          break;
        }
        case 'out': {
          const places = statement.outputs.map((o) =>
            o === undefined ? undefined : 8 * o * this.#layout.block,
          );
          this.#whole(places);
          this.#code.byte(OP.get, DRAW, OP.add32);
          this.#value(shared.of(statement.value), names);
          this.#code.simd(SIMD.store).count(3).count(this.#layout.out);
          break;
        }
      }
    }
  }

  #cases([first, ...others]: readonly Case[], loop: Part['loop']): void {
    if (first === undefined) return;
    this.#isIn(first.months, loop);
    this.#code.byte(OP.if, TYPE.none);
    this.#statements(first.statements, loop);
    if (others.length > 0) {
      this.#code.byte(OP.else);
      this.#cases(others, loop);
    }
    this.#code.byte(OP.end);
  }

  #isIn(months: readonly number[], loop: Part['loop']): void {
    const first = months[0] ?? 0;
    const last = months.at(-1) ?? 0;
    const code = this.#code;
    if (last - first + 1 !== months.length) {
      const marks: number[] = [];
      for (const m of months) marks[m] = 1;
      this.#whole(marks);
    } else if (first === last) code.byte(OP.get, MONTH, OP.const32).whole(first).byte(OP.eq32);
    else {
      if (first !== loop?.from) code.byte(OP.get, MONTH, OP.const32).whole(first).byte(OP.atLeast32);
      else code.byte(OP.const32, 1);
      if (last !== loop?.to) code.byte(OP.get, MONTH, OP.const32).whole(last).byte(OP.atMost32, OP.and32);
    }
  }

  /** Puts the value on the stack; what is used again is kept in a local. */
  #value(node: Node, names: Map<Node, string>): void {
    if (isLogical(node.formula)) {
      this.#mask(node, names);
      this.#number(1);
      this.#code.simd(SIMD.and);
      return;
    }
    const name = names.get(node);
    if (name !== undefined) {
      this.#get(name);
      return;
    }
    this.#fresh(node, names);
    this.#keep(node, names);
  }

  #keep(node: Node, names: Map<Node, string>): void {
    if (node.uses < 2 || isAtHand(node.formula)) return;
    const name = `t${this.#next}`;
    names.set(node, name);
    this.#code.byte(OP.tee).count(this.#local(name));
  }

  #fresh(node: Node, names: Map<Node, string>): void {
    const { formula, parts } = node;
    const [first, second, third] = parts;
    const code = this.#code;
    const value = (part: Node | undefined): void => {
      if (part !== undefined) this.#value(part, names);
    };
    switch (formula.op) {
      case 'number':
        this.#number(formula.value);
        return;
      case 'table':
        this.#splat(() => code.byte(OP.get, MONTH8), this.#pool.doubles(formula.values, this.#months));
        return;
      case 'draw':
        code.byte(OP.get, DRAW).simd(SIMD.load).count(3);
        code.count(this.#layout.draws + 8 * formula.variable * this.#layout.block);
        return;
      case 'local':
        this.#get(`r${formula.row}`);
        return;
      case 'kept':
        this.#get(`k${formula.place}`);
        return;
      case 'carried':
        this.#get(`c${formula.name}`);
        return;
      case 'stored':
        this.#stored(formula);
        return;
      case 'onward':
        this.#splat(() => code.byte(OP.get, MONTH8), this.#pool.doubles(formula.starts, this.#months));
        value(first);
        // All bits of a mark are set, or none.
        this.#splat(() => code.byte(OP.get, MONTH8), this.#marks(formula.starts));
        code
          .simd(SIMD.const)
          .byte(...ZERO)
          .simd(SIMD.ne)
          .simd(SIMD.select);
        return;
      case 'unary':
        value(first);
        if (formula.operator !== 'not' && formula.operator !== 'unknown')
          code.simd({ '-': SIMD.neg, abs: SIMD.abs, floor: SIMD.floor, ceil: SIMD.ceil }[formula.operator]);
        return;
      case 'binary':
        this.#binary(formula, first, second, names);
        return;
      case 'choose':
        value(second);
        value(third);
        if (first !== undefined) this.#mask(first, names);
        code.simd(SIMD.select);
        return;
      case 'convolve':
        this.#convolve(formula);
        return;
    }
  }

  #marks(starts: readonly (number | undefined)[]): number {
    return this.#pool.doubles(
      Array.from(starts, (start) => (start === undefined ? 0 : 1)),
      this.#months,
    );
  }

  #stored({ place, at }: Extract<Formula, { op: 'stored' }>): void {
    const offset = this.#layout.memory + 16 * place;
    switch (at.kind) {
      case 'lag':
        this.#code.byte(OP.get, MONTH16);
        this.#load(offset + 16 * at.lag);
        return;
      case 'month':
        this.#code.byte(OP.const32, 0);
        this.#load(offset + 16 * at.month);
        return;
      case 'months':
        this.#whole(Array.from(at.months, (m) => (m === undefined ? undefined : 16 * m)));
        this.#load(offset);
        return;
    }
  }

  #binary(
    { operator, tie }: Extract<Formula, { op: 'binary' }>,
    left: Node | undefined,
    right: Node | undefined,
    names: Map<Node, string>,
  ): void {
    if (left === undefined || right === undefined) return;
    const code = this.#code;
    const [first, second] = tie === 'right' ? [right, left] : [left, right];
    this.#value(first, names);
    this.#value(second, names);
    switch (operator) {
      case '+':
        code.simd(SIMD.add);
        return;
      case '-':
        code.simd(SIMD.sub);
        return;
      case '*':
        code.simd(SIMD.mul);
        return;
      case '/':
        code.simd(SIMD.div);
        return;
      case 'min':
        code.simd(tie === undefined ? SIMD.min : SIMD.pmin);
        return;
      case 'max':
        code.simd(tie === undefined ? SIMD.max : SIMD.pmax);
        return;
      case '^':
        this.#set('y');
        this.#set('x');
        for (const lane of [0, 1]) {
          for (const name of ['x', 'y']) {
            this.#get(name);
            code.simd(SIMD.extract).byte(lane);
          }
          code.byte(OP.call, 0);
          if (lane === 0) code.simd(SIMD.splat);
          else code.simd(SIMD.replace).byte(1);
        }
        return;
      default:
        throw new Error(`${operator} is a test`);
    }
  }

  /** Puts all bits or none on the stack, as the number is not nought or is. */
  #mask(node: Node, names: Map<Node, string>): void {
    const { formula, parts } = node;
    const [first, second] = parts;
    const code = this.#code;
    if (!isLogical(formula) || first === undefined) {
      this.#value(node, names);
      code
        .simd(SIMD.const)
        .byte(...ZERO)
        .simd(SIMD.ne);
      return;
    }
    const name = names.get(node);
    if (name !== undefined) {
      this.#get(name);
      return;
    }
    const operator = formula.op === 'unary' || formula.op === 'binary' ? formula.operator : undefined;
    if (operator === 'and' || operator === 'or') {
      this.#mask(first, names);
      if (second !== undefined) this.#mask(second, names);
      code.simd(operator === 'and' ? SIMD.and : SIMD.or);
    } else if (operator === 'not') {
      this.#mask(first, names);
      code.simd(SIMD.not);
    } else {
      this.#value(first, names);
      this.#value(second ?? first, names);
      code.simd(compareOf(operator));
    }
    this.#keep(node, names);
  }

  #convolve({ of, profile, lag }: Extract<Formula, { op: 'convolve' }>): void {
    const code = this.#code;
    const sure = profile.kind === 'fixed' && profile.values.every((share) => share !== 0);
    code.simd(SIMD.const).byte(...ZERO);
    this.#set('sum');
    code.byte(OP.const32, 0, OP.set, STEP8, OP.const32, 0, OP.set, STEP16);
    code
      .byte(OP.get, MONTH16, OP.const32)
      .whole(16 * lag)
      .byte(OP.add32, OP.set, BACK16);
    code.byte(OP.loop, TYPE.none);
    this.#get('sum');
    this.#series(of, BACK16);
    this.#series(profile, STEP16);
    if (!sure) code.byte(OP.tee).count(this.#local('share'));
    code.simd(SIMD.mul).simd(SIMD.add);
    if (!sure) {
      this.#get('sum');
      this.#get('share');
      code
        .simd(SIMD.const)
        .byte(...ZERO)
        .simd(SIMD.ne)
        .simd(SIMD.select);
    }
    this.#set('sum');
    code.byte(OP.get, STEP8, OP.const32, 8, OP.add32, OP.set, STEP8);
    code.byte(OP.get, STEP16, OP.const32, 16, OP.add32, OP.set, STEP16);
    code.byte(OP.get, BACK16, OP.const32, 16, OP.sub32, OP.tee, BACK16, OP.const32, 0, OP.atLeast32);
    code.byte(OP.branchIf, 0, OP.end);
    this.#get('sum');
  }

  #series(series: Months, at16: number): void {
    switch (series.kind) {
      case 'stored':
        this.#code.byte(OP.get, at16);
        this.#load(this.#layout.memory + 16 * series.place);
        return;
      case 'kept':
        this.#code.byte(OP.const32, 0);
        this.#load(this.#layout.memory + 16 * series.place);
        return;
      case 'fixed': {
        const place = this.#pool.doubles(series.values, this.#months);
        // Half of 16 bytes a month: the pool has 8.
        this.#splat(() => {
          if (at16 === STEP16) this.#code.byte(OP.get, STEP8);
          else this.#code.byte(OP.get, at16, OP.const32, 1, OP.shiftRight32);
        }, place);
        return;
      }
    }
  }
}

function compareOf(operator: string | undefined): number {
  switch (operator) {
    case '<':
      return SIMD.lt;
    case '<=':
      return SIMD.le;
    case '>':
      return SIMD.gt;
    case '>=':
      return SIMD.ge;
    case '==':
      return SIMD.eq;
    default:
      // `!=`, and a number that is not itself: unknown.
      return SIMD.ne;
  }
}

/** Is its number 1 or 0, for yes or no? */
function isLogical(formula: Formula): boolean {
  if (formula.op === 'unary') return formula.operator === 'not' || formula.operator === 'unknown';
  return formula.op === 'binary' && !['+', '-', '*', '/', '^', 'min', 'max'].includes(formula.operator);
}

function isAtHand({ op }: Formula): boolean {
  return op === 'number' || op === 'local' || op === 'kept' || op === 'carried';
}
