import { html } from 'htl';
import type { Checkpoint } from '../data/plan/plan-data.js';
import { explainLabel, figureOf, showing } from './explain/figure-of.js';
import { sourceLine } from './figure.js';
import { capital, monthName } from './format.js';
import { lastOf, type View, viewOf } from './plan-view.js';
import { statusTag } from './status.js';
import { headRow, scrollTable } from './table.js';

/** Each decision, its month, what is signed off, and what waits for it; where a scenario moves it, the plan's own month too. */
export function checkpointsTable(view: View): HTMLElement {
  const { checkpoints, made } = view.data;
  const plan = viewOf(view.data, view.data.scenarios[0]?.name ?? '');
  const rows = checkpoints.map(
    (point) => html`<tr>
      <th scope="row">${explainLabel(point.title, figureOf(point.month.line, view.years.at(-1)))}</th>
      <td>${monthOf(view, point)}${movedFrom(view, plan, point)}</td>
      <td class="words">${capital(point.note.replace(/^To be signed off: /, ''))}</td>
      <td class="words">${waiting(view, point)}</td>
    </tr>`,
  );
  return html`<div>${scrollTable(
    'Checkpoints, and what waits behind each',
    headRow(['Checkpoint', 'Month', 'To be signed off', 'What waits for it'], 4),
    [html`<tbody>${rows}</tbody>`],
    'checkpoints',
  )}${sourceLine(made)}</div>`;
}

function monthOf(view: View, { month }: Pick<Checkpoint, 'month'>): HTMLElement {
  const { value, status } = lastOf(view, [month], month.key);
  const of = figureOf(month.line, view.years.at(-1));
  const words =
    value === null ? statusTag('unknown') : html`<span>${monthName(value)} ${statusTag(status)}</span>`;
  return showing(words, of);
}

function movedFrom(view: View, plan: View, { month }: Checkpoint): HTMLElement | string {
  const [now, then] = [lastOf(view, [month], month.key).value, lastOf(plan, [month], month.key).value];
  if (now === then) return '';
  return html`<span class="note-line">In the plan: ${then === null ? 'unknown' : monthName(then)}</span>`;
}

function waiting(view: View, { behind }: Checkpoint): HTMLElement | string {
  const rows = behind.filter(({ scenarios }) => scenarios.includes(view.scenario.name)).map(({ row }) => row);
  if (rows.length === 0) return 'Nothing in this scenario';
  return html`<ul class="plain">${rows.map((row) => {
    const label = row.label.replace(/, once the gate is passed$/, '');
    // Money has no month of its own: it starts with the checkpoint.
    return row.print === 'month'
      ? html`<li>${label}: ${monthOf(view, { month: row })}</li>`
      : html`<li>${label}</li>`;
  })}</ul>`;
}
