import { html } from 'htl';
import type { InvestmentData } from '../../data/model/investment.js';
import { UNKNOWN } from '../cell.js';
import { figureWords, monthWords } from '../format.js';

/** The pieces of work that get new money: from when, and how much in the last year. */
export function newWorkList({ themes, years }: InvestmentData): HTMLElement {
  const year = years.at(-1) ?? '';
  const work = themes
    .flatMap(({ intentions }) => intentions)
    .flatMap(({ title, start, complete, money }) => {
      const line = money.find((one) => one.money === 'new');
      return line === undefined ? [] : [{ title, start, complete, cell: line.cells?.at(-1) ?? UNKNOWN }];
    });
  return html`<ul>${work.map(
    ({ title, start, complete, cell }) =>
      html`<li><b>${title}:</b> ${whenWords(start, complete)} In ${year} it gets ${cell.value === null ? 'a sum that is unknown' : figureWords(cell)}.</li>`,
  )}</ul>`;
}

function whenWords(start: string, complete: string): string {
  const from = start === '' ? '' : `starts in ${monthWords(start)}`;
  const until = complete === '' ? '' : `to be complete by ${monthWords(complete)}`;
  const both = [from, until].filter((words) => words !== '').join(', ');
  return both === '' ? 'No month is given.' : `${both}.`;
}
