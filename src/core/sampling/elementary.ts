/**
 * exp, log and sin in plain arithmetic. A language engine may round its own in its own way (ECMA-262 leaves them
 * "implementation-approximated"), and draws must be the same bytes on any machine. Additions, products and quotients are exact
 * by IEEE 754. Each is within a few units in the last place; the series end where a term is below half a unit.
 */

/** ln 2 in two pieces: a short one, which times a whole number up to 1,100 is exact, and the rest. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

const view = new DataView(new ArrayBuffer(8));

/** 2^k for -1022 <= k <= 1023, from the bits. */
function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** e^x; nought far below, infinite far above what a number can hold. */
export function exp(x: number): number {
  if (x > 709.7) return Number.POSITIVE_INFINITY;
  if (x < -708) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  // |r| <= ln(2)/2: sixteen terms of the series.
  let sum = 1;
  for (let n = 16; n >= 1; n--) sum = 1 + (sum * r) / n;
  return k > 1023 ? sum * 2 * powerOfTwo(k - 1) : sum * powerOfTwo(k);
}

/** The natural logarithm of a number above nought; minus infinity at nought. */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  // A number too small to have a leading bit of its own is made larger first.
  const small = x < 2.3e-308;
  view.setFloat64(0, small ? x * 18014398509481984 : x);
  const high = view.getUint32(0);
  let k = (high >>> 20) - 1023 - (small ? 54 : 0);
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = view.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  // ln m = 2 artanh((m - 1)/(m + 1)), with |s| <= 0.1716.
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 23; n >= 3; n -= 2) sum = (sum + 1 / n) * square;
  return k * LN2_HIGH + (2 * s + (2 * s * sum + k * LN2_LOW));
}

/** The sine of an angle of at most half a right angle on either side. */
export function sine(x: number): number {
  const square = x * x;
  let sum = 1;
  for (let n = 18; n >= 2; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return x * sum;
}
