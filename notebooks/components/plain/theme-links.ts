import { html } from 'htl';
import { envelopeWords } from '../afford.js';
import { clusterWords } from '../clusters.js';
import { contractsWords } from '../contracts.js';
import { capital, count } from '../format.js';
import type { View } from '../plan-view.js';
import { savedWords, spendTotalWords } from '../plan-words.js';
import { poolsWords } from '../pools.js';
import { ratingsWords } from '../savings-rating.js';
import { servicesWords } from '../services.js';

/** The other pages of the plan, each with one sentence of what it says; by the data where there is a sentence for it. */
export function themeLinks(view: View): HTMLElement {
  const pages = view.data.pages.filter(({ page }) => page !== 'plan');
  return html`<ul class="themes">${pages.map(
    ({ page, name, about }) =>
      html`<li><a href=${`./${page}.html`}>${name}</a><span>${sentence(view, page) || `${capital(about)}.`}</span></li>`,
  )}</ul>`;
}

function sentence(view: View, page: string): string {
  const { data } = view;
  switch (page) {
    case 'investment':
      return spendTotalWords(view);
    case 'services':
      return servicesWords(view);
    case 'savings':
      return `${savedWords(view)} ${ratingsWords(view)}`;
    case 'clusters':
      return `${contractsWords(view)} ${clusterWords(view)}`.trim();
    case 'reinvestment':
      return poolsWords(view);
    case 'affordability':
      return envelopeWords(view);
    case 'milestones':
      return data.checkpoints.length === 0
        ? ''
        : `${count(data.checkpoints.length)} ${data.checkpoints.length === 1 ? 'decision' : 'decisions'} of a board, with what waits for each.`;
    case 'scenarios':
      return `${count(data.scenarios.length)} scenarios: the plan, and what could happen instead.`;
    case 'sources':
      return `All ${count(data.told.inputs)} inputs with their sources; ${count(data.told.unknown)} of them are unknown.`;
    default:
      return '';
  }
}
