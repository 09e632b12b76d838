import { html } from 'htl';
import type { Cut, Scheme } from '../data/plan/plan-data.js';
import { blockTable } from './block-tables.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { capital, shortWords } from './format.js';
import { yearTable } from './money-table.js';
import { lastOf, rowOf, type View, yearRows } from './plan-view.js';
import { rowCell } from './row-cell.js';
import { ratingTag, schemeRating } from './savings-rating.js';
import { headRow, scrollTable } from './table.js';
import { yearBars } from './year-bars.js';

/** All targets, what schemes bring, what is left after risk, and what nobody has found yet. */
export function savingsFigure(view: View): HTMLElement {
  const { data, years } = view;
  const { totals } = data.savings;
  const drawn = totals.map(({ label, line }) => ({ label, line, cells: view.cells(line) }));
  return figure({
    title: savingsTitle(view),
    about: 'All programmes together, by financial year, to one scale. Hatched: lines that are unknown.',
    chart: yearBars(drawn, years, { fold: true }),
    table: yearTable('Savings of all programmes', years, [{ rows: yearRows(view, totals) }]),
    source: sourceLine(data.made),
  });
}

function savingsTitle(view: View): string {
  const { totals } = view.data.savings;
  const year = view.years.at(-1) ?? '';
  const target = lastOf(view, totals, 'target');
  const plan = lastOf(view, totals, 'plan');
  if (target.value === null && plan.value === null)
    return `In ${year} neither the target nor what the schemes save is known`;
  return `In ${year} ${shortWords(target)} is to be saved, and the schemes bring ${shortWords(plan)}`;
}

/** Each programme: target, identified, after risk, not identified, and what recurs. */
export function programmesTable(view: View): HTMLElement {
  const { data } = view;
  return html`<div>${blockTable(view, 'Savings by programme', data.savings.programmes, ['target', 'unidentified'])}${sourceLine(data.made)}</div>`;
}

/** Planned savings by model of action and by horizon: the same pounds, split twice. */
export function savingsCuts(view: View): HTMLElement {
  const { data, years } = view;
  const groups = data.savings.cuts.map((cut: Cut) => ({
    heading: `By ${cut.by}`,
    rows: [
      ...yearRows(view, cut.rows),
      { label: 'All schemes', line: cut.total.line, cells: view.cells(cut.total.line), total: true },
    ],
  }));
  return yearTable('Planned savings by model of action and by horizon', years, groups);
}

/** Every scheme, with what it saves in the last year. */
export function schemesTable(view: View): HTMLElement {
  const { data, years } = view;
  const keys = ['start', 'plan', 'risk_adjusted', 'cost', 'fye', 'underlying'] as const;
  const names = [
    'First month',
    'Saving in the year (PYE)',
    'After risk',
    'Cost',
    'Full year (FYE)',
    'Of which recurs',
  ];
  const words = ['Scheme, and whose cost falls', 'Where it stands', 'Model of action and horizon'];
  const cell = (scheme: Scheme, key: string): HTMLElement => {
    const row = rowOf(scheme, key);
    if (row === undefined) return html`<td class="number none">none</td>`;
    return rowCell(view, row);
  };
  const bodies = data.savings.programmes.map(({ title }) => {
    const own = data.savings.schemes.filter(({ programme }) => programme === title);
    const rows = own.map(
      (
        scheme,
      ) => html`<tr><th scope="row">${explainLabel(scheme.title, figureOf(rowOf(scheme, 'plan')?.line, years.at(-1)))}<span class="note-line">${scheme.funder}</span></th>
        <td>${ratingTag(schemeRating(view, scheme))}</td>
        <td>${scheme.action}<span class="note-line">${capital(scheme.horizon)}</span></td>
        ${keys.map((key) => cell(scheme, key))}</tr>`,
    );
    const none = html`<tr><td colspan=${words.length + keys.length} class="none">No scheme is named.</td></tr>`;
    return html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${words.length + keys.length}>${title}</th></tr>
      ${rows.length === 0 ? none : rows}
    </tbody>`;
  });
  const caption = `Schemes, with their figures of ${years.at(-1)}`;
  return html`<div>${scrollTable(caption, headRow([...words, ...names], words.length), bodies, 'schemes')}${sourceLine(data.made)}</div>`;
}
