import { html } from 'htl';
import type { ListedInput } from '../data/model/sources.js';
import { figureOf, showing } from './explain/figure-of.js';
import { type GraphFile, type OpenedModel, openModel } from './explain/opened-model.js';
import { monthWords } from './format.js';
import { valueWords } from './value-words.js';

const SHOWN = 10;

/** Where an input is used: the lines that read it, how many lean on it, the headlines among them, and the scenarios that change it. */
export function usedWhere(input: ListedInput, graph: GraphFile): HTMLElement {
  const body = html`<div><p>Reading the model</p></div>`;
  const details =
    html`<details class="used"><summary>Where it is used</summary>${body}</details>` as HTMLDetailsElement;
  let asked = false;
  details.addEventListener('toggle', async () => {
    if (!details.open || asked) return;
    asked = true;
    try {
      body.replaceChildren(useOf(await openModel(graph), input));
    } catch {
      asked = false;
      body.replaceChildren(html`<p>The model could not be read. Close this and open it again.</p>`);
    }
  });
  return details;
}

function useOf(model: OpenedModel, input: ListedInput): HTMLElement {
  const { line, at } = input;
  const scenario = at.scenario ?? model.plan;
  const { graph } = model.explained(scenario);
  const place = graph.lineNamed(line);
  const { readers, leaning, headlines } =
    place === undefined ? { readers: [], leaning: [], headlines: [] } : model.uses(scenario, place);
  const list = (title: string, lines: readonly number[]): HTMLElement | string =>
    lines.length === 0
      ? ''
      : html`<div><p>${title}</p>${listOf(lines.map((other) => button(graph.lines[other], at)))}</div>`;
  const readBy = readers.length === 1 ? '1 line reads it:' : `${readers.length} lines read it:`;
  return html`<div>
    ${readers.length === 0 ? html`<p>No line reads it. It stands for the reader.</p>` : list(readBy, readers)}
    ${leaning.length === readers.length ? '' : html`<p>In all, <b>${leaning.length} lines</b> lean on it.</p>`}
    ${list(headlines.length === 1 ? 'Of these, 1 headline figure:' : `Of these, ${headlines.length} headline figures:`, headlines)}
    ${changesOf(model, input)}
  </div>`;
}

function button(
  line: { readonly name: string; readonly label: string } | undefined,
  { period, scenario }: ListedInput['at'],
): HTMLElement {
  const label = line?.label ?? '';
  const element = html`<button type="button" class="quiet" aria-haspopup="dialog" aria-label=${`Explain ${label}`}>${label}</button>`;
  return showing(element, figureOf(line?.name, period, scenario));
}

/** The first of a long list, and the rest behind a button. */
function listOf(items: readonly HTMLElement[]): HTMLElement {
  const rest = items.slice(SHOWN);
  const more =
    rest.length === 0
      ? ''
      : html`<details><summary>And ${rest.length} more</summary><ul>${rest.map((item) => html`<li>${item}</li>`)}</ul></details>`;
  return html`<div><ul>${items.slice(0, SHOWN).map((item) => html`<li>${item}</li>`)}</ul>${more}</div>`;
}

/** The scenarios in which the input is not what it is in the plan. */
function changesOf(model: OpenedModel, { line, unit, label }: ListedInput): HTMLElement {
  const changes = model.changes(line);
  if (changes.length === 0) return html`<p>No scenario changes it.</p>`;
  const words = (now: string): string | HTMLElement => {
    if (/^(unknown|£.*|\d+ figures.*)$/.test(now)) return now;
    return unit === 'date' ? monthWords(now) : valueWords({ value: now, unit, label });
  };
  return html`<div><p>Changed by ${changes.length === 1 ? '1 scenario' : `${changes.length} scenarios`}:</p>
    <ul>${changes.map(({ scenario, now }) => html`<li>${model.titleOf(scenario)}: ${words(now)}</li>`)}</ul></div>`;
}
