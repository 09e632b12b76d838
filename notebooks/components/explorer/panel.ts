import { html } from 'htl';
import { setText } from './view.js';

/** A picture with what it says first, then the picture, then its table. */
export interface Panel {
  readonly element: HTMLElement;
  readonly say: (sentence: string) => void;
  /** Gives the table anew; it is only made while it is open. */
  readonly table: (make: () => HTMLElement) => void;
}

export function panel(id: string, heading: string, about: string | Node, content: readonly Node[]): Panel {
  const sentence = html`<p class="explorer-says"></p>`;
  const holder = html`<div></div>`;
  const details =
    html`<details><summary>The figures behind this picture</summary>${holder}</details>` as HTMLDetailsElement;
  let latest: (() => HTMLElement) | undefined;
  const fill = (): void => {
    const made = latest;
    if (made === undefined) return;
    const scrolled = holder.firstElementChild?.scrollLeft ?? 0;
    holder.replaceChildren(made());
    if (holder.firstElementChild !== null) holder.firstElementChild.scrollLeft = scrolled;
  };
  details.addEventListener('toggle', () => {
    if (details.open) fill();
  });
  // On paper every table is there.
  window.addEventListener('beforeprint', fill);
  return {
    element: html`<section class="explorer-panel" aria-labelledby=${id}>
      <h2 id=${id}>${heading}</h2>${sentence}<p class="explorer-about">${about}</p>${content}${details}
    </section>`,
    say: (words) => setText(sentence, words),
    table: (make) => {
      latest = make;
      if (details.open) fill();
    },
  };
}
