import { exp, log } from './elementary.ts';

/** The value of a polynomial, its constant term first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, c) => sum * x + c, 0);
}

/** M. J. Wichura, Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics 37 (1988), 477-484. */
const MIDDLE = {
  above: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  below: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const SIDE = {
  above: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  below: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const TAIL = {
  above: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  below: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/** The normal score below which a share p of all draws lie, 0 < p < 1; infinite at 0 and 1. Good to about 16 digits. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(MIDDLE.above, r)) / polynomial(MIDDLE.below, r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail <= 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-log(tail));
  const { above, below } = r <= 5 ? SIDE : TAIL;
  const from = r <= 5 ? 1.6 : 5;
  const z = polynomial(above, r - from) / polynomial(below, r - from);
  return q < 0 ? -z : z;
}

/** J. F. Hart and others, Computer Approximations (1968), algorithm 5666, as G. West gives it in Wilmott (2005), 70-76. */
const HART = {
  above: [
    220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165,
    0.700383064443688, 0.0352624965998911,
  ],
  below: [
    440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
    1.75566716318264, 0.0883883476483184,
  ],
};

/** The share of a normal distribution at or below z, within 1e-15. */
export function normalShare(z: number): number {
  const x = Math.abs(z);
  const tail = x > 37 ? 0 : exp((-x * x) / 2) * tailFactor(x);
  return z > 0 ? 1 - tail : tail;
}

/** The tail beyond x, over exp(-x^2/2). */
function tailFactor(x: number): number {
  if (x < 7.07106781186547) return polynomial(HART.above, x) / polynomial(HART.below, x);
  // A continued fraction, from its fifth step on.
  const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
  return 1 / (fraction * 2.506628274631);
}
