import type { InputRow, Switch } from '@headroom/engine/live';
import { html } from 'htl';
import { freshId } from '../ids.js';
import { type ControlView, type OnMove, sourcesOf } from './slider-control.js';

/** Off or on, as two radio buttons; a third for an input that the scenario leaves unknown. */
export function switchControl(
  control: Switch,
  inputs: readonly InputRow[],
  onMove: OnMove<'off' | 'on'>,
): ControlView {
  const { data, start, lines } = control;
  const name = freshId('switch');
  const choice = (value: 'off' | 'on' | 'neither', words: string): HTMLInputElement => {
    const input = html`<input type="radio" name=${name} value=${value}>` as HTMLInputElement;
    input.addEventListener('change', (event) => onMove(value === 'neither' ? undefined : value, true, event));
    input.dataset.words = words;
    return input;
  };
  const choices = [
    choice('on', 'On'),
    choice('off', 'Off'),
    ...(start === 'neither' ? [choice('neither', 'As it is: unknown')] : []),
  ];
  const startWords = start === 'neither' ? 'unknown' : start;
  const told = inputs.filter(({ line }) => lines.some((one) => one.name === line));
  const about =
    data.does.kind === 'lines'
      ? html`<p>Off makes ${lines.length === 1 ? 'this line nought' : `these ${lines.length} lines nought`}: ${lines
          .slice(0, 8)
          .map(({ label }) => label)
          .join('; ')}${lines.length > 8 ? '; and others' : ''}.</p>`
      : sourcesOf(told);
  const element = html`<fieldset class="explorer-switch" data-input=${data.name}>
    <legend>${data.label}</legend>
    <span class="explorer-choices">${choices.map((input) => html`<label>${input} ${input.dataset.words}</label>`)}</span>
    <details><summary>Starts ${startWords}</summary>${about}</details>
  </fieldset>`;
  return {
    element,
    show: (to) => {
      const at = to === undefined ? start : to;
      for (const input of choices) input.checked = input.value === at;
      element.classList.toggle('is-moved', to !== undefined);
    },
  };
}
