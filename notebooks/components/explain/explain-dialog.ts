import { type FigureAt, headOf, printPeriod } from '@headroom/engine/live';
import { html } from 'htl';
import { monthWords } from '../format.js';
import { freshId } from '../ids.js';
import { statusKey } from '../status-key.js';
import { type Asked, explainHash } from './address.js';
import { copyButton } from './copy-button.js';
import { figureTag } from './figure-tag.js';
import type { OpenedModel } from './opened-model.js';
import { periodPicker } from './period-picker.js';
import { stepView, type Tree } from './tree-view.js';
import { whyUnknown } from './why-unknown.js';

/** A figure beside the one that was asked for: another column of its row. */
export interface Beside {
  readonly asked: Asked;
  readonly words: string;
}

/** The one dialog of a page, which explains a figure at a time. */
export class ExplainDialog {
  readonly #id = freshId('explain');
  readonly #element = this.#frame();
  /** The figures that were explained before, so that a reader can go back. */
  #trail: readonly Asked[] = [];
  #beside: readonly Beside[] = [];
  #address = '';

  /** Opens on a message, while the model is being read, or when it cannot be. */
  say(words: string): void {
    this.#fill([html`<h2 id=${this.#id} tabindex="-1" autofocus>${words}</h2>`]);
    this.#open();
  }

  /** Opens on a figure; `beside` are the other figures of its row. */
  show(model: OpenedModel, asked: Asked, beside: readonly Beside[] = []): void {
    this.#trail = [];
    this.#beside = beside;
    this.#draw(model, asked);
  }

  #frame(): HTMLDialogElement {
    const dialog = html`<dialog class="explain" aria-labelledby=${this.#id}></dialog>` as HTMLDialogElement;
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', `${pathname}${search}${this.#address}`);
    });
    return dialog;
  }

  #open(): void {
    if (this.#element.open) return;
    const { hash } = window.location;
    this.#address = hash.startsWith('#explain=') ? '' : hash;
    // Inside the page's own frame the styles of the page hold.
    (document.querySelector('#observablehq-main') ?? document.body).append(this.#element);
    this.#element.showModal();
  }

  #fill(content: readonly (Node | string)[]): void {
    const close = html`<button type="button" class="explain-close" onclick=${() => this.#element.close()}>Close</button>`;
    this.#element.replaceChildren(
      html`<div class="explain-sheet"><div class="explain-bar">${this.#back()}${close}</div>${content}</div>`,
    );
    this.#element.scrollTop = 0;
  }

  #back: () => HTMLElement | string = () => '';

  #go(model: OpenedModel, from: Asked, to: Asked): void {
    this.#trail = [...this.#trail, from];
    this.#draw(model, to);
    this.#focus();
  }

  #focus(): void {
    this.#element.querySelector<HTMLElement>('h2')?.focus();
  }

  #draw(model: OpenedModel, asked: Asked): void {
    const found = model.find(asked);
    const last = this.#trail.at(-1);
    this.#back = () => (last === undefined ? '' : this.#backTo(model, last));
    if (found === undefined) {
      this.say('There is no such figure in this model.');
      return;
    }
    const { of, at } = found;
    const head = headOf(of, at);
    const named = (to: FigureAt): Asked => ({
      line: of.graph.lines[to.line]?.name ?? '',
      period: printPeriod(of.graph.calendar, to.period),
      scenario: asked.scenario,
    });
    const tree: Tree = { of, open: new Map(), start: (to) => this.#go(model, asked, named(to)) };
    const other = (period: string): void => {
      this.#draw(model, { ...asked, period });
      this.#element.querySelector<HTMLElement>('select')?.focus();
    };
    const { note, rollup } = of.graph.lines[at.line] ?? {};
    this.#fill([
      html`<h2 id=${this.#id} tabindex="-1" autofocus>${head.label}, ${monthWords(head.period)}</h2>`,
      html`<p class="explain-figure">${rollup === 'profile' ? 'A series of figures, by months since a start' : figureTag(head)}</p>`,
      html`<p class="explain-small">Scenario: ${model.titleOf(asked.scenario)}. Line: <code>${head.line}</code></p>`,
      note === undefined ? '' : html`<p>${note}</p>`,
      html`<div class="explain-tools">${periodPicker(of.graph.calendar, at.period, other)}${copyButton(asked)}</div>`,
      this.#besides(model, asked),
      html`<details class="explain-key"><summary>What the marks mean</summary>${statusKey()}</details>`,
      whyUnknown(tree, at),
      html`<section><h3>${head.formula === undefined ? 'Where it comes from' : 'How it is worked out'}</h3>${stepView(tree, at, [])}</section>`,
    ]);
    this.#open();
    window.history.replaceState(window.history.state, '', explainHash(asked));
  }

  #backTo(model: OpenedModel, to: Asked): HTMLElement {
    const label = model.find(to)?.of.graph.lines.find(({ name }) => name === to.line)?.label ?? to.line;
    const back = (): void => {
      this.#trail = this.#trail.slice(0, -1);
      this.#draw(model, to);
      this.#focus();
    };
    return html`<button type="button" class="explain-back" onclick=${back}>Back to ${label}</button>`;
  }

  #besides(model: OpenedModel, asked: Asked): HTMLElement | string {
    const others = this.#beside.filter(({ asked: its }) => explainHash(its) !== explainHash(asked));
    if (others.length === 0) return '';
    return html`<details class="explain-row"><summary>Other figures of this row</summary><ul>${others.map(
      ({ asked: its, words }) =>
        html`<li><button type="button" class="quiet" onclick=${() => this.#go(model, asked, its)}>${words}</button></li>`,
    )}</ul></details>`;
  }
}
