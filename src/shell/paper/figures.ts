import { type PaperRow, somethingKnown } from '../../core/paper/reading.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import type { Cell } from '../../core/results/cell.ts';
import { figureWords, unknownLines } from '../../core/results/figure-words.ts';
import { listed, monthName, pounds } from '../../core/results/number-words.ts';
import { printValue } from '../../core/results/print-value.ts';
import { type Column, markdownTable, plainText } from './markdown.ts';

/** How values of a unit are written: `£705,000`, `April 2010`, `35 people`. */
export function printIn(unit: string): (value: number) => string {
  if (unit === 'GBP') return pounds;
  if (unit === DATE) return monthName;
  return (value) => printValue(value, unit).replace(/^-/, '−');
}

/** A figure as the pages write it, with what is unknown in it. */
export function cellWords(cell: Cell | undefined, unit = 'GBP'): string {
  return cell === undefined ? 'not in this option' : figureWords(cell, printIn(unit));
}

/** The cells of a table's row: what it is, and its figure in each year. */
export function yearCells({ label, unit, cells }: PaperRow): readonly string[] {
  return [label, ...cells.map((cell) => cellWords(cell, unit))];
}

export function yearColumns(first: string, years: readonly string[]): readonly Column[] {
  return [{ name: first }, ...years.map((name) => ({ name, figures: true }) as const)];
}

/** Where labels stand in the middle of a sentence: `new money`, but `NHS: ...`. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/**
 * A table of the rows of which something is known. Those of which nothing is known in any year are named below it, each with the count
 * of its unknown lines: a gap that is told, and takes no page.
 */
export function knownTable(
  caption: string,
  first: string,
  years: readonly string[],
  rows: readonly PaperRow[],
): string {
  const known = rows.filter(somethingKnown);
  const unknown = rows.filter((row) => !somethingKnown(row));
  const told = unknown.map(({ label, cells }) => {
    const most = Math.max(...cells.map((cell) => cell.unknown));
    return `${inSentence(label)} (${unknownLines(most)})`;
  });
  const table = markdownTable(
    caption,
    yearColumns(first, years),
    known.map((row) => ({ cells: yearCells(row) })),
  );
  const gaps = told.length === 0 ? '' : plainText(`Unknown in every year: ${listed(told)}.`);
  return [table, gaps].filter((part) => part !== '').join('\n\n');
}
