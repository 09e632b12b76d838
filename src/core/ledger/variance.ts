import type { Calendar } from '../calendar/calendar.ts';
import { printMonth } from '../calendar/month.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import { figureOf, type Projection } from '../run/projection.ts';
import { type ActualLines, actualGraph, printRows } from './actuals.ts';
import type { CodeGroup } from './code-groups.ts';
import type { ReadEntry } from './read-rows.ts';

/** Pennies, with what is known of them: `part` is the known part of a sum. */
export interface Known {
  readonly pennies: number;
  readonly known: 'all' | 'part' | 'none';
  /** How many lines of the plan are not known. */
  readonly unknownLines: number;
}

/** Plan, actual and variance (actual less plan). */
export interface Compared {
  readonly plan: Known;
  readonly actual: Known;
  /** Known only where both are known in full. */
  readonly variance: Known;
}

/** One code in one month of which the ledger has rows. */
export interface VarianceRow {
  readonly group: CodeGroup;
  /** From 0. */
  readonly month: number;
  /** `2009-04`. */
  readonly period: string;
  readonly inMonth: Compared;
  /** From April of its financial year to the end of the month. */
  readonly toDate: Compared;
  /** Where the actual stands: `ledger.csv, rows 2, 7`. */
  readonly source: string;
}

/** Actual against plan, by code, month and year to date. */
export function variances(
  groups: readonly CodeGroup[],
  found: readonly ReadEntry[],
  calendar: Calendar,
  noRow: 'unknown' | 'nought',
): readonly VarianceRow[] {
  const own = found.filter((entry) => groups.some((group) => group.key === entry.key));
  const { projection, rows, covered } = actualGraph(groups, own, calendar, noRow);
  const pennies = penniesOf(projection);
  return rows.flatMap((lines) =>
    covered.map((month): VarianceRow => {
      const start = month - (month % 12);
      const span = Array.from({ length: month - start + 1 }, (_, k) => start + k);
      const here = own.filter((entry) => entry.key === lines.group.key && entry.month === month);
      return {
        group: lines.group,
        month,
        period: printMonth(calendar.first + month),
        inMonth: compared(projection, pennies, lines, [month]),
        toDate: compared(projection, pennies, lines, span),
        source: here.length === 0 ? '' : printRows(here),
      };
    }),
  );
}

function compared(
  projection: Projection,
  pennies: Pennies,
  { plan, actual, variance }: ActualLines,
  months: readonly number[],
): Compared {
  const of = (line: number): Known => {
    const figures = months.map((month) => figureOf(projection, line, { kind: 'month', month }));
    const unknownLines = new Set(figures.flatMap((figure) => [...figure.unknownLines])).size;
    const some = figures.some((figure) => figure.known !== 'none');
    return {
      pennies: months.reduce((sum, month) => sum + pennies.month(line, month), 0),
      known: unknownLines === 0 ? 'all' : some ? 'part' : 'none',
      unknownLines,
    };
  };
  const both = { plan: of(plan), actual: of(actual) };
  const known = both.plan.known === 'all' && both.actual.known === 'all';
  return { ...both, variance: known ? of(variance) : { pennies: 0, known: 'none', unknownLines: 0 } };
}
