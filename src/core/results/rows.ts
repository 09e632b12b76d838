import { printDate } from '../calendar/month.ts';
import { printNumber, printPennies } from '../money/print.ts';
import { toPennies } from '../money/share-out.ts';
import { DATE } from '../quantity/dimension.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import { type Period, printPeriod } from '../run/period.ts';
import { figureOf, type Projection, type Status, statusOf } from '../run/projection.ts';
import { shownValue } from './shown-value.ts';

/** One figure as the tables print it. */
export interface Row {
  readonly line: string;
  readonly unit: string;
  readonly rollup: string;
  /** `2009/10`, `2009/10 Q1` or `2009-04`. */
  readonly period: string;
  /** Empty when unknown; the known part when the status is `at_least` or `known_part`. */
  readonly value: string;
  readonly status: Status;
  /** How many lines are unknown: 1 for the line itself, more for a total over several. */
  readonly unknownLines: number;
}

/** Rows of every line by financial year; profiles are shapes, not figures of a year, and are left out. */
export function annualRows(projection: Projection, pennies = penniesOf(projection)): readonly Row[] {
  return rows(projection, pennies, 12, (year) => ({ kind: 'year', year }));
}

/** Rows of every line by quarter of the financial year; Q1 is April to June. */
export function quarterlyRows(projection: Projection, pennies = penniesOf(projection)): readonly Row[] {
  return rows(projection, pennies, 3, (quarter) => ({ kind: 'quarter', quarter }));
}

/** Rows of every line by month. */
export function monthlyRows(projection: Projection, pennies = penniesOf(projection)): readonly Row[] {
  return rows(projection, pennies, 1, (month) => ({ kind: 'month', month }));
}

function rows(
  projection: Projection,
  pennies: Pennies,
  length: 1 | 3 | 12,
  at: (i: number) => Period,
): readonly Row[] {
  const periods = Array.from({ length: projection.plan.calendar.months / length }, (_, i) => at(i));
  return projection.plan.lines.flatMap((line, i) =>
    line.rollup === 'profile' ? [] : periods.map((period) => rowOf(projection, pennies, i, period)),
  );
}

/** One line in one period, as the tables print it. */
export function rowOf(projection: Projection, pennies: Pennies, line: number, period: Period): Row {
  const figure = figureOf(projection, line, period);
  const planned = projection.plan.lines[line];
  const value = figure.value === 'unknown' ? '' : printValue(projection, pennies, line, period, figure.value);
  return {
    line: planned?.name ?? '',
    unit: planned?.unit ?? '',
    rollup: planned?.rollup ?? '',
    period: printPeriod(projection.plan.calendar, period),
    value,
    status: statusOf(projection, line, figure),
    unknownLines: figure.unknownLines.size,
  };
}

function printValue(
  projection: Projection,
  pennies: Pennies,
  line: number,
  period: Period,
  value: number,
): string {
  const { unit } = projection.plan.lines[line] ?? { unit: '' };
  const shown = shownValue(projection, pennies, line, period, value);
  if (unit === DATE) return printDate(shown);
  return unit.startsWith('GBP') ? printPennies(toPennies(shown)) : printNumber(shown);
}
