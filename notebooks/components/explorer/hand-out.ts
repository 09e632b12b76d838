import type { State } from '@headroom/engine/live';
import { html } from 'htl';
import { figuresFile, handOver, type MadeFile, scenarioFile } from './downloads.js';
import type { Session } from './session.js';

/** What a reader may take away: the address, the scenario, the figures; and the settings as a table. */
export function handOut(session: Session, state: () => State, address: () => string): HTMLElement {
  const said = html`<p role="status" class="explore-said"></p>`;
  const button = (words: string, act: () => Promise<string> | string): HTMLElement => {
    const made = html`<button type="button">${words}</button>`;
    made.addEventListener('click', async () => {
      said.textContent = await act();
    });
    return made;
  };
  const give = async (file: Promise<MadeFile> | MadeFile): Promise<string> => {
    const made = await file;
    handOver(made);
    return `Saved as ${made.name}.`;
  };
  const copy = async (): Promise<string> => {
    try {
      await navigator.clipboard.writeText(address());
      return 'The address of these settings is copied.';
    } catch {
      return `The address of these settings: ${address()}`;
    }
  };
  return html`<section class="explorer-panel" aria-labelledby="take">
    <h2 id="take">Take it with you</h2>
    <p>The address of this page holds the settings: who opens it sees the same figures. The scenario is a few lines for the model file. The figures are every line by year, as “headroom project” writes them.</p>
    <div class="explore-buttons">${button('Copy the address', copy)}${button('Save the scenario (YAML)', () => give(scenarioFile(session, state())))}${button('Save the figures (CSV)', () => give(figuresFile(session, state())))}</div>
    ${said}
  </section>`;
}
