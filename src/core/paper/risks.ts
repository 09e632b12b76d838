import { CallError } from '../problem/call-error.ts';
import { type Sensitivity, sensitivityOf } from '../sensitivity/sensitivity.ts';
import { headlineLines } from './headlines.ts';
import type { Run } from './reading.ts';

/** What moves a headline of a scenario most. */
export interface Moved extends Sensitivity {
  readonly scenario: string;
  readonly title: string;
  readonly heading: string;
}

/**
 * The first headline of the first scenario that an uncertain input moves: in a plan of which little is known, that is often an option
 * rather than the plan itself. Undefined where no range moves any.
 */
export function whatMovesMost(runs: readonly Run[], year: number): Moved | undefined {
  for (const run of runs) {
    for (const { line, label } of headlineLines(run.graph.lines)) {
      const found = movedBy(run, line.name, year);
      if (found?.rows.some(({ swing }) => (swing ?? 0) > 0) === true)
        return { ...found, scenario: run.name, title: run.title, heading: label };
    }
  }
  return undefined;
}

/** Undefined where the figure is unknown, so that nothing can be said of what moves it. */
function movedBy({ graph }: Run, name: string, year: number): Sensitivity | undefined {
  const line = graph.lineNamed(name);
  if (line === undefined) return undefined;
  try {
    return sensitivityOf(graph, { line, period: { kind: 'year', year } });
  } catch (error) {
    if (error instanceof CallError) return undefined;
    throw error;
  }
}
