import type { Projection } from '../run/projection.ts';
import { sharingsOf } from '../run/sharing.ts';
import { signedParts } from '../run/signed-parts.ts';
import { isUnknown } from '../run/state.ts';

/** A line that is no sum, with how often a total counts it: -1 where the total takes it away. */
export interface Leaf {
  readonly line: number;
  readonly count: number;
  /** The total that it was reached from. */
  readonly total: number;
}

/** A line that two totals both hold. */
export interface Clash {
  readonly line: number;
  readonly totals: readonly [number, number];
}

/**
 * What some totals are made of, in the order of their formulas: sums are opened down to lines that are no sums, so that the pennies of
 * the lines add up to those of the totals. A line that shares out another, or that settles a balance, has pennies of its own and is
 * not opened; nor is a sum that is unknown in a month in which a part of it is known, for the parts would then say more than
 * the model does.
 */
export function openTotals(
  projection: Projection,
  totals: readonly number[],
): { leaves: readonly Leaf[]; clashes: readonly Clash[] } {
  const sharings = sharingsOf(projection);
  const partsOf = (line: number) => {
    const own = sharings.has(line) || projection.plan.lines[line]?.settles !== undefined;
    const parts = own ? undefined : signedParts(projection.plan, line);
    return parts === undefined ||
      hidesParts(
        projection,
        line,
        parts.map((p) => p.line),
      )
      ? undefined
      : parts;
  };
  const seen = new Map<number, number>();
  const clashes: Clash[] = [];
  const leaves = totals.flatMap((total): readonly Leaf[] => {
    const counts = new Map<number, number>();
    const open = (line: number, sign: number): void => {
      const parts = partsOf(line);
      if (parts === undefined) counts.set(line, (counts.get(line) ?? 0) + sign);
      else for (const part of parts) open(part.line, sign * part.sign);
    };
    open(total, 1);
    return [...counts].flatMap(([line, count]) => {
      const other = seen.get(line);
      if (other !== undefined) clashes.push({ line, totals: [other, total] });
      seen.set(line, total);
      return count === 0 ? [] : [{ line, count, total }];
    });
  });
  return { leaves, clashes };
}

function hidesParts({ state }: Projection, line: number, parts: readonly number[]): boolean {
  const unknown = (of: number, month: number): boolean => isUnknown(state.values[of]?.[month] ?? Number.NaN);
  return Array.from({ length: state.months }, (_, m) => m).some(
    (m) => unknown(line, m) && parts.some((part) => !unknown(part, m)),
  );
}
