import { streamOf } from './generator.ts';
import { DIRECTIONS, type Direction } from './joe-kuo.ts';
import type { Points } from './points.ts';

/** How many inputs can have a dimension of the sequence each. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

const BITS = 32;

/**
 * Sobol's sequence, scrambled: points that leave no gaps and no clusters. Of the first 2^k draws exactly one lies in each of 2^k
 * equal parts of an input's range; so numbers of draws that are powers of two are best. The order is that of the Gray code
 * (I. Antonov and V. Saleev, 1979), so that each point is one step from the last.
 *
 * @param dimension from 0, below `SOBOL_DIMENSIONS`
 * @param name the input: its scrambling is its own. The dimension decides everything else
 */
export function sobolPoints(seed: number, name: string, dimension: number): Points {
  const steps = directionWords(dimension);
  const [key] = streamOf(seed, 'scramble', name).words(0);
  return {
    fill: (first, count, out) => {
      let word = sobolWord(steps, first);
      for (let i = 0; i < count; i++) {
        out[i] = (scrambled(word, key) + 0.5) / 4294967296;
        word ^= steps[trailingZeros(first + i + 1)] ?? 0;
      }
    },
  };
}

/** Where a point of the sequence lies before it is scrambled, as a whole number of steps of 2^-32. */
export function sobolWord(steps: Int32Array, n: number): number {
  const gray = n ^ (n >>> 1);
  let word = 0;
  for (let bit = 0; bit < BITS; bit++) if ((gray >>> bit) & 1) word ^= steps[bit] ?? 0;
  return word >>> 0;
}

/** The direction numbers of a dimension as binary fractions of 32 bits. */
export function directionWords(dimension: number): Int32Array {
  const words = new Int32Array(BITS);
  const direction = DIRECTIONS[dimension - 1];
  for (let k = 0; k < BITS; k++)
    words[k] = direction === undefined ? 1 << (BITS - 1 - k) : directionWord(direction, words, k);
  return words;
}

/** P. Bratley and B. Fox, Algorithm 659, ACM Transactions on Mathematical Software 14 (1988), 88-100. */
function directionWord({ degree, coefficients, first }: Direction, before: Int32Array, k: number): number {
  if (k < degree) return (first[k] ?? 0) << (BITS - 1 - k);
  const back = before[k - degree] ?? 0;
  let word = back ^ (back >>> degree);
  for (let j = 1; j < degree; j++) if ((coefficients >>> (degree - 1 - j)) & 1) word ^= before[k - j] ?? 0;
  return word;
}

/** The lowest bit that is set, counted from 0. */
function trailingZeros(n: number): number {
  return 31 - Math.clz32(n & -n);
}

/**
 * A. Owen's nested scrambling: each bit is turned over or not by a hash of the bits above it, so that every point is equally likely
 * anywhere, and the gaps stay as even as they were. The hash is that of S. Laine and T. Karras on reversed bits, as
 * B. Burley gives it: Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques 9 (2020), 1-20.
 */
function scrambled(word: number, key: number): number {
  let x = reversed(word);
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reversed(x) >>> 0;
}

function reversed(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
