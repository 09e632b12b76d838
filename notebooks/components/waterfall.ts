import type { ByCause } from '@headroom/engine';
import { html } from 'htl';
import type { Made } from '../data/published.js';
import { explainLabel, type FigureOf, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { capital } from './format.js';
import { type SpanRow, spanBars } from './span-bars.js';
import { headRow, scrollTable } from './table.js';
import { figureIn, roundIn, shortLabel } from './tornado.js';

/** From the figure of one scenario to that of another, cause by cause; it adds up to the penny. Nothing where a figure is unknown. */
export function waterfallFigure(
  asked: ByCause,
  names: readonly [before: string, after: string],
  title: string,
  made: Made,
  scenarios: readonly [before?: string, after?: string] = [],
): HTMLElement {
  const { waterfall, unit, label, line, figure: told } = asked;
  const ofSide = (scenario: string | undefined): FigureOf | undefined =>
    scenario === undefined ? undefined : figureOf(line, told.period, scenario);
  const [before, after] = scenarios.map(ofSide);
  if (waterfall === null)
    return html`<p>There is no difference to tell: one of the two figures is unknown.</p>`;
  const { start, end, rows, interaction, rounding } = waterfall;
  const steps = [
    ...rows.map(({ label: cause, effect, before: was, after: is }) => ({
      label: capital(shortLabel(cause)),
      note: was === null || is === null ? undefined : `${was}, then ${is}`,
      effect,
    })),
    ...(interaction === 0
      ? []
      : [{ label: 'What they do only together', note: undefined, effect: interaction }]),
    ...(rounding === 0 ? [] : [{ label: 'Rounding', note: undefined, effect: rounding }]),
  ];
  const still = steps.filter(({ effect }) => effect === 0).length;
  let at = start;
  const bars = steps
    .filter(({ effect }) => effect !== 0)
    .map(({ label: name, note, effect }): SpanRow => {
      const from = at;
      at += effect;
      return {
        label: name,
        words: signed(effect, unit, roundIn),
        ...(note === undefined ? {} : { note }),
        stretches: [{ from, to: at, tone: effect < 0 ? 'less' : 'more' }],
      };
    });
  const total = (name: string, value: number, of: FigureOf | undefined): SpanRow => ({
    label: name,
    of,
    words: roundIn(value, unit),
    stretches: [{ from: 0, to: value, tone: 'total' }],
  });
  return figure({
    title,
    about: `${capital(label)}, ${told.period}. Each cause alone, in the order of the scenario. Blue adds, orange takes away.${leftOut(still)}`,
    chart: spanBars(label, [total(names[0], start, before), ...bars, total(names[1], end, after)], 0),
    table: scrollTable(
      `${capital(label)}, ${told.period}: what the difference comes from`,
      headRow(['Cause', 'Difference']),
      [
        html`<tbody>
          <tr><th scope="row">${explainLabel(names[0], before)}</th><td class="number">${figureIn(start, unit)}</td></tr>
          ${rows.map(({ label: cause, reason, effect }) => html`<tr><th scope="row">${capital(cause)}<span class="note-line">${reason}</span></th><td class="number">${signed(effect, unit)}</td></tr>`)}
          <tr><th scope="row">What they do only together</th><td class="number">${signed(interaction, unit)}</td></tr>
          ${rounding === 0 ? '' : html`<tr><th scope="row">Rounding</th><td class="number">${signed(rounding, unit)}</td></tr>`}
          <tr class="total"><th scope="row">${explainLabel(names[1], after)}</th><td class="number">${figureIn(end, unit)}</td></tr>
        </tbody>`,
      ],
    ),
    source: sourceLine(made, `${made.document}, with the assumptions of both scenarios`),
  });
}

function leftOut(still: number): string {
  if (still === 0) return '';
  return still === 1 ? ' One change adds nothing here.' : ` ${still} changes add nothing here.`;
}

function signed(value: number, unit: string, print = figureIn): string {
  return `${value > 0 ? '+' : ''}${print(value, unit)}`;
}
