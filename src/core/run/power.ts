/**
 * x to the power y, with the same bits on every machine: what `Math.pow` gives is left to the engine, in the last place. So the same
 * inputs give the same figures anywhere, and a kernel may work out several powers at once (see src/core/kernel/wasm-power.ts,
 * which takes the same steps).
 *
 * log2(x) is worked out to some 68 bits, as a high and a low part, times y, and 2 to the power of that; the result is within
 * one unit in the last place, and a power that can be held exactly is exact. Method: e_pow.c of fdlibm (Sun Microsystems,
 * 1993), with its numbers, and Veltkamp's way to split a number. What is not plain (nought, infinite, unknown, a base below nought,
 * a result near the limits) is left to `Math.pow`, where the standard says what comes out.
 */
export function power(x: number, y: number): number {
  if (x < 0 && Number.isInteger(y)) return y % 2 === 0 ? power(-x, y) : -power(-x, y);
  if (!(x >= PLAIN.least && x <= PLAIN.most && Math.abs(y) <= PLAIN.exponent)) return x ** y;
  // x = 2^n z, with z from the root of 3/4 to that of 3/2, about 1 or, from 1.2247 on, about 3/2.
  parts[0] = x;
  const high = words[1] ?? 0;
  const n = (high - 0x3fe_bb67a) >> 20;
  words[1] = high - n * 0x100000;
  const z = parts[0];
  const upper = z >= UPPER;
  const centre = upper ? 1.5 : 1;

  // s = (z - c) / (z + c), with its low part; then log2(z / c).
  const u = z - centre;
  const v = 1 / (z + centre);
  const s = u * v;
  const s1 = split(s);
  const t1 = split(z + centre);
  const t2 = z - (t1 - centre);
  const s2 = v * (u - s1 * t1 - s1 * t2);
  const q = s * s;
  const qq = q * q;
  const tail = qq * (L1 + q * L2 + qq * (L3 + q * L4 + qq * (L5 + q * L6))) + s2 * (s1 + s);
  const q1 = s1 * s1;
  const w1 = split(3 + q1 + tail);
  const w2 = tail - (w1 - 3 - q1);
  const a = s1 * w1;
  const b = s2 * w1 + w2 * s;
  const p1 = split(a + b);
  const p2 = b - (p1 - a);
  const h = CP1 * p1;
  const l = CP2 * p1 + p2 * CP + (upper ? DP2 : 0);
  const dp = upper ? DP1 : 0;
  const log1 = split(h + l + dp + n);
  const log2 = l - (log1 - n - dp - h);

  // y log2(x), and its nearest whole number.
  const y1 = split(y);
  const e2 = (y - y1) * log1 + y * log2;
  const e1 = y1 * log1;
  const e = e1 + e2;
  if (!(Math.abs(e) < PLAIN.result)) return x ** y;
  const whole = e + ROUND - ROUND;
  const rest = e1 - whole;

  // 2 to the power of what is left.
  const f1 = split(rest + e2);
  const g = f1 * LG1;
  const i = (e2 - (f1 - rest)) * LG + f1 * LG2;
  const k = g + i;
  const k2 = i - (k - g);
  const r = k * k;
  const rr = r * r;
  const c = k - r * (P1 + r * P2 + rr * (P3 + r * P4 + rr * P5));
  const result = 1 - ((k * c) / (c - 2) - (k2 + k * k2) - k);
  words[0] = 0;
  words[1] = (whole + 1023) * 0x100000;
  return result * (parts[0] ?? 1);
}

/** The high half of a number: 26 of its 53 bits, so that products of two such are exact. */
function split(x: number): number {
  const c = SPLIT * x;
  return c - (c - x);
}

const parts = new Float64Array(1);
const words = new Int32Array(parts.buffer);

/** Bases, exponents, and powers of two of results that are plain. */
export const PLAIN = { least: 2 ** -1000, most: 2 ** 1000, exponent: 2 ** 20, result: 1000 } as const;

/** The numbers of the method, named as in fdlibm, in as many places as a double holds. */
export const SPLIT = 134217729;
/** Adding and taking it away rounds to a whole number. */
export const ROUND = 6755399441055744;
/** From here on z is about 3/2: the root of 3/2. */
export const UPPER = 1.224744871391589;
export const L1 = 0.5999999999999946;
export const L2 = 0.4285714285785502;
export const L3 = 0.33333332981837743;
export const L4 = 0.272728123808534;
export const L5 = 0.23066074577556175;
export const L6 = 0.20697501780033842;
export const P1 = 0.16666666666666602;
export const P2 = -0.0027777777777015593;
export const P3 = 6.613756321437934e-5;
export const P4 = -1.6533902205465252e-6;
export const P5 = 4.1381367970572385e-8;
export const CP = 0.9617966939259756;
export const CP1 = 0.9617967009544373;
export const CP2 = -7.028461650952758e-9;
export const DP1 = 0.5849624872207642;
export const DP2 = 1.350039202129749e-8;
export const LG1 = 0.6931471824645996;
export const LG2 = -1.904654299957768e-9;
export const LG = LG1 + LG2;
