import { html } from 'htl';
import type { Cell } from './cell.js';
import { explainLabel, type FigureOf, figureOf, showing } from './explain/figure-of.js';
import { isPart, partWord, shortPounds, unknownLines } from './format.js';
import { styled } from './styled.js';

/** The bars of one thing, one for each year. */
export interface BarGroup {
  readonly label: string;
  /** The line of the model that the figures are of, so that they can be explained. */
  readonly line?: string;
  /** Of which scenario, where it is not the one that the page has chosen. */
  readonly scenario?: string;
  /** Missing where the plan has no such line, which is neither nil nor unknown. */
  readonly cells?: readonly Cell[];
}

/** What may be drawn in short. */
export interface BarOptions {
  /** Draw what is unknown alike in every year as one row, not as one a year. */
  readonly fold?: boolean;
}

/**
 * Bars by year in rows, each with its figure beside it. What is unknown has no length: it is a hatched mark of one
 * size, with its count. Made of text and boxes, so that it wraps, prints and can be enlarged.
 */
export function yearBars(
  groups: readonly BarGroup[],
  years: readonly string[],
  { fold = false }: BarOptions = {},
): HTMLElement {
  const longest = Math.max(
    ...groups.flatMap(({ cells = [] }) => cells.map(({ value }) => Math.abs(value ?? 0))),
    1,
  );
  const barsOf = (group: BarGroup, cells: readonly Cell[]): HTMLElement => {
    const rows = rowsOf(cells, years, fold);
    return html`<div>${rows.map(([year, cell]) => {
      const of = ofYear(group, years.includes(year) ? year : years.at(-1));
      return showing(bar(cell, year, longest), of);
    })}</div>`;
  };
  return html`<div class="bars" role="list">
    ${groups.map(
      (group) => html`<div class="bar-group" role="listitem">
        <div class="bar-label">${explainLabel(group.label, ofYear(group, years.at(-1)))}</div>
        ${group.cells === undefined ? NO_LINE() : barsOf(group, group.cells)}
      </div>`,
    )}
  </div>`;
}

function ofYear({ line, scenario, cells }: BarGroup, year: string | undefined): FigureOf | undefined {
  return cells === undefined ? undefined : figureOf(line, year, scenario);
}

const NO_LINE = (): HTMLElement => html`<div class="bar-none">The plan has no such line.</div>`;

function rowsOf(
  cells: readonly Cell[],
  years: readonly string[],
  fold: boolean,
): readonly (readonly [year: string, cell: Cell])[] {
  const [first] = cells;
  if (fold && first !== undefined && cells.every((c) => c.value === null && c.unknown === first.unknown))
    return [['all years', first]];
  return cells.map((cell, i) => [years[i] ?? '', cell]);
}

function bar(cell: Cell, year: string, longest: number): HTMLElement {
  const { value, unknown } = cell;
  const length =
    value === null || value === 0
      ? undefined
      : styled(html`<span class=${value < 0 ? 'bar below' : 'bar'}></span>`, {
          '--share': String(Math.abs(value) / longest),
        });
  const gap = unknown === 0 ? '' : html`<span class="bar-gap"></span>`;
  const sum =
    value === null ? '' : html`<b>${isPart(cell) ? `${partWord(cell)} ` : ''}${shortPounds(value)}</b>`;
  const missing = unknown === 0 ? '' : unknownLines(unknown);
  return html`<div class="bar-row">
    <span class="bar-year">${year}</span>
    <span class="bar-track">${length ?? ''}${gap}<span class="bar-words">${sum} ${missing}</span></span>
  </div>`;
}
