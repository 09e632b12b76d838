import type { Timing } from '../formula/code.ts';

/** What a line reads, by place. */
export type Reads = ReadonlyMap<number, Timing>;

/** The lines that some lines need, however far up, themselves included. */
export function neededFor(lines: readonly number[], reads: readonly Reads[]): ReadonlySet<number> {
  return spread(lines, (line) => reads[line]?.keys() ?? []);
}

/** By line: which of the needed lines read it. */
export function readersOf(
  needed: ReadonlySet<number>,
  reads: readonly Reads[],
): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>();
  for (const line of needed) {
    for (const other of reads[line]?.keys() ?? []) {
      const readers = out.get(other);
      if (readers === undefined) out.set(other, [line]);
      else readers.push(line);
    }
  }
  return out;
}

/** The lines that some lines bear on, however far down, themselves included. */
export function downstream(
  lines: readonly number[],
  readers: ReadonlyMap<number, readonly number[]>,
): ReadonlySet<number> {
  return spread(lines, (line) => readers.get(line) ?? []);
}

function spread(from: readonly number[], next: (line: number) => Iterable<number>): ReadonlySet<number> {
  const out = new Set(from);
  const todo = [...out];
  for (let line = todo.pop(); line !== undefined; line = todo.pop()) {
    for (const other of next(line)) {
      if (out.has(other)) continue;
      out.add(other);
      todo.push(other);
    }
  }
  return out;
}
