import { html } from 'htl';
import type { ListedInput, SourcesData } from '../data/model/sources.js';
import type { Status } from './cell.js';
import { readInputHash } from './explain/address.js';
import type { GraphFile } from './explain/opened-model.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { readSearch, writeSearch } from './search-address.js';
import { statusFilter } from './status-filter.js';
import { statusKey } from './status-key.js';
import { usedWhere } from './used-where.js';

interface Found {
  readonly input: ListedInput;
  readonly row: HTMLElement;
  readonly words: string;
  readonly status: Status;
}

/**
 * Every input in tables by group, with a search box and a choice of status over them; a search opens what it finds. The address keeps
 * the search, and `#input=<line>` opens the page on an input. `graph` says where each is used.
 */
export function inputsFinder({ groups }: SourcesData, graph: GraphFile): HTMLElement {
  const tables = groups.map(({ title, inputs }) => tableOf(title, inputs, graph));
  const all = tables.flatMap(({ found }) => found);
  const search = readSearch();
  const words =
    html`<input type="search" id="find-words" autocomplete="off" value=${search.find}>` as HTMLInputElement;
  const status = statusFilter(
    all.map((one) => one.status),
    search.status,
  );
  const tally = html`<p role="status" aria-live="polite" class="tally"></p>`;
  const filter = (): void => {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = status.chosen();
    for (const table of tables) showFound(table, asked, chosen);
    const shown = all.filter(({ row }) => !row.hidden).length;
    tally.textContent =
      shown === 0 ? `No input fits. There are ${all.length}.` : `Showing ${shown} of ${all.length} inputs.`;
  };
  const changed = (): void => {
    filter();
    writeSearch({ find: words.value, status: status.chosen() });
  };
  const addressed = (): void => {
    const line = readInputHash(window.location.hash);
    const rows = all.filter(({ input }) => input.line === line).map(({ row }) => row);
    for (const row of document.querySelectorAll('tr.asked-for')) row.classList.remove('asked-for');
    if (rows.length === 0) return;
    words.value = '';
    status.choose('');
    filter();
    goTo(rows);
  };
  const unknown = all.filter((one) => one.status === 'unknown').length;
  const showUnknown = (): void => {
    status.choose('unknown');
    changed();
  };
  filter();
  window.addEventListener('hashchange', addressed);
  // Once the page has laid the tables out.
  requestAnimationFrame(addressed);
  return html`<div>
    <p class="unknown-count"><b>${unknown} of ${all.length} inputs are unknown.</b> <button type="button" onclick=${showUnknown}>Show the unknown inputs</button></p>
    <form class="finder" role="search" aria-label="Inputs" oninput=${changed} onsubmit=${(event: Event) => event.preventDefault()}>
      <div><label for="find-words">Find words in the inputs</label>${words}</div>
      ${status.element}
    </form>
    <details class="explain-key"><summary>What the marks mean</summary>${statusKey()}</details>
    ${tally}${tables.map(({ element }) => element)}
  </div>`;
}

interface Table {
  readonly title: string;
  readonly found: readonly Found[];
  readonly name: HTMLElement;
  readonly element: HTMLDetailsElement;
}

function tableOf(title: string, inputs: readonly ListedInput[], graph: GraphFile): Table {
  const found = inputs.map((input): Found => {
    const row = inputRow(input);
    const words = `${row.textContent ?? ''} ${input.line}`.toLowerCase();
    row.lastElementChild?.append(usedWhere(input, graph));
    return { input, row, words, status: statusOf(input) };
  });
  const name = html`<summary></summary>`;
  const table = inputsTable(
    `${title}: inputs`,
    found.map(({ row }) => row),
  );
  const element = html`<details class="boxed">${name}${table}</details>` as HTMLDetailsElement;
  return { title, found, name, element };
}

function statusOf({ value, source }: ListedInput): Status {
  return value === '' || source.kind === 'missing' ? 'unknown' : source.kind;
}

/** Leaves the rows that hold all the words and have the status, and opens the table where something was asked for. */
function showFound({ title, found, name, element }: Table, asked: readonly string[], status: string): void {
  for (const { row, words, status: its } of found)
    row.hidden = (status !== '' && its !== status) || !asked.every((word) => words.includes(word));
  const left = found.filter(({ row }) => !row.hidden).length;
  const inputs = found.length === 1 ? 'input' : 'inputs';
  name.textContent =
    left === found.length ? `${title}: ${left} ${inputs}` : `${title}: ${left} of ${found.length} ${inputs}`;
  element.hidden = left === 0;
  element.open = asked.length > 0 || status !== '';
}

/** Opens the table of the first row and brings it into view, with where it is used unfolded. */
function goTo(rows: readonly HTMLElement[]): void {
  for (const row of rows) row.classList.add('asked-for');
  const [first] = rows;
  const table = first?.closest<HTMLDetailsElement>('details.boxed');
  if (first === undefined || table === null || table === undefined) return;
  table.open = true;
  const used = first.querySelector<HTMLDetailsElement>('details.used');
  if (used !== null) used.open = true;
  first.scrollIntoView({ block: 'center' });
  first.querySelector<HTMLElement>('th button')?.focus({ preventScroll: true });
}
