import { html } from 'htl';
import type { Compared, PlanData } from '../data/plan/plan-data.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { sourceLine } from './figure.js';
import { shortPounds } from './format.js';
import { figureCell } from './money-table.js';
import { printer, type View, viewOf } from './plan-view.js';
import { headRow, scrollTable } from './table.js';

/** What the chosen scenario is. */
export function scenarioWords({ scenario }: View): HTMLElement {
  return html`<p class="scenario-about"><b>${scenario.title}.</b> ${scenario.about}</p>`;
}

/** What each scenario is. */
export function scenarioList({ scenarios }: PlanData): HTMLElement {
  return html`<details class="boxed"><summary>What each of the ${scenarios.length} scenarios is</summary>
    <dl class="glossary">${scenarios.map(({ title, about }) => html`<div><dt>${title}</dt><dd>${about}</dd></div>`)}</dl>
  </details>`;
}

/** The scenarios side by side on the lines that matter. */
export function scenarioTable(data: PlanData): HTMLElement {
  const names = data.compared.map(({ row, year }) => `${row.label}, ${year}`);
  const rows = data.scenarios.map(({ name, title }) => {
    const view = viewOf(data, name);
    const [first] = data.compared.filter(({ year }) => view.years.includes(year));
    const label = explainLabel(title, figureOf(first?.row.line, first?.year, name));
    return html`<tr><th scope="row">${label}</th>${data.compared.map((compared) => comparedCell(view, compared))}</tr>`;
  });
  return html`<div>${scrollTable('Scenarios side by side', headRow(['Scenario', ...names]), [html`<tbody>${rows}</tbody>`], 'scenarios')}${sourceLine(data.made, `${data.made.document}, with the assumptions of each scenario`)}</div>`;
}

function comparedCell({ years, cells, scenario }: View, { row, year }: Compared): HTMLElement {
  const cell = cells(row.line)[years.indexOf(year)];
  if (cell === undefined) return html`<td class="number none">runs to ${years.at(-1)}</td>`;
  const print = row.print === undefined ? shortPounds : printer(row.print);
  return figureCell(cell, print, figureOf(row.line, year, scenario.name));
}
