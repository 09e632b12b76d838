import type { Choice, Decision, Decisions } from './choice.ts';

/** Whole-numbered roots of these are irrational, so that plans taken by their multiples never repeat a pattern. */
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71];

/**
 * Some plans spread evenly over all that a question has, always the same ones: the ways and sizes of each choice are taken by the
 * multiples of a square root, as in a Kronecker sequence.
 */
export function somePlans(choices: readonly Choice[], count: number): readonly Decisions[] {
  return Array.from({ length: count }, (_, k) =>
    choices.map((choice, c) => decisionAt(choice, multiple(k + 1, 2 * c), multiple(k + 1, 2 * c + 1))),
  );
}

function multiple(k: number, i: number): number {
  const x = k * Math.sqrt((PRIMES[i % PRIMES.length] ?? 2) * (1 + Math.floor(i / PRIMES.length) * 73));
  return x - Math.floor(x);
}

/** The decision at two shares from 0 to 1: of the ways, and of the sizes. */
function decisionAt({ ways, size }: Choice, ofWays: number, ofSizes: number): Decision {
  const way = Math.floor(ofWays * ways.length);
  if (size === undefined || ways[way]?.taken !== true) return { way };
  const grains = Math.round((ofSizes * (size.most - size.least)) / size.grain);
  return { way, size: Number((size.least + grains * size.grain).toPrecision(14)) };
}
