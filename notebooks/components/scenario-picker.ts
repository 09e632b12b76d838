import { html } from 'htl';
import type { PlanData } from '../data/plan/plan-data.js';
import { fromHash, keepInHash } from './hash.js';
import { freshId } from './ids.js';

/**
 * A choice of scenario: its value is the name of the one that is chosen. The address remembers it (`#scenario=recycle`), so that
 * a link can open a page on any of them, and what is chosen is announced.
 */
export function scenarioPicker({ scenarios }: Pick<PlanData, 'scenarios'>): HTMLElement {
  const id = freshId('scenario');
  const [first] = scenarios;
  const named = (name: string | undefined): string | undefined =>
    scenarios.find((scenario) => scenario.name === name)?.name;
  const start = named(fromHash('scenario')) ?? first?.name;
  const select = html`<select id=${id}>${scenarios.map(
    ({ name, title }) => html`<option value=${name} selected=${name === start}>${title}</option>`,
  )}</select>` as HTMLSelectElement;
  const said = html`<p class="unseen" role="status"></p>`;
  select.addEventListener('input', () => {
    said.textContent = `The figures are now those of: ${select.selectedOptions[0]?.textContent ?? ''}.`;
    keepInHash('scenario', select.value === first?.name ? undefined : select.value);
  });
  const picker = html`<form class="picker" data-picks="scenario" onsubmit=${(event: Event) => event.preventDefault()}>
    <label for=${id}>Scenario</label>${select}${said}
  </form>`;
  // A link to another scenario of this very page does not load it anew.
  addEventListener('hashchange', () => {
    const wanted = named(fromHash('scenario'));
    if (!picker.isConnected || wanted === undefined || wanted === select.value) return;
    select.value = wanted;
    select.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return Object.defineProperty(picker, 'value', { get: () => select.value });
}
