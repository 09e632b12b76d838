import { html } from 'htl';
import type { ComponentData, FunctionData, MethodsData } from '../data/methods.js';
import { count } from './format.js';

/** The parts of a model, to jump to. */
export function componentLinks({ components }: MethodsData): HTMLElement {
  return html`<nav class="on-this-page" aria-label="Parts of a model"><ul>${components.map(
    ({ name, title }) => html`<li><a href=${`#${partId(name)}`}>${title}</a></li>`,
  )}</ul></nav>`;
}

/** Each part: its rules in its own words, the tables that it reads, and the lines that it adds. */
export function componentMethods({ components }: MethodsData): HTMLElement {
  return html`<div>${components.map(onePart)}</div>`;
}

function onePart({ name, title, rules, tables, models, examples }: ComponentData): HTMLElement {
  const lines = models.reduce((sum, model) => sum + model.lines, 0);
  return html`<section class="part" aria-labelledby=${partId(name)}>
    <h3 id=${partId(name)}>${title}</h3>
    <p>${rules[0] ?? ''}</p>
    <details><summary>${rules.length === 1 ? 'Its one rule' : `All its ${count(rules.length)} rules`}</summary><ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul></details>
    <div class="reads"><b>It reads</b> ${
      tables.length === 0 ? 'no table: its figures stand in the model file.' : ''
    }${tables.length === 0 ? '' : html`<ul class="found">${tables.map((table) => html`<li><code>${table.name}</code>: ${table.describe}</li>`)}</ul>`}</div>
    <p><b>It adds</b> ${
      models.length === 0
        ? 'lines to no plan on this site.'
        : html`<span>${count(lines)} lines: ${models.map(
            (model, i) =>
              html`<span>${i === 0 ? '' : ', '}${count(model.lines)} to <a href=${`./${model.name}/plan.html`}>${model.area}</a></span>`,
          )}.</span>`
    }</p>
    ${examples.length === 0 ? '' : html`<details><summary>Lines that it adds, for example</summary><ul>${examples.map((label) => html`<li>${label}</li>`)}</ul></details>`}
  </section>`;
}

function partId(name: string): string {
  return `part-${name}`;
}

/** Every function a formula may use: what it takes, what it gives, and examples that are run as tests. */
export function functionReference({ functions }: MethodsData): HTMLElement {
  return html`<div class="functions">${functions.map(oneFunction)}</div>`;
}

function oneFunction({ signature, parameters, describe, unitRule, examples }: FunctionData): HTMLElement {
  const takes = parameters.map(
    (p) => html`<li><code>${p.name}</code>${p.optional ? ' (may be left out)' : ''}: ${p.describe}</li>`,
  );
  const [first, rest] = firstAndRest(describe);
  return html`<details>
    <summary><code>${signature}</code> <span>${first}</span></summary>
    ${rest === '' ? '' : html`<p>${rest}</p>`}
    ${takes.length === 0 ? '' : html`<p>It takes:</p><ul>${takes}</ul>`}
    <p><b>Unit of the result.</b> ${unitRule}</p>
    <p><b>${examples.length === 1 ? 'Example' : 'Examples'}</b></p>
    <ul>${examples.map(example)}</ul>
  </details>`;
}

function example({ formula, lines = {}, gives, says }: FunctionData['examples'][number]): HTMLElement {
  const given = Object.entries(lines).map(
    ([name, values]) => html`<span><code>${name}</code> = ${figures(values)}; </span>`,
  );
  return html`<li><code>${formula}</code>${given.length === 0 ? '' : html` with ${given}`} gives ${figures(gives)}${says === undefined ? '.' : `. ${says}`}</li>`;
}

const figures = (values: readonly (number | null)[]): string =>
  values.map((v) => (v === null ? 'unknown' : String(v))).join(', ');

/** The first sentence, and what comes after it. */
function firstAndRest(text: string): readonly [string, string] {
  const [first = text] = text.split(/(?<=\.)\s/, 1);
  return [first, text.slice(first.length).trim()];
}
