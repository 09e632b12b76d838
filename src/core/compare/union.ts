import type { Calendar } from '../calendar/calendar.ts';
import { constant, constantDate, type Given } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { DATE } from '../quantity/dimension.ts';
import { type Plan, planOf } from '../run/plan.ts';
import type { Source } from '../source/source.ts';
import { graphOver, type Side } from './side.ts';

/** A graph with its plan. */
export interface Planned {
  readonly graph: Graph;
  readonly plan: Plan;
}

/** Both sides over the same lines in the same order and over the same months, so that they compare line by line. */
export interface Union {
  readonly before: Planned;
  readonly after: Planned;
}

/**
 * The lines of the first side, then those that only the second has. A line that a side does not have is given there as nought, which
 * adds nothing to a total, so that a total picks the same lines on both sides; a date is given as unknown.
 */
export function unionOf(before: Side, after: Side, calendar: Calendar): Union {
  const mine = byName(before);
  const theirs = byName(after);
  const names = [...new Set([...mine.keys(), ...theirs.keys()])];
  return {
    before: planned(before, names, mine, theirs, calendar),
    after: planned(after, names, theirs, mine, calendar),
  };
}

function byName({ graph }: Side): ReadonlyMap<string, Line> {
  return new Map(graph.lines.map((line) => [line.name, line]));
}

function planned(
  side: Side,
  names: readonly string[],
  own: ReadonlyMap<string, Line>,
  others: ReadonlyMap<string, Line>,
  calendar: Calendar,
): Planned {
  const { graph, view } = side;
  const asItIs =
    graph.calendar.months === calendar.months &&
    graph.lines.length === names.length &&
    graph.lines.every((line, i) => line.name === names[i]);
  if (asItIs) return { graph, plan: view.projection.plan };
  const lines = names.flatMap((name) => {
    const other = others.get(name);
    return own.get(name) ?? (other === undefined ? [] : absent(other));
  });
  const whole = graphOver(side, lines, calendar);
  return { graph: whole, plan: planOf(whole) };
}

const ABSENT: Source = { kind: 'assumed', reason: 'This version of the model does not have the line.' };

function absent({ name, label, unit, rollup, tags, place }: Line): Line {
  const nought: Given =
    rollup === 'profile'
      ? { kind: 'profile', values: [0], source: ABSENT }
      : unit === DATE
        ? constantDate('unknown', ABSENT)
        : constant(0, ABSENT);
  return { name, label, unit, rollup, tags, place, content: { kind: 'given', given: nought } };
}
