import { html } from 'htl';
import type { Service } from '../data/plan/plan-data.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { capital, count, figureWords, listed, shortWords, wholePounds } from './format.js';
import { yearTable } from './money-table.js';
import { lastOf, rowOf, type View, yearRows } from './plan-view.js';
import { rowCell } from './row-cell.js';
import { headRow, scrollTable } from './table.js';
import { yearBars } from './year-bars.js';
import { yearPicked } from './year-picked.js';

const ITEMS = ['current', 'core_offer', 'against_core', 'investment', 'disinvestment', 'spend'] as const;
const ITEM_NAMES = ['Spent now', 'Core offer', 'Core offer above it', 'Investment', 'Disinvestment', 'Spend'];

/** How many services there are, and who leads them. */
export function servicesWords(view: View): string {
  const { levels } = view.data.services;
  const all = levels.reduce((sum, { services }) => sum + services.length, 0);
  const parts = levels.map(({ title, services }) => `${title} ${services.length}`);
  return `The catalogue lists ${all} services. By the level that leads them: ${listed(parts)}. What they cost in ${view.years.at(-1)}: ${figureWords(lastOf(view, view.data.services.totals, 'spend'), wholePounds)}.`;
}

/** What is spent now, the core offer, and the gap between them. */
export function servicesFigure(view: View): HTMLElement {
  const { data, years } = view;
  const { totals } = data.services;
  const year = years.at(-1) ?? '';
  const money = totals.filter(({ key }) => key !== 'listed');
  const gap = lastOf(view, totals, 'gap');
  return figure({
    title:
      gap.value === null
        ? `How far the core offer is above what is spent is unknown in ${year}`
        : `The core offer above what is spent now in ${year}: ${shortWords(gap)}`,
    about: 'All services, by financial year, to one scale. Hatched: lines that are unknown.',
    chart: yearBars(
      money.map(({ label, line }) => ({ label, line, cells: view.cells(line) })),
      years,
      { fold: true },
    ),
    table: html`<div>
      ${yearTable('Services: all together', years, [{ rows: yearRows(view, totals) }])}
      ${yearTable(
        'Services in the catalogue, counted',
        years,
        data.services.cuts.map((cut) => ({ heading: `By ${cut.by}`, rows: yearRows(view, cut.rows) })),
      )}
    </div>`,
    source: sourceLine(data.made),
  });
}

/** Every service under the level that leads it, with its money of one year; what is not clear is shown. */
export function servicesTable(view: View): HTMLElement {
  const { data, years } = view;
  const table = (year: number): HTMLElement => {
    const bodies = data.services.levels.map(
      ({ title, services }) => html`<tbody>
        <tr class="group"><th scope="rowgroup" colspan=${1 + ITEMS.length}>${capital(title)}: ${count(services.length)} ${services.length === 1 ? 'service' : 'services'}</th></tr>
        ${services.flatMap((service) => serviceRows(view, service, year))}
      </tbody>`,
    );
    return scrollTable(
      `Services by level in ${years[year]}`,
      headRow(['Service', ...ITEM_NAMES]),
      bodies,
      'services',
    );
  };
  return html`<div>${yearPicked('Services', years, table)}${sourceLine(data.made)}</div>`;
}

function serviceRows(view: View, service: Service, year: number): HTMLElement[] {
  const { title, portfolio, scope, tier, about, anomaly } = service;
  const known = [portfolio, scope, tier].filter((words) => !/not stated$/i.test(words));
  const cells = ITEMS.map((key) => rowCell(view, rowOf(service, key), year));
  const main = figureOf(rowOf(service, 'spend')?.line, view.years[year]);
  const unclear =
    anomaly === '' ? '' : html`<span class="unclear"><b>Not clear in the document.</b> ${anomaly}</span>`;
  return [
    html`<tr class="intention"><th scope="row">${explainLabel(title, main)}${known.length === 0 ? '' : html`<span class="note-line">${listed(known)}</span>`}</th>${cells}</tr>`,
    html`<tr class="more"><td colspan=${1 + ITEMS.length}>${unclear}<details><summary>Who does what: ${title}</summary><div class="said"><p>${about}</p></div></details></td></tr>`,
  ];
}
