import type { InputRow } from '@headroom/engine/live';
import { html } from 'htl';
import { freshId } from '../ids.js';
import { inputStatus, sourceWords } from '../source-words.js';
import { statusTag } from '../status.js';
import { fromBox, type MovableSlider, printerOf, sliderUnit, tidy, toBox } from './units.js';

/** A control on the page: it shows where the state has it. */
export interface ControlView {
  readonly element: HTMLElement;
  readonly show: (to: number | 'off' | 'on' | undefined) => void;
}

/** What a control says when it is moved; `undefined` is back to the start. `done` at the end of a move. */
export type OnMove<T> = (to: T | undefined, done: boolean, event: Event) => void;

/** A slider with a box to type in, where it started and why, and the way back. */
export function sliderControl(
  slider: MovableSlider,
  rollup: string | undefined,
  inputs: readonly InputRow[],
  onMove: OnMove<number>,
): ControlView {
  const { data, lever, range } = slider;
  const id = freshId('slider');
  const unit = sliderUnit(slider, rollup);
  const end = sliderUnit(slider);
  const unknown = lever.now === 'unknown';
  const middle = tidy(range.from + Math.round((range.to - range.from) / 2 / range.step) * range.step);
  const input =
    html`<input type="range" id=${id} min=${range.from} max=${range.to} step=${stepFor(slider)} aria-describedby=${`${id}-range`}>` as HTMLInputElement;
  const box =
    html`<input type=${unit.box} class="explorer-box" aria-label=${`${data.label}: type it`} min=${toBox(unit, range.from)} max=${toBox(unit, range.to)} step="any">` as HTMLInputElement;
  const shown = html`<output for=${id}></output>`;
  const startWords = unknown ? 'unknown' : unit.print(lever.now);
  const back =
    html`<button type="button" class="explorer-back" hidden>Back to ${unknown ? 'unknown' : end.print(lever.now)}<span class="unseen">: ${data.label}</span></button>` as HTMLButtonElement;
  const note = html`<p class="explorer-note" role="alert" hidden></p>`;
  const tell = (x: number, done: boolean, event: Event): void => onMove(x, done, event);
  input.addEventListener('input', (event) => tell(tidy(input.valueAsNumber), false, event));
  input.addEventListener('change', (event) => tell(tidy(input.valueAsNumber), true, event));
  // An unknown slider stands in the middle: a click or a key that leaves it there still tries that figure.
  if (unknown)
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && element.classList.contains('is-unknown')) tell(middle, true, event);
    });
  box.addEventListener('change', (event) => {
    const x = fromBox(unit, box.value);
    const right = x !== undefined && x >= range.from && x <= range.to;
    note.hidden = right;
    note.textContent = right
      ? ''
      : `Type a figure from ${unit.print(range.from)} to ${unit.print(range.to)}.`;
    if (right) tell(x, true, event);
  });
  back.addEventListener('click', (event) => {
    onMove(undefined, true, event);
    input.focus();
  });
  const told = inputs.filter(({ line }) => line === data.input);
  const element = html`<div class="explorer-slider" data-input=${data.id}>
    <label for=${id}>${data.label}</label>
    <span class="explorer-value">${shown}${back}</span>
    <span class="explorer-move">${input}<span class="explorer-box-unit">${unit.suffix === '£' ? '£' : ''}${box}${unit.suffix === '£' ? '' : unit.suffix}</span></span>
    <p class="slider-range" id=${`${id}-range`}><span>from ${end.print(range.from)}</span> <span>to ${end.print(range.to)}</span></p>
    ${note}
    <details><summary>Starts at ${startWords} ${statusOfStart(told, unknown)}</summary>${sourcesOf(told)}</details>
  </div>`;
  return {
    element,
    show: (to) => {
      const x = typeof to === 'number' ? to : lever.now;
      const none = x === 'unknown';
      const value = none ? middle : x;
      if (input.valueAsNumber !== value) input.value = String(value);
      const words = none ? 'unknown' : unit.print(x);
      shown.textContent = none ? 'unknown – move it to try a figure' : words;
      input.setAttribute('aria-valuetext', none ? 'unknown: move it to try a figure' : words);
      const typed = none ? '' : toBox(unit, x);
      if (document.activeElement !== box || typed === '' || fromBox(unit, box.value) !== x) box.value = typed;
      back.hidden = to === undefined;
      note.hidden = true;
      element.classList.toggle('is-unknown', none);
      element.classList.toggle('is-moved', to !== undefined);
    },
  };
}

/** A step that the start and the ends lie on; any figure may be typed. */
function stepFor({ lever: { now }, range: { from, to, step } }: MovableSlider): number | 'any' {
  const onStep = (x: number): boolean => Math.abs((x - from) / step - Math.round((x - from) / step)) < 1e-6;
  return (now === 'unknown' || onStep(now)) && onStep(to) ? step : 'any';
}

function statusOfStart(told: readonly InputRow[], unknown: boolean): HTMLElement {
  const [first] = told.filter(({ value }) => (value === '') === unknown);
  return first === undefined
    ? statusTag(unknown ? 'unknown' : 'derived')
    : inputStatus(first as Parameters<typeof inputStatus>[0]);
}

/** What was told, each with its period and its source. */
export function sourcesOf(told: readonly InputRow[]): HTMLElement {
  return html`<div class="explorer-sources">${told.map(
    ({ period, value, unit, source }) =>
      html`<div><b>${period}: ${value === '' ? 'unknown' : unit === 'date' || Number.isNaN(Number(value)) ? value : printerOf(unit)(Number(value))}.</b> ${sourceWords(source)}</div>`,
  )}</div>`;
}
