import type { PublishedModel } from '@headroom/engine';
import { areaOf } from './areas.js';
import { GLOSSARY, termId } from './glossary-terms.js';
import { pagesOf } from './pages.js';

/** A term with its meaning, and the pages on which a reader meets it. */
export interface GlossaryTerm {
  readonly term: string;
  readonly id: string;
  readonly means: string;
  readonly used: readonly { readonly area: string; readonly href: string }[];
}

/** The terms in the order of the alphabet, each with the plans that use it. */
export function glossaryOf(models: readonly PublishedModel[]): readonly GlossaryTerm[] {
  const told = models.map((model) => ({
    model,
    text: wordsOf(model),
    pages: pagesOf('notebooks', model.name),
  }));
  return GLOSSARY.map(({ term, means, page = 'plan', words = [term] }) => {
    const written = new RegExp(`\\b(?:${words.join('|')})`, 'i');
    const used = told.flatMap(({ model, text, pages }) =>
      written.test(text) && pages.some((kind) => kind.page === page)
        ? [{ area: areaOf(model), href: `./${model.name}/${page}.html` }]
        : [],
    );
    return { term, id: termId(term), means, used };
  });
}

/** All words of a model that its pages show. */
function wordsOf({ about, funders, scenarios, intentions }: PublishedModel): string {
  const lines = scenarios.flatMap((scenario) => [
    scenario.title,
    scenario.about,
    ...scenario.lines.flatMap(({ label, note = '' }) => [label, note]),
  ]);
  const named = Object.values(funders).flatMap((funder) => [funder.name, funder.about ?? '']);
  const quoted = intentions.flatMap(({ title, quote, reading }) => [title, quote, reading]);
  return [...new Set([about, ...named, ...lines, ...quoted])].join('\n');
}
