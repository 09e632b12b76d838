import { shownValue } from '../results/shown-value.ts';
import { penniesOf } from '../run/pennies.ts';
import type { Period } from '../run/period.ts';
import { figureOf, type Projection, type Status, statusOf } from '../run/projection.ts';

/** One figure as the tables print it: money in pounds to the penny; null when unknown. */
export interface ReadFigure {
  readonly value: number | null;
  readonly status: Status;
  /** How many lines are unknown in it. */
  readonly unknown: number;
}

/** Reads figures of a projection by the place of their line. Undefined beyond the calendar. */
export type Reading = (line: number, period: Period) => ReadFigure | undefined;

export function readingOf(projection: Projection): Reading {
  const pennies = penniesOf(projection);
  const { months } = projection.plan.calendar;
  return (line, period) => {
    if (period.kind === 'year' && period.year * 12 >= months) return undefined;
    const figure = figureOf(projection, line, period);
    const value =
      figure.value === 'unknown' ? null : shownValue(projection, pennies, line, period, figure.value);
    return { value, status: statusOf(projection, line, figure), unknown: figure.unknownLines.size };
  };
}
