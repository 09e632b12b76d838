/** Chance that can be had again: the same seed gives the same numbers, on any machine. */
export interface Random {
  /** At least 0 and below 1, in steps of 2^-53. */
  readonly next: () => number;
  /** A whole number from 0 to n - 1, each as likely as the others. */
  readonly below: (n: number) => number;
  /** The items in an order drawn by chance, each order as likely as the others. */
  readonly shuffled: <T>(items: readonly T[]) => readonly T[];
}

/**
 * The generator xoshiro128** of Blackman and Vigna ("Scrambled linear pseudorandom number generators", 2021), its state
 * filled from the seed by splitmix64, as they advise.
 *
 * @param seed a whole number
 */
export function randomFrom(seed: number): Random {
  const word = xoshiro128(stateFrom(seed));
  const next = (): number => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
  const below = (n: number): number => Math.floor(next() * n);
  const shuffled = <T>(items: readonly T[]): readonly T[] => {
    const rest = [...items];
    return items.flatMap(() => rest.splice(below(rest.length), 1));
  };
  return { next, below, shuffled };
}

/** Words of 32 bits from a state of four, which must not all be nought. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return word;
  };
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Words of 64 bits, from a seed. */
export function splitmix64(seed: bigint): () => bigint {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  };
}

function stateFrom(seed: number): readonly [number, number, number, number] {
  const word = splitmix64(BigInt(seed));
  const halves = (w: bigint): readonly [number, number] => [Number(w & 0xffffffffn), Number(w >> 32n)];
  return [...halves(word()), ...halves(word())];
}
