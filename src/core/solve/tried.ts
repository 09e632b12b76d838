import type { Value } from '../graph/given.ts';

/** A value that was tried, and what came of it. */
export interface Tried {
  readonly x: number;
  readonly y: number;
}

/** The same where it may be unknown. */
export interface Entry {
  readonly x: number;
  readonly y: Value;
}

/** Runs of neighbouring entries whose outcome is known. */
export function knownRuns(entries: readonly Entry[]): readonly (readonly Tried[])[] {
  const runs: Tried[][] = [[]];
  for (const { x, y } of entries) {
    if (y === 'unknown') runs.push([]);
    else runs.at(-1)?.push({ x, y });
  }
  return runs.filter((run) => run.length > 0);
}

/** From where to where neighbouring entries are unknown. */
export function unknownStretches(
  entries: readonly Entry[],
): readonly { readonly from: number; readonly to: number }[] {
  const out: { from: number; to: number }[] = [];
  entries.forEach(({ x, y }, i) => {
    if (y !== 'unknown') return;
    const last = out.at(-1);
    if (last !== undefined && entries[i - 1]?.y === 'unknown') last.to = x;
    else out.push({ from: x, to: x });
  });
  return out;
}

/** The entry with the greatest outcome; the first of equals. */
export function highestOf(all: readonly Tried[]): Tried | undefined {
  return all.reduce<Tried | undefined>(
    (best, next) => (best === undefined || next.y > best.y ? next : best),
    undefined,
  );
}

/** The entry with the least outcome; the first of equals. */
export function lowestOf(all: readonly Tried[]): Tried | undefined {
  return all.reduce<Tried | undefined>(
    (best, next) => (best === undefined || next.y < best.y ? next : best),
    undefined,
  );
}
