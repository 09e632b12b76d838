import type { BinaryOperator } from './tree.ts';

/**
 * A formula lowered: names are line numbers, functions are opened into nine primitives, dates are places in the
 * calendar. It is plain data, so that it can be published with a page, run there without mathjs, turned into kernels
 * that carry many draws at once, or written out as cell formulas, one month to a cell.
 */
export type Code =
  | { readonly op: 'number'; readonly value: number }
  /** Known from the calendar alone, one value a month. */
  | { readonly op: 'months'; readonly values: readonly number[] }
  /** The value of a line in the same month. */
  | { readonly op: 'line'; readonly line: number }
  | { readonly op: 'unary'; readonly operator: UnaryOperator; readonly of: Code }
  | { readonly op: 'binary'; readonly operator: CodeOperator; readonly left: Code; readonly right: Code }
  | { readonly op: 'choose'; readonly test: Code; readonly yes: Code; readonly no: Code }
  /** The value of `of` in another month: month m takes month from[m]; -1 stands for `before`, the time before the model. */
  | { readonly op: 'gather'; readonly of: Code; readonly from: readonly number[]; readonly before?: Code }
  /** A sum that says "at least" when a part is unknown. Over the month, the financial year, or all months so far. */
  | { readonly op: 'sum'; readonly parts: readonly Code[]; readonly over: 'month' | 'year' | 'so_far' }
  /** Sum over k of of(m - k) x profile(k); nothing happened before the model's first month. */
  | { readonly op: 'convolve'; readonly of: Code; readonly profile: Code };

export type UnaryOperator = '-' | 'not' | 'abs' | 'floor' | 'ceil';
export type CodeOperator = BinaryOperator | 'min' | 'max';

export function number(value: number): Code {
  return { op: 'number', value };
}

export function binary(operator: CodeOperator, left: Code, right: Code): Code {
  return { op: 'binary', operator, left, right };
}

/** How a formula reads a line: in the same month, only in earlier months, or (also) in later ones. */
export type Timing = 'same' | 'past' | 'ahead';

/** Every line that a piece of code reads, with the widest way in which it reads it. */
export function readsOf(code: Code): ReadonlyMap<number, Timing> {
  const out = new Map<number, Timing>();
  visit(code, 'same', out);
  return out;
}

const RANK: Readonly<Record<Timing, number>> = { past: 0, same: 1, ahead: 2 };

function visit(code: Code, timing: Timing, out: Map<number, Timing>): void {
  switch (code.op) {
    case 'number':
    case 'months':
      return;
    case 'line': {
      const before = out.get(code.line);
      if (before === undefined || RANK[timing] > RANK[before]) out.set(code.line, timing);
      return;
    }
    case 'unary':
      visit(code.of, timing, out);
      return;
    case 'binary':
      visit(code.left, timing, out);
      visit(code.right, timing, out);
      return;
    case 'choose':
      visit(code.test, timing, out);
      visit(code.yes, timing, out);
      visit(code.no, timing, out);
      return;
    case 'gather':
      if (code.before !== undefined) visit(code.before, timing, out);
      visit(code.of, through(timing, timingOf(code.from)), out);
      return;
    case 'sum':
      for (const part of code.parts) visit(part, code.over === 'year' ? 'ahead' : timing, out);
      return;
    case 'convolve':
      visit(code.of, timing, out);
      visit(code.profile, timing, out);
      return;
  }
}

function timingOf(from: readonly number[]): Timing {
  if (from.some((f, m) => f > m)) return 'ahead';
  return from.every((f, m) => f < m) ? 'past' : 'same';
}

/** A look ahead anywhere on the way spoils it: the month before may ask for a month to come. */
function through(outer: Timing, inner: Timing): Timing {
  if (outer === 'ahead' || inner === 'ahead') return 'ahead';
  return outer === 'past' || inner === 'past' ? 'past' : 'same';
}
