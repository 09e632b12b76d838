import { parse } from 'csv-parse/sync';
import type { Calendar } from '../../core/calendar/calendar.ts';
import { type ControlRow, TRAILER } from '../../core/ledger/control.ts';
import type { Column, Layout } from '../../core/ledger/layout.ts';
import { genericLong } from '../../core/ledger/layouts/generic-long.ts';
import type { LedgerProfile } from '../../core/ledger/profile.ts';
import { type FoundRow, type ReadEntry, readRows } from '../../core/ledger/read-rows.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { type Problem, problem } from '../../core/problem/problem.ts';
import { textOfCsv } from '../tables/file-kind.ts';
import { inLayout } from './load-profile.ts';
import { filesOfZip, isZip } from './zip.ts';

/** A ledger file that has been read: its amounts, and the control record that stands under them. */
export interface ReadLedgerFile {
  readonly entries: readonly ReadEntry[];
  /** How many rows hold amounts. */
  readonly rows: number;
  readonly trailer: readonly ControlRow[];
  /** The text as it stands, out of its zip and without the record under the rows: what a trailer's hash is of. */
  readonly body: Uint8Array;
  readonly problems: readonly Problem[];
}

/** Reads the bytes of a file in the layout of a profile, or in the neutral layout with a row for each month. */
export function readLedgerFile(
  profile: LedgerProfile,
  bytes: Uint8Array,
  file: string,
  calendar: Calendar,
): ReadLedgerFile {
  const nothing = (problems: readonly Problem[], body: Uint8Array = bytes): ReadLedgerFile => ({
    entries: [],
    rows: 0,
    trailer: [],
    body,
    problems,
  });
  const opened = isZip(bytes) ? outOfZip(profile.layout, bytes, file) : bytes;
  if (!(opened instanceof Uint8Array)) return nothing([opened]);
  const text = textOfCsv(opened, { file });
  if (typeof text !== 'string') return nothing([text], opened);
  const records = recordsOf(text, file);
  if (!Array.isArray(records)) return nothing([records as Problem], opened);
  const at = records.findIndex((record) => record[0] === TRAILER);
  const body = at === -1 ? opened : bodyOf(text);
  const own = at === -1 ? records : records.slice(0, at);
  const trailer =
    at === -1
      ? []
      : records.slice(at).map(([, item = '', of = '', value = '']): ControlRow => [item, of, value]);
  const changed =
    !fits(profile.layout, own[0]) && fits(genericLong, own[0])
      ? inLayout(profile, genericLong)
      : { profile, problems: [] };
  if (changed.problems.length > 0) return nothing(changed.problems, body);
  const { rows, problems } = foundRows(changed.profile.layout, own, file);
  if (problems.length > 0) return nothing(problems, body);
  const read = readRows(changed.profile, rows, calendar);
  return { entries: read.entries, rows: rows.length, trailer, body, problems: read.problems };
}

function outOfZip({ name, zipAs }: Layout, bytes: Uint8Array, file: string): Uint8Array | Problem {
  const files = filesOfZip(bytes);
  if (files === undefined)
    return problem('The zip cannot be opened.', { file }, 'It may be cut short: fetch it again.');
  if (zipAs === undefined)
    return problem(
      `The file is a zip, and the layout ${name} has none.`,
      { file },
      'Take the CSV file out of it.',
    );
  const found = files.get(zipAs);
  return found ?? problem(`The zip does not hold "${zipAs}", but ${[...files.keys()].join(', ')}.`, { file });
}

function recordsOf(text: string, file: string): readonly string[][] | Problem {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\s+at line \d+.*$/, '') : String(error);
    return problem(
      `The file cannot be read as CSV: ${said}.`,
      { file },
      'Check its quotation marks, or save it again as CSV.',
    );
  }
}

/** Everything above the first row of the control record. */
function bodyOf(text: string): Uint8Array {
  const at = text.search(new RegExp(`^${TRAILER},`, 'm'));
  return new TextEncoder().encode(text.slice(0, at));
}

/** Has the first row the columns that a layout is read by? A layout without a header is known by its count of columns. */
function fits(layout: Layout, first: readonly string[] | undefined): boolean {
  const names = first?.map((name) => name.trim()) ?? [];
  if (!layout.header) return names.length === layout.columns.length;
  return layout.columns.every((column) => !isRead(column) || names.includes(column.name));
}

/** Rows with their cells by column: by the names of the header, or by position. The header is row 1. */
function foundRows(
  layout: Layout,
  records: readonly (readonly string[])[],
  file: string,
): { rows: readonly FoundRow[]; problems: readonly Problem[] } {
  const names = layout.columns.map((column) => column.name);
  const header = layout.header ? (records[0] ?? []).map((name) => name.trim()) : names;
  const problems: Problem[] = layout.header ? [...headerFaults(layout, header, file)] : [];
  if (records.length === 0) problems.push(problem('The file is empty.', { file }));
  const skip = layout.header ? 1 : 0;
  const rows = records.slice(skip).flatMap((record, i): readonly FoundRow[] => {
    const place = { file, row: i + skip + 1 };
    if (record.every((cell) => cell.trim() === '')) return [];
    if (record.length !== header.length) {
      const what = `The row has ${record.length} cells, and the layout ${layout.name} has ${header.length}.`;
      problems.push(problem(what, place, 'Put a text that holds a comma in quotation marks.'));
      return [];
    }
    return [{ cells: new Map(header.map((name, c) => [name, record[c] ?? ''])), place }];
  });
  return { rows, problems };
}

function headerFaults(layout: Layout, header: readonly string[], file: string): readonly Problem[] {
  const strange = header.filter((name) => !layout.columns.some((column) => column.name === name));
  const read = layout.columns.filter(isRead);
  const missing = read.filter(({ name }) => !header.includes(name));
  const twice = header.filter((name, i) => name !== '' && header.indexOf(name) !== i);
  return [
    ...missing.map(({ name }) => {
      const all = `The layout ${layout.name} needs: ${read.map((column) => column.name).join(', ')}.`;
      return problem(`The column "${name}" is missing.`, { file, row: 1 }, didYouMean(name, strange, all));
    }),
    ...twice.map((name) => problem(`The column "${name}" is there twice.`, { file, row: 1 }, 'Keep one.')),
  ];
}

/** What a reader needs; names and texts it does not. */
function isRead({ required, holds }: Column): boolean {
  return required && READ.has(holds.kind);
}

const READ: ReadonlySet<string> = new Set([
  'code',
  'code_string',
  'period',
  'year',
  'amount',
  'debit',
  'credit',
]);
