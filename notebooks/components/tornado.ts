import type { Sensitivity, SensitivityRow } from '@headroom/engine';
import { html } from 'htl';
import type { Made } from '../data/published.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { figure, sourceLine } from './figure.js';
import { capital, count, listed, monthWords, percent, pounds, wholePounds } from './format.js';
import { type SpanRow, spanBars } from './span-bars.js';
import { headRow, scrollTable } from './table.js';

/** The inputs that move a figure, the one that moves it most first: as bars about the present figure, and as a table. */
export function tornadoFigure(asked: Sensitivity, made: Made, scenario?: string): HTMLElement {
  const base = typeof asked.base === 'number' ? asked.base : 0;
  const moving = asked.rows.filter(({ swing }) => swing !== null && swing > 0);
  return figure({
    title: titleOf(asked, moving),
    about: `${capital(asked.label)}, ${asked.period}. Each input is moved alone over its own range. The rule marks the figure as it stands, ${roundIn(asked.base, asked.unit)}. Blue: above it. Orange: below it.`,
    chart: spanBars(
      `${asked.label}, ${asked.period}, by input`,
      moving.map((row) => ({
        ...barOf(row, base, asked.unit),
        of: figureOf(row.input, asked.period, scenario),
      })),
      base,
    ),
    table: tableOf(asked, scenario),
    source: sourceLine(made, `${made.document}, with the ranges of the scenario’s own assumptions`),
  });
}

function titleOf(asked: Sensitivity, [first]: readonly SensitivityRow[]): string {
  if (first === undefined) return `No uncertain input moves ${asked.label.toLowerCase()}`;
  const ends = [first.atLow.value, first.atHigh.value].filter((end) => typeof end === 'number');
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return `What moves it most: ${shortLabel(first.label)}, from ${roundIn(low, asked.unit)} to ${roundIn(high, asked.unit)}`;
}

function barOf(
  { label, unit, low, high, atLow, atHigh }: SensitivityRow,
  base: number,
  asked: string,
): SpanRow {
  const ends = [atLow.value, atHigh.value].filter((end) => typeof end === 'number');
  const least = Math.min(base, ...ends);
  const most = Math.max(base, ...ends);
  return {
    label: capital(shortLabel(label)),
    note: rangeIn(low, high, unit),
    words: `${roundIn(atLow.value, asked)} to ${roundIn(atHigh.value, asked)}`,
    stretches: [
      ...(least < base ? [{ from: least, to: base, tone: 'less' as const }] : []),
      ...(most > base ? [{ from: base, to: most, tone: 'more' as const }] : []),
    ],
  };
}

function tableOf(
  { label, period, unit, rows, notMoved }: Sensitivity,
  scenario: string | undefined,
): HTMLElement {
  const head = headRow(['Input', 'Low', 'High', 'At the low end', 'At the high end', 'Swing', 'Elasticity']);
  const body = rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${explainLabel(capital(row.label), figureOf(row.input, period, scenario))}<span class="note-line">${row.reason}</span></th>
      <td class="number">${figureIn(row.low, row.unit)}</td><td class="number">${figureIn(row.high, row.unit)}</td>
      <td class="number">${figureIn(row.atLow.value, unit)}</td><td class="number">${figureIn(row.atHigh.value, unit)}</td>
      <td class="number">${figureIn(row.swing, unit)}</td>
      <td class="number">${row.elasticity === null ? 'none' : count(row.elasticity, 2)}</td></tr>`,
  );
  const still = notMoved.noRange.length;
  const note =
    still === 0
      ? ''
      : html`<p class="source">Not moved: ${still === 1 ? '1 assumption' : `${still} assumptions`} without a range (${listed(notMoved.noRange)}).</p>`;
  return html`<div>${scrollTable(`${capital(label)}, ${period}, by input`, head, [html`<tbody>${body}</tbody>`])}
    <p class="source">Elasticity: by how many per cent the figure moves when the input moves up by 1%.</p>${note}</div>`;
}

/** A figure in its unit, to the penny; `no figure` for null. */
export function figureIn(value: number | string | null, unit: string): string {
  return inUnit(value, unit, pounds);
}

/** The same to the pound: for charts and sentences about figures that rest on assumptions. */
export function roundIn(value: number | string | null, unit: string): string {
  return inUnit(value, unit, wholePounds);
}

function inUnit(value: number | string | null, unit: string, money: (value: number) => string): string {
  if (value === null) return 'no figure';
  if (typeof value === 'string') return monthWords(value);
  if (unit.startsWith('GBP')) return money(value);
  if (unit === '1') return value >= 0 && value <= 1 ? percent(value, 1) : count(value, 3);
  return `${count(value, decimalsOf(value))} ${value === 1 || unit === 'people' ? unit : `${unit}s`}`;
}

/** As many decimals as a reader needs: none of hundreds of people, but a figure that is there never shows as nought. */
function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 0.1 || size === 0 ? 2 : 4;
}

/** Both ends of a range in one form: shares in per cent, a level about 1 as it is. */
function rangeIn(low: SensitivityRow['low'], high: SensitivityRow['high'], unit: string): string {
  const ends = [low, high].map((end) =>
    unit === '1' && typeof high === 'number' && high > 1 && typeof end === 'number'
      ? count(end, 3)
      : roundIn(end, unit),
  );
  return `from ${ends.join(' to ')}`;
}

/** `Out-of-area placements: share in block contracts` as `share in block contracts`: the page has said what it is about. */
export function shortLabel(label: string): string {
  return label.replace(/^[^:]*: /, '');
}
