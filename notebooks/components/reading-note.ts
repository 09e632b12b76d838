import { html } from 'htl';
import type { PlanData } from '../data/plan/plan-data.js';
import { count } from './format.js';

/** What the document says, what is read into it, and what is missing, with counts that lead to the lists. */
export function readingNote({ told }: PlanData): HTMLElement {
  const { inputs, stated, read, elsewhere, assumed, unknown } = told;
  return html`<ul class="found">
    <li><b>What the document says.</b> Of the ${count(inputs)} inputs of the plan, ${count(stated)} are stated in the document, in words that are quoted. <a href="./sources.html#all-the-inputs">All the inputs</a></li>
    <li><b>What we read into it.</b> ${count(read)} rest on words of the document that are not clear; our reading stands beside each. ${count(assumed)} are assumed by us, with the reason. <a href="./sources.html#what-we-read-into-the-document">Our readings</a></li>
    <li><b>What comes from elsewhere.</b> ${count(elsewhere)} are published figures from other documents, such as population. <a href="./sources.html#documents">The documents</a></li>
    <li><b>What is missing.</b> ${count(unknown)} are given by nobody. They stay unknown. <a href="./sources.html#what-is-missing">What is missing</a></li>
  </ul>`;
}
