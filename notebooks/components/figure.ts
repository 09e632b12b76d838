import { html } from 'htl';
import type { Made } from '../data/published.js';

export interface FigureParts {
  /** What the figure says, worked out from the data. */
  readonly title: string;
  /** What is drawn, and in what unit. */
  readonly about?: string | Node;
  readonly chart: Node;
  /** The same figures as a table. */
  readonly table: Node;
  readonly source: Node;
}

/** A chart with its title, the figures behind it, and where they come from. */
export function figure({ title, about, chart, table, source }: FigureParts): HTMLElement {
  return html`<figure class="figure">
    <figcaption><h3>${title}</h3>${about === undefined ? '' : html`<p>${about}</p>`}</figcaption>
    ${chart}
    <details><summary>The figures behind this chart</summary>${table}</details>
    ${source}
  </figure>`;
}

/** Where the figures come from: the document, and the run that worked them out. */
export function sourceLine(made: Made, sources = made.document): HTMLElement {
  return html`<p class="source"><b>Source:</b> ${sources}. Worked out by Headroom ${made.version}, run ${made.run}.</p>`;
}
