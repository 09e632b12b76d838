import { html } from 'htl';
import type { ListedInput, SourcesData } from '../data/model/sources.js';
import { periodWords } from './inputs-table.js';
import { headRow, scrollTable } from './table.js';
import { toldWords } from './told.js';

export function runTable({ made, groups }: SourcesData): HTMLElement {
  const inputs = groups.reduce((sum, group) => sum + group.inputs.length, 0);
  const rows = [
    ['Model', made.title],
    ['Years of the plan', made.window.replace('-', ' to ')],
    ['Run id', made.run],
    ['Software version', made.version],
    ['Inputs', String(inputs)],
  ];
  const body = rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
  return scrollTable(
    'What made the figures on these pages',
    headRow(['What', 'Value'], 2),
    [html`<tbody>${body}</tbody>`],
    'facts',
  );
}

export function filesList({ files }: SourcesData): HTMLElement {
  return html`<ul>${files.map((file) => html`<li><code>${file}</code></li>`)}</ul>`;
}

/** The documents are the vintage of the data: which edition each figure is from. */
export function documentsTable({ documents }: SourcesData): HTMLElement {
  const body = documents.map(
    ({ title, inputs }) => html`<tr><th scope="row">${title}</th><td class="number">${inputs}</td></tr>`,
  );
  return scrollTable(
    'Documents and editions the inputs are from',
    headRow(['Document or edition', 'Inputs']),
    [html`<tbody>${body}</tbody>`],
    'facts',
  );
}

export function missingList({ groups }: SourcesData): HTMLElement {
  return html`<ul class="found">${ofPlan(groups).flatMap((input) => {
    if (input.value !== '') return [];
    const why =
      input.source.kind === 'missing'
        ? input.source.why
        : 'reading' in input.source
          ? input.source.reading
          : '';
    const status = input.source.kind === 'missing' ? '' : ` (${toldWords(input.status)})`;
    return [
      html`<li><b>${input.label}</b>, ${periodWords(input.periods)}${status}.<span class="note-line">${why}</span></li>`,
    ];
  })}</ul>`;
}

/** Readings of unclear words, each said once however many figures rest on it. */
export function readingsList({ groups }: SourcesData): HTMLElement {
  const said = new Map<
    string,
    { readonly quote: string; readonly section: string; readonly reading: string }
  >();
  for (const { source } of ofPlan(groups))
    if (source.kind === 'read') said.set(`${source.section}: ${source.reading}`, source);
  return html`<ul class="found">${[...said.values()].map(
    ({ quote, section, reading }) =>
      html`<li><q>${quote}</q> (${section})<span class="note-line">${reading}</span></li>`,
  )}</ul>`;
}

/** What the licences of the documents ask for. */
export function licenceWords({ documents }: SourcesData): HTMLElement {
  const population = documents.some(({ title }) => title.startsWith('ONS '));
  return html`<div>
    ${population ? html`<p>Population figures: Adapted from data from the Office for National Statistics licensed under the Open Government Licence v.3.0. <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">Read the licence</a>.</p>` : ''}
    <p>Other documents are quoted briefly, with their source, so that a figure can be checked. Rights in them stay with their owners.</p>
  </div>`;
}

function ofPlan(groups: SourcesData['groups']): readonly ListedInput[] {
  return groups.flatMap(({ inputs }) => inputs.filter(({ scenario }) => scenario === ''));
}
