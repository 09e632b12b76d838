import type { Words } from './generator.ts';

/**
 * A shuffled order of 0..size-1 that needs no table: the place of each is worked out alone. It is a Feistel network on just enough
 * bits, walked on until it lands below `size` (J. Black and P. Rogaway, Ciphers with arbitrary finite domains, CT-RSA 2002).
 *
 * @param size 1 to 2^31
 */
export function permutation(size: number, keys: readonly Words[]): (i: number) => number {
  let bits = 0;
  for (let reach = 1; reach < size; reach *= 2) bits++;
  const leftBits = bits >> 1;
  const rightBits = bits - leftBits;
  const leftMask = (1 << leftBits) - 1;
  const rightMask = (1 << rightBits) - 1;
  const rounds = keys.flat();
  const once = (x: number): number => {
    let left = (x >>> rightBits) & leftMask;
    let right = x & rightMask;
    for (let r = 0; r < rounds.length; r += 2) {
      left ^= mixed(right ^ (rounds[r] ?? 0)) & leftMask;
      right ^= mixed(left ^ (rounds[r + 1] ?? 0)) & rightMask;
    }
    return ((left << rightBits) | right) >>> 0;
  };
  return (i) => {
    let x = once(i);
    while (x >= size) x = once(x);
    return x;
  };
}

/** Every bit in bears on every bit out: the last steps of A. Appleby's MurmurHash3. */
function mixed(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
