import { aprilOf, marchOf } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { constant, constantDate } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import type { Problem } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import type { Source } from '../../source/source.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import type { InvestmentSettings } from './settings.ts';
import type { AmountRow, IntentionRow } from './tables.ts';
import { yearSteps } from './told-years.ts';

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
  const { steps, firstTold, lastTold, faults } = yearSteps(
    money.rows,
    settings.undated[row.intention],
    facts,
  );
  problems.push(...faults);
  const start = row.funding_start ?? aprilOf(firstTold);
  const { name } = money;
  const own = row.share === undefined ? `${name}.stated` : `${name}.stated * ${name}.share`;
  const told = `phased(${own}, "${printMonth(start)}")`;
  const index = facts.components.has('price') ? 'price.index' : '1';
  const last = printMonth(marchOf(lastTold));
  const asTold =
    row.recurrent === 'yes'
      ? `run_on(${told}, "${last}", ${index})`
      : `if(from("${printMonth(aprilOf(lastTold + 1))}"), 0, ${told})`;
  // A start that slips takes the months before it away; those after it keep their rate.
  const amount = row.funding_start === undefined ? asTold : `if(from(${name}.start), ${asTold}, 0)`;
  const tags = {
    component: 'investment',
    theme: money.intention.theme,
    intention: row.intention,
    money: row.money,
    funder: row.funder,
    tier: money.intention.tier,
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
    givenLine(
      { ...line('.stated', 'stated', ': amount of the year', 'level'), toldTo: marchOf(lastTold) },
      { kind: 'steps', steps },
    ),
    ...(row.share === undefined
      ? []
      : [
          givenLine(
            { ...line('.share', 'share', ': share of the funder', 'level'), unit: '1', bounds: [0, 1] },
            constant(row.share, sourceOf(row, `${row.share}`)),
          ),
        ]),
    ...(row.funding_start === undefined
      ? []
      : [
          givenLine(
            {
              ...line('.start', 'start', ': first month of funding', 'stock'),
              unit: DATE,
              bounds: [start, Number.POSITIVE_INFINITY],
            },
            constantDate(start, startSource(row)),
          ),
        ]),
    formulaLine(line('', 'amount', ''), amount),
    formulaLine(line('.fye', 'fye', ': full-year effect', 'level'), `12 * year_end(${name})`),
    ...(index === '1'
      ? []
      : [formulaLine(line('.real', 'real', ', base-year prices'), `${name} / price.index`)]),
  ];
  return { lines, problems };
}

/** The year's money is the same whenever in the year it starts: the start rests on the row's own words, as its reading says. */
function startSource(row: Located<AmountRow>): Source {
  const source = sourceOf(row);
  if (source.kind !== 'stated' && source.kind !== 'read') return source;
  const start = 'The first month of funding is that of the table.';
  return { ...source, reading: source.reading === undefined ? start : `${source.reading} ${start}` };
}

/** Funder, kind of money, recurrence and start must be the same in all rows of one line of money. */
function sameThroughout(rows: readonly Located<AmountRow>[]): Problem[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const columns = ['funder', 'money', 'recurrent', 'funding_start', 'share'] as const;
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
