import type { Distribution } from '../uncertainty/distribution.ts';
import { betaQuantile } from './beta.ts';
import { exp, log } from './elementary.ts';
import { normalQuantile, normalShare } from './normal.ts';

/** The figure below which a share p of the draws lie, 0 < p < 1. It never falls as p rises. */
export type Quantile = (p: number) => number;

/** The quantile function of a distribution, in plain arithmetic alone: the same bits on any machine. */
export function quantileOf(distribution: Distribution): Quantile {
  switch (distribution.shape) {
    case 'uniform': {
      const { low, high } = distribution;
      return (p) => low + (high - low) * p;
    }
    case 'triangular': {
      const { low, mode, high } = distribution;
      const width = high - low;
      const turn = (mode - low) / width;
      return (p) =>
        p < turn
          ? low + Math.sqrt(p * width * (mode - low))
          : high - Math.sqrt((1 - p) * width * (high - mode));
    }
    case 'pert': {
      // D. Malcolm and others, Operations Research 7 (1959), 646-669: a beta whose mean is (low + weight * mode + high) / (weight + 2).
      const { low, mode, high, weight } = distribution;
      const width = high - low;
      const unit = betaQuantile(1 + (weight * (mode - low)) / width, 1 + (weight * (high - mode)) / width);
      return (p) => low + width * unit(p);
    }
    case 'beta': {
      const { alpha, beta, low, high } = distribution;
      const unit = betaQuantile(alpha, beta);
      return (p) => low + (high - low) * unit(p);
    }
    case 'normal': {
      const { mean, sd, low, high } = distribution;
      return cut(low, high, (low - mean) / sd, (high - mean) / sd, (z) => mean + sd * z);
    }
    case 'log_normal': {
      const { mean, sd, low, high } = distribution;
      const variance = log(1 + (sd / mean) * (sd / mean));
      const place = log(mean) - variance / 2;
      const size = Math.sqrt(variance);
      const score = (x: number): number =>
        Number.isFinite(x) ? (log(x) - place) / size : Number.POSITIVE_INFINITY;
      return cut(low, high, score(low), score(high), (z) => exp(place + size * z));
    }
    case 'discrete':
      return discrete(distribution.values, distribution.chances);
  }
}

/** A distribution of normal scores from one to another. */
function cut(low: number, high: number, from: number, to: number, at: (score: number) => number): Quantile {
  const below = normalShare(from);
  const within = normalShare(to) - below;
  if (below === 0 && within === 1) return (p) => at(normalQuantile(p));
  return (p) => Math.min(Math.max(at(normalQuantile(below + within * p)), low), high);
}

function discrete(values: readonly number[], chances: readonly number[]): Quantile {
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  let sum = 0;
  const upTo = chances.map((chance) => {
    sum += chance;
    return sum / all;
  });
  // The last value that has a chance at all is above every p.
  const last = values[chances.findLastIndex((chance) => chance > 0)] ?? 0;
  return (p) => {
    const i = upTo.findIndex((share) => p < share);
    return i === -1 ? last : (values[i] ?? last);
  };
}

/** The same for months of the calendar: whole ones, and none outside the range. */
export function wholeQuantile(months: Distribution): Quantile {
  const quantile = quantileOf(months);
  if (months.shape === 'discrete') return quantile;
  // The range was widened by half a month on either side.
  const first = months.low + 0.5;
  const last = months.high - 0.5;
  return (p) => Math.min(Math.max(Math.round(quantile(p)), first), last);
}
