import { html } from 'htl';
import type { GrowthData } from '../data/model/growth.js';
import { sourceLine } from './figure.js';
import { pounds } from './format.js';
import { headRow, scrollTable } from './table.js';

type GrowthRow = GrowthData['rows'][number];

/** Which grows most, and how many nobody can tell. */
export function growthWords(data: GrowthData): string {
  const [first, last] = data.years;
  const known = data.rows.filter((row) => row['value plan'] !== null);
  const [most] = known;
  if (most === undefined) return `Nobody can tell from ${first} to ${last}: every amount is unknown.`;
  const open = data.rows.length - known.length;
  const grown = `${nameOf(data, most.funder)}: ${nameOf(data, most.theme).toLowerCase()}`;
  return `From ${first} to ${last}, as planned, it is ${grown}, by ${amount(most, 'plan')}. Of ${data.rows.length} pairs of funder and theme, the growth of ${open} is unknown: it is never taken for nought.`;
}

/** Each funder and theme, the largest growth first; those that are unknown last. */
export function growthTable(data: GrowthData): HTMLElement {
  const [first, last] = data.years;
  const rows = data.rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${nameOf(data, row.funder)}<span class="note-line">${nameOf(data, row.theme)}</span></th>
      <td class="number">${amount(row, 'plan')}</td><td class="number">${amount(row, 'recycle')}</td></tr>`,
  );
  const head = headRow(['Who pays, and for what', 'As planned', 'With the saving put back in']);
  const caption = `How spend grows from ${first} to ${last}`;
  return html`<div>${scrollTable(caption, head, [html`<tbody>${rows}</tbody>`])}${sourceLine(data.made, `${data.made.document}; with the saving put back in, also the assumptions of that scenario`)}</div>`;
}

function nameOf({ names }: GrowthData, ref: string | null | undefined): string {
  return names[ref ?? ''] ?? (ref ?? '').replaceAll('_', ' ');
}

/** The pennies are in the text; an unknown is said. */
function amount(row: GrowthRow, scenario: 'plan' | 'recycle'): string {
  const value = row[`value ${scenario}`];
  if (value === null || value === undefined) return 'unknown';
  const part = row[`status ${scenario}`];
  const words = pounds(Number(value));
  return part === 'at_least' ? `at least ${words}` : part === 'known_part' ? `known part ${words}` : words;
}
