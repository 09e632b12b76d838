import type { Graph } from '../graph/graph.ts';
import { DATE } from '../quantity/dimension.ts';
import { leverOf } from '../trial/lever.ts';
import type { Trial } from '../trial/trial.ts';

/** An input, and by how much 1 % more of it moves the first target of a trial. */
export interface Mover {
  readonly name: string;
  readonly by: number;
}

/** The inputs that move a figure, those that move it the most first. Dates, and inputs without a figure, are left out. */
export function moversOf(graph: Graph, trial: Trial): readonly Mover[] {
  const now = trial.run().figures[0];
  if (now?.known !== 'all' || now.value === 'unknown') return [];
  const { value } = now;
  const movers = graph.lines.flatMap((line, i): readonly Mover[] => {
    if (line.content.kind !== 'given' || line.unit === DATE || !trial.reaches(i)) return [];
    const lever = leverOf(graph, i, { kind: 'factor' });
    if ('what' in lever) return [];
    const moved = trial.run(new Map([[i, lever.content(1.01)]])).figures[0];
    if (moved?.known !== 'all' || moved.value === 'unknown' || moved.value === value) return [];
    return [{ name: line.name, by: moved.value - value }];
  });
  return movers.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
