import { readsOf } from '../formula/code.ts';
import type { Graph } from '../graph/graph.ts';
import { isHeadline } from '../simulate/headlines.ts';
import { downstream, readersOf } from '../trial/reach.ts';

/** Where a line is used. Lines by their places, in the order of the model. */
export interface Use {
  /** The lines whose formulas name it. */
  readonly readers: readonly number[];
  /** All that lean on it, however far down, those readers included. */
  readonly leaning: readonly number[];
  /** Those of them that a director looks at first. */
  readonly headlines: readonly number[];
}

/** Says of any line of a graph where it is used. */
export function usesOf(graph: Graph): (line: number) => Use {
  const reads = graph.codes.map((code) => (code === undefined ? new Map() : readsOf(code)));
  const readers = readersOf(new Set(graph.lines.keys()), reads);
  return (line) => {
    const direct = (readers.get(line) ?? []).filter((other) => other !== line);
    const leaning = [...downstream(direct, readers)].filter((other) => other !== line).sort((a, b) => a - b);
    const headlines = leaning.filter((other) => {
      const found = graph.lines[other];
      return found !== undefined && isHeadline(found);
    });
    return { readers: direct, leaning, headlines };
  };
}
