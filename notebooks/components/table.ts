import { html } from 'htl';
import { freshId } from './ids.js';

/** A table in a region of its own, which scrolls sideways on a narrow screen and by keyboard. */
export function scrollTable(
  caption: string | Node,
  head: Node,
  bodies: readonly Node[],
  kind = '',
): HTMLElement {
  const id = freshId('table');
  return html`<div class="wide" role="region" tabindex="0" aria-labelledby=${id}>
    <table class=${kind}>
      <caption id=${id}><span>${caption}</span></caption>
      <thead>${head}</thead>
      ${bodies}
    </table>
  </div>`;
}

/** The head of a table: one row of column names; those after the first `words` are over figures. */
export function headRow(names: readonly string[], words = 1): HTMLElement {
  return html`<tr>${names.map((name, i) => html`<th scope="col" class=${i < words ? '' : 'number'}>${name}</th>`)}</tr>`;
}
