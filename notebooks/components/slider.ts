import { html } from 'htl';
import type { Status } from './cell.js';
import { freshId } from './ids.js';
import { statusTag } from './status.js';

export interface SliderParts {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value it starts from, and comes back to. */
  readonly start: number;
  /** The value in words, with its unit: `35 people`. */
  readonly print: (value: number) => string;
  readonly status: Status;
  /** Where the starting value, and the range, come from. */
  readonly why: string;
}

export interface Slider {
  readonly element: HTMLElement;
  readonly value: () => number;
  readonly reset: () => void;
}

/** A slider with its name, its value in words, its range, and the source of its starting value. */
export function slider({ label, min, max, step, start, print, status, why }: SliderParts): Slider {
  const id = freshId('slider');
  const input =
    html`<input type="range" id=${id} min=${min} max=${max} step=${step} value=${start} aria-describedby=${`${id}-range`}>` as HTMLInputElement;
  const shown = html`<output for=${id}></output>`;
  const show = (): void => {
    shown.textContent = print(input.valueAsNumber);
    input.setAttribute('aria-valuetext', print(input.valueAsNumber));
  };
  input.addEventListener('input', show);
  show();
  const element = html`<div class="slider">
    <label for=${id}>${label}</label>${shown}${input}
    <p class="slider-range" id=${`${id}-range`}><span>from ${print(min)}</span> <span>to ${print(max)}</span></p>
    <details><summary>Starts at ${print(start)} ${statusTag(status)}</summary><p>${why}</p></details>
  </div>`;
  return {
    element,
    value: () => input.valueAsNumber,
    reset: () => {
      input.valueAsNumber = start;
      show();
    },
  };
}
