import type { Bins } from './bins.ts';
import type { Summary } from './summary.ts';

/** A statistic of the draws, and how far it can be from that of the draws themselves: nought where it is exact. */
export interface Estimate {
  readonly value: number;
  /** The most by which keeping bins in place of draws can have changed it. How many draws there are is another matter. */
  readonly error: number;
}

/**
 * The figure below which a share p of the draws lie, as a spreadsheet's PERCENTILE.INC works it out: in a line between the two nearest
 * draws (R. Hyndman and Y. Fan, The American Statistician 50, 1996, 361-365, definition 7). It is exact where its bin holds one or two
 * draws or only equal ones, as with a few hundred draws; the error is never more than 1/256 of its distance from the centre,
 * and mostly a hundredth of that, as the draws of a bin lie nearly evenly in it.
 *
 * @param p from 0 to 1
 * @returns undefined when no draw is known
 */
export function quantileFrom({ draws, bins }: Summary, p: number): Estimate | undefined {
  if (draws === 0) return undefined;
  const place = (draws - 1) * p;
  const below = Math.floor(place);
  const a = drawAt(bins, below);
  const b = place === below ? a : drawAt(bins, below + 1);
  return { value: a.value + (b.value - a.value) * (place - below), error: Math.max(a.error, b.error) };
}

/** The k-th lowest draw, from 0: those of a bin are taken to lie evenly between its least and its greatest. */
function drawAt(bins: Bins, k: number): Estimate {
  let before = 0;
  for (let i = 0; i < bins.keys.length; i++) {
    const count = bins.counts[i] ?? 0;
    if (k < before + count) {
      const [low, high] = [bins.lows[i] ?? 0, bins.highs[i] ?? 0];
      const within = k - before;
      if (within === 0) return { value: low, error: 0 };
      if (within === count - 1) return { value: high, error: 0 };
      return { value: low + ((high - low) * within) / (count - 1), error: high - low };
    }
    before += count;
  }
  throw new RangeError(`there is no draw ${k}`);
}

/** Which end of the draws is the bad one: low for a saving, high for a cost. */
export type Side = 'low' | 'high';

/**
 * Expected shortfall: the mean of the worst draws, a share of all; the last of them counts in part where the share is no whole number
 * of draws.
 *
 * @param share above 0, up to 1: 0.05 for the worst 5 %
 * @returns undefined when no draw is known
 */
export function shortfallFrom({ draws, bins }: Summary, side: Side, share = 0.05): Estimate | undefined {
  if (draws === 0) return undefined;
  const all = draws * share;
  let left = all;
  let sum = 0;
  const length = bins.keys.length;
  for (let step = 0; step < length; step++) {
    const i = side === 'low' ? step : length - 1 - step;
    const count = bins.counts[i] ?? 0;
    if (count >= left) {
      const width = (bins.highs[i] ?? 0) - (bins.lows[i] ?? 0);
      sum += count === left ? (bins.sums[i] ?? 0) : worstOf(bins, i, side, left);
      // One draw alone is the least or the greatest of its bin; others may lie anywhere in it.
      return { value: sum / all, error: count === left || left <= 1 ? 0 : (width * left) / all };
    }
    left -= count;
    sum += bins.sums[i] ?? 0;
  }
  return { value: sum / all, error: 0 };
}

/** The sum of the worst `take` draws of a bin, not all of them. */
function worstOf(bins: Bins, i: number, side: Side, take: number): number {
  const count = bins.counts[i] ?? 0;
  const [low, high] = [bins.lows[i] ?? 0, bins.highs[i] ?? 0];
  const [worst, best] = side === 'low' ? [low, high] : [high, low];
  const step = count > 1 ? (best - worst) / (count - 1) : 0;
  const whole = Math.floor(take);
  return whole * worst + (step * whole * (whole - 1)) / 2 + (take - whole) * (worst + step * whole);
}
