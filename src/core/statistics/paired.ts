/**
 * What a second scenario differs by from the first, draw by draw: after less before. With common draws (see `inputsOfAll`) what both
 * share falls away, so the difference is known far better than either. Summarise it like any other figure; unknown where
 * either is.
 */
export function differences(before: Float64Array, after: Float64Array): Float64Array {
  if (before.length !== after.length) throw new Error('the two do not have the same draws');
  return after.map((value, i) => value - (before[i] ?? Number.NaN));
}
