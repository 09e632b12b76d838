import { html } from 'htl';
import type { PlacementsData } from '../data/model/placements.js';
import { UNKNOWN } from './cell.js';
import { sourceLine } from './figure.js';
import { figureWords, listed } from './format.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { yearTable } from './money-table.js';

/** What the plan says of placements: a budget, and a saving that nobody can work out from it. */
export function budgetWords({ budget, funders, planNet, years, missing }: PlacementsData): string {
  const [year] = years;
  const shares = funders.map(
    ({ title, budget: cells }) => `${figureWords(cells[0] ?? UNKNOWN)} from ${title}`,
  );
  return `The plan puts ${figureWords(budget[0] ?? UNKNOWN)} at risk in placements in ${year}: ${listed(shares)}. What bringing people home would save is ${figureWords(planNet.at(-1) ?? UNKNOWN)}: the document does not give ${missing.length} of the figures it takes.`;
}

/** The plan's own figures: a budget, and gaps. */
export function planTable({ years, budget, funders, planCost, planNet, made }: PlacementsData): HTMLElement {
  const table = yearTable('Placements in the plan itself', years, [
    {
      rows: [
        ...funders.map(({ name, title, budget: cells }) => ({
          label: `Budget of ${title}`,
          line: `investment.placements.${name}`,
          cells,
        })),
        { label: 'Budget of both', line: 'placements.ooa.budget', cells: budget, total: true },
        { label: 'What the placements cost', line: 'placements.ooa.cost', cells: planCost },
        { label: 'What bringing people home would save', line: 'placements.ooa.net', cells: planNet },
      ],
    },
  ]);
  return html`<div>${table}${sourceLine(made)}</div>`;
}

export function missingTable({ missing }: PlacementsData): HTMLElement {
  const rows = missing.map((input) => inputRow({ ...input, periods: [input.period] }));
  return html`<details class="boxed"><summary>${missing.length} figures that are missing</summary>${inputsTable('Figures the document does not give', rows)}</details>`;
}
