import { html } from 'htl';
import type { ListedInput, SourcesData } from '../data/model/sources.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { STATUSES } from './status.js';

interface Found {
  readonly row: HTMLElement;
  readonly words: string;
  readonly status: string;
}

/** Every input in tables by group, with a search box and a choice of status over them; a search opens what it finds. */
export function inputsFinder({ groups }: SourcesData): HTMLElement {
  const tables = groups.map(({ title, inputs }) => {
    const found = inputs.map(foundOf);
    const name = html`<summary></summary>`;
    const table = inputsTable(
      `${title}: inputs`,
      found.map(({ row }) => row),
    );
    return {
      title,
      found,
      name,
      element: html`<details class="boxed">${name}${table}</details>` as HTMLDetailsElement,
    };
  });
  const all = tables.flatMap(({ found }) => found);
  const present = [...new Set(all.map(({ status }) => status))];
  const words = html`<input type="search" id="find-words" autocomplete="off">` as HTMLInputElement;
  const status = html`<select id="find-status">
    <option value="">Any status</option>
    ${present.map((name) => html`<option value=${name}>${STATUSES[name as keyof typeof STATUSES].word}</option>`)}
  </select>` as HTMLSelectElement;
  const tally = html`<p role="status" aria-live="polite" class="tally"></p>`;
  const filter = (): void => {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { title, found, name, element } of tables) {
      for (const { row, words: has, status: its } of found) {
        row.hidden =
          (status.value !== '' && its !== status.value) || !asked.every((word) => has.includes(word));
      }
      const left = found.filter(({ row }) => !row.hidden).length;
      const inputs = found.length === 1 ? 'input' : 'inputs';
      name.textContent =
        left === found.length
          ? `${title}: ${left} ${inputs}`
          : `${title}: ${left} of ${found.length} ${inputs}`;
      element.hidden = left === 0;
      element.open = asked.length > 0 || status.value !== '';
    }
    const shown = all.filter(({ row }) => !row.hidden).length;
    tally.textContent =
      shown === 0 ? `No input fits. There are ${all.length}.` : `Showing ${shown} of ${all.length} inputs.`;
  };
  filter();
  return html`<div>
    <form class="finder" role="search" aria-label="Inputs" oninput=${filter} onsubmit=${(event: Event) => event.preventDefault()}>
      <div><label for="find-words">Find words in the inputs</label>${words}</div>
      <div><label for="find-status">Status</label>${status}</div>
    </form>
    ${tally}${tables.map(({ element }) => element)}
  </div>`;
}

function foundOf(input: ListedInput): Found {
  const row = inputRow(input);
  const status = input.value === '' || input.source.kind === 'missing' ? 'unknown' : input.source.kind;
  return { row, words: (row.textContent ?? '').toLowerCase(), status };
}
