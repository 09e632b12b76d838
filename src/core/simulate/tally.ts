import { type Met, mergedMet } from '../statistics/chance.ts';
import { type Drivers, mergedDrivers } from '../statistics/drivers.ts';
import { mergedSummaries, type Summary } from '../statistics/summary.ts';
import { type Beside, mergedBeside } from './beside.ts';

/**
 * What is kept of the draws so far. Its size does not grow with them, but for the bins of its summaries, which are 200 kB for 100,000
 * draws of a figure and some 20 kB more each time the draws double.
 */
export interface Tally {
  readonly draws: number;
  readonly sides: readonly SideTally[];
  /** By pair of the job: after less before, and which of the two was higher. */
  readonly pairs: readonly { readonly difference: Summary; readonly beside: Beside }[];
}

export interface SideTally {
  /** By output. */
  readonly summaries: readonly Summary[];
  readonly drivers: readonly Drivers[];
  /** By test. */
  readonly met: readonly Met[];
}

/** Two tallies as one. Sums of numbers depend on their order, so tallies are put together in the order of their blocks. */
export function mergedTallies(a: Tally, b: Tally): Tally {
  return {
    draws: a.draws + b.draws,
    sides: both(a.sides, b.sides, (x, y) => ({
      summaries: both(x.summaries, y.summaries, mergedSummaries),
      drivers: both(x.drivers, y.drivers, mergedDrivers),
      met: both(x.met, y.met, mergedMet),
    })),
    pairs: both(a.pairs, b.pairs, (x, y) => ({
      difference: mergedSummaries(x.difference, y.difference),
      beside: mergedBeside(x.beside, y.beside),
    })),
  };
}

function both<T>(a: readonly T[], b: readonly T[], merge: (x: T, y: T) => T): readonly T[] {
  if (a.length !== b.length) throw new Error('tallies of different jobs cannot be put together');
  return a.map((x, i) => {
    const y = b[i];
    return y === undefined ? x : merge(x, y);
  });
}
