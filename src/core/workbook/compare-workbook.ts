import { at } from './address.ts';
import { type CellContent, NOT_KNOWN } from './cell.ts';
import { INPUT } from './inputs-sheet.ts';
import { FIRST_ROW } from './layout.ts';
import type { Sheet, SheetName, Workbook } from './sheet.ts';

/** A cell of a file: its formula, where it has one, and what it shows. */
export interface FoundCell {
  readonly formula?: string;
  readonly value: number | string | undefined;
}

/** The cells of a file by sheet, row and column from 0; undefined for a sheet that is not there. */
export type FoundSheet = (row: number, column: number) => FoundCell | undefined;
export type FoundSheets = (sheet: SheetName) => FoundSheet | undefined;

/** A cell that is not as it was written. */
export interface CellDifference {
  readonly sheet: SheetName;
  /** `F12`. */
  readonly cell: string;
  /** What the row is about. */
  readonly line: string;
  readonly was: string;
  readonly is: string;
}

/** What was changed where changes belong, and everything else that differs. */
export interface Compared {
  readonly inputs: readonly CellDifference[];
  readonly others: readonly CellDifference[];
  readonly missing: readonly SheetName[];
}

/**
 * Sets a file against the workbook that the model gives, cell by cell: its formulas as they are written, not what they come to. A
 * value on the sheet Inputs may differ: that is what it is for.
 */
export function compareWorkbook({ sheets }: Workbook, found: FoundSheets): Compared {
  const inputs: CellDifference[] = [];
  const others: CellDifference[] = [];
  const missing: SheetName[] = [];
  for (const sheet of sheets) {
    const cells = found(sheet.name);
    if (cells === undefined) {
      missing.push(sheet.name);
      continue;
    }
    for (const { difference, input } of differencesOf(sheet, cells))
      (input ? inputs : others).push(difference);
  }
  return { inputs, others, missing };
}

function differencesOf(
  sheet: Sheet,
  found: FoundSheet,
): readonly { readonly difference: CellDifference; readonly input: boolean }[] {
  return sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === undefined) return [];
      const theirs = found(r, c);
      if (isSame(cell.content, theirs)) return [];
      const [first] = row;
      const line = first?.content.kind === 'text' ? first.content.text : '';
      const difference = {
        sheet: sheet.name,
        cell: at(r, c),
        line,
        was: wordsOf(cell.content),
        is: foundWords(theirs),
      };
      return [{ difference, input: cell.role === 'input' && isInput(sheet.name, r, c) }];
    }),
  );
}

/** A value that people fill in: the key of colours has such a cell too, which is none. */
function isInput(sheet: SheetName, row: number, column: number): boolean {
  return sheet === 'Inputs' && column === INPUT.value && row >= FIRST_ROW;
}

function isSame(content: CellContent, found: FoundCell | undefined): boolean {
  switch (content.kind) {
    case 'text':
      return content.text === ''
        ? isEmpty(found)
        : found?.formula === undefined && found?.value === content.text;
    case 'number':
      return (
        found?.formula === undefined && typeof found?.value === 'number' && near(content.value, found.value)
      );
    case 'formula':
      return found?.formula !== undefined && spelled(found.formula) === spelled(content.text);
  }
}

function isEmpty(found: FoundCell | undefined): boolean {
  return found === undefined || (found.formula === undefined && (found.value ?? '') === '');
}

/** A program may write a number again with its last digit another. */
function near(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.abs(a) * 1e-14;
}

/** A formula as one program or another spells it: spaces, capitals and a leading sign apart, words in quotes as they are. */
function spelled(formula: string): string {
  return formula
    .replace(/^=/, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((piece) =>
      /^["']/.test(piece)
        ? piece
        : piece
            .replace(/\s+|_xlfn\./g, '')
            .toUpperCase()
            .replace(/\d*\.?\d+E[+-]?\d+|\d+\.\d+/g, (number) => String(Number(number))),
    )
    .join('');
}

function wordsOf(content: CellContent): string {
  switch (content.kind) {
    case 'text':
      return `"${content.text}"`;
    case 'number':
      return String(content.value);
    case 'formula':
      return content.text === 'NA()' ? 'unknown' : `=${content.text}`;
  }
}

function foundWords(found: FoundCell | undefined): string {
  if (found === undefined || isEmpty(found)) return 'an empty cell';
  if (found.formula !== undefined) return found.formula === 'NA()' ? 'unknown' : `=${found.formula}`;
  if (found.value === NOT_KNOWN) return 'unknown';
  return typeof found.value === 'number' ? String(found.value) : `"${found.value}"`;
}

/** What a file says of itself on the sheet Read me: its run, or its scenario. */
export function saidOf(found: FoundSheet, what: typeof RUN | typeof SCENARIO): string | undefined {
  for (let row = 0; row < 40; row++)
    if (found(row, 0)?.value === what) {
      const value = found(row, 1)?.value;
      return value === undefined ? undefined : String(value);
    }
  return undefined;
}

/** The names of those rows. */
export const RUN = 'Run';
export const SCENARIO = 'Scenario';
