import { html } from 'htl';
import type { FunctionData, MethodsData } from '../data/methods.js';

/** The method of each component, in its own words. */
export function componentMethods({ components }: MethodsData): HTMLElement {
  return html`<div>${components.map(({ title, method }) => html`<section><h3>${title}</h3><p>${method}</p></section>`)}</div>`;
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
