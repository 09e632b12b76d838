/**
 * How months become a year (method, section 1). A flow's year is the sum of its months, a stock's its closing value, a
 * level's the mean. A profile is no series in time: it counts months since a start and is never reported by year.
 */
export type Rollup = 'flow' | 'stock' | 'level' | 'profile';

export const ROLLUPS: Readonly<Record<Rollup, string>> = {
  flow: 'An amount in the month; a year is the sum of its months.',
  stock: 'A count at the end of the month; a year is its closing value.',
  level: 'A price, rate or index; a year is the mean of its months.',
  profile: 'A shape by months since a start, used by spread(); not reported by year.',
};
