import { html } from 'htl';
import type { Comparison, Overview } from '../data/overview.json.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { shortPounds, wordsInYear } from './format.js';
import { figureCell, yearTable } from './money-table.js';
import { headRow, scrollTable } from './table.js';
import { yearBars } from './year-bars.js';

/** The totals of one model, side by side and never added together. */
export function totalsFigure({ totals, years, made }: Overview): HTMLElement {
  return figure({
    title: gapTitle(
      totals.map(({ cells }) => cells.at(-1)),
      years.at(-1) ?? '',
    ),
    about:
      'Four kinds of money, to one scale. They are separate totals and are never added together. A hatched mark stands for lines whose amount is unknown; its size says nothing.',
    chart: yearBars(totals, years),
    table: yearTable('Money by kind and financial year', years, [{ rows: totals }], 'Kind of money'),
    source: sourceLine(made),
  });
}

/** What the plan says first, in one sentence. */
export function firstWords({ totals, years }: Overview): string {
  const [first] = totals;
  if (first === undefined) return '';
  const words = years.map((year, i) => wordsInYear(first.cells[i] ?? UNKNOWN, year));
  return `${first.label}: ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}.`;
}

function gapTitle(cells: readonly (Cell | undefined)[], year: string): string {
  const lines = cells.reduce((sum, cell) => sum + (cell?.unknown ?? 0), 0);
  if (lines === 0) return `Every line of money has an amount in ${year}`;
  return `${lines === 1 ? '1 line of money has' : `${lines} lines of money have`} no amount in ${year}`;
}

/** What each scenario is. */
export function scenarioList({ scenarios }: Overview): HTMLElement {
  return html`<dl class="glossary">${scenarios.map(({ title, about }) => html`<div><dt>${title}</dt><dd>${about}</dd></div>`)}</dl>`;
}

/** What changes from scenario to scenario. */
export function scenarioTable({ scenarios, made }: Overview): HTMLElement {
  const [first] = scenarios;
  const names = first?.figures.map(({ label, year }) => `${label}, ${year}`) ?? [];
  const rows = scenarios.map(
    (scenario) => html`<tr>
      <th scope="row">${scenario.title}</th>
      ${scenario.figures.map((found) => comparedCell(found, scenario))}
    </tr>`,
  );
  return html`<div>${scrollTable('What changes from scenario to scenario', headRow(['Scenario', ...names]), [html`<tbody>${rows}</tbody>`], 'scenarios')}${sourceLine(made, `${made.document}, with the assumptions of each scenario`)}</div>`;
}

function comparedCell({ cell }: Comparison['figures'][number], { to }: Comparison): HTMLElement {
  return cell === undefined
    ? html`<td class="number none">runs to ${to}</td>`
    : figureCell(cell, shortPounds);
}
