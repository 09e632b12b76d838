import { html } from 'htl';
import { AREAS } from '../../data/areas.js';
import { freshId } from '../ids.js';
import type { Session } from './session.js';

/** What is chosen above the controls. */
export interface Chosen {
  readonly model: string;
  readonly scenario: string;
  readonly year: string;
  readonly compare: string;
}

/** The choices of model, scenario, year and comparison, and the button that pins the settings. */
export function topBar(
  session: Session,
  chosen: Chosen,
  pinned: boolean,
  on: { readonly choose: (key: keyof Chosen, value: string) => void; readonly pin: () => void },
): HTMLElement {
  const { data } = session.model;
  const choice = (
    key: keyof Chosen,
    label: string,
    options: readonly (readonly [string, string])[],
  ): HTMLElement => {
    const id = freshId(key);
    const select = html`<select id=${id} name=${key}>${options.map(
      ([value, words]) => html`<option value=${value} selected=${value === chosen[key]}>${words}</option>`,
    )}</select>` as HTMLSelectElement;
    select.addEventListener('change', () => on.choose(key, select.value));
    return html`<div><label for=${id}>${label}</label>${select}</div>`;
  };
  const pin = html`<button type="button">Pin these settings</button>`;
  pin.addEventListener('click', on.pin);
  return html`<form class="explore-top" aria-label="What is shown" onsubmit=${(event: Event) => event.preventDefault()}>
    ${choice(
      'model',
      'Place',
      AREAS.map(({ model, area }) => [model, area]),
    )}
    ${choice(
      'scenario',
      'Scenario',
      data.scenarios.map(({ name, title }) => [name, title]),
    )}
    ${choice(
      'year',
      'Year',
      session.years.map((year) => [year, year]),
    )}
    ${choice('compare', 'Compare with', [
      ['start', 'The start of this scenario'],
      ...(pinned ? ([['pinned', 'The settings pinned']] as const) : []),
      ...data.scenarios
        .filter(({ name }) => name !== session.scenario.name)
        .map(({ name, title }) => [name, title] as const),
    ])}
    <div class="explore-pin">${pin}</div>
  </form>`;
}
