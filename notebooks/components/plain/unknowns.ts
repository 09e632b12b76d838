import { html } from 'htl';
import type { PlanData } from '../../data/plan/plan-data.js';
import { count } from '../format.js';
import { statusTag } from '../status.js';

/** How much of what goes into the plan nobody gives. */
export function unknownWords({ told }: PlanData): string {
  const { inputs, unknown, stated, read, assumed } = told;
  return `Of ${count(inputs)} figures that go into this model, ${count(unknown)} are unknown. ${count(stated)} are stated in the document, ${count(read)} are our reading of words that are not clear, and ${count(assumed)} are assumed by us, each with its reason.`;
}

/** The unknown figures on which most rests, with how much waits for each. */
export function unknownList({ missing }: PlanData, most = 5): HTMLElement {
  return html`<ul class="found unknowns">${missing
    .slice(0, most)
    .map(
      ({ label, why, leaning }) =>
        html`<li>${statusTag('unknown')} <b>${label}.</b> ${leaning === 0 ? '' : `${count(leaning)} other ${leaning === 1 ? 'figure rests' : 'figures rest'} on it.`}${why === '' ? '' : html`<span class="note-line">${why}</span>`}</li>`,
    )}</ul>`;
}
