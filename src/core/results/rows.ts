import { printYear } from '../calendar/financial-year.ts';
import { printMonth } from '../calendar/month.ts';
import { printNumber, printPennies } from '../money/print.ts';
import { toPennies } from '../money/share-out.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import { figureOf, type Period, type Projection, type Status, statusOf } from '../run/projection.ts';
import { isMoneyFlow } from '../run/signed-parts.ts';

/** One figure as the tables print it. */
export interface Row {
  readonly line: string;
  readonly unit: string;
  readonly rollup: string;
  /** `2009/10` or `2009-04`. */
  readonly period: string;
  /** Empty when unknown; the known part when the status is `at_least`. */
  readonly value: string;
  readonly status: Status;
  /** How many lines are unknown: 1 for the line itself, more for a total over several. */
  readonly unknownLines: number;
}

/** Rows of every line by financial year; profiles are shapes, not figures of a year, and are left out. */
export function annualRows(projection: Projection): readonly Row[] {
  const years = projection.plan.calendar.years;
  return rows(
    projection,
    years.map((year, y) => ({ period: { kind: 'year', year: y }, text: printYear(year) })),
  );
}

/** Rows of every line by month. */
export function monthlyRows(projection: Projection): readonly Row[] {
  const { first, months } = projection.plan.calendar;
  const all = Array.from({ length: months }, (_, m) => m);
  return rows(
    projection,
    all.map((month) => ({ period: { kind: 'month', month }, text: printMonth(first + month) })),
  );
}

function rows(projection: Projection, periods: readonly { period: Period; text: string }[]): readonly Row[] {
  const pennies = penniesOf(projection);
  return projection.plan.lines.flatMap((line, i) =>
    line.rollup === 'profile'
      ? []
      : periods.map(({ period, text }) => rowOf(projection, pennies, i, period, text)),
  );
}

function rowOf(projection: Projection, pennies: Pennies, line: number, period: Period, text: string): Row {
  const figure = figureOf(projection, line, period);
  const planned = projection.plan.lines[line];
  const value = figure.value === 'unknown' ? '' : printValue(projection, pennies, line, period, figure.value);
  return {
    line: planned?.name ?? '',
    unit: planned?.unit ?? '',
    rollup: planned?.rollup ?? '',
    period: text,
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
  if (isMoneyFlow(projection.plan, line)) {
    return printPennies(
      period.kind === 'year' ? pennies.year(line, period.year) : pennies.month(line, period.month),
    );
  }
  return projection.plan.lines[line]?.unit.startsWith('GBP') === true
    ? printPennies(toPennies(value))
    : printNumber(value);
}
