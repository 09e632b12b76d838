import type { PaperRow } from '../../core/paper/reading.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import type { Cell } from '../../core/results/cell.ts';
import { figureWords } from '../../core/results/figure-words.ts';
import { monthName, pounds } from '../../core/results/number-words.ts';
import { printValue } from '../../core/results/print-value.ts';
import type { Column } from './markdown.ts';

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
