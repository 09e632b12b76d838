import { html } from 'htl';
import { GLOSSARY, termId } from '../data/glossary-terms.js';

/** A word that links to its meaning; `says` is the word as it stands in the sentence. `at` is the way to the top of the site. */
export function term(name: string, says = name, at = '..'): HTMLElement {
  const found = GLOSSARY.find((entry) => entry.term === name);
  if (found === undefined) throw new Error(`the glossary has no term "${name}"`);
  return html`<a class="term" href=${`${at}/glossary.html#${termId(found.term)}`}>${says}</a>`;
}
