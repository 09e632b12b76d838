import { projectPlan, withInputs } from '@headroom/engine/browser';
import { html } from 'htl';
import type { PlacementsData } from '../data/model/placements.js';
import { inputSlider, MAIN, MORE } from './placements-inputs.js';
import { resultsOf } from './placements-results.js';

/** Sliders over the scenario's assumptions, and what the engine makes of them, run in the page. */
export function placementsExplorer(data: PlacementsData): HTMLElement {
  const main = MAIN.map((movable) => inputSlider(movable, data));
  const more = MORE.map((movable) => inputSlider(movable, data));
  const all = [...main, ...more];
  const results = html`<div class="explorer-results"></div>`;
  const said = html`<p class="unseen" role="status" aria-live="polite"></p>`;
  let sentence = '';
  const run = (): void => {
    const settings = Object.assign({}, ...all.map(({ setting }) => setting()));
    const shown = resultsOf(projectPlan(withInputs(data.plan, settings)), data);
    sentence = shown.sentence;
    const open = [...results.querySelectorAll('details')].map((details) => details.open);
    results.replaceChildren(shown.element);
    for (const [i, details] of results.querySelectorAll('details').entries()) details.open = open[i] ?? false;
  };
  const announce = (): void => {
    said.textContent = sentence;
  };
  const reset = (): void => {
    for (const one of all) one.reset();
    run();
    said.textContent = `Back to the starting values. ${sentence}`;
  };
  const controls = html`<form class="explorer-controls" aria-label="Assumptions to change" oninput=${run} onchange=${announce} onsubmit=${(event: Event) => event.preventDefault()}>
    ${main.map(({ element }) => element)}
    <details class="more-sliders"><summary>Three more assumptions</summary>${more.map(({ element }) => element)}</details>
    <div class="explorer-reset"><button type="button" onclick=${reset}>Reset to the starting values</button></div>
  </form>`;
  run();
  return html`<div class="explorer">${controls}${said}${results}</div>`;
}
