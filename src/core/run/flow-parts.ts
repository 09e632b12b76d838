import type { Code } from '../formula/code.ts';
import type { Projection } from './projection.ts';
import { isMoneyFlow, type SignedPart, signedParts } from './signed-parts.ts';

/**
 * The money flows that a flow adds up, by its formula; or the one flow that it comes to in every month, because it is multiplied
 * by a share of 1 or no limit bites: the same pounds must show the same pennies. Undefined for a figure of its own.
 */
export function flowParts(projection: Projection, line: number): readonly SignedPart[] | undefined {
  return signedParts(projection.plan, line) ?? wholeOf(projection, line);
}

function wholeOf({ plan, state }: Projection, line: number): readonly SignedPart[] | undefined {
  const content = plan.lines[line]?.content;
  if (content?.kind !== 'formula') return undefined;
  const own = state.values[line];
  const whole = factorsOf(content.code).find(
    (factor) =>
      isMoneyFlow(plan, factor) &&
      // Object.is, so that a month unknown in both is the same too.
      own?.every((value, m) => Object.is(value + 0, (state.values[factor]?.[m] ?? 0) + 0)) === true,
  );
  return whole === undefined ? undefined : [{ line: whole, sign: 1 }];
}

/** The lines that are multiplied, or the least or greatest of which is taken. */
function factorsOf(code: Code): readonly number[] {
  if (code.op !== 'binary' || !['*', 'min', 'max'].includes(code.operator)) return [];
  return [code.left, code.right].flatMap((part) => (part.op === 'line' ? [part.line] : factorsOf(part)));
}
