import type { PublishedModel } from '@headroom/engine';
import { areaOf } from './areas.js';
import type { PageKind } from './pages.js';

/**
 * Words by which the search finds a page: most of what it shows is written by a script, which the search does not read. They are those of
 * the labels of the lines that the page is about, each once.
 */
export function searchWords(model: PublishedModel, { needs = [], about }: PageKind): string {
  const plan = model.scenarios.find(({ name }) => name === 'plan');
  const labels = (plan?.lines ?? [])
    .filter(({ tags }) => needs.includes(tags.component ?? ''))
    .map(({ label }) => label);
  // A page about the whole plan is found by its work and by who pays.
  const whole = needs.length > 0 ? [] : [...model.intentions.map(({ title }) => title), ...fundersOf(model)];
  const words = [areaOf(model), about, ...labels, ...whole].join(' ').match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))].sort().join(' ');
}

function fundersOf({ funders }: PublishedModel): readonly string[] {
  return Object.values(funders).map(({ name }) => name);
}
