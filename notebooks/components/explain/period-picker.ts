import { type Graph, type Period, printPeriod } from '@headroom/engine/live';
import { html } from 'htl';
import { monthWords } from '../format.js';
import { freshId } from '../ids.js';

/** A choice of period: every year, and the months of the one that is chosen. */
export function periodPicker(
  calendar: Graph['calendar'],
  chosen: Period,
  pick: (period: string) => void,
): HTMLElement {
  const id = freshId('period');
  const now = printPeriod(calendar, chosen);
  const year = yearOf(chosen);
  const years = calendar.years.map((_, k) => printPeriod(calendar, { kind: 'year', year: k }));
  const months = Array.from({ length: 12 }, (_, k) =>
    printPeriod(calendar, { kind: 'month', month: year * 12 + k }),
  );
  const option = (period: string): HTMLElement =>
    html`<option value=${period} selected=${period === now}>${monthWords(period)}</option>`;
  const select = html`<select id=${id}>
    <optgroup label="Financial years">${years.map(option)}</optgroup>
    <optgroup label=${`Months of ${years[year] ?? ''}`}>${months.map(option)}</optgroup>
  </select>` as HTMLSelectElement;
  select.addEventListener('change', () => pick(select.value));
  return html`<div class="explain-period"><label for=${id}>Period</label>${select}</div>`;
}

function yearOf(period: Period): number {
  switch (period.kind) {
    case 'month':
      return Math.floor(period.month / 12);
    case 'quarter':
      return Math.floor(period.quarter / 4);
    case 'year':
      return period.year;
  }
}
