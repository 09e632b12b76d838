import { html } from 'htl';
import type { Overview } from '../data/overview.json.js';
import { UNKNOWN } from './cell.js';
import { sourceLine } from './figure.js';
import { count, figureWords, wordsInYear } from './format.js';

/** The pages of a model: where each leads, and what it shows. */
export interface ModelPage {
  readonly path: string;
  readonly title: string;
  readonly about: string;
}

/** One model: what it is, what it says first, how much is unknown, and its pages. */
export function modelCard(overview: Overview, pages: readonly ModelPage[]): HTMLElement {
  const { name, area, about, made, years, scenarios, inputs, missing } = overview;
  return html`<section class="model-card" aria-labelledby=${`model-${name}`}>
    <h3 id=${`model-${name}`}>${area}</h3>
    <p class="kicker">${years[0]} to ${years.at(-1)}</p>
    <p class="headline">${firstWords(overview)}</p>
    <p>${about}</p>
    <p>${count(missing)} of ${count(inputs)} inputs are unknown. ${count(scenarios)} scenarios.</p>
    <ul class="plain">${pages.map(({ path, title, about: words }) => html`<li><a href=${`./${name}/${path}.html`}>${title}</a>: ${words}</li>`)}</ul>
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

const PLAN: readonly ModelPage[] = [
  {
    path: 'plan',
    title: 'Plan and scenarios',
    about: 'what the document says, in figures, and what could change',
  },
  {
    path: 'sources',
    title: 'Data and sources',
    about: 'every input, with its period, value, status and source',
  },
];

/** Pages beside those that every model has. */
const PAGES: Readonly<Record<string, readonly ModelPage[]>> = {
  worcestershire: [
    {
      path: 'investment',
      title: 'Investment plan',
      about: 'where the money goes, and every intention in the document’s own words',
    },
    {
      path: 'dementia',
      title: 'Dementia demand',
      about: 'how many more people, and whether the money keeps pace',
    },
    {
      path: 'placements',
      title: 'Placements',
      about: 'what bringing people home could save; change the assumptions and see',
    },
    {
      path: 'reinvestment',
      title: 'Savings and reinvestment',
      about: 'where each pound that is saved goes, scenario by scenario',
    },
    {
      path: 'sources',
      title: 'Data and sources',
      about: 'every input, with its period, value, status and source',
    },
  ],
};

/** All models, none before the others but by the order of the navigation. */
export function modelCards(models: readonly Overview[]): HTMLElement {
  return html`<div class="models">${models.map((model) => modelCard(model, PAGES[model.name] ?? PLAN))}</div>`;
}
