/**
 * A histogram that hardly grows with the draws: 5,000 bins or 200 kB for 100,000, some 500 more each time they double. A bin holds the
 * figures whose distance from a centre begins with the same nine binary digits, so it is never wider than 1/256 of that distance.
 * Its least and its greatest figure are kept: a bin of one or two figures, or of many equal ones, loses nothing. The rows run in
 * parallel, from the lowest bin to the highest.
 */
export interface Bins {
  readonly keys: Int32Array;
  readonly counts: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly sums: Float64Array;
}

export const NO_BINS: Bins = made(0);

function made(length: number): Bins {
  return {
    keys: new Int32Array(length),
    counts: new Float64Array(length),
    lows: new Float64Array(length),
    highs: new Float64Array(length),
    sums: new Float64Array(length),
  };
}

const view = new DataView(new ArrayBuffer(8));

/** The bin of a figure, by its distance from the centre: the sign, the exponent and eight digits. Higher for higher ones. */
function keyOf(distance: number): number {
  if (distance === 0) return 0;
  view.setFloat64(0, Math.abs(distance));
  const key = (view.getUint32(0) >>> 12) + 1;
  return distance < 0 ? -key : key;
}

/** @param sorted from the lowest to the highest, all known */
export function binsOf(sorted: Float64Array, centre: number): Bins {
  const out = made(sorted.length);
  let n = 0;
  for (const value of sorted) {
    const key = keyOf(value - centre);
    if (n === 0 || out.keys[n - 1] !== key) {
      out.keys[n] = key;
      out.lows[n] = value;
      n++;
    }
    out.counts[n - 1] = (out.counts[n - 1] ?? 0) + 1;
    out.sums[n - 1] = (out.sums[n - 1] ?? 0) + value;
    out.highs[n - 1] = value;
  }
  return cutTo(out, n);
}

export function mergedBins(a: Bins, b: Bins): Bins {
  const out = made(a.keys.length + b.keys.length);
  let [i, j, n] = [0, 0, 0];
  while (i < a.keys.length || j < b.keys.length) {
    const left = a.keys[i] ?? Number.POSITIVE_INFINITY;
    const right = b.keys[j] ?? Number.POSITIVE_INFINITY;
    const takesLeft = left <= right;
    const takesRight = right <= left;
    out.keys[n] = Math.min(left, right);
    out.counts[n] = (takesLeft ? (a.counts[i] ?? 0) : 0) + (takesRight ? (b.counts[j] ?? 0) : 0);
    out.sums[n] = (takesLeft ? (a.sums[i] ?? 0) : 0) + (takesRight ? (b.sums[j] ?? 0) : 0);
    out.lows[n] = Math.min(low(a, i, takesLeft), low(b, j, takesRight));
    out.highs[n] = Math.max(high(a, i, takesLeft), high(b, j, takesRight));
    if (takesLeft) i++;
    if (takesRight) j++;
    n++;
  }
  return cutTo(out, n);
}

function low(bins: Bins, i: number, taken: boolean): number {
  return taken ? (bins.lows[i] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

function high(bins: Bins, i: number, taken: boolean): number {
  return taken ? (bins.highs[i] ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY;
}

/** Copies, so that the longer arrays can be let go. */
function cutTo({ keys, counts, lows, highs, sums }: Bins, n: number): Bins {
  return {
    keys: keys.slice(0, n),
    counts: counts.slice(0, n),
    lows: lows.slice(0, n),
    highs: highs.slice(0, n),
    sums: sums.slice(0, n),
  };
}
