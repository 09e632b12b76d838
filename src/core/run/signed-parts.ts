import type { Code } from '../formula/code.ts';
import type { Plan } from './plan.ts';

/** A line taken with a sign. */
export interface SignedPart {
  readonly line: number;
  readonly sign: 1 | -1;
}

/** Is the line a sum of pounds by month, which must tie to the penny? */
export function isMoneyFlow(plan: Plan, line: number): boolean {
  const planned = plan.lines[line];
  return planned?.unit === 'GBP' && planned.rollup === 'flow';
}

/**
 * The lines that a line is made of when it only adds and subtracts money flows; undefined when it does anything
 * else, so that it is a figure of its own.
 */
export function signedParts(plan: Plan, line: number): readonly SignedPart[] | undefined {
  const content = plan.lines[line]?.content;
  if (content?.kind !== 'formula') return undefined;
  const parts = open(content.code, 1);
  return parts?.every((part) => isMoneyFlow(plan, part.line)) === true ? parts : undefined;
}

/** `brought` gathers the balances brought forward from the month before, where there may be one. */
function open(code: Code, sign: 1 | -1, brought?: number[]): readonly SignedPart[] | undefined {
  const both = (left: Code, right: Code, rightSign: 1 | -1): readonly SignedPart[] | undefined => {
    const a = open(left, sign, brought);
    const b = open(right, rightSign, brought);
    return a === undefined || b === undefined ? undefined : [...a, ...b];
  };
  switch (code.op) {
    case 'line':
      return [{ line: code.line, sign }];
    case 'unary':
      return code.operator === '-' ? open(code.of, sign === 1 ? -1 : 1, brought) : undefined;
    case 'binary':
      if (code.operator === '+') return both(code.left, code.right, sign);
      return code.operator === '-' ? both(code.left, code.right, sign === 1 ? -1 : 1) : undefined;
    case 'sum': {
      if (code.over !== 'month') return undefined;
      const parts = code.parts.map((part) => open(part, sign, brought));
      return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
    }
    case 'gather':
      if (brought === undefined || sign !== 1 || !isBroughtForward(code) || code.of.op !== 'line')
        return undefined;
      brought.push(code.of.line);
      return [];
    case 'number':
    case 'months':
    case 'choose':
    case 'convolve':
      return undefined;
  }
}

/** `prev(x.closing, 1, 0)`. */
function isBroughtForward({ from, before }: Extract<Code, { op: 'gather' }>): boolean {
  return before?.op === 'number' && before.value === 0 && from.every((at, m) => at === m - 1);
}

/** What a stock or level in pounds adds up. */
export interface Sum {
  readonly parts: readonly SignedPart[];
  /** Levels of the same month; money flows of the year, or so far; or of one month, on top of a balance brought forward. */
  readonly over: 'month' | 'year' | 'so_far' | 'on_top';
  readonly brought?: number;
}

/**
 * The lines that a stock or level in pounds adds up, or takes away: others of its kind in the same month (full-year effects,
 * say), or money flows, as a running sum or on a balance brought forward. Undefined when it does anything else.
 */
export function sumOf(plan: Plan, line: number): Sum | undefined {
  const planned = plan.lines[line];
  const code = planned?.content.kind === 'formula' ? planned.content.code : undefined;
  if (planned?.unit !== 'GBP' || code === undefined) return undefined;
  const isFlow = ({ line: i }: SignedPart): boolean => isMoneyFlow(plan, i);
  if (code.op === 'sum') {
    const lines = code.parts.flatMap((part) => (part.op === 'line' ? [part.line] : []));
    const parts = lines.map((i): SignedPart => ({ line: i, sign: 1 }));
    const fits =
      code.over === 'month' ? (p: SignedPart) => plan.lines[p.line]?.rollup === planned.rollup : isFlow;
    return lines.length === code.parts.length && parts.every(fits) ? { parts, over: code.over } : undefined;
  }
  const brought: number[] = [];
  const parts = open(code, 1, brought);
  if (brought.length === 0 && planned.rollup !== 'flow') {
    const alike = ({ line: i }: SignedPart): boolean =>
      plan.lines[i]?.unit === 'GBP' && plan.lines[i]?.rollup === planned.rollup;
    if (parts?.every(alike) === true) return { parts, over: 'month' };
  }
  if (planned.rollup !== 'stock') return undefined;
  const [before, another] = brought;
  if (parts?.every(isFlow) !== true || before === undefined || another !== undefined) return undefined;
  return before === line ? { parts, over: 'so_far' } : { parts, over: 'on_top', brought: before };
}

/** `max(0, x)` or `max(0, -x)` of a balance x, such as the bridge funding that is still needed: it shows the pennies of x. */
export function partOfBalance(plan: Plan, line: number): SignedPart | undefined {
  const planned = plan.lines[line];
  const code = planned?.content.kind === 'formula' ? planned.content.code : undefined;
  if (
    planned?.unit !== 'GBP' ||
    planned.rollup !== 'stock' ||
    code?.op !== 'binary' ||
    code.operator !== 'max'
  )
    return undefined;
  const [nought, of] = code.left.op === 'number' ? [code.left, code.right] : [code.right, code.left];
  if (nought.op !== 'number' || nought.value !== 0) return undefined;
  if (of.op === 'line') return { line: of.line, sign: 1 };
  return of.op === 'unary' && of.operator === '-' && of.of.op === 'line'
    ? { line: of.of.line, sign: -1 }
    : undefined;
}
