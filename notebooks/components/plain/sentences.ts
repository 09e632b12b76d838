import { html } from 'htl';
import type { Cut, Row } from '../../data/plan/plan-data.js';
import { type Cell, UNKNOWN } from '../cell.js';
import { figure, sourceLine } from '../figure.js';
import { count, figureWords, listed, monthName, shortWords, wholePounds } from '../format.js';
import { yearTable } from '../money-table.js';
import { lastOf, type View } from '../plan-view.js';
import { yearBars } from '../year-bars.js';

/** A figure in a sentence: `£173,522`, `at least £1,850,000 (1 line unknown)`. The last year when none is named. */
export function sum(view: View, line: string, year = view.years.at(-1)): string {
  // The count stands in brackets: a sentence goes on after it.
  return figureWords(cellIn(view, line, year), wholePounds).replace(/, (\d+ lines? unknown)$/, ' ($1)');
}

/** The same for people: `54`. */
export function people(view: View, line: string, year = view.years.at(-1)): string {
  return figureWords(cellIn(view, line, year), (value) => count(value));
}

/** A month in a sentence: `September 2011`. */
export function month(view: View, line: string): string {
  const { value } = cellIn(view, line, view.years.at(-1));
  return value === null ? 'a month that is unknown' : monthName(value);
}

export function lastYear({ years }: View): string {
  return years.at(-1) ?? '';
}

function cellIn(view: View, line: string, year = ''): Cell {
  return view.cells(line)[view.years.indexOf(year)] ?? UNKNOWN;
}

/** Who pays, in the last year, the largest known part first; those of whom nothing is known are named at the end. */
export function whoPays(view: View, { rows }: Pick<Cut, 'rows'>): string {
  const parts = rows.map((row) => ({ label: row.label, cell: lastOf(view, rows, row.key) }));
  const known = parts
    .filter(({ cell }) => cell.value !== null)
    .sort((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0))
    .map(({ label, cell }) => `${label} (${shortWords(cell)})`);
  const unknown = parts.filter(({ cell }) => cell.value === null).map(({ label }) => label);
  const first = known.length === 0 ? '' : `Who pays in ${lastYear(view)}: ${listed(known)}.`;
  const second = unknown.length === 0 ? '' : `How much these pay is unknown: ${unknown.join('; ')}.`;
  return [first, second].filter((words) => words !== '').join(' ');
}

/** A small picture: a few lines by year, each with its figure, and the table behind it. */
export function picture(
  view: View,
  title: string,
  lines: readonly (readonly [label: string, line: string])[],
): HTMLElement {
  const rows = lines.map(([label, line]) => ({ label, line, cells: view.cells(line) }));
  return figure({
    title,
    about: `By financial year, to one scale. Hatched: lines that are unknown. ${view.scenario === view.data.scenarios[0] ? '' : `As “${view.scenario.title}” has it.`}`,
    chart: yearBars(
      rows.map((row) => ({ ...row, scenario: view.scenario.name })),
      view.years,
      { fold: true },
    ),
    table: yearTable(title, view.years, [
      { rows: rows.map((row) => ({ ...row, scenario: view.scenario.name })) },
    ]),
    source: sourceLine(view.data.made),
  });
}

/** Decisions with their months, as a list. */
export function decisionsList(view: View): HTMLElement {
  return html`<ul>${view.data.checkpoints.map(({ title, month: row }) => {
    const { value } = lastOf(view, [row] satisfies readonly Row[], row.key);
    return html`<li><b>${value === null ? 'Month unknown' : monthName(value)}:</b> ${title}</li>`;
  })}</ul>`;
}
