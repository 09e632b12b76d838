/**
 * The ranks of some values about their mean, and so large that their squares add up to 1: the product of two such rows, added up, is
 * Spearman's rank correlation. Equal values share their mean rank. Undefined where all are equal: they have no order.
 */
export function scaledRanks(values: Float64Array): Float64Array | undefined {
  const sorted = values.slice().sort();
  const ranks = values.map((v) => (firstAt(sorted, v, false) + firstAt(sorted, v, true)) / 2);
  const mean = values.length / 2;
  const squares = ranks.reduce((sum, r) => sum + (r - mean) * (r - mean), 0);
  if (squares === 0) return undefined;
  const scale = 1 / Math.sqrt(squares);
  return ranks.map((r) => (r - mean) * scale);
}

/** How many sorted values lie below v; with `equal`, at v or below. */
function firstAt(sorted: Float64Array, v: number, equal: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const x = sorted[middle] ?? 0;
    if (x < v || (equal && x === v)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
