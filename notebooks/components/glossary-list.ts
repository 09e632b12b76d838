import { html } from 'htl';
import type { GlossaryTerm } from '../data/glossary.js';

/** The letters that a term begins with, to jump to. */
export function letterLinks(terms: readonly GlossaryTerm[]): HTMLElement {
  return html`<nav class="letters" aria-label="Letters"><ul>${lettersOf(terms).map(
    (letter) => html`<li><a href=${`#letter-${letter.toLowerCase()}`}>${letter}</a></li>`,
  )}</ul></nav>`;
}

/** Every term under its letter, with its meaning and where it is used. */
export function glossaryList(terms: readonly GlossaryTerm[]): HTMLElement {
  return html`<div class="glossary-list">${lettersOf(terms).map(
    (letter) => html`<section aria-labelledby=${`letter-${letter.toLowerCase()}`}>
      <h2 id=${`letter-${letter.toLowerCase()}`}>${letter}</h2>
      <dl class="glossary">${terms.filter((entry) => letterOf(entry) === letter).map(entryOf)}</dl>
    </section>`,
  )}</div>`;
}

function entryOf({ term, id, means, used }: GlossaryTerm): HTMLElement {
  const places = used.map(
    ({ area, href }, i) => html`<span>${i === 0 ? '' : ', '}<a href=${href}>${area}</a></span>`,
  );
  return html`<div id=${id} tabindex="-1"><dt>${term}</dt><dd>${means}${
    places.length === 0 ? '' : html`<span class="note-line">Used in: ${places}</span>`
  }</dd></div>`;
}

function lettersOf(terms: readonly GlossaryTerm[]): readonly string[] {
  return [...new Set(terms.map(letterOf))];
}

function letterOf({ term }: Pick<GlossaryTerm, 'term'>): string {
  return term.charAt(0).toUpperCase();
}

/** A link to a term leads there although the list is made after the page has loaded. */
export function showLinkedTerm(): void {
  const show = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  };
  show();
  addEventListener('hashchange', show);
}
