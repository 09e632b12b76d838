import type { Cell } from './cell.ts';
import { pounds, shortPounds } from './number-words.ts';

export function unknownLines(lines: number): string {
  return lines === 1 ? '1 line unknown' : `${lines} lines unknown`;
}

/** A figure in full: `£705,000`, `at least £1,850,000, 1 line unknown`, `unknown (5 lines)`. */
export function figureWords(cell: Cell, print: (value: number) => string = pounds): string {
  if (cell.value === null) return cell.unknown > 1 ? `unknown (${cell.unknown} lines)` : 'unknown';
  const figure = print(cell.value);
  return isPart(cell) ? `${partWord(cell)} ${figure}, ${unknownLines(cell.unknown)}` : figure;
}

/** `£705,000 in 2009/10`, or `at least £1,850,000, 1 line unknown, in 2011/12`. */
export function wordsInYear(cell: Cell, year: string, print: (value: number) => string = pounds): string {
  return `${figureWords(cell, print)}${cell.value !== null && isPart(cell) ? ',' : ''} in ${year}`;
}

/** The same without the count, for titles: `at least £1.85m`. */
export function shortWords(cell: Cell): string {
  if (cell.value === null) return 'an unknown sum';
  return isPart(cell) ? `${partWord(cell)} ${shortPounds(cell.value)}` : shortPounds(cell.value);
}

/** Is the figure only the part of a sum that is known? */
export function isPart({ status }: Cell): boolean {
  return status === 'at_least' || status === 'known_part';
}

/** `at least`, or `known part` where what is unknown may be below nought. */
export function partWord({ status }: Cell): string {
  return status === 'known_part' ? 'known part' : 'at least';
}
