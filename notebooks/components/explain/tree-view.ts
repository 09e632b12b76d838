import { type Explained, type FigureAt, type Head, headOf, stepOf } from '@headroom/engine/live';
import { html } from 'htl';
import { monthWords } from '../format.js';
import { freshId } from '../ids.js';
import { figureTag } from './figure-tag.js';
import { notRead, sumWords } from './step-notes.js';
import { toldList } from './told-list.js';

/** What a view of a figure needs to know of the tree it stands in. */
export interface Tree {
  readonly of: Explained;
  /** Figures that are open, by line and period, with the part that shows them. */
  readonly open: Map<string, HTMLElement>;
  /** Makes a figure the one that is explained. */
  readonly start: (at: FigureAt) => void;
}

/** How a figure is worked out: its formula and its parts, or what was told. `path` holds the lines above it. */
export function stepView(tree: Tree, at: FigureAt, path: readonly number[]): HTMLElement {
  const step = stepOf(tree.of, at);
  if (step.formula === undefined) return toldList(step, step.told);
  const parts = step.parts.map((part) => partRow(tree, part, step.period, [...path, at.line]));
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && path.length < 8) only.open();
  return html`<div class="step">
    <p class="explain-small">${step.reason === undefined ? 'Worked out as' : 'Worked out in this scenario as'}</p>
    <p class="formula-line"><code>${step.formula}</code></p>
    ${step.reason === undefined ? '' : html`<p>The scenario says why: ${step.reason}</p>`}
    ${notRead(tree.of, step)}
    ${parts.length === 0 ? html`<p>It reads no other line for this period.</p>` : html`<ul class="parts">${parts.map(({ element }) => element)}</ul>`}
    ${sumWords(tree.of, at, step)}
  </div>`;
}

/** One figure behind another, folded up until it is opened. */
interface PartRow {
  readonly element: HTMLElement;
  readonly open: () => void;
}

/** A part with its figure and status. What lies behind it is worked out when it is opened. */
function partRow(tree: Tree, at: FigureAt, above: string, path: readonly number[]): PartRow {
  const head = headOf(tree.of, at);
  const id = freshId('part');
  const own = path.includes(at.line);
  const when = head.period === above ? '' : ` ${monthWords(head.period)}`;
  const body = html`<div class="part-body" id=${id} hidden></div>`;
  const name = html`<span class="part-label">${head.label}${when === '' ? '' : html`<span class="part-when">,${when}</span>`}</span>`;
  const toggle = own
    ? name
    : html`<button type="button" class="part-toggle" aria-expanded="false" aria-controls=${id}>${name}</button>`;
  const element = html`<li data-part=${`${head.line}@${head.period}`}>
    <div class="part-head">${toggle}<span class="part-figure">${figureTag(head)}</span></div>
    <p class="part-name"><code>${head.line}</code>${own ? html` <span>Its own earlier months.</span>` : ''}</p>
    ${body}
  </li>`;
  const key = `${head.line}@${head.period}`;
  const show = (shown: boolean): void => {
    toggle.setAttribute('aria-expanded', String(shown));
    body.hidden = !shown;
    if (!shown) {
      body.replaceChildren();
      if (tree.open.get(key) === toggle) tree.open.delete(key);
      return;
    }
    const before = tree.open.get(key);
    if (before?.isConnected === true) {
      body.replaceChildren(pointBack(before, toggle));
      return;
    }
    tree.open.set(key, toggle);
    body.replaceChildren(stepView(tree, at, path), startButton(tree, at, head));
  };
  if (!own) toggle.addEventListener('click', () => show(body.hidden !== false));
  return { element, open: () => (own ? undefined : show(true)) };
}

/** Every figure is explained once; a further mention points to it. */
function pointBack(before: HTMLElement, here: HTMLElement): HTMLElement {
  const above = (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const go = (): void => {
    before.focus();
    before.scrollIntoView({ block: 'center' });
  };
  return html`<p class="explain-small">Explained ${above ? 'above' : 'below'}. <button type="button" class="quiet" onclick=${go}>Go there</button></p>`;
}

function startButton(tree: Tree, at: FigureAt, { label }: Head): HTMLElement {
  const button = html`<button type="button" class="quiet start-here" onclick=${() => tree.start(at)}>Start from here</button>`;
  button.setAttribute('aria-label', `Start from here: ${label}`);
  return html`<p class="explain-small">${button}</p>`;
}
