import { type FigureAt, headOf, stepOf, unknownLeaves } from '@headroom/engine/live';
import { html } from 'htl';
import type { Tree } from './tree-view.js';

const SHOWN = 5;

/** What someone has to find out before a figure is known in full: the unknown inputs behind it, each with the reason. */
export function whyUnknown(tree: Tree, at: FigureAt): HTMLElement | string {
  const { figure, formula } = headOf(tree.of, at);
  if (figure.known === 'all' || formula === undefined) return '';
  const leaves = unknownLeaves(tree.of, at);
  if (leaves.length === 0) return '';
  const row = (leaf: FigureAt): HTMLElement => {
    const { label, told } = stepOf(tree.of, leaf);
    const reasons = new Set(told.flatMap(({ source }) => reasonOf(source)));
    const why = [...reasons].map((words) => html`<span class="note-line">${words}</span>`);
    return html`<li><button type="button" class="quiet" onclick=${() => tree.start(leaf)}>${label}</button>${why}</li>`;
  };
  const first = leaves.slice(0, SHOWN).map(row);
  const more = leaves.slice(SHOWN);
  const rest =
    more.length === 0
      ? ''
      : html`<details><summary>And ${more.length} more</summary><ul>${more.map(row)}</ul></details>`;
  const inputs = leaves.length === 1 ? '1 input' : `${leaves.length} inputs`;
  return html`<section class="why-unknown">
    <h3>Why it is ${figure.known === 'none' ? 'unknown' : 'not known in full'}: ${inputs} not known</h3>
    <ul>${first}</ul>${rest}
  </section>`;
}

function reasonOf(source: ReturnType<typeof stepOf>['told'][number]['source']): readonly string[] {
  if (source.kind === 'missing') return [source.why];
  return 'reading' in source && source.reading !== undefined ? [source.reading] : [];
}
