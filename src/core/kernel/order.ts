import type { Timing } from '../formula/code.ts';
import { orderOf } from '../graph/groups.ts';
import type { LiveRow } from './live.ts';
import { partsOf, type Rolled, type Stretch } from './rolled.ts';

/** Rows that are worked out in one function, in this order. */
export interface Batch {
  /** Are they the same in all months? Then they are worked out once, before any loop. */
  readonly still: boolean;
  readonly rows: readonly number[];
}

/**
 * Sorts the live rows into islands that share nothing, each a list of batches: first what is the same in all months, then
 * rounds of one loop over the months. A row stands in the first round after everything that it looks ahead at.
 *
 * @param room how many operations may stand in one function
 */
export function batchesOf(
  live: readonly LiveRow[],
  stretches: readonly (readonly Stretch[])[],
  room: number,
): readonly (readonly Batch[])[] {
  const groups = groupsOf(live);
  const still = stillRows(groups.flat(), live, stretches);
  const round: number[] = [];
  const size = (row: number): number =>
    (stretches[row] ?? []).reduce(
      (sum, s) => sum + [s.value, ...s.checks].reduce((n, f) => n + sizeOf(f), 0),
      0,
    );
  const islands = new Map<number, Island>();
  const islandOf = islandsOf(live);
  for (const lines of groups) {
    const [first = 0] = lines;
    if (live[first]?.months.length === 0) continue;
    const key = islandOf(first);
    const island = islands.get(key) ?? { size: 0, still: [], rounds: [] };
    islands.set(key, island);
    island.size += lines.reduce((sum, line) => sum + size(line), 0);
    if (still.has(first)) {
      island.still.push(first);
      continue;
    }
    const inside = new Set(lines);
    const own = Math.max(
      0,
      ...lines.flatMap((line) =>
        [...(live[line]?.reads ?? [])]
          .filter(([other]) => !inside.has(other) && !still.has(other))
          .map(([other, timing]) => (round[other] ?? 0) + (timing === 'ahead' ? 1 : 0)),
      ),
    );
    for (const line of lines) round[line] = own;
    island.rounds[own] = [...(island.rounds[own] ?? []), [...lines]];
  }
  return together([...islands.values()], room).map(({ still: once, rounds }) => [
    ...(once.length === 0 ? [] : [{ still: true, rows: once }]),
    ...rounds.flatMap((round) => cut(round, size, room)).map((rows) => ({ still: false, rows })),
  ]);
}

interface Island {
  size: number;
  readonly still: number[];
  /** By round: rows that lean on each other, in groups. */
  readonly rounds: (readonly number[])[][];
}

/** Small islands share their loops. */
function together(islands: readonly Island[], most: number): readonly Island[] {
  const out: Island[] = [];
  for (const island of islands) {
    const before = out.at(-1);
    if (before === undefined || before.size + island.size > most) {
      out.push(island);
      continue;
    }
    before.size += island.size;
    before.still.push(...island.still);
    island.rounds.forEach((groups, i) => {
      before.rounds[i] = [...(before.rounds[i] ?? []), ...groups];
    });
  }
  return out;
}

/**
 * Rows that lean on each other, each group after those it reads, and soon after them: an output is followed back to what it
 * needs, the first thing first. So what is put into memory is read again while it is still near.
 */
function groupsOf(live: readonly LiveRow[]): readonly (readonly number[])[] {
  const all = live.flatMap(({ out }, row): [number, Timing][] => (out === undefined ? [] : [[row, 'past']]));
  // Reads are followed from the last on.
  const backwards = [new Map(all), ...live.map(({ reads }) => reads)].map(
    (reads) => new Map([...reads].reverse()),
  );
  const shifted = backwards.map((reads) => new Map([...reads].map(([row, timing]) => [row + 1, timing])));
  const { groups } = orderOf(shifted);
  return groups.map(({ lines }) => lines.map((line) => line - 1)).filter(([first]) => first !== -1);
}

/** Rows that are made of draws and plain numbers alone, and so are the same in all months. */
function stillRows(
  order: readonly number[],
  live: readonly LiveRow[],
  stretches: readonly (readonly Stretch[])[],
): ReadonlySet<number> {
  const still = new Set<number>();
  const isStill = (formula: Rolled): boolean => {
    switch (formula.op) {
      case 'number':
      case 'draw':
        return true;
      case 'read':
        return still.has(formula.row);
      case 'table':
      case 'onward':
      case 'convolve':
        return false;
      case 'unary':
      case 'binary':
      case 'choose':
        return partsOf(formula).every(isStill);
    }
  };
  for (const row of order) {
    const [only, another] = stretches[row] ?? [];
    if (only === undefined || another !== undefined || live[row]?.out !== undefined) continue;
    if ([only.value, ...only.checks].every(isStill)) still.add(row);
  }
  return still;
}

/** Which rows hang together, by one row of each island. */
function islandsOf(live: readonly LiveRow[]): (row: number) => number {
  const above = live.map((_, row) => row);
  const top = (row: number): number => {
    let at = row;
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  };
  live.forEach(({ reads }, row) => {
    for (const other of reads.keys()) above[top(other)] = top(row);
  });
  return top;
}

function sizeOf(formula: Rolled): number {
  return partsOf(formula).reduce((sum, part) => sum + sizeOf(part), 1);
}

/** Cuts a round into functions, never through rows that lean on each other. */
function cut(
  groups: readonly (readonly number[])[],
  size: (row: number) => number,
  most: number,
): readonly (readonly number[])[] {
  const out: number[][] = [];
  let room = 0;
  for (const group of groups) {
    const own = group.reduce((sum, row) => sum + size(row), 0);
    if (own > room || out.length === 0) {
      out.push([]);
      room = most;
    }
    out.at(-1)?.push(...group);
    room -= own;
  }
  return out;
}
