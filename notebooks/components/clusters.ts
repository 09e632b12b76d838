import { html } from 'htl';
import type { Cluster } from '../data/plan/plan-data.js';
import { blockTable } from './block-tables.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { count, figureWords, shortWords } from './format.js';
import { yearTable } from './money-table.js';
import { lastOf, rowOf, type View, yearRows } from './plan-view.js';
import { rowCell } from './row-cell.js';
import { headRow, scrollTable } from './table.js';
import { yearBars } from './year-bars.js';
import { yearPicked } from './year-picked.js';

/** What is paid as a block, what the activity would be worth, and what is payable. */
export function blockFigure(view: View): HTMLElement {
  const { data, years } = view;
  const { providers, totals } = data.clusters;
  const drawn = totals
    .filter(({ print }) => print === undefined)
    .map(({ label, line }) => ({ label, line, cells: view.cells(line) }));
  const year = years.at(-1) ?? '';
  const [block, payable] = [lastOf(view, totals, 'block'), lastOf(view, totals, 'payable')];
  return figure({
    title:
      block.value === null && payable.value === null
        ? `In ${year} neither the block nor what is payable is known`
        : `In ${year} the block is ${shortWords(block)}, and ${shortWords(payable)} is payable`,
    about: 'All providers, by financial year, to one scale. Hatched: lines that are unknown.',
    chart: yearBars(drawn, years, { fold: true }),
    table: html`<div>
      ${yearTable('Care clusters: all providers', years, [{ rows: yearRows(view, totals, ['payable']) }])}
      ${blockTable(view, 'Care clusters by provider', providers, ['payable'])}
    </div>`,
    source: sourceLine(data.made),
  });
}

/** The super-classes: people, value, part of the block. */
export function superClassTable(view: View): HTMLElement {
  return blockTable(view, 'Care clusters by super-class', view.data.clusters.superClasses);
}

/** Every cluster in one year, and apart from them the people who are in none. */
export function clustersTable(view: View): HTMLElement {
  const { data, years } = view;
  const { clusters } = data.clusters;
  const table = (year: number): HTMLElement => {
    const classes = [...new Set(clusters.map(({ superClass }) => superClass))];
    const bodies = classes.map(
      (name) => html`<tbody>
        <tr class="group"><th scope="rowgroup" colspan="5">${name}</th></tr>
        ${clusters.filter(({ superClass }) => superClass === name).map((cluster) => clusterRow(view, cluster, year))}
      </tbody>`,
    );
    return scrollTable(
      `Care clusters in ${years[year]}`,
      headRow(['No.', 'Cluster', 'People', 'Value of the activity', 'Value less part of the block'], 2),
      [...bodies, apartBody(view, year)],
    );
  };
  return html`<div>${yearPicked('Care clusters', years, table)}${sourceLine(data.made)}</div>`;
}

function clusterRow(view: View, cluster: Cluster, year: number): HTMLElement {
  const cell = (key: string): HTMLElement => rowCell(view, rowOf(cluster, key), year);
  const label = explainLabel(cluster.title, figureOf(rowOf(cluster, 'value')?.line, view.years[year]));
  return html`<tr><td>${cluster.number}</td><th scope="row">${label}</th>${['people', 'value', 'variance'].map(cell)}</tr>`;
}

/** Cluster 99 is no cluster: people who are not assessed, or in none. */
function apartBody(view: View, year: number): HTMLElement {
  const { notClustered } = view.data.clusters;
  const row = rowOf({ rows: notClustered }, 'people');
  if (row === undefined) return html`<tbody></tbody>`;
  return html`<tbody>
    <tr class="group"><th scope="rowgroup" colspan="5">In no cluster, counted apart</th></tr>
    <tr><td>99</td><th scope="row">${explainLabel('Not assessed or not clustered', figureOf(row.line, view.years[year]))}</th>${rowCell(view, { ...row, print: 'people' }, year)}<td colspan="2" class="none">no price</td></tr>
  </tbody>`;
}

export function clusterWords(view: View): string {
  const { clusters, totals } = view.data.clusters;
  if (clusters.length === 0) return '';
  const people = lastOf(view, totals, 'people');
  return `${new Set(clusters.map(({ number }) => number)).size} care clusters are in use. How many people are in them in ${view.years.at(-1)}: ${figureWords(people, (v) => count(v, 1))}.`;
}
