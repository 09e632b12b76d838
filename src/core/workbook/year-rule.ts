import type { Plan } from '../run/plan.ts';
import type { Projection } from '../run/projection.ts';
import { sharingsOf } from '../run/sharing.ts';
import { isMoneyFlow, signedParts, sumOf } from '../run/signed-parts.ts';

/** How the year of a line is worked out from its months or from the years of other lines. */
export type YearRule =
  /** Adds and takes away years of other lines, so that pennies tie: of the same year, or of all years so far. */
  | {
      readonly kind: 'added';
      readonly plus: readonly number[];
      readonly minus: readonly number[];
      readonly soFar: boolean;
    }
  /** The last of the lines that share out another: what the others leave of it. */
  | { readonly kind: 'rest'; readonly whole: number; readonly others: readonly number[] }
  /** A figure of its own in pounds, rounded to the penny. */
  | { readonly kind: 'rounded' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' };

/** The rule of every line, by its number. */
export function yearRules(projection: Projection): readonly YearRule[] {
  const { plan } = projection;
  const sharings = sharingsOf(projection);
  return plan.lines.map((line, i): YearRule => {
    if (line.unit === 'date') return { kind: 'date' };
    if (!line.unit.startsWith('GBP')) return { kind: 'plain' };
    const sharing = sharings.get(i);
    if (sharing !== undefined) {
      const others = sharing.shares.filter((share) => share !== i);
      return sharing.shares.at(-1) === i && others.length > 0
        ? { kind: 'rest', whole: sharing.whole, others }
        : { kind: 'rounded' };
    }
    return added(plan, i) ?? { kind: 'rounded' };
  });
}

function added(plan: Plan, line: number): YearRule | undefined {
  const parts = isMoneyFlow(plan, line) ? signedParts(plan, line) : undefined;
  const sum = parts === undefined && !isMoneyFlow(plan, line) ? sumOf(plan, line) : undefined;
  const all = parts ?? (sum === undefined || sum.over === 'on_top' ? undefined : sum.parts);
  if (all === undefined || all.length === 0) return undefined;
  const signed = (sign: 1 | -1): readonly number[] => all.filter((p) => p.sign === sign).map((p) => p.line);
  return { kind: 'added', plus: signed(1), minus: signed(-1), soFar: sum?.over === 'so_far' };
}
