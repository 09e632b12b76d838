import type { Calendar } from '../calendar/calendar.ts';
import { type Given, valueAt } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Problem } from '../problem/problem.ts';
import { UNKNOWN } from '../run/state.ts';
import type { Default, Distribution } from './distribution.ts';
import { type DrawnKind, hasRange, movedLine } from './moved-line.ts';
import { problemOf } from './spread-problems.ts';

/**
 * One uncertain input of a graph. In month m its line is `offset[m] + slope[m] * x`, with x the draw of its variable: see
 * `movedLine`. Plain data, ready to be sent to a worker.
 */
export interface Uncertainty {
  /** The place of the line in the graph. */
  readonly line: number;
  readonly name: string;
  readonly label: string;
  /** Which of the variables of the sampler moves it: its place in the list. */
  readonly variable: number;
  /** x is the figure in the unit of the line, a whole month of the calendar (see `Month`), or a factor. */
  readonly kind: DrawnKind;
  readonly distribution: Distribution;
  /** By month; NaN where the line is unknown, as in a run. */
  readonly offset: Float64Array;
  /** By month; nought where the line stays as it was told. */
  readonly slope: Float64Array;
}

export interface Uncertainties {
  readonly uncertainties: readonly Uncertainty[];
  /** Places of inputs that have a range and are not drawn: their source or the model says so, or one number cannot move them. */
  readonly undrawn: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * The uncertain inputs of a scenario's graph, in the order of its lines, and what stands in the way of others. The problems of a
 * graph that was checked (see `spreadProblems`) are notes alone.
 *
 * @param by how a range without a spread is drawn; see `uncertainty` in the model file
 */
export function uncertaintiesOf(graph: Graph, by: Default = 'triangular'): Uncertainties {
  const uncertainties: Uncertainty[] = [];
  const undrawn: number[] = [];
  const problems: Problem[] = [];
  graph.lines.forEach((line, i) => {
    const moved = movedLine(line, graph.calendar, by);
    if (moved === undefined) {
      if (hasRange(line, graph.calendar)) undrawn.push(i);
      return;
    }
    if ('what' in moved) {
      undrawn.push(i);
      problems.push(problemOf(line, moved));
      return;
    }
    uncertainties.push({
      line: i,
      name: line.name,
      label: line.label,
      variable: uncertainties.length,
      kind: moved.kind,
      distribution: moved.distribution,
      offset: byMonth(moved.offset, graph.calendar, UNKNOWN),
      slope: byMonth(moved.slope, graph.calendar, 0),
    });
  });
  return { uncertainties, undrawn, problems };
}

function byMonth(given: Given, calendar: Calendar, unknown: number): Float64Array {
  return Float64Array.from({ length: calendar.months }, (_, k) => {
    const value = valueAt(given, calendar.first + k, k);
    return value === 'unknown' ? unknown : value;
  });
}
