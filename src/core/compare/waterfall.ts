import { shareOut } from '../money/share-out.ts';
import type { Attribution, Method } from './attribute.ts';
import type { Cause } from './cause.ts';
import { stepsIn, stepsOf } from './told.ts';

/** One cause, with what it adds to the figure in the unit of the line. */
export interface WaterfallRow extends Cause {
  readonly effect: number;
  /** The standard error of the effect, where it was worked out from orders drawn by chance; else null. */
  readonly error: number | null;
}

/** From one figure to the other, cause by cause: start, rows, interaction and rounding add up to the end, to the penny. */
export interface Waterfall {
  readonly method: Method;
  readonly start: number;
  readonly rows: readonly WaterfallRow[];
  /** What the causes do only together. */
  readonly interaction: number;
  /** Pennies by which the two figures differ though nothing moves them; nearly always 0. */
  readonly rounding: number;
  readonly end: number;
  /** How many orders were drawn, and from which seed; null where the method is exact. */
  readonly drawn: { readonly orders: number; readonly seed: number } | null;
}

/** The figures of both sides, as worked out and as the tables show them. */
export interface Ends {
  readonly unit: string;
  readonly exact: readonly [before: number, after: number];
  readonly shown: readonly [before: number, after: number];
}

/**
 * Brings effects to the penny (other units: to the last decimal that tables show) by largest remainder, so that they add up to the
 * difference between the figures shown.
 *
 * @throws {Error} when the effects do not add up: that would be an error of Headroom's own
 */
export function waterfallOf(
  method: Method,
  ends: Ends,
  causes: readonly Cause[],
  attribution: Attribution,
  seed: number,
): Waterfall {
  const { effects, interaction, drawn } = attribution;
  assertAddsUp(ends, [...effects, interaction]);
  const [start, end] = ends.shown;
  const steps = stepsOf(ends.unit, ...ends.exact, ...effects);
  const difference = stepsIn(end, steps) - stepsIn(start, steps);
  const whole = inSteps([...effects, interaction], difference, steps, traceOf(ends));
  const inUnit = (at: number): number => (whole[at] ?? 0) / steps;
  const left = difference - whole.reduce((sum, n) => sum + n, 0);
  return {
    method,
    start,
    rows: causes.map((cause, i) => ({ ...cause, effect: inUnit(i), error: drawn?.errors[i] ?? null })),
    interaction: inUnit(effects.length),
    rounding: left / steps,
    end,
    drawn: drawn === undefined ? null : { orders: drawn.orders, seed },
  };
}

/** Whole steps of each amount; one that is nought takes none of what rounding leaves over. */
function inSteps(
  amounts: readonly number[],
  difference: number,
  steps: number,
  trace: number,
): readonly number[] {
  const moving = amounts.flatMap((amount, i) => (Math.abs(amount) > trace ? [i] : []));
  if (moving.length === 0) return amounts.map(() => 0);
  const shared = shareOut(
    difference,
    moving.map((i) => (amounts[i] ?? 0) * steps),
  );
  return amounts.map((_, i) => (moving.includes(i) ? (shared[moving.indexOf(i)] ?? 0) : 0));
}

function assertAddsUp(ends: Ends, amounts: readonly number[]): void {
  const [before, after] = ends.exact;
  const apart = amounts.reduce((sum, amount) => sum + amount, before) - after;
  if (!(Math.abs(apart) <= traceOf(ends)))
    throw new Error(`the effects add up to ${apart} more than the difference: an error of Headroom's own`);
}

/** What binary64 leaves of sums that are nought. */
function traceOf({ exact }: Ends): number {
  return 1e-9 * Math.max(1, ...exact.map(Math.abs));
}
