import { html } from 'htl';
import type { Overview } from '../data/overview.js';
import { UNKNOWN } from './cell.js';
import { sourceLine } from './figure.js';
import { count, figureWords, wordsInYear } from './format.js';

/** One model: what it is, what it says first, how much is unknown, and its pages. */
export function modelCard(overview: Overview): HTMLElement {
  const { name, area, about, made, years, scenarios, inputs, missing, pages } = overview;
  return html`<section class="model-card" aria-labelledby=${`model-${name}`}>
    <h3 id=${`model-${name}`}>${area}</h3>
    <p class="kicker">${years[0]} to ${years.at(-1)}</p>
    <p class="headline">${firstWords(overview)}</p>
    <p>${about}</p>
    <p>${count(missing)} of ${count(inputs)} inputs are unknown. ${count(scenarios)} scenarios.</p>
    <ul class="plain">${pages.map(({ page, name: title, about: words }) => html`<li><a href=${`./${name}/${page}.html`}>${title}</a>: ${words}</li>`)}</ul>
    ${sourceLine(made)}
  </section>`;
}

/** What the plan says first, in one sentence. */
export function firstWords({ headline, years }: Overview): string {
  const { label, key, cells } = headline;
  const last = cells.at(-1) ?? UNKNOWN;
  const year = years.at(-1) ?? '';
  if (key === 'listed') return `${figureWords(last, count)} services are in the catalogue.`;
  if (last.value === null) return `${label} in ${year}: ${figureWords(last)}.`;
  return `${label}: ${wordsInYear(last, year)}.`;
}

/** All models, none before the others but by the order of the navigation. */
export function modelCards(models: readonly Overview[]): HTMLElement {
  return html`<div class="models">${models.map(modelCard)}</div>`;
}
