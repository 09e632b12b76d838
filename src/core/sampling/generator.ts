/**
 * Philox4x32-10: J. K. Salmon and others, Parallel random numbers: as easy as 1, 2, 3, SC11 (2011). Four words out for four words
 * of a counter and two of a key, with no state between: the number for a seed, an input and a draw is always the same,
 * whichever worker asks for it and in whatever order.
 */
export type Words = readonly [number, number, number, number];

const ROUNDS = 10;

/** All words are whole numbers from 0 to 2^32 - 1. */
export function philox(counter: Words, key: readonly [number, number]): Words {
  let [a, b, c, d] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const high0 = highWord(0xd2511f53, a);
    const low0 = Math.imul(0xd2511f53, a);
    const high1 = highWord(0xcd9e8d57, c);
    const low1 = Math.imul(0xcd9e8d57, c);
    a = high1 ^ b ^ k0;
    b = low1;
    c = high0 ^ d ^ k1;
    d = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** The upper 32 bits of a product of two words, from four products of half words. */
function highWord(x: number, y: number): number {
  const xl = x & 0xffff;
  const xh = x >>> 16;
  const yl = y & 0xffff;
  const yh = y >>> 16;
  const middle = xh * yl + ((xl * yl) >>> 16);
  const cross = (middle & 0xffff) + xl * yh;
  return (xh * yh + Math.floor(middle / 65536) + (cross >>> 16)) | 0;
}

/** What the numbers are for, so that none is used twice. */
export type Purpose = 'plain' | 'place' | 'order' | 'scramble';
const PURPOSES: readonly Purpose[] = ['plain', 'place', 'order', 'scramble'];

/** The numbers of one input: each is given by the number of the draw alone. */
export interface Stream {
  /** Four words for whole numbers n from 0 to 2^32 - 1. */
  readonly words: (n: number) => Words;
}

/**
 * @param seed a whole number from 0 to 2^32 - 1
 * @param name the input: its numbers stay the same when others come or go, and are the same in every scenario
 */
export function streamOf(seed: number, purpose: Purpose, name: string): Stream {
  const [high, low] = hashOf(name);
  const key = [seed >>> 0, PURPOSES.indexOf(purpose)] as const;
  return { words: (n) => philox([n >>> 0, 0, high, low], key) };
}

/** Two words for a text, by FNV-1a over its UTF-16 units from two starting points. */
function hashOf(name: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < name.length; i++) {
    a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ name.charCodeAt(i), 0x01000193);
    b ^= b >>> 15;
  }
  return [a >>> 0, b >>> 0];
}

/** A number between 0 and 1, neither included, in steps of 2^-52: each step is as likely as any other. */
export function fraction(high: number, low: number): number {
  return ((high >>> 6) * 67108864 + (low >>> 6) + 0.5) / 4503599627370496;
}
