import type { Cell } from './cells.ts';
import { type Dialect, printCell } from './print-cell.ts';
import type { Sheet } from './sheet.ts';

/** What stands in a cell of a spreadsheet: a number, or a formula without its `=`. */
export type Entry = number | { readonly formula: string };

/** A sheet laid out as a spreadsheet: draws first, then a row a line, then the outputs, `width` to a row. */
export interface Spreadsheet {
  readonly rows: readonly (readonly (Entry | undefined)[])[];
  /** Places from 0. Variable v is in column 0 of row v. */
  readonly variables: number;
  readonly firstOutputRow: number;
  readonly width: number;
}

/** How a program writes places and functions. */
export interface Style {
  readonly cell: (row: number, column: number) => string;
  readonly range: (row: number, from: number, to: number) => string;
  readonly separator: string;
}

export function spreadsheetOf(sheet: Sheet, style: Style): Spreadsheet {
  const { variables, months } = sheet;
  const rowOf = new Map<number, number>();
  for (const { line } of sheet.cells) if (!rowOf.has(line)) rowOf.set(line, variables + rowOf.size);
  const place = (line: number): number => rowOf.get(line) ?? -1;
  const dialect = spreadsheetDialect(style, place);
  const entry = (cell: Cell): Entry =>
    cell.op === 'number' && !Number.isNaN(cell.value) ? cell.value : { formula: printCell(cell, dialect) };
  const firstOutputRow = variables + rowOf.size;
  const width = months;
  const rows: (Entry | undefined)[][] = Array.from({ length: firstOutputRow }, () => []);
  for (let v = 0; v < variables; v++) rows[v] = [0];
  for (const { line, month, cell } of sheet.cells) {
    const row = rows[place(line)];
    if (row !== undefined) row[month] = entry(cell);
  }
  for (let first = 0; first < sheet.outputs.length; first += width)
    rows.push(sheet.outputs.slice(first, first + width).map(entry));
  return { rows, variables, firstOutputRow, width };
}

function spreadsheetDialect(style: Style, place: (line: number) => number): Dialect {
  const call = (name: string, args: readonly string[]): string => `${name}(${args.join(style.separator)})`;
  return {
    draw: (variable) => style.cell(variable, 0),
    month: (line, month) => style.cell(place(line), month),
    unknown: 'NA()',
    choose: (test, yes, no) => call('IF', [test, yes, no]),
    call: (name, args) => {
      if (name === 'floor') return call('INT', args);
      return name === 'ceil' ? `(-${call('INT', [`-${args[0]}`])})` : call(name.toUpperCase(), args);
    },
    power: (of, by) => `(${of}^${by})`,
    compare: (operator, left, right) => {
      const sign = operator === '==' ? '=' : operator === '!=' ? '<>' : operator;
      return `${left}${sign}${right}`;
    },
    and: (tests) => call('AND', tests),
    or: (tests) => call('OR', tests),
    not: (test) => call('NOT', [test]),
    sum: (parts, cells) => {
      const written = stretches(cells, parts, style, place);
      const [only] = written;
      // Two or three parts are added with plus signs, as one would by hand.
      if (only !== undefined && written.length <= 3 && written.length === parts.length)
        return `(${written.join('+')})`;
      return call('SUM', written);
    },
  };
}

/** Months of one line that stand side by side are one stretch. */
function stretches(
  cells: readonly Cell[],
  parts: readonly string[],
  style: Style,
  place: (line: number) => number,
): readonly string[] {
  const out: { text: string; line?: number; from: number; to: number }[] = [];
  cells.forEach((cell, i) => {
    const last = out.at(-1);
    if (cell.op !== 'month') out.push({ text: parts[i] ?? '', from: 0, to: 0 });
    else if (last?.line === cell.line && last.to + 1 === cell.month) {
      last.to = cell.month;
      last.text = style.range(place(cell.line), last.from, last.to);
    } else out.push({ text: parts[i] ?? '', line: cell.line, from: cell.month, to: cell.month });
  });
  return out.map(({ text }) => text);
}

/** `A1`, `B1`... */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
