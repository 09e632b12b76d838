import { html } from 'htl';
import type { Block } from '../data/plan/plan-data.js';
import { folded } from './absent.js';
import { blockTable } from './block-tables.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { listed, monthName, shortWords } from './format.js';
import { yearTable } from './money-table.js';
import { cellsOf, lastOf, type View, yearRows } from './plan-view.js';
import { yearBars } from './year-bars.js';

/** Does each envelope hold, in the last year? */
export function envelopeWords(view: View): string {
  const year = view.years.at(-1) ?? '';
  return view.data.afford.envelopes
    .map(({ title, rows }) => {
      const gap = lastOf(view, rows, 'gap');
      if (gap.value === null) return `Whether “${title}” holds in ${year} is unknown.`;
      const sum = shortWords({ ...gap, value: Math.abs(gap.value) });
      return gap.value < 0
        ? `“${title}” is ${sum} short in ${year}.`
        : `“${title}” holds in ${year}, with ${sum} left over.`;
    })
    .join(' ');
}

/** In which years what must pay for itself does. */
export function selfFinancingWords(view: View): string {
  return view.data.afford.selfFinancing
    .map((block) => {
      const cells = cellsOf(view, block, 'in_year') ?? [];
      const years = (wanted: (cell: Cell) => boolean): string =>
        listed(view.years.filter((_, i) => wanted(cells[i] ?? UNKNOWN)));
      const yes = years(({ value }) => value === 1);
      const no = years(({ value }) => value === 0);
      const unknown = years(({ value }) => value === null);
      const parts = [
        yes === '' ? '' : `pays for itself in ${yes}`,
        no === '' ? '' : `does not in ${no}`,
        unknown === '' ? '' : `is unknown in ${unknown}`,
      ].filter((part) => part !== '');
      return `${block.title}: ${parts.join('; ')}.`;
    })
    .join(' ');
}

/** Each envelope: what may be spent, what is, and what is left or short. */
export function envelopeFigures(view: View): HTMLElement {
  const { envelopes } = view.data.afford;
  return html`<div>${envelopes.map((block) => blockFigure(view, block, ['envelope', 'net_spend', 'gap'], envelopeTitle))}</div>`;
}

/** What must pay for itself: its savings beside its costs. */
export function selfFinancingFigures(view: View): HTMLElement {
  const { selfFinancing } = view.data.afford;
  return html`<div>${selfFinancing.map((block) => blockFigure(view, block, ['cost', 'saving', 'net'], selfFinancingTitle))}</div>`;
}

/** Spend of each organisation, the investment standard, and pooled budgets. */
export function organisationsTables(view: View): HTMLElement {
  const { spend, standards, pooled } = view.data.afford;
  const table = (caption: string, blocks: readonly Block[]): HTMLElement | string =>
    blocks.length === 0 ? '' : blockTable(view, caption, blocks);
  return html`<div>
    ${spend.length === 0 ? '' : yearTable('Spend by organisation', view.years, [{ rows: yearRows(view, spend, ['total']) }], 'Organisation')}
    ${table('Mental health investment standard', standards)}
    ${table('Pooled budgets', pooled)}
    ${sourceLine(view.data.made)}
  </div>`;
}

function blockFigure(
  view: View,
  block: Block,
  keys: readonly string[],
  titleOf: (view: View, block: Block) => string,
): HTMLElement {
  const drawn = block.rows.filter(({ key }) => keys.includes(key));
  return figure({
    title: titleOf(view, block),
    about: `${block.title}, by financial year, to one scale. An open bar is below nought. Hatched: lines that are unknown.`,
    chart: yearBars(
      drawn.map(({ label, line }) => ({ label, line, cells: view.cells(line) })),
      view.years,
      { fold: true },
    ),
    table: blockTable(view, `${block.title}: figures`, [block], ['gap', 'net']),
    source: sourceLine(view.data.made),
  });
}

function envelopeTitle(view: View, { title, rows }: Block): string {
  const gap = lastOf(view, rows, 'gap');
  const year = view.years.at(-1) ?? '';
  if (gap.value === null) return `${title}: whether it holds is unknown in ${year}`;
  const sum = shortWords({ ...gap, value: Math.abs(gap.value) });
  return `${title}: ${sum} ${gap.value < 0 ? 'short' : 'left over'} in ${year}`;
}

function selfFinancingTitle(view: View, { title, rows }: Block): string {
  const net = lastOf(view, rows, 'net');
  const year = view.years.at(-1) ?? '';
  if (net.value === null) return `${title}: whether it pays for itself is unknown in ${year}`;
  const sum = shortWords({ ...net, value: Math.abs(net.value) });
  if (net.value === 0) return `${title}: savings and costs are alike in ${year}`;
  return `${title}: savings are ${sum} ${net.value < 0 ? 'below' : 'above'} costs in ${year}`;
}

/** Since when each case has paid for itself. */
export function valueWords(view: View): string {
  return view.data.afford.cases
    .map(({ title, rows }) => {
      const { value } = lastOf(view, rows, 'paid_back_from');
      return value === null
        ? `${title}: not known to be paid back by the end of ${view.years.at(-1)}.`
        : `${title}: paid back from ${monthName(value)}.`;
    })
    .join(' ');
}

/** Value for money, case by case: the first in full, the others folded away under what each comes to. */
export function valueFigures(view: View): HTMLElement {
  const show = (block: Block): HTMLElement => blockFigure(view, block, ['cost', 'saving', 'npv'], caseTitle);
  const { cases } = view.data.afford;
  if (cases.length < 3) return html`<div>${cases.map(show)}</div>`;
  return html`<div>${cases.map((block) => folded(caseTitle(view, block), () => show(block)))}</div>`;
}

function caseTitle(view: View, { title, rows }: Block): string {
  const npv = lastOf(view, rows, 'npv');
  const year = view.years.at(-1) ?? '';
  return npv.value === null
    ? `${title}: net present value is unknown by the end of ${year}`
    : `${title}: a net present value of ${shortWords(npv)} by the end of ${year}`;
}
