import { html } from 'htl';
import type { MilestonesData, Work } from '../data/model/milestones.js';
import { figure, sourceLine } from './figure.js';
import { count, monthWords } from './format.js';
import { type SpanRow, spanBars } from './span-bars.js';
import { headRow, scrollTable } from './table.js';

/** Months since the year nought, so that they lie on one scale. */
function monthNumber(month: string): number {
  const [year = '0', number = '1'] = month.split('-');
  return Number(year) * 12 + Number(number) - 1;
}

/** Work with both its dates, as bars by month; with what the document leaves open. */
export function timelineFigure({ works, first, last, made }: MilestonesData): HTMLElement {
  const dated = works.filter(({ start, complete }) => start !== '' && complete !== '');
  const open = works.length - dated.length;
  const rows = dated.map(
    ({ number, title, start, complete }): SpanRow => ({
      label: `${number} ${title}`,
      words: `${monthWords(start)} to ${monthWords(complete)}`,
      stretches: [{ from: monthNumber(start), to: monthNumber(complete) + 1, tone: 'more' }],
    }),
  );
  const late = dated.filter(({ complete }) => complete > last).length;
  return figure({
    title: `${count(dated.length)} of ${count(works.length)} pieces of work have a start and an end${late === 0 ? '' : `; ${count(late)} end after the plan does`}`,
    about: `From ${monthWords(first)} to ${monthWords(last)}.${open === 0 ? '' : ` ${open === 1 ? '1 has' : `${count(open)} have`} a date that is unknown.`}`,
    chart: spanBars('Work by month', rows, monthNumber(first)),
    table: worksTable(works),
    source: sourceLine(made),
  });
}

/** Every piece of work with its dates and its milestones. */
function worksTable(works: readonly Work[]): HTMLElement {
  const date = (month: string): HTMLElement =>
    month === '' ? html`<td class="gap">unknown</td>` : html`<td>${monthWords(month)}</td>`;
  const rows = works.map(
    ({ number, title, start, complete, activities }) => html`<tr><th scope="row">${number} ${title}</th>
      ${date(start)}${date(complete)}
      <td class="words">${activities.length === 0 ? 'None is named' : html`<ul class="plain">${activities.map((activity) => html`<li>${activity}</li>`)}</ul>`}</td></tr>`,
  );
  return scrollTable(
    'Work, with its dates and milestones',
    headRow(['Work', 'Starts', 'Complete', 'Milestones'], 4),
    [html`<tbody>${rows}</tbody>`],
  );
}
