import type { Value } from '../graph/given.ts';

/** Where an input may lie, and what is known of its size. */
export interface Ground {
  /** The least and the most that it can be; infinite where it has no bound. */
  readonly bounds: readonly [least: number, most: number];
  readonly now: Value;
  readonly range?: { readonly low?: number; readonly high?: number };
  /** Sizes that are usual for its unit: where nothing is known of it, these are looked at first. */
  readonly sizes: readonly number[];
}

/** A bounded stretch is cut into so many equal parts. */
const PARTS = 200;

/** An open one is looked at from a thousandth of the least size to a thousand times the greatest, each value twice the one before. */
const DOUBLINGS = 10;

/**
 * The values at which a figure is worked out in search of a target, in ascending order: the bounds, nought and the present
 * value; equal parts of what is likely; and where there is no bound, ever greater values on both sides of nought.
 */
export function pointsToTry({ bounds: [least, most], now, range = {}, sizes }: Ground): readonly number[] {
  const marks = [now === 'unknown' ? 0 : now, range.low ?? 0, range.high ?? 0];
  const closed = Number.isFinite(least) && Number.isFinite(most);
  const points = closed
    ? [...marks, ...evenly(least, most)]
    : [
        ...marks,
        ...evenly(Math.min(0, ...marks.map((m) => 2 * m)), Math.max(0, ...marks.map((m) => 2 * m))),
        ...doublings([...sizes, ...marks]).flatMap((size) => [-size, size]),
        ...[least, most].filter(Number.isFinite),
      ];
  const inside = [0, ...points].filter((x) => x >= least && x <= most).map((x) => x + 0);
  return [...new Set(inside)].sort((a, b) => a - b);
}

function evenly(from: number, to: number): readonly number[] {
  return Array.from({ length: PARTS + 1 }, (_, k) => (k === PARTS ? to : from + ((to - from) * k) / PARTS));
}

/** Powers of two, so that they are exact. */
function doublings(sizes: readonly number[]): readonly number[] {
  const powers = sizes.filter((size) => size !== 0).map((size) => Math.round(Math.log2(Math.abs(size))));
  if (powers.length === 0) return [];
  const first = Math.min(...powers) - DOUBLINGS;
  const last = Math.max(...powers) + DOUBLINGS;
  return Array.from({ length: last - first + 1 }, (_, k) => 2 ** (first + k));
}
