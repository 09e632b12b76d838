import { html } from 'htl';
import type { Cut } from '../../data/plan/plan-data.js';
import { figureWords, pounds, shortPounds } from '../format.js';
import { freshId } from '../ids.js';
import { barChart } from './bars.js';
import { figuresTable } from './figures-table.js';
import { placed } from './lines.js';
import { panel } from './panel.js';
import type { Session } from './session.js';
import { beside, differenceOf, type Readings, type View } from './view.js';

/** Spending by year, cut by tier, level, theme or payer: whatever the model has. */
export function spendPanel(session: Session, names: () => Names): View {
  const cuts = session.model.info.spend;
  const [first] = cuts;
  if (first === undefined)
    return quiet(
      'spend',
      'Spending by year',
      'This model has no total of spending, so there is no picture of it.',
    );
  let cut = firstKnown(session, cuts) ?? first;
  let last: Readings | undefined;
  const id = freshId('cut');
  const select =
    html`<select id=${id}>${cuts.map((one, i) => html`<option value=${i} selected=${one === cut}>${`${one.title}, by ${one.by}`}</option>`)}</select>` as HTMLSelectElement;
  const chart = barChart('Spending by year');
  const { element, say, table } = panel(
    'spend',
    'Spending by year',
    'A bar for each year. The upright mark is what it is compared with.',
    [
      html`<form class="year-picker" onsubmit=${(event: Event) => event.preventDefault()}><label for=${id}>Show</label>${select}</form>`,
      chart.element,
    ],
  );
  const update = (readings: Readings): void => {
    last = readings;
    const { years } = session;
    const rows = placed(session, cut.rows);
    const [total] = placed(session, [cut.total]);
    chart.update(
      rows.map(({ label, place }) => ({
        label,
        bars: years.map((year, i) => ({ label: year, ...beside(readings, place, i) })),
      })),
    );
    const at = years.length - 1;
    if (total !== undefined) {
      const sum = beside(readings, total.place, at);
      say(
        `${cut.title} in ${years[at]}: ${figureWords(sum.now, shortPounds)}. ${apart(differenceOf(sum), names().before)}`,
      );
    }
    const shown =
      total === undefined || rows.some(({ line }) => line === total.line) ? rows : [...rows, total];
    const entries = shown.flatMap(({ label, place }) =>
      years.map((year, i) => ({ label, year, print: pounds, ...beside(readings, place, i) })),
    );
    table(() => figuresTable(`${cut.title}, by ${cut.by}`, names().before, entries));
  };
  select.addEventListener('change', () => {
    cut = cuts[Number(select.value)] ?? first;
    if (last !== undefined) element.dispatchEvent(new CustomEvent('explorer-redraw', { bubbles: true }));
  });
  return { element, update };
}

/** The first cut of which something is known in the last year. */
function firstKnown({ graph, start, years }: Session, cuts: readonly Cut[]): Cut | undefined {
  return cuts.find(({ total }) => {
    const place = graph.lineNamed(total.line);
    const period = { kind: 'year', year: years.length - 1 } as const;
    return place !== undefined && start(place, period)?.value !== null;
  });
}

/** What the figures are compared with, as the head of a column has it. */
export interface Names {
  readonly before: string;
}

/** `£5k more than at the start.` */
export function apart(difference: number | undefined, before: string): string {
  const than = before.charAt(0).toLowerCase() + before.slice(1);
  if (difference === undefined) return 'The difference cannot be told, for a part is unknown.';
  if (difference === 0) return `No change from ${than}.`;
  return `${shortPounds(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than ${than}.`;
}

/** A part of the page for which the model has no lines. */
export function quiet(id: string, heading: string, words: string): View {
  return {
    element: html`<section class="explorer-panel" aria-labelledby=${id}><h2 id=${id}>${heading}</h2><p>${words}</p></section>`,
    update: () => undefined,
  };
}
