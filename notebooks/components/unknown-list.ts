import { html } from 'htl';
import type { InvestmentData } from '../data/model/investment.js';
import { count, listed } from './format.js';
import { moneyWords, toldWords } from './told.js';

/** One line of money with a year that no document gives. */
export interface Gap {
  readonly name: string;
  readonly money: string;
  readonly years: readonly string[];
  readonly why: readonly string[];
}

/** The lines of money that are unknown in some year, in the order of the plan. */
export function gapsOf({ themes, years }: InvestmentData): readonly Gap[] {
  const intentions = themes.flatMap((theme) => theme.intentions);
  return intentions.flatMap(({ number, title, money }) =>
    money.flatMap((line): Gap[] => {
      const unknown = years.filter((_, i) => line.cells?.[i]?.value === null);
      if (unknown.length === 0) return [];
      const why = years.flatMap((year, i) => (unknown.includes(year) ? [line.told[i] ?? ''] : []));
      const share = money.length > 1 && line.pot !== '' ? ` (${line.pot})` : '';
      return [
        { name: `${number} ${title}${share}`, money: line.money, years: unknown, why: [...new Set(why)] },
      ];
    }),
  );
}

/** How many lines have an amount that no document gives. */
export function gapWords(data: InvestmentData): string {
  const gaps = gapsOf(data);
  const whole = gaps.filter(({ years }) => years.length === data.years.length).length;
  const lines = gaps.length === 1 ? 'one line' : `${count(gaps.length)} lines`;
  return `The document leaves the amount of ${lines} open: ${count(whole)} in every year, ${count(gaps.length - whole)} in some years.`;
}

/** The gaps as a list, grouped by kind of money. */
export function gapList(data: InvestmentData): HTMLElement {
  const gaps = gapsOf(data);
  const kinds = data.kinds.filter(({ money }) => gaps.some((gap) => gap.money === money));
  return html`<div class="gaps">${kinds.map(({ money }) => {
    const rows = gaps.filter((gap) => gap.money === money);
    return html`<section><h3>${moneyWords(money)}: ${rows.length === 1 ? '1 line' : `${rows.length} lines`}</h3><ul>${rows.map(
      ({ name, years, why }) =>
        html`<li>${name}<span class="note-line">${why.map(toldWords).join('; ')}; ${
          years.length === data.years.length ? 'every year' : listed(years)
        }</span></li>`,
    )}</ul></section>`;
  })}</div>`;
}
