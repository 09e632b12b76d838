import type { Code } from '../formula/code.ts';
import type { PlanLine } from './plan.ts';

/**
 * Which lines may be below nought in some month, from their told figures and their formulas alone. An unknown figure of a
 * line that is never below nought makes a sum "at least"; another only leaves its known part. `most` is the most that a
 * told figure of each line can be.
 */
export function linesThatMayBeNegative(
  lines: readonly Omit<PlanLine, 'mayBeNegative'>[],
  most: readonly number[],
): readonly boolean[] {
  const found = lines.map(
    ({ content }) => content.kind === 'given' && content.values.some((v) => v !== null && v < 0),
  );
  // Lines may lean on each other's past in a circle: nothing is taken to be negative until something makes it so.
  for (let changed = true; changed; ) {
    changed = false;
    lines.forEach(({ content }, i) => {
      if (found[i] === true || content.kind === 'given' || !mayBeNegative(content.code, found, most)) return;
      found[i] = true;
      changed = true;
    });
  }
  return found;
}

function mayBeNegative(code: Code, lines: readonly boolean[], most: readonly number[]): boolean {
  const may = (part: Code | undefined): boolean => part !== undefined && mayBeNegative(part, lines, most);
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
          return !isRest(code.left, code.right, most);
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

/** `1 - share`, where the share is told and is never above 1. */
function isRest(left: Code, right: Code, most: readonly number[]): boolean {
  return (
    left.op === 'number' &&
    right.op === 'line' &&
    (most[right.line] ?? Number.POSITIVE_INFINITY) <= left.value
  );
}
