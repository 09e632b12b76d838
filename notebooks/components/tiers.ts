import { html } from 'htl';
import { blockTable } from './block-tables.js';
import { figure, sourceLine } from './figure.js';
import { shortWords } from './format.js';
import { yearTable } from './money-table.js';
import type { View } from './plan-view.js';
import { lastOf, rowOf, yearRows } from './plan-view.js';
import { yearBars } from './year-bars.js';

/** Spending by tier, and what the double shift moves. */
export function tiersFigure(view: View): HTMLElement {
  const { data, years } = view;
  const { tiers, totals, shifts } = data.tiers;
  const drawn = tiers.map((tier) => {
    const row = rowOf(tier, 'spend');
    return {
      label: tier.title,
      ...(row === undefined ? {} : { line: row.line, cells: view.cells(row.line) }),
    };
  });
  return figure({
    title: tiersTitle(view),
    about: 'Spending by tier and financial year, to one scale. Hatched: lines that are unknown.',
    chart: yearBars(drawn, years, { fold: true }),
    table: html`<div>
      ${blockTable(view, 'Spending by tier', [...tiers, { ref: 'total', title: 'All tiers', rows: totals }], ['spend'])}
      ${shifts.length === 0 ? '' : yearTable('The double shift', years, [{ rows: yearRows(view, shifts) }])}
    </div>`,
    source: sourceLine(data.made),
  });
}

function tiersTitle(view: View): string {
  const { shifts } = view.data.tiers;
  const year = view.years.at(-1) ?? '';
  if (shifts.length === 0) return `Spending by tier up to ${year}`;
  const [first, second] = [lastOf(view, shifts, 'first'), lastOf(view, shifts, 'second')];
  if (first.value === null && second.value === null) return `The double shift is unknown in ${year}`;
  return `The double shift in ${year}: ${shortWords(first)} is banked, and ${shortWords(second)} moves from tiers 3 and 4 to tiers 1 and 2`;
}
