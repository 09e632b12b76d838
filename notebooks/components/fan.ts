import type { SimulatedFigure } from '@headroom/engine';
import { html } from 'htl';
import type { Made } from '../data/published.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { capital, count } from './format.js';
import { type SpanRow, spanBars } from './span-bars.js';
import { headRow, scrollTable } from './table.js';
import { roundIn } from './tornado.js';

/** One line in each year: the stretch that holds nine draws of ten, and in it the middle half. */
export function fanFigure(
  figures: readonly SimulatedFigure[],
  scenario: string,
  draws: number,
  made: Made,
): HTMLElement {
  const drawn = figures.flatMap((one) => (one.spread === null ? [] : [{ ...one, spread: one.spread }]));
  const [first] = drawn;
  const last = drawn.at(-1);
  if (first === undefined || last === undefined) throw new Error('a fan of no draws');
  const { label, unit } = first;
  const print = (value: number): string => roundIn(value, unit);
  const rows = drawn.map(
    ({ period, line, spread: { p5, p25, p50, p75, p95 } }): SpanRow => ({
      label: period,
      words: `${print(p50)}, nine in ten from ${print(p5)} to ${print(p95)}`,
      stretches: [
        { from: p5, to: p95, tone: 'wide' },
        { from: p25, to: p75, tone: 'middle' },
      ],
      of: figureOf(line, period, scenario),
    }),
  );
  return figure({
    title: `${capital(label)} in ${last.period}: nine draws in ten lie between ${print(last.spread.p5)} and ${print(last.spread.p95)}`,
    about: `Pale: nine draws in ten. Dark: the middle half. The rule marks nought. ${count(draws)} draws.${partWords(drawn)}`,
    chart: spanBars(label, rows, 0),
    table: tableOf(drawn, scenario),
    source: sourceLine(made, `${made.document}, with the ranges of the scenario’s own assumptions`),
  });
}

type Drawn = SimulatedFigure & { readonly spread: NonNullable<SimulatedFigure['spread']> };

function partWords(drawn: readonly Drawn[]): string {
  const unknown = new Set(drawn.flatMap(({ unknownLines }) => unknownLines)).size;
  if (unknown === 0) return '';
  return ` Only the known part: ${unknown === 1 ? '1 line is' : `${unknown} lines are`} unknown in it.`;
}

function tableOf(drawn: readonly Drawn[], scenario: string): HTMLElement {
  const body = drawn.map(({ period, line, unit, plan, spread: { p5, p25, p50, p75, p95, mean } }) => {
    const cells = [plan, mean, p5, p25, p50, p75, p95].map(
      (value) => html`<td class="number">${roundIn(value, unit)}</td>`,
    );
    return html`<tr><th scope="row">${explainLabel(period, figureOf(line, period, scenario))}</th>${cells}</tr>`;
  });
  return scrollTable(
    'How the draws lie, by year',
    headRow(['Year', 'Without draws', 'Mean', '5th', '25th', 'Middle', '75th', '95th']),
    [html`<tbody>${body}</tbody>`],
  );
}
