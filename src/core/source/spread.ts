/**
 * How likely a figure is to lie where in its range: what a source says beside the range. The figure itself is the middle of it:
 * the most likely figure of a triangular or PERT spread, the mean of a normal, log-normal or beta one, one of the values of a
 * discrete one, anywhere in a uniform one. All numbers are in the unit of the figure; of a date they are months (see `Month`).
 */
export type Spread =
  /** The range stands for the reader, and is not drawn from. */
  | { readonly shape: 'none' }
  | (Ends & { readonly shape: 'uniform' })
  | (Ends & { readonly shape: 'triangular'; readonly mode?: number | undefined })
  /** `weight` says how much the most likely figure counts beside the two ends: 4 by custom. */
  | (Ends & { readonly shape: 'pert'; readonly weight: number; readonly mode?: number | undefined })
  /** Cut off at the ends, where there are any. `sd` is the standard deviation before the cut. */
  | (Ends & { readonly shape: 'normal'; readonly sd: number; readonly mean?: number | undefined })
  /** `mean` and `sd` are those of the figure itself, not of its logarithm. */
  | (Ends & { readonly shape: 'log_normal'; readonly sd: number; readonly mean?: number | undefined })
  | (Ends & { readonly shape: 'beta'; readonly alpha: number; readonly beta: number })
  | { readonly shape: 'discrete'; readonly values: readonly number[]; readonly chances: readonly number[] };

/** Ends of its own; left out, those of the source's range where the shape needs ends. */
export interface Ends {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export type Shape = Spread['shape'];

/** Each shape as a reader meets it in a sentence. */
export const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  none: 'no spread',
  uniform: 'uniform',
  triangular: 'triangular',
  pert: 'PERT',
  normal: 'normal',
  log_normal: 'log-normal',
  beta: 'beta',
  discrete: 'discrete',
};

/** The ends that a spread names itself; of a discrete one, its least and its greatest value. */
export function endsOf(spread: Spread | undefined): Ends {
  if (spread === undefined || spread.shape === 'none') return {};
  if (spread.shape === 'discrete')
    return { low: Math.min(...spread.values), high: Math.max(...spread.values) };
  return { low: spread.low, high: spread.high };
}

/** The ends in their new places: the lower one first, also where the factor turns them round. */
export function movedEnds({ low, high }: Ends, factor: number, plus: number): Ends {
  const move = (end: number | undefined): number | undefined =>
    end === undefined ? undefined : end * factor + plus;
  return factor < 0 ? { low: move(high), high: move(low) } : { low: move(low), high: move(high) };
}

/**
 * The spread of a figure after it was multiplied by a factor and an amount was added to it: it is scaled and shifted with it.
 * Undefined where it has no such spread: a log-normal one can only be scaled, by a factor above nought.
 */
export function movedSpread(spread: Spread, factor: number, plus: number): Spread | undefined {
  switch (spread.shape) {
    case 'none':
      return spread;
    case 'uniform':
      return { shape: 'uniform', ...movedEnds(spread, factor, plus) };
    case 'triangular':
      return { shape: 'triangular', ...movedEnds(spread, factor, plus) };
    case 'pert':
      return { shape: 'pert', weight: spread.weight, ...movedEnds(spread, factor, plus) };
    case 'normal':
      return { shape: 'normal', sd: spread.sd * Math.abs(factor), ...movedEnds(spread, factor, plus) };
    case 'log_normal':
      return plus === 0 && factor >= 0
        ? { shape: 'log_normal', sd: spread.sd * factor, ...movedEnds(spread, factor, 0) }
        : undefined;
    case 'beta': {
      const { alpha, beta } = spread;
      const shape = factor < 0 ? { alpha: beta, beta: alpha } : { alpha, beta };
      return { shape: 'beta', ...shape, ...movedEnds(spread, factor, plus) };
    }
    case 'discrete':
      return { ...spread, values: spread.values.map((value) => value * factor + plus) };
  }
}

/** `PERT spread`, or `normal spread, standard deviation 0.1`: what the reader of a source is told of it. */
export function spreadInWords(spread: Spread): string {
  const name = SHAPE_WORDS[spread.shape];
  switch (spread.shape) {
    case 'none':
      return 'not drawn in simulations';
    case 'uniform':
    case 'triangular':
      return `${name} spread`;
    case 'pert':
      return spread.weight === 4 ? `${name} spread` : `${name} spread, weight ${spread.weight}`;
    case 'normal':
    case 'log_normal':
      return `${name} spread, standard deviation ${spread.sd}`;
    case 'beta':
      return `${name} spread, ${spread.alpha} for and ${spread.beta} against`;
    case 'discrete':
      return `one of ${spread.values.length} values`;
  }
}
