/**
 * The ranks of some values about their mean, and so large that their squares add up to 1: the product of two such rows, added up, is
 * Spearman's rank correlation. Equal values share their mean rank. Undefined where all are equal: they have no order.
 */
export function scaledRanks(values: Float64Array): Float64Array | undefined {
  const sorted = values.slice().sort();
  const ranks = new Float64Array(values.length);
  const mean = values.length / 2;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i] ?? 0;
    const below = firstAt(sorted, v, false, 0);
    const rank = (below + firstAt(sorted, v, true, below)) / 2 - mean;
    ranks[i] = rank;
    squares += rank * rank;
  }
  if (squares === 0) return undefined;
  const scale = 1 / Math.sqrt(squares);
  for (let i = 0; i < ranks.length; i++) ranks[i] = (ranks[i] ?? 0) * scale;
  return ranks;
}

/** How many sorted values lie below v; with `equal`, at v or below. At least `least` do. */
function firstAt(sorted: Float64Array, v: number, equal: boolean, least: number): number {
  let low = least;
  // Mostly no other value is the same.
  let high = equal && sorted[least + 1] !== v ? Math.min(least + 1, sorted.length) : sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const x = sorted[middle] ?? 0;
    if (x < v || (equal && x === v)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
