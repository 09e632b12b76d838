import { html } from 'htl';
import type { IntentionData, IntentionMoney, InvestmentData } from '../data/model/investment.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { listed, monthWords, pounds } from './format.js';
import { figureCell } from './money-table.js';
import { headRow, scrollTable } from './table.js';
import { moneyWords, toldWords } from './told.js';

const WORD_COLUMNS = ['No.', 'Intention', 'Funder and pot', 'Money and status'];

/** Every intention with its money by year, and under each what the document says. */
export function intentionsTable({ themes, years }: InvestmentData): HTMLElement {
  const columns = WORD_COLUMNS.length + years.length;
  const bodies = themes.map(
    ({ title, intentions }) => html`<tbody>
      <tr class="group"><th scope="rowgroup" colspan=${columns}>${title}</th></tr>
      ${intentions.flatMap((intention) => intentionRows(intention, years, columns))}
    </tbody>`,
  );
  const caption = `The ${themes.reduce((sum, theme) => sum + theme.intentions.length, 0)} intentions and their money by year`;
  return scrollTable(
    caption,
    headRow([...WORD_COLUMNS, ...years], WORD_COLUMNS.length),
    bodies,
    'intentions',
  );
}

function intentionRows(intention: IntentionData, years: readonly string[], columns: number): HTMLElement[] {
  const { number, title, money, carriedBy } = intention;
  const span = Math.max(money.length, 1);
  const main = money.find(({ line }) => line !== undefined)?.line;
  const name = html`<th scope="row" rowspan=${span}>${explainLabel(title, figureOf(main, years.at(-1)))}</th>`;
  const first = html`<tr class="intention"><td rowspan=${span}>${number}</td>${name}</tr>`;
  const rows = [first, ...money.slice(1).map(() => html`<tr></tr>`)];
  for (const [i, row] of rows.entries()) {
    const line = money[i];
    if (line !== undefined) row.append(...moneyCells(line, years));
  }
  if (money.length === 0) {
    first.append(
      html`<td colspan=${columns - 2} class="none">No money of its own. Carried by ${listed(carriedBy)}.</td>`,
    );
  }
  return [...rows, html`<tr class="more"><td colspan=${columns}>${inTheDocument(intention)}</td></tr>`];
}

function moneyCells(
  { money, funder, pot, told, line, cells, within, undated }: IntentionMoney,
  years: readonly string[],
): HTMLElement[] {
  const statuses = [...new Set(told)].map(toldWords);
  const year = undated ? html`<span class="note-line">No year given; taken as a yearly sum.</span>` : '';
  const who = html`<td>${funder}${pot === '' ? '' : html`<span class="note-line">${pot}</span>`}</td>`;
  const what = html`<td>${moneyWords(money)}<span class="note-line">${statuses.join('; ')}</span>${year}</td>`;
  const figures = cells?.map((cell, i) => figureCell(cell, pounds, figureOf(line, years[i]))) ?? [
    html`<td colspan=${years.length} class="none">Brings no money of its own: counted in ${listed(within)}.</td>`,
  ];
  return [who, what, ...figures];
}

/** The document's words, our reading of them, and the milestones. */
function inTheDocument(intention: IntentionData): HTMLElement {
  const { number, quote, reading, section, money, milestones, led_by, start, complete } = intention;
  const steps = milestones.length === 1 ? '1 milestone' : `${milestones.length} milestones`;
  const readings = [...new Set([reading, ...money.flatMap((line) => line.readings)])].filter(
    (words) => words !== '',
  );
  const work = [
    led_by === '' ? '' : `Led by ${led_by}.`,
    start === '' ? '' : `Work starts ${monthWords(start)}.`,
    complete === '' ? '' : `Complete by ${monthWords(complete)}.`,
  ].filter((words) => words !== '');
  return html`<details>
    <summary>${number}: what the document says${milestones.length === 0 ? '' : `, and ${steps}`}</summary>
    <div class="said">
      <blockquote><p>${quote}</p><footer>${section}</footer></blockquote>
      <div><b>How we read it</b><ul>${readings.map((words) => html`<li>${words}</li>`)}</ul></div>
      ${work.length === 0 ? '' : html`<p>${work.join(' ')}</p>`}
      ${milestones.length === 0 ? '' : html`<div><b>Milestones</b><ol>${milestones.map((words) => html`<li>${words}</li>`)}</ol></div>`}
    </div>
  </details>`;
}
