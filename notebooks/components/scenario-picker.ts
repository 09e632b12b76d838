import { html } from 'htl';
import type { PlanData } from '../data/plan/plan-data.js';
import { freshId } from './ids.js';

/** A choice of scenario: its value is the name of the one that is chosen, and what is chosen is announced. */
export function scenarioPicker({ scenarios }: Pick<PlanData, 'scenarios'>): HTMLElement {
  const id = freshId('scenario');
  const select = html`<select id=${id}>${scenarios.map(
    ({ name, title }) => html`<option value=${name}>${title}</option>`,
  )}</select>` as HTMLSelectElement;
  const said = html`<p class="unseen" role="status"></p>`;
  select.addEventListener('input', () => {
    said.textContent = `The figures are now those of: ${select.selectedOptions[0]?.textContent ?? ''}.`;
  });
  const picker = html`<form class="picker" data-picks="scenario" onsubmit=${(event: Event) => event.preventDefault()}>
    <label for=${id}>Scenario</label>${select}${said}
  </form>`;
  return Object.defineProperty(picker, 'value', { get: () => select.value });
}
