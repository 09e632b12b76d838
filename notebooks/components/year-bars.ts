import { html } from 'htl';
import type { Cell } from './cell.js';
import { figureWords, isPart, partWord, shortPounds, unknownLines } from './format.js';

/** The bars of one thing, one for each year. */
export interface BarGroup {
  readonly label: string;
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
  return html`<div class="bars" role="img" aria-label=${inWords(groups, years)}>
    ${groups.map(
      ({ label, cells }) => html`<div class="bar-group">
        <div class="bar-label">${label}</div>
        ${cells === undefined ? NO_LINE() : html`<div>${rowsOf(cells, years, fold).map(([year, cell]) => bar(cell, year, longest))}</div>`}
      </div>`,
    )}
  </div>`;
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
      : html`<span class=${value < 0 ? 'bar below' : 'bar'} style=${{ '--share': String(Math.abs(value) / longest) }}></span>`;
  const gap = unknown === 0 ? '' : html`<span class="bar-gap"></span>`;
  const sum =
    value === null ? '' : html`<b>${isPart(cell) ? `${partWord(cell)} ` : ''}${shortPounds(value)}</b>`;
  const missing = unknown === 0 ? '' : unknownLines(unknown);
  return html`<div class="bar-row">
    <span class="bar-year">${year}</span>
    <span class="bar-track">${length ?? ''}${gap}<span class="bar-words">${sum} ${missing}</span></span>
  </div>`;
}

/** The whole chart as a sentence for each group. */
function inWords(groups: readonly BarGroup[], years: readonly string[]): string {
  return groups
    .map(({ label, cells }) => {
      const words = cells?.map((cell, i) => `${years[i]} ${figureWords(cell)}`).join('; ');
      return `${label}: ${words ?? 'the plan has no such line'}.`;
    })
    .join(' ');
}
