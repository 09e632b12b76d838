import { printYear } from '../../core/calendar/financial-year.ts';
import { CONTROL_HEADER, type ControlRow, controlRows, TRAILER } from '../../core/ledger/control.ts';
import type { LedgerExport } from '../../core/ledger/make-export.ts';
import { differences, type Reconciled, reconcile, ties } from '../../core/ledger/reconcile.ts';
import { type FileFacts, writeRows } from '../../core/ledger/write-rows.ts';
import { problem, refuse } from '../../core/problem/problem.ts';
import { printCsv } from '../results/csv.ts';
import { sha256 } from '../results/hash.ts';
import { readLedgerFile } from './read-ledger-file.ts';
import { zipOne } from './zip.ts';

/** A file for the ledger, ready to be written, with the proof that it holds what the model has. */
export interface LedgerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Years of the calendar, from 0. */
  readonly years: readonly number[];
  readonly rows: number;
  readonly reconciled: readonly Reconciled[];
  /** Do the bytes, read back, hold what the model has, to the penny and row by row? */
  readonly ties: boolean;
  readonly control: readonly ControlRow[];
  /** The control record as a file of its own, unless it stands under the rows. */
  readonly controlFile?: { readonly name: string; readonly bytes: Uint8Array };
}

/** The end of the names of its files. */
export function endOf({ profile }: LedgerExport): '.csv' | '.zip' {
  return profile.layout.zipAs === undefined ? '.csv' : '.zip';
}

/** `budget.control.csv` of `budget.csv`. */
export function controlName(file: string): string {
  return `${file.replace(/\.(csv|zip)$/i, '')}.control.csv`;
}

/**
 * The files of an export: one for each year with an entry, or one for all. Each is read back from its own bytes and set against the
 * model: see `refuseUntied`.
 */
export function ledgerFiles(made: LedgerExport, facts: FileFacts, base: string): readonly LedgerFile[] {
  const years = made.graph.calendar.years.map((_, y) => y);
  const used = years.filter((year) => made.entries.some((e) => Math.floor(e.month / 12) === year));
  const sets = made.profile.file.output.one_file_a_year ? used.map((year) => [year]) : [years];
  return sets.map((set) => {
    const [only] = set;
    const suffix =
      sets.length > 1 && only !== undefined
        ? `-${printYear(made.graph.calendar.years[only] ?? 0).replace('/', '_')}`
        : '';
    return oneFile(made, facts, set, `${base}${suffix}${endOf(made)}`);
  });
}

function oneFile(made: LedgerExport, facts: FileFacts, years: readonly number[], name: string): LedgerFile {
  const { layout, file } = made.profile;
  const { line_ends, byte_order_mark, control: place } = file.output;
  const entries = made.entries.filter((e) => years.includes(Math.floor(e.month / 12)));
  const rows = writeRows(made.profile, entries, facts);
  const header = layout.header ? [layout.columns.map((column) => column.name)] : [];
  const body = bytesOf([...header, ...rows], line_ends, byte_order_mark);
  const { reconciled } = proof(made, name, body, years);
  const record = (...hashes: readonly (readonly [string, string])[]): readonly ControlRow[] =>
    controlRows(made, facts, { years, rows: rows.length, reconciled, hashes });
  const common = { name, years, rows: rows.length };
  if (place === 'trailer') {
    const control = record([name, hashOf(body)]);
    const empty = Array.from({ length: layout.columns.length - 4 }, () => '');
    const under = control.map((row) => [TRAILER, ...row, ...empty]);
    const bytes = Buffer.concat([body, bytesOf(under, line_ends, false)]);
    return { ...common, bytes, ...proof(made, name, bytes, years), control };
  }
  const bytes = layout.zipAs === undefined ? body : zipOne(layout.zipAs, body);
  const inside: readonly (readonly [string, string])[] =
    layout.zipAs === undefined ? [] : [[layout.zipAs, hashOf(body)]];
  const control = record([name, hashOf(bytes)], ...inside);
  const controlFile = {
    name: controlName(name),
    bytes: bytesOf([CONTROL_HEADER, ...control], line_ends, false),
  };
  return { ...common, bytes, ...proof(made, name, bytes, years), control, controlFile };
}

/** What the bytes of a file hold when they are read back, beside what they should. */
interface Proof {
  readonly reconciled: readonly Reconciled[];
  readonly ties: boolean;
}

/** Reads a file back from the bytes that would be written, and sets it against the model. */
function proof(made: LedgerExport, name: string, bytes: Uint8Array, years: readonly number[]): Proof {
  const back = readLedgerFile(made.profile, bytes, name, made.graph.calendar);
  refuse(back.problems);
  const expected = made.entries.filter((e) => years.includes(Math.floor(e.month / 12)));
  const reconciled = reconcile(made, back.entries, years);
  return { reconciled, ties: ties(reconciled) && differences(expected, back.entries).length === 0 };
}

/**
 * Nothing is written while a file does not hold what the model has.
 *
 * @throws {ProblemsError} with every such file
 */
export function refuseUntied(files: readonly LedgerFile[]): void {
  const what = 'Read back, the file does not hold what the model has.';
  const mend = 'Ask for --dry-run to see by funder and year where they differ.';
  refuse(files.filter((file) => !file.ties).map((file) => problem(what, { file: file.name }, mend)));
}

function bytesOf(rows: readonly (readonly string[])[], lineEnds: 'lf' | 'crlf', mark: boolean): Buffer {
  const end = lineEnds === 'lf' ? '\n' : '\r\n';
  // Row by row, so that an end of line inside a text stays as it is.
  const text = rows.map((row) => `${printCsv(row, []).slice(0, -1)}${end}`).join('');
  return Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf8');
}

function hashOf(bytes: Uint8Array): string {
  return sha256(Buffer.from(bytes));
}
