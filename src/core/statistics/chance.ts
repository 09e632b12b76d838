/** In how many draws a figure met what it was to meet; draws in which either is unknown are counted apart. */
export interface Met {
  readonly met: number;
  readonly missed: number;
  readonly unknown: number;
}

export const NONE_MET: Met = { met: 0, missed: 0, unknown: 0 };

/** At least the target, as a saving; at most the envelope, as a spend. */
export type Aim = 'at_least' | 'at_most';

/**
 * Counts the draws of a block.
 *
 * @param other what is to be met: one number, or another line in the same draws
 * @param slack how far short still counts as met, for the last bits of a sum: half a penny of money, say
 */
export function metIn(values: Float64Array, other: Float64Array | number, aim: Aim, slack = 0): Met {
  let met = 0;
  let unknown = 0;
  values.forEach((value, i) => {
    const target = typeof other === 'number' ? other : (other[i] ?? Number.NaN);
    const over = aim === 'at_least' ? value - target : target - value;
    if (Number.isNaN(over)) unknown++;
    else if (over >= -slack) met++;
  });
  return { met, missed: values.length - met - unknown, unknown };
}

export function mergedMet(a: Met, b: Met): Met {
  return { met: a.met + b.met, missed: a.missed + b.missed, unknown: a.unknown + b.unknown };
}

/** The chance, with the range in which 19 of 20 such runs have it. */
export interface Chance {
  readonly chance: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of the known draws that met it. The range is that of E. Wilson, Journal of the American Statistical Association 22 (1927),
 * 209-212, for plain draws; those of a Latin hypercube or of Sobol's sequence are mostly nearer.
 *
 * @returns undefined when no draw is known
 */
export function chanceOf({ met, missed }: Met): Chance | undefined {
  const n = met + missed;
  if (n === 0) return undefined;
  const p = met / n;
  const z = 1.959963984540054;
  const square = (z * z) / n;
  const middle = (p + square / 2) / (1 + square);
  const reach = (z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))) / (1 + square);
  return { chance: p, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
