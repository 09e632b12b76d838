import { printWindow } from '../../calendar/calendar.ts';
import { type FinancialYear, marchOf, printYear, readYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { type Step, yearStep } from '../../graph/given.ts';

import type { Problem } from '../../problem/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import type { Treatment } from './settings.ts';
import type { AmountRow } from './tables.ts';

/** The years that a row tells of, and its source: the treatment of an undated amount is part of its reading. */
interface Told {
  readonly first: FinancialYear;
  readonly last: FinancialYear;
  readonly source: Source;
}

/** The year amounts of one line of money, as steps. A year between them that no row tells of is unknown, not nought. */
export function yearSteps(
  rows: readonly Located<AmountRow>[],
  treatment: Treatment | undefined,
  facts: ModelFacts,
): { steps: readonly Step[]; firstTold: FinancialYear; lastTold: FinancialYear; faults: readonly Problem[] } {
  const faults: Problem[] = [];
  const byYear = new Map<FinancialYear, { readonly step: Step; readonly row: Located<AmountRow> }>();
  for (const row of rows) {
    const told = toldBy(row, treatment, facts);
    if ('level' in told) {
      faults.push(told);
      continue;
    }
    faults.push(...tooEarly(row, told), ...outsideWindow(row, told, facts));
    const twice = Array.from({ length: told.last - told.first + 1 }, (_, i) => told.first + i).find((y) =>
      byYear.has(y),
    );
    if (twice !== undefined) {
      const what = `The row and row ${byYear.get(twice)?.row.place.row} both tell of ${printYear(twice)}.`;
      faults.push(
        rowProblem(
          row.place,
          'year',
          what,
          'Keep one, or give the lines of money different names in "line".',
        ),
      );
    }
    for (let year = told.first; year <= told.last; year++) {
      byYear.set(year, { step: yearStep(year, row.amount, told.source, row.status), row });
    }
  }
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return {
    steps: years.flatMap((year) => byYear.get(year)?.step ?? []),
    firstTold: years[0] ?? facts.window.first,
    lastTold: years.at(-1) ?? facts.window.last,
    faults,
  };
}

function toldBy(
  row: Located<AmountRow>,
  treatment: Treatment | undefined,
  { window, baseYear }: ModelFacts,
): Told | Problem {
  const source = sourceOf(row);
  if (row.year.kind === 'year') return { first: row.year.year, last: row.year.year, source };
  if (row.year.kind === 'per_annum') return { ...window, source };
  if (treatment === undefined) {
    const what = 'The amount has no year, and the model does not say how to treat it.';
    const mend = `Under "undated" in the model file, give ${row.intention} a treatment: run_rate: true, or once: ${printYear(baseYear)}, with a reason.`;
    return rowProblem(row.place, 'year', what, mend);
  }
  if ('run_rate' in treatment)
    return { ...window, source: asRead(source, `Taken as a yearly sum: ${treatment.reason}`) };
  const year = readYear(treatment.once) ?? baseYear;
  if (year < window.first || year > window.last) {
    const what = `The model file takes the amount once, in ${printYear(year)}, outside the plan's window ${printWindow(window)}.`;
    return rowProblem(row.place, 'year', what, 'Name a year of the window under "undated".');
  }
  return {
    first: year,
    last: year,
    source: asRead(source, `Taken once, in ${printYear(year)}: ${treatment.reason}`),
  };
}

/** An amount for a year before its funding starts would fall on no month at all, an unknown one too. */
function tooEarly(row: Located<AmountRow>, told: Told): readonly Problem[] {
  const start = row.funding_start;
  if (start === undefined || marchOf(told.first) >= start) return [];
  const what = `The row tells of ${printYear(told.first)}, before the funding starts in ${printMonth(start)}.`;
  return [rowProblem(row.place, 'funding_start', what, 'Change the year or the start.')];
}

/** The plan is its window: an amount outside it would be lost, or would hide that a year of the plan has none. */
function outsideWindow(row: Located<AmountRow>, told: Told, { window }: ModelFacts): readonly Problem[] {
  if (told.first >= window.first && told.last <= window.last) return [];
  const what = `The row tells of ${printYear(told.first)}, outside the plan's window ${printWindow(window)}.`;
  return [rowProblem(row.place, 'year', what, 'Correct the year, or change "window" in the model file.')];
}

/** The treatment of an undated amount is part of its reading, and shows in its source. */
function asRead(source: Source, treatment: string): Source {
  switch (source.kind) {
    case 'stated':
    case 'read': {
      const reading =
        source.reading === undefined || source.reading === '' ? treatment : `${source.reading} ${treatment}`;
      return { ...source, kind: 'read', reading };
    }
    case 'cited':
    case 'assumed':
    case 'local':
    case 'missing':
      return source;
  }
}
