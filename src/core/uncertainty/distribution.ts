import type { Month } from '../calendar/month.ts';
import type { Shape, Spread } from '../source/spread.ts';

/** What a number is drawn from: plain data, so that it can be sent to a worker. All numbers are in the unit of the figure. */
export type Distribution =
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | {
      readonly shape: 'pert';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      readonly weight: number;
    }
  /** `mean` and `sd` are those before the ends are cut off; an end that is infinite is not cut. */
  | {
      readonly shape: 'normal' | 'log_normal';
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly shape: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  /** Values from the least to the greatest. */
  | { readonly shape: 'discrete'; readonly values: readonly number[]; readonly chances: readonly number[] };

/** How a range without a spread is drawn: what a model file says under `uncertainty`. */
export const DEFAULTS = ['triangular', 'pert', 'uniform', 'none'] as const;
export type Default = (typeof DEFAULTS)[number];

export interface Range {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** What a figure is drawn from. Undefined where it is not drawn: it has no range, its range has no width, or it lies outside. */
export function distributionOf(value: number, range: Range, spread: Spread): Distribution | undefined {
  switch (spread.shape) {
    case 'none':
      return undefined;
    case 'discrete': {
      const { values, chances } = spread;
      const pairs = values.map((v, i) => [v, chances[i] ?? 0] as const).sort(([a], [b]) => a - b);
      return { shape: 'discrete', values: pairs.map(([v]) => v), chances: pairs.map(([, chance]) => chance) };
    }
    case 'normal':
    case 'log_normal': {
      const floor = spread.shape === 'normal' ? Number.NEGATIVE_INFINITY : 0;
      const { shape, sd, low = floor, high = Number.POSITIVE_INFINITY } = spread;
      const drawn = sd > 0 && low < high && low <= value && value <= high;
      return drawn ? { shape, mean: value, sd, low: Math.max(low, floor), high } : undefined;
    }
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'beta': {
      const { low, high } = endsFor(value, range, spread);
      if (!(low < high && low <= value && value <= high)) return undefined;
      const { shape } = spread;
      if (shape === 'uniform') return { shape, low, high };
      if (shape === 'beta') return { shape, alpha: spread.alpha, beta: spread.beta, low, high };
      return shape === 'triangular'
        ? { shape, low, mode: value, high }
        : { shape, low, mode: value, high, weight: spread.weight };
    }
  }
}

type WithEnds = Extract<Spread, { shape: 'uniform' | 'triangular' | 'pert' | 'beta' }>;

/** An end that neither the spread nor the source names is the figure itself; of a beta spread, 0 or 1. */
export function endsFor(value: number, range: Range, spread: WithEnds): { low: number; high: number } {
  const [least, most] = spread.shape === 'beta' ? [0, 1] : [value, value];
  return { low: spread.low ?? range.low ?? least, high: spread.high ?? range.high ?? most };
}

/** The spread of a range that has none of its own. */
export function defaultSpread(by: Default): Spread {
  return by === 'pert' ? { shape: by, weight: 4 } : { shape: by };
}

/** The least and the greatest number that it can give. */
export function supportOf(distribution: Distribution): readonly [low: number, high: number] {
  if (distribution.shape !== 'discrete') return [distribution.low, distribution.high];
  const { values } = distribution;
  return [values[0] ?? 0, values.at(-1) ?? 0];
}

/**
 * A distribution in its standard form: it is that of `place + size * x` with x of the `form`. Two distributions of one form can
 * take the same draw. `value` is the figure that they are about, and has its place in the form.
 */
export interface Standard {
  readonly place: number;
  readonly size: number;
  readonly shape: Shape;
  readonly form: readonly number[];
}

export function standardOf(distribution: Distribution, value: number): Standard {
  const { shape } = distribution;
  switch (shape) {
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'beta': {
      const { low, high } = distribution;
      const size = high - low;
      const own =
        shape === 'pert'
          ? [distribution.weight]
          : shape === 'beta'
            ? [distribution.alpha, distribution.beta]
            : [];
      return { shape, place: low, size, form: [(value - low) / size, ...own] };
    }
    case 'normal': {
      const { mean, sd, low, high } = distribution;
      return { shape, place: mean, size: sd, form: [(low - mean) / sd, (high - mean) / sd] };
    }
    case 'log_normal': {
      const { mean, sd, low, high } = distribution;
      return { shape, place: 0, size: mean, form: [sd / mean, low / mean, high / mean] };
    }
    case 'discrete': {
      const { values, chances } = distribution;
      const [low, high] = supportOf(distribution);
      const size = high - low;
      const from = (v: number): number => (v - low) / size;
      return { shape, place: low, size, form: [from(value), ...values.map(from), ...chances] };
    }
  }
}

/** Is one the other but for place and size, and the last bits? */
export function alike(a: Standard, b: Standard): boolean {
  return (
    a.shape === b.shape &&
    a.form.length === b.form.length &&
    a.form.every((x, i) => {
      const y = b.form[i] ?? Number.NaN;
      return x === y || Math.abs(x - y) <= 1e-12 * Math.max(1, Math.abs(x));
    })
  );
}

/** Half a month on either side, so that the first and the last month of a range are as likely as any, once rounded. */
export function widened(months: Distribution): Distribution {
  if (months.shape !== 'uniform' && months.shape !== 'triangular' && months.shape !== 'pert') return months;
  const halfBefore: Month = months.low - 0.5;
  return { ...months, low: halfBefore, high: months.high + 0.5 };
}
