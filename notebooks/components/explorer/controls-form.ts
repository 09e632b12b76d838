import { isMoved, type State, withSlider, withSwitch } from '@headroom/engine/live';
import { html } from 'htl';
import type { Session } from './session.js';
import { type ControlView, sliderControl } from './slider-control.js';
import { switchControl } from './switch-control.js';
import { isMovable } from './units.js';

/** All sliders and switches of a scenario, in groups, with the way back to the start. */
export interface ControlsForm {
  readonly element: HTMLElement;
  readonly show: (state: State) => void;
}

/** Says what the state would be after a move. `done` at its end. */
export type OnState = (change: (state: State) => State, done: boolean, event: Event) => void;

export function controlsForm({ controls, graph, inputs }: Session, onState: OnState): ControlsForm {
  const views = new Map<string, ControlView>();
  const shown = new Map<string, number | 'off' | 'on' | undefined>();
  const fixed: string[] = [];
  const groups = new Map<string, HTMLElement[]>();
  const place = (group: string, element: HTMLElement): void => {
    groups.set(group, [...(groups.get(group) ?? []), element]);
  };
  for (const control of controls) {
    if (control.kind === 'switch') {
      const view = switchControl(control, inputs, (to, done, event) =>
        onState((state) => withSwitch(state, control, to), done, event),
      );
      views.set(control.id, view);
      place(control.data.group, view.element);
    } else if (isMovable(control)) {
      const view = sliderControl(
        control,
        graph.lines[control.lever.line]?.rollup,
        inputs,
        (to, done, event) => onState((state) => withSlider(state, control, to), done, event),
      );
      views.set(control.id, view);
      place(control.data.group, view.element);
    } else fixed.push(`${control.data.label}. ${'why' in control ? control.why : ''}`);
  }
  const reset = html`<button type="button">Reset all</button>` as HTMLButtonElement;
  reset.addEventListener('click', (event) => onState(() => ({ moved: {}, switched: {} }), true, event));
  const element = html`<form class="explorer-form" aria-label="What to try" onsubmit=${(event: Event) => event.preventDefault()}>
    ${[...groups].map(
      ([group, elements], i) =>
        html`<details class="explorer-group" open=${i === 0 || groups.size < 3}><summary>${group === '' ? 'Inputs' : group}</summary><fieldset><legend class="unseen">${group === '' ? 'Inputs' : group}</legend>${elements}</fieldset></details>`,
    )}
    ${views.size === 0 ? html`<p>The model file names nothing to move.</p>` : ''}
    ${fixed.length === 0 ? '' : html`<details class="explorer-fixed"><summary>${fixed.length} more cannot be moved in this scenario</summary><ul>${fixed.map((words) => html`<li>${words}</li>`)}</ul></details>`}
    <div class="explorer-reset">${reset}</div>
  </form>`;
  return {
    element,
    show: (state) => {
      for (const [id, view] of views) {
        const to = state.moved[id] ?? state.switched[id];
        if (shown.has(id) && shown.get(id) === to && !isTyped(view)) continue;
        shown.set(id, to);
        view.show(to);
      }
      reset.disabled = !isMoved(state);
    },
  };
}

/** What is typed and not taken is put right when it is shown again. */
function isTyped({ element }: ControlView): boolean {
  return element.contains(document.activeElement);
}
