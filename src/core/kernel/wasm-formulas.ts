import type { Formula, Months } from './program.ts';
import type { Node } from './share.ts';
import { OP, SIMD, TYPE } from './wasm-bytes.ts';
import { LOCAL, type WasmWriter, WIDE } from './wasm-writer.ts';

/** Writes the formulas of statements that are run one after the other: what is used again is kept in a local. */
export class WasmFormulas {
  readonly #writer: WasmWriter;
  readonly #names = new Map<Node, string>();

  constructor(writer: WasmWriter) {
    this.#writer = writer;
  }

  /** Takes what is on the stack as the value. */
  take(node: Node): void {
    const name = this.#writer.fresh();
    this.#names.set(node, name);
    this.#writer.set(name);
  }

  /** Puts the value for two draws on the stack. */
  value(node: Node): void {
    const writer = this.#writer;
    if (isLogical(node.formula)) {
      this.#mask(node);
      writer.number(1);
      writer.code.simd(SIMD.and);
      return;
    }
    const name = this.#names.get(node);
    if (name !== undefined) {
      writer.get(name);
      return;
    }
    this.#fresh(node);
    this.#keep(node);
  }

  /** Puts all bits or none on the stack, as the number is not nought or is. */
  #mask(node: Node): void {
    const { formula, parts } = node;
    const [first, second] = parts;
    const { code } = this.#writer;
    if (!isLogical(formula) || first === undefined) {
      this.value(node);
      this.#isNotNought();
      return;
    }
    const name = this.#names.get(node);
    if (name !== undefined) {
      this.#writer.get(name);
      return;
    }
    const operator = formula.op === 'unary' || formula.op === 'binary' ? formula.operator : undefined;
    if (operator === 'and' || operator === 'or') {
      this.#mask(first);
      if (second !== undefined) this.#mask(second);
      code.simd(operator === 'and' ? SIMD.and : SIMD.or);
    } else if (operator === 'not') {
      this.#mask(first);
      code.simd(SIMD.not);
    } else {
      this.value(first);
      this.value(second ?? first);
      code.simd(compareOf(operator));
    }
    this.#keep(node);
  }

  #isNotNought(): void {
    this.#writer.nought();
    this.#writer.code.simd(SIMD.ne);
  }

  #keep(node: Node): void {
    if (node.uses < 2 || isAtHand(node.formula)) return;
    const name = this.#writer.fresh();
    this.#names.set(node, name);
    this.#writer.tee(name);
  }

  #fresh({ formula, parts }: Node): void {
    const [first, second, third] = parts;
    const writer = this.#writer;
    const { code, layout } = writer;
    const value = (part: Node | undefined): void => {
      if (part !== undefined) this.value(part);
    };
    switch (formula.op) {
      case 'number':
        writer.number(formula.value);
        return;
      case 'table':
        writer.table(formula.values);
        return;
      case 'draw':
        code.byte(OP.get, LOCAL.draw).simd(SIMD.load).count(3);
        code.count(layout.draws + 8 * formula.variable * layout.block + writer.offset);
        return;
      case 'local':
        writer.get(`r${formula.row}`);
        return;
      case 'kept':
        writer.get(`k${formula.place}`);
        return;
      case 'carried':
        writer.get(`c${formula.name}`);
        return;
      case 'stored':
        this.#stored(formula);
        return;
      case 'onward':
        writer.table(formula.starts);
        value(first);
        writer.table(Array.from(formula.starts, (start) => (start === undefined ? 0 : 1)));
        this.#isNotNought();
        code.simd(SIMD.select);
        return;
      case 'unary':
        value(first);
        if (formula.operator !== 'not' && formula.operator !== 'unknown')
          code.simd({ '-': SIMD.neg, abs: SIMD.abs, floor: SIMD.floor, ceil: SIMD.ceil }[formula.operator]);
        return;
      case 'binary': {
        // Where a tie goes to the right, the right comes first.
        value(formula.tie === 'right' ? second : first);
        value(formula.tie === 'right' ? first : second);
        this.#binary(formula);
        return;
      }
      case 'choose':
        value(second);
        value(third);
        if (first !== undefined) this.#mask(first);
        code.simd(SIMD.select);
        return;
      case 'convolve':
        this.#convolve(formula);
        return;
    }
  }

  #stored({ place, at }: Extract<Formula, { op: 'stored' }>): void {
    const writer = this.#writer;
    switch (at.kind) {
      case 'lag':
        writer.code.byte(OP.get, LOCAL.monthWide);
        writer.load(place + at.lag);
        return;
      case 'month':
        writer.loadPlace(place + at.month);
        return;
      case 'months':
        writer.whole(Array.from(at.months, (m) => (m === undefined ? undefined : WIDE * m)));
        writer.load(place);
        return;
    }
  }

  #binary({ operator, tie }: Extract<Formula, { op: 'binary' }>): void {
    const { code } = this.#writer;
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
        throw new Error('powers are worked out before');
      default:
        throw new Error(`${operator} is a test`);
    }
  }

  /** Items of a profile that are nought add nought: that leaves the sum as it is, for it never is minus nought. */
  #convolve({ of, profile, lag }: Extract<Formula, { op: 'convolve' }>): void {
    const writer = this.#writer;
    const { code } = writer;
    writer.nought();
    writer.set('sum');
    writer.setWhole(LOCAL.step8, 0);
    writer.setWhole(LOCAL.stepWide, 0);
    code
      .byte(OP.get, LOCAL.month8, OP.const32)
      .whole(8 * lag)
      .byte(OP.add32, OP.set, LOCAL.back8);
    code
      .byte(OP.get, LOCAL.monthWide, OP.const32)
      .whole(WIDE * lag)
      .byte(OP.add32, OP.set, LOCAL.backWide);
    code.byte(OP.loop, TYPE.none);
    writer.get('sum');
    this.#series(of, LOCAL.back8, LOCAL.backWide);
    this.#series(profile, LOCAL.step8, LOCAL.stepWide);
    code.simd(SIMD.mul).simd(SIMD.add);
    writer.set('sum');
    writer.addTo(LOCAL.step8, 8);
    writer.addTo(LOCAL.stepWide, WIDE);
    writer.addTo(LOCAL.back8, -8);
    writer.addTo(LOCAL.backWide, -WIDE);
    code.byte(OP.get, LOCAL.back8, OP.const32, 0, OP.atLeast32, OP.branchIf, 0, OP.end);
    writer.get('sum');
  }

  #series(series: Months, at8: number, atWide: number): void {
    const writer = this.#writer;
    switch (series.kind) {
      case 'stored':
        writer.code.byte(OP.get, atWide);
        writer.load(series.place);
        return;
      case 'kept':
        writer.loadPlace(series.place);
        return;
      case 'fixed':
        writer.code.byte(OP.get, at8);
        writer.tableFrom(series.values);
        return;
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
