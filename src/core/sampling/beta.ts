import { exp, log } from './elementary.ts';
import { normalQuantile, normalShare } from './normal.ts';

/** C. Lanczos's series for the gamma function, with g = 7 and nine terms: to about 15 digits. */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The logarithm of the gamma function of a number above nought. */
export function logGamma(x: number): number {
  if (x < 1) return logGamma(x + 1) - log(x);
  const sum = LANCZOS.reduce((total, c, i) => total + c / (x + i), 0.9999999999998099);
  const t = x + 6.5;
  return HALF_LOG_TWO_PI + (x - 0.5) * log(t) - t + log(sum);
}

/** The logarithm of the density of a beta distribution from 0 to 1; `rest` is 1 - x. */
function logDensity(x: number, rest: number, { alpha, beta, scale }: Beta): number {
  return (alpha - 1) * log(x) + (beta - 1) * log(rest) + scale;
}

interface Beta {
  readonly alpha: number;
  readonly beta: number;
  /** Minus the logarithm of the beta function. */
  readonly scale: number;
}

/** The share of a beta distribution at or below x, by the continued fraction of DLMF 8.17.22, where it is quick to converge. */
function betaShare(x: number, of: Beta): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const { alpha, beta } = of;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaShare(1 - x, { ...of, alpha: beta, beta: alpha });
  const front = exp(logDensity(x, 1 - x, of) + log(x) + log(1 - x)) / alpha;
  return front / fraction(x, alpha, beta);
}

/** W. J. Lentz's way to work the fraction out from its beginning. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let d = 0;
  let c = 1;
  let f = 1;
  for (let i = 1; i <= 20_000; i++) {
    const m = i >> 1;
    const step =
      i % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + step * d || tiny);
    c = 1 + step / c || tiny;
    f *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return f;
}

/** The x below which a share p lies, 0 < p <= 1/2 or so, from a guess: Newton's steps, and halving where they lead astray. */
function betaPoint(p: number, of: Beta, guess: number): number {
  let [low, high, x] = [0, 1, guess];
  for (let i = 0; i < 200; i++) {
    const off = betaShare(x, of) - p;
    if (off > 0) high = x;
    else low = x;
    const next = x - off / exp(logDensity(x, 1 - x, of));
    const better = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(better - x) <= 1e-14 * x) return better;
    x = better;
  }
  return x;
}

/** Nodes by unit of the normal score, and how far they go: no draw has a score beyond 8.3. */
const NODES = 32;
const REACH = 8.5;

/**
 * The quantile function of a beta distribution from 0 to 1, within 1e-8. As a function of the normal score it is smooth, so it
 * is worked out once at 545 scores, and between two it is the cubic that has their values and slopes.
 */
export function betaQuantile(alpha: number, beta: number): (p: number) => number {
  const scale = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
  const nodes = 2 * REACH * NODES + 1;
  const values = new Float64Array(nodes);
  const slopes = new Float64Array(nodes);
  const middle = REACH * NODES;
  // Each half from its own tail's side, so that small shares keep their digits.
  const lower = halfOf({ alpha, beta, scale }, middle);
  const upper = halfOf({ alpha: beta, beta: alpha, scale }, middle);
  for (let k = 0; k <= middle; k++) {
    values[middle - k] = lower.values[k] ?? 0;
    slopes[middle - k] = lower.slopes[k] ?? 0;
    values[middle + k] = 1 - (upper.values[k] ?? 0);
    slopes[middle + k] = upper.slopes[k] ?? 0;
  }
  return (p) => {
    const at = Math.min(Math.max((normalQuantile(p) + REACH) * NODES, 0), nodes - 1);
    const i = Math.min(Math.floor(at), nodes - 2);
    const x = cubic(at - i, values[i] ?? 0, values[i + 1] ?? 0, slopes[i] ?? 0, slopes[i + 1] ?? 0);
    return Math.min(Math.max(x, 0), 1);
  };
}

/** Values and slopes at the scores 0, -1/32, -2/32..., outwards. */
function halfOf(of: Beta, steps: number): { readonly values: Float64Array; readonly slopes: Float64Array } {
  const values = new Float64Array(steps + 1);
  const slopes = new Float64Array(steps + 1);
  let guess = of.alpha / (of.alpha + of.beta);
  for (let k = 0; k <= steps; k++) {
    const z = -k / NODES;
    const x = betaPoint(normalShare(z), of, guess);
    const logSlope = (-z * z) / 2 - HALF_LOG_TWO_PI - logDensity(x, 1 - x, of);
    values[k] = x;
    slopes[k] = exp(logSlope) / NODES;
    // Near nought the figure falls by about the same factor from score to score.
    guess = x * exp(-(slopes[k] ?? 0) / x);
  }
  return { values, slopes };
}

/** Hermite's cubic, t from 0 to 1, between two values with their slopes. */
function cubic(t: number, a: number, b: number, slopeA: number, slopeB: number): number {
  const u = 1 - t;
  return u * u * ((1 + 2 * t) * a + t * slopeA) + t * t * ((1 + 2 * u) * b - u * slopeB);
}
