import { html } from 'htl';
import type { InvestmentData, MoneyKind, MoneyPart } from '../data/model/investment.js';
import { UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { figureWords, listed, shortWords, wordsInYear } from './format.js';
import { yearTable } from './money-table.js';
import { pathTitle } from './paths.js';
import { yearBars } from './year-bars.js';

/** The kind of money that the pages tell of first: new money where there is any. */
export function mainKind({ kinds, made }: InvestmentData): MoneyKind {
  const main = kinds.find(({ money }) => money === 'new') ?? kinds[0];
  if (main === undefined) throw new Error(`${made.title} has no total of money`);
  return main;
}

/** The main kind of money by year in a sentence. */
export function kindsWords(data: InvestmentData): string {
  const { years } = data;
  const { label, total } = mainKind(data);
  if (total.every(({ value }) => value === null))
    return `${label} is unknown in every year from ${years[0]} to ${years.at(-1)}: the plan gives no amount.`;
  return `${label} is ${listed(years.map((year, i) => wordsInYear(total[i] ?? UNKNOWN, year)))}.`;
}

/** The totals side by side. */
export function kindFigure({ kinds, years, made }: InvestmentData): HTMLElement {
  const groups = kinds.map(({ label, line, total }) => ({ label, line, cells: total }));
  const [first] = kinds;
  return figure({
    title: first === undefined ? made.title : pathTitle(first.label, first.total, years),
    about:
      'By financial year, to one scale. A hatched mark stands for lines whose amount is unknown; its size says nothing.',
    chart: yearBars(groups, years),
    table: yearTable('Money by kind and financial year', years, [{ rows: groups }], 'Kind of money'),
    source: sourceLine(made),
  });
}

/** One kind of money split by theme or by funder; parts without any such line are named below, not drawn as nought. */
export function partsFigure(
  { kinds, years, made }: InvestmentData,
  money: string,
  by: 'byTheme' | 'byFunder',
): HTMLElement {
  const kind = kindOf(kinds, money);
  const drawn = kind[by].filter(({ cells }) => cells !== undefined);
  const absent = kind[by].filter(({ cells }) => cells === undefined).map(({ label }) => label);
  const none =
    absent.length === 0 ? '' : ` No line of ${kind.label.toLowerCase()} in the plan: ${absent.join('; ')}.`;
  const split = by === 'byTheme' ? 'theme' : 'funder';
  return figure({
    title: largestTitle(kind, drawn, years),
    about: `${kind.label} by ${split} and financial year, to one scale.${none}`,
    chart: yearBars(drawn, years),
    table: yearTable(
      `${kind.label} by ${split} and financial year`,
      years,
      [{ rows: [...drawn, totalRow(kind)] }],
      split === 'theme' ? 'Theme' : 'Funder',
    ),
    source: sourceLine(made),
  });
}

/** Every total with both of its splits. */
export function totalsTable({ kinds, years, made }: InvestmentData): HTMLElement {
  const groups = kinds.flatMap((kind) => [
    { heading: kind.label, rows: [totalRow(kind)] },
    { heading: `${kind.label} by theme`, rows: kind.byTheme.filter(({ cells }) => cells !== undefined) },
    { heading: `${kind.label} by funder`, rows: kind.byFunder.filter(({ cells }) => cells !== undefined) },
  ]);
  return html`<div>${yearTable('Totals by kind of money, theme and funder', years, groups, 'Total')}${sourceLine(made)}</div>`;
}

/** What a whole year costs of the new money in service at the end of the first. */
export function fullYearWords(data: InvestmentData): string {
  const { years } = data;
  const { label, total, fullYear } = mainKind(data);
  if (fullYear[0]?.value == null || fullYear[0].value === total[0]?.value) return '';
  return `Part of ${label.toLowerCase()} starts during ${years[0]}, so that year shows ${figureWords(total[0] ?? UNKNOWN)}. At the rate of its last month, a full year would be ${figureWords(fullYear[0] ?? UNKNOWN)}.`;
}

/** The totals at the prices of the base year. */
export function pricesTable({ kinds, years, made }: InvestmentData): HTMLElement {
  const rows = kinds.map(({ label, line, basePrices }) => ({
    label,
    line: `${line}.real`,
    ...(basePrices === undefined ? {} : { cells: basePrices }),
  }));
  const fullYears = kinds.map(({ label, line, fullYear }) => ({
    label,
    line: `${line}.fye`,
    cells: fullYear,
  }));
  return html`<details><summary>Full-year effect, and the totals in ${years[0]} prices</summary>${yearTable(
    'Full-year effect and base-year prices',
    years,
    [
      { heading: 'Full-year effect: twelve times the March of the year', rows: fullYears },
      { heading: `In ${years[0]} prices`, rows },
    ],
    'Kind of money',
  )}${sourceLine(made, `${made.document}; price factors as in Data and sources`)}</details>`;
}

function totalRow({ label, line, total }: MoneyKind) {
  return { label: `${label}, all`, line, cells: total, total: true };
}

/** Names the part with the most known money in the last year that has any. */
function largestTitle({ label }: MoneyKind, parts: readonly MoneyPart[], years: readonly string[]): string {
  const last = years.length - 1;
  const known = parts.filter(({ cells }) => cells?.[last]?.value !== null);
  const [largest] = [...known].sort((a, b) => (b.cells?.[last]?.value ?? 0) - (a.cells?.[last]?.value ?? 0));
  if (largest === undefined) return `${label} is unknown in ${years[last]}`;
  return `${label} in ${years[last]}: the largest known part is ${shortWords(largest.cells?.[last] ?? UNKNOWN)}, ${largest.label}`;
}

function kindOf(kinds: readonly MoneyKind[], money: string): MoneyKind {
  const found = kinds.find((kind) => kind.money === money);
  if (found === undefined) throw new Error(`there is no total of ${money} money`);
  return found;
}
