import type { OptimumData } from '@headroom/engine';
import { html } from 'htl';
import type { Made } from '../data/published.js';
import { sourceLine } from './figure.js';
import { capital, monthWords } from './format.js';
import { headRow, scrollTable } from './table.js';
import { figureIn } from './tornado.js';

/** `61 people supported, the most within the limits; the plan as it was has 58.57`. */
export function bestWords({ objective }: OptimumData): string {
  const { label, unit, value, before, sense } = objective;
  const now = typeof before === 'number' ? `, against ${figureIn(before, unit)} before` : '';
  return `${capital(label)}: ${figureIn(value, unit)}${now}. That is the ${sense === 'maximise' ? 'most' : 'least'} within the limits below.`;
}

/** What is chosen: which goes ahead, from when and how large. */
export function choicesTable({ choices }: OptimumData, made: Made): HTMLElement {
  const rows = choices.map(
    ({ label, way, taken, start, size }) => html`<tr><th scope="row">${label}</th><td>${capital(way)}</td>
      <td>${taken && start !== undefined ? monthWords(start) : ''}</td>
      <td class="number">${taken && size !== undefined ? figureIn(size.value, size.unit) : ''}</td></tr>`,
  );
  return html`<div>${scrollTable('The plan that does best', headRow(['Choice', 'Decided', 'From', 'Size'], 3), [html`<tbody>${rows}</tbody>`], 'schemes')}${assumed(made)}</div>`;
}

/** What holds it back: each limit, what is left of it, and what one more would bring. */
export function limitsTable({ limits, objective }: OptimumData, made: Made): HTMLElement {
  const rows = limits.map((limit) => {
    const { label, period, unit, used, bound, left, binds, wider, next } = limit;
    const one = wider.gain === 0 ? 'nothing' : `${figureIn(wider.gain, objective.unit)} more`;
    const step =
      next === undefined
        ? ''
        : html`<span class="note-line">${stepWords(next, limit, objective.unit)}</span>`;
    return html`<tr class=${binds ? 'total' : ''}><th scope="row">${label}<span class="note-line">${period}${binds ? ', holds the plan back' : ''}</span></th>
      <td class="number">${figureIn(used, unit)}</td><td class="number">${figureIn(bound, unit)}</td>
      <td class="number">${figureIn(left, unit)}</td><td class="number">${one}${step}</td></tr>`;
  });
  const head = headRow(['Limit', 'Used', 'Limit', 'Left', 'One more would bring']);
  return html`<div>${scrollTable('What holds the plan back', head, [html`<tbody>${rows}</tbody>`])}${assumed(made)}</div>`;
}

/** How much wider the limit must be before a better plan comes within reach, and what that brings. */
function stepWords(
  { by, gain, grows }: NonNullable<LimitData['next']>,
  { unit, kind }: LimitData,
  objective: string,
): string {
  const wider = `${figureIn(by, unit)} ${kind === 'at_least' ? 'less' : 'more'}`;
  if (grows === true) return `from ${wider} on: ${figureIn(gain, objective)} for each one`;
  return `${wider}: ${figureIn(gain, objective)} more`;
}

type LimitData = OptimumData['limits'][number];

/** How sure it is that no plan does better. */
export function provenWords({ method }: OptimumData): string {
  switch (method.kind) {
    case 'linear':
      return `The choices simply add up here, on this plan and on ${method.others} others that were tried. A solver has shown that then no plan within the limits does better.`;
    case 'every_plan':
      return `The choices do not simply add up here, for they draw on the same pool. So every plan was worked out, ${method.plans.toLocaleString('en-GB')} in all: none within the limits does better.`;
    case 'rounds':
      return 'The choices do not simply add up here. The plan is the best that was found; it is not proven that no other does better.';
  }
}

function assumed(made: Made): HTMLElement {
  return sourceLine(made, `${made.document}, with the assumptions of the scenario`);
}
