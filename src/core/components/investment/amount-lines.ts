import { printWindow } from '../../calendar/calendar.ts';
import { aprilOf, type FinancialYear, marchOf, printYear, readYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import type { Step } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { yearStep } from '../../model/input.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import type { InvestmentSettings, Treatment } from './settings.ts';
import type { AmountRow, IntentionRow } from './tables.ts';

/** One line of money of one intention, with all its rows. */
export interface MoneyLine {
  readonly name: string;
  readonly intention: IntentionRow;
  readonly rows: readonly Located<AmountRow>[];
}

/**
 * The lines of one line of money: the year amounts as told, the monthly amount, its full-year effect, and the amount in
 * base-year prices (method, section 3).
 */
export function amountLines(
  money: MoneyLine,
  settings: InvestmentSettings,
  facts: ModelFacts,
): { lines: readonly Line[]; problems: readonly Problem[] } {
  const [row] = money.rows;
  if (row === undefined) return { lines: [], problems: [] };
  const problems: Problem[] = sameThroughout(money.rows);
  const { steps, lastTold, faults } = yearSteps(money.rows, settings.undated[row.intention], facts);
  problems.push(...faults);
  const firstTold = Math.min(...steps.map((s) => s.from ?? 0));
  const start = row.funding_start ?? firstTold;
  for (const r of money.rows) {
    const year = yearOf(r, settings.undated[r.intention]);
    if (year !== undefined && r.amount !== 'unknown' && marchOf(year) < start) {
      const what = `There is an amount for ${printYear(year)}, before the funding starts in ${printMonth(start)}.`;
      problems.push(rowProblem(r.place, 'funding_start', what, 'Change the year or the start.'));
    }
  }
  const { name } = money;
  const told = `phased(${name}.stated, "${printMonth(start)}")`;
  const index = facts.components.has('price') ? 'price.index' : '1';
  const last = printMonth(marchOf(lastTold));
  const amount =
    row.recurrent === 'yes'
      ? `run_on(${told}, "${last}", ${index})`
      : `if(from("${printMonth(aprilOf(lastTold + 1))}"), 0, ${told})`;
  const tags = {
    component: 'investment',
    theme: money.intention.theme,
    intention: row.intention,
    money: row.money,
    funder: row.funder,
  };
  const label =
    row.line === ''
      ? money.intention.title
      : `${money.intention.title} (${facts.funders.get(row.line) ?? row.line.replaceAll('_', ' ')})`;
  const line = (
    suffix: string,
    measure: string,
    text: string,
    rollup: Line['rollup'] = 'flow',
  ): Omit<Line, 'content'> => ({
    name: `${name}${suffix}`,
    label: `${label}${text}`,
    unit: 'GBP',
    rollup,
    tags: { ...tags, measure },
    place: row.place,
  });
  const lines = [
    givenLine(line('.stated', 'stated', ': amount of the year', 'level'), { kind: 'steps', steps }),
    formulaLine(line('', 'amount', ''), amount),
    formulaLine(line('.fye', 'fye', ': full-year effect', 'level'), `12 * year_end(${name})`),
    ...(index === '1'
      ? []
      : [formulaLine(line('.real', 'real', ', base-year prices'), `${name} / price.index`)]),
  ];
  return { lines, problems };
}

/** The one year that a row's amount falls in, if it falls in one. */
function yearOf(row: AmountRow, treatment: Treatment | undefined): FinancialYear | undefined {
  if (row.year.kind === 'year') return row.year.year;
  return row.year.kind === 'undated' && treatment !== undefined && 'once' in treatment
    ? readYear(treatment.once)
    : undefined;
}

/** Funder, kind of money, recurrence and start must be the same in all rows of one line of money. */
function sameThroughout(rows: readonly Located<AmountRow>[]): Problem[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const columns = ['funder', 'money', 'recurrent', 'funding_start'] as const;
  return rest.flatMap((row) =>
    columns
      .filter((column) => row[column] !== first[column])
      .map((column) => {
        const what = `The cell differs from row ${first.place.row}, which is about the same line of money.`;
        return rowProblem(
          row.place,
          column,
          what,
          'Make them the same, or give the lines of money different names in "line".',
        );
      }),
  );
}

/** The told years as steps; a year inside the plan that no row tells of is unknown, not nought. */
function yearSteps(
  rows: readonly Located<AmountRow>[],
  treatment: Treatment | undefined,
  facts: ModelFacts,
): { steps: readonly Step[]; lastTold: FinancialYear; faults: readonly Problem[] } {
  const steps: Step[] = [];
  const faults: Problem[] = [];
  let lastTold = Number.NEGATIVE_INFINITY;
  const put = (first: FinancialYear, last: FinancialYear, row: AmountRow, source: Source): void => {
    for (let year = first; year <= last; year++) steps.push(yearStep(year, row.amount, source, row.status));
    lastTold = Math.max(lastTold, last);
  };
  for (const row of rows) {
    const source = sourceOf(row);
    if (row.year.kind === 'year') put(row.year.year, row.year.year, row, source);
    else if (row.year.kind === 'per_annum') put(facts.window.first, facts.window.last, row, source);
    else if (treatment === undefined) {
      const mend = `Under "undated" in the model file, give ${row.intention} a treatment: run_rate: true, or once: ${printYear(facts.baseYear)}, with a reason.`;
      faults.push(
        rowProblem(
          row.place,
          'year',
          'The amount has no year, and the model does not say how to treat it.',
          mend,
        ),
      );
    } else if ('run_rate' in treatment) {
      put(
        facts.window.first,
        facts.window.last,
        row,
        asRead(source, `Taken as a yearly sum: ${treatment.reason}`),
      );
    } else {
      const year = readYear(treatment.once) ?? facts.baseYear;
      if (year < facts.window.first || year > facts.window.last) {
        const what = `The model file takes the amount once, in ${printYear(year)}, outside the plan's window ${printWindow(facts.window)}.`;
        faults.push(rowProblem(row.place, 'year', what, 'Name a year of the window under "undated".'));
      }
      put(year, year, row, asRead(source, `Taken once, in ${printYear(year)}: ${treatment.reason}`));
    }
  }
  return { steps, lastTold: Number.isFinite(lastTold) ? lastTold : facts.window.last, faults };
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
