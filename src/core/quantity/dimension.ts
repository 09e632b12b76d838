/**
 * A unit as a map of exponents: GBP/week is { GBP: 1, week: -1 }. Days, weeks, months and years are kept apart on
 * purpose: a price per week times a number of days is refused, never converted out of sight.
 */
export type Dimension = ReadonlyMap<string, number>;

export const NO_DIMENSION: Dimension = new Map();

/**
 * The unit of a line whose values are months of the calendar, such as the start of a scheme. It counts in months, so a date
 * plus three months is a date, and one date less another is a number of months.
 */
export const DATE = 'date';
export const MONTHS: Dimension = new Map([['month', 1]]);

function combine(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  const out = new Map(a);
  for (const [base, power] of b) {
    const sum = (out.get(base) ?? 0) + sign * power;
    if (sum === 0) out.delete(base);
    else out.set(base, sum);
  }
  return out;
}

export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, 1);
}

export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return combine(a, b, -1);
}

export function raiseDimension(a: Dimension, power: number): Dimension {
  return power === 0 ? NO_DIMENSION : new Map([...a].map(([base, p]) => [base, p * power]));
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.size === b.size && [...a].every(([base, power]) => b.get(base) === power);
}

/** `GBP/people/week`, `people^2`, or `1` for a plain number. */
export function printDimension(dimension: Dimension): string {
  const term = (base: string, power: number): string => (power === 1 ? base : `${base}^${power}`);
  const entries = [...dimension].sort(([a], [b]) => (a < b ? -1 : 1));
  const top = entries.filter(([, p]) => p > 0).map(([b, p]) => term(b, p));
  const bottom = entries.filter(([, p]) => p < 0).map(([b, p]) => `/${term(b, -p)}`);
  return (top.length === 0 ? '1' : top.join(' ')) + bottom.join('');
}

/** `in GBP/week`, or `a plain number`: for sentences. */
export function inUnit(dimension: Dimension): string {
  return dimension.size === 0 ? 'a plain number' : `in ${printDimension(dimension)}`;
}
