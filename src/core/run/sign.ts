import type { Code } from '../formula/code.ts';
import type { Plan } from './plan.ts';
import { isUnknown, type RunState } from './state.ts';

/** What a run says of the values of a line. */
interface Range {
  readonly unknown: boolean;
  readonly least: number;
  readonly most: number;
}

/**
 * Which lines may be below nought in some month. What is known is known: only an unknown month is judged, by the line's formula and
 * the lines that it reads. A sum with an unknown part that cannot be below nought is "at least" its known part; with
 * another it is no more than that part.
 */
export function linesThatMayBeNegative({ lines }: Plan, state: RunState): readonly boolean[] {
  const ranges = lines.map((_, i) => rangeOf(state, i));
  const found = ranges.map(({ least }) => least < 0);
  // Lines may lean on each other's past in a circle: nothing is taken to be negative until something makes it so.
  for (let changed = true; changed; ) {
    changed = false;
    lines.forEach(({ content }, i) => {
      if (found[i] === true || ranges[i]?.unknown === false || content.kind === 'given') return;
      if (!mayBeNegative(content.code, found, ranges)) return;
      found[i] = true;
      changed = true;
    });
  }
  return found;
}

function rangeOf(state: RunState, line: number): Range {
  let unknown = false;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  state.values[line]?.forEach((value, m) => {
    if (isUnknown(value) || state.partial[line]?.[m] === 1) unknown = true;
    if (isUnknown(value)) return;
    least = Math.min(least, value);
    most = Math.max(most, value);
  });
  return { unknown, least, most };
}

function mayBeNegative(code: Code, lines: readonly boolean[], ranges: readonly Range[]): boolean {
  const may = (part: Code | undefined): boolean => part !== undefined && mayBeNegative(part, lines, ranges);
  switch (code.op) {
    case 'number':
      return code.value < 0;
    case 'months':
      return code.values.some((v) => v < 0);
    case 'line':
      return lines[code.line] === true;
    case 'unary':
      return (
        code.operator === '-' || ((code.operator === 'floor' || code.operator === 'ceil') && may(code.of))
      );
    case 'binary':
      switch (code.operator) {
        case '-':
          return !isRest(code.left, code.right, ranges);
        case 'max':
          return may(code.left) && may(code.right);
        case '+':
        case '*':
        case '/':
        case '^':
        case 'min':
          return may(code.left) || may(code.right);
        case '<':
        case '<=':
        case '>':
        case '>=':
        case '==':
        case '!=':
        case 'and':
        case 'or':
          return false;
      }
      return false;
    case 'choose':
      return may(code.yes) || may(code.no);
    case 'gather':
      return may(code.of) || may(code.before);
    case 'sum':
      return code.parts.some(may);
    case 'convolve':
      return may(code.of) || may(code.profile);
  }
}

/** `1 - share`, where the share is known and is never above 1. */
function isRest(left: Code, right: Code, ranges: readonly Range[]): boolean {
  if (left.op !== 'number' || right.op !== 'line') return false;
  const range = ranges[right.line];
  return range?.unknown === false && range.most <= left.value;
}
