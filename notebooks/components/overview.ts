import { html } from 'htl';
import type { Overview } from '../data/overview.js';
import { UNKNOWN } from './cell.js';
import { sourceLine } from './figure.js';
import { count, figureWords, wordsInYear } from './format.js';

/** One model: what it is, what it says first, how much is unknown, and its pages. */
export function modelCard(overview: Overview): HTMLElement {
  const { name, area, about, made, years, scenarios, inputs, missing, pages } = overview;
  const [first, ...rest] = pages;
  if (first === undefined) throw new Error(`${made.title} has no page`);
  return html`<section class="model-card" aria-labelledby=${`model-${name}`}>
    <h3 id=${`model-${name}`}>${area}</h3>
    <p class="kicker">${years[0]} to ${years.at(-1)}</p>
    <p class="headline">${firstWords(overview)}</p>
    <p>${about}</p>
    <p>${count(missing)} of ${count(inputs)} inputs are unknown. ${count(scenarios)} scenarios.</p>
    <p><a class="first-page" href=${`./${name}/${first.page}.html`}>${first.name}</a></p>
    <details><summary>${pages.length === 2 ? 'Another page' : `${count(pages.length - 1)} more pages`}</summary><ul class="plain">${rest.map(({ page, name: title, about: words }) => html`<li><a href=${`./${name}/${page}.html`}>${title}</a>: ${words}</li>`)}</ul></details>
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

/** How much of all plans nobody knows. */
export function unknownsWords(models: readonly Overview[]): string {
  const sum = (of: (overview: Overview) => number): string =>
    count(models.reduce((total, overview) => total + of(overview), 0));
  return `${count(models.length)} plans, ${sum(({ inputs }) => inputs)} inputs: ${sum(({ missing }) => missing)} of them are unknown, and each is counted.`;
}

/** All models, none before the others but by the order of the navigation. */
export function modelCards(models: readonly Overview[]): HTMLElement {
  return html`<div class="models">${models.map(modelCard)}</div>`;
}
