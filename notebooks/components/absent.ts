import { html } from 'htl';

/** Said where a plan has nothing of a kind: a sentence, never an empty chart. */
export function absent(words: string): HTMLElement {
  return html`<p class="absent">${words}</p>`;
}

/** What a part of a page shows; the sentence where the plan has nothing of it. */
export function orAbsent(there: boolean, words: string, show: () => HTMLElement): HTMLElement {
  return there ? show() : absent(words);
}

/** Something long, folded away, with what it holds in the line that opens it. */
export function folded(summary: string, body: () => HTMLElement): HTMLElement {
  return html`<details class="boxed"><summary>${summary}</summary>${body()}</details>`;
}
