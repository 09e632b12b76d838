import { type Bins, binsOf, mergedBins, NO_BINS } from './bins.ts';

/** What is kept of the draws of one figure, however many there are: plain data, which workers can send. */
export interface Summary {
  /** A number near which the figures lie: that of the plan. The same for all that are put together. */
  readonly centre: number;
  /** How many draws are known, and in how many the figure was unknown. */
  readonly draws: number;
  readonly unknown: number;
  /** Of the known ones: the mean, and the sum of squared deviations from it. */
  readonly mean: number;
  readonly squares: number;
  readonly bins: Bins;
}

/** Nothing yet: put together with any other, it gives that one. */
export function emptySummary(centre: number): Summary {
  return { centre, draws: 0, unknown: 0, mean: 0, squares: 0, bins: NO_BINS };
}

/** The summary of a block of draws; NaN is unknown, as in a run. */
export function summaryOf(values: Float64Array, centre: number): Summary {
  const sorted = values.filter((v) => !Number.isNaN(v)).sort();
  const draws = sorted.length;
  if (draws === 0) return { ...emptySummary(centre), unknown: values.length };
  // Deviations from the centre are small beside the figures, and lose fewer digits when they are added up.
  const mean = centre + sorted.reduce((sum, v) => sum + (v - centre), 0) / draws;
  const squares = sorted.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  return { centre, draws, unknown: values.length - draws, mean, squares, bins: binsOf(sorted, centre) };
}

/**
 * Two summaries as one: T. Chan, G. Golub and R. LeVeque, The American Statistician 37 (1983), 242-247, for the mean and the squares.
 *
 * @throws {Error} when their centres differ
 */
export function mergedSummaries(a: Summary, b: Summary): Summary {
  if (a.centre !== b.centre) throw new Error('summaries about different centres cannot be put together');
  const unknown = a.unknown + b.unknown;
  if (a.draws === 0) return { ...b, unknown };
  if (b.draws === 0) return { ...a, unknown };
  const draws = a.draws + b.draws;
  const apart = b.mean - a.mean;
  return {
    centre: a.centre,
    draws,
    unknown,
    mean: a.mean + (apart * b.draws) / draws,
    squares: a.squares + b.squares + (apart * apart * a.draws * b.draws) / draws,
    bins: mergedBins(a.bins, b.bins),
  };
}

/** The standard deviation of the known draws; nought for fewer than two. */
export function deviationOf({ draws, squares }: Summary): number {
  return draws < 2 ? 0 : Math.sqrt(squares / (draws - 1));
}
