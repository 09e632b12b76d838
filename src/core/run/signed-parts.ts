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

function open(code: Code, sign: 1 | -1): readonly SignedPart[] | undefined {
  const both = (left: Code, right: Code, rightSign: 1 | -1): readonly SignedPart[] | undefined => {
    const a = open(left, sign);
    const b = open(right, rightSign);
    return a === undefined || b === undefined ? undefined : [...a, ...b];
  };
  switch (code.op) {
    case 'line':
      return [{ line: code.line, sign }];
    case 'unary':
      return code.operator === '-' ? open(code.of, sign === 1 ? -1 : 1) : undefined;
    case 'binary':
      if (code.operator === '+') return both(code.left, code.right, sign);
      return code.operator === '-' ? both(code.left, code.right, sign === 1 ? -1 : 1) : undefined;
    case 'sum': {
      if (code.over !== 'month') return undefined;
      const parts = code.parts.map((part) => open(part, sign));
      return parts.every((p) => p !== undefined) ? parts.flat() : undefined;
    }
    case 'number':
    case 'months':
    case 'choose':
    case 'gather':
    case 'convolve':
      return undefined;
  }
}

/**
 * The lines that a stock or level in pounds adds up: levels of the same month (full-year effects, say), or money flows so
 * far. Undefined when it does anything else.
 */
export function sumOf(
  plan: Plan,
  line: number,
): { readonly lines: readonly number[]; readonly over: 'month' | 'so_far' } | undefined {
  const planned = plan.lines[line];
  const code = planned?.content.kind === 'formula' ? planned.content.code : undefined;
  if (planned?.unit !== 'GBP' || code?.op !== 'sum' || code.over === 'year') return undefined;
  const lines = code.parts.flatMap((part) => (part.op === 'line' ? [part.line] : []));
  const fits = (i: number): boolean =>
    code.over === 'so_far' ? isMoneyFlow(plan, i) : plan.lines[i]?.rollup === planned.rollup;
  return lines.length === code.parts.length && lines.every(fits) ? { lines, over: code.over } : undefined;
}
