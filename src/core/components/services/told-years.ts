import { printWindow } from '../../calendar/calendar.ts';
import { type FinancialYear, marchOf, printYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { type Step, yearStep } from '../../graph/given.ts';

import type { Problem } from '../../problem/problem.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import type { MoneyRow } from './tables.ts';

/** The year amounts of one line of money. A year that no row tells of has none: it is unknown, not nought. */
export function toldYears(
  rows: readonly Located<MoneyRow>[],
  facts: ModelFacts,
): { readonly steps: readonly Step[]; readonly problems: readonly Problem[] } {
  const byYear = new Map<FinancialYear, { readonly step: Step; readonly row: Located<MoneyRow> }>();
  const problems: Problem[] = [...differing(rows)];
  for (const row of rows) {
    const years = yearsOf(row, facts);
    problems.push(...outsideWindow(row, years, facts), ...tooEarly(row, years));
    const twice = years.find((year) => byYear.has(year));
    if (twice !== undefined) {
      const what = `The row and row ${byYear.get(twice)?.row.place.row} both tell of ${printYear(twice)}.`;
      const mend = 'Keep one, or give the lines of money different names in "line".';
      problems.push(rowProblem(row.place, 'year', what, mend));
    }
    for (const year of years)
      byYear.set(year, { step: yearStep(year, row.amount, sourceOf(row), row.status), row });
  }
  const told = [...byYear].sort(([a], [b]) => a - b);
  return { steps: told.map(([, { step }]) => step), problems };
}

function yearsOf(row: MoneyRow, { window }: ModelFacts): readonly FinancialYear[] {
  if (row.year.kind === 'year') return [row.year.year];
  return Array.from({ length: window.last - window.first + 1 }, (_, i) => window.first + i);
}

function outsideWindow(
  row: Located<MoneyRow>,
  years: readonly FinancialYear[],
  { window }: ModelFacts,
): readonly Problem[] {
  return years
    .filter((year) => year < window.first || year > window.last)
    .map((year) => {
      const what = `The row tells of ${printYear(year)}, outside the plan's window ${printWindow(window)}.`;
      return rowProblem(row.place, 'year', what, 'Correct the year, or change "window" in the model file.');
    });
}

/** An amount for a year before its start would fall on no month at all, an unknown one too. */
function tooEarly(row: Located<MoneyRow>, years: readonly FinancialYear[]): readonly Problem[] {
  const { funding_start: start, year } = row;
  if (start === undefined || year.kind !== 'year') return [];
  return years
    .filter((y) => marchOf(y) < start)
    .map((y) => {
      const what = `The row tells of ${printYear(y)}, before the funding starts in ${printMonth(start)}.`;
      return rowProblem(row.place, 'funding_start', what, 'Change the year or the start.');
    });
}

/** Funder and start must be the same in all rows of one line of money. */
function differing(rows: readonly Located<MoneyRow>[]): readonly Problem[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const mend = 'Make them the same, or give the lines of money different names in "line".';
  return rest.flatMap((row) =>
    (['funder', 'funding_start'] as const)
      .filter((column) => row[column] !== first[column])
      .map((column) => {
        const what = `The cell differs from row ${first.place.row}, which is about the same line of money.`;
        return rowProblem(row.place, column, what, mend);
      }),
  );
}
