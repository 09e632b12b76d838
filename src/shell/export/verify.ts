import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { printYear } from '../../core/calendar/financial-year.ts';
import { printMonth } from '../../core/calendar/month.ts';
import { type ControlRow, controlValue } from '../../core/ledger/control.ts';
import type { LedgerExport } from '../../core/ledger/make-export.ts';
import { offsetKey } from '../../core/ledger/profile.ts';
import { differences, type Reconciled, reconcile } from '../../core/ledger/reconcile.ts';
import { printCodes } from '../../core/ledger/segment.ts';
import { printPennies } from '../../core/money/print.ts';
import { type Problem, problem } from '../../core/problem/problem.ts';
import { sha256 } from '../results/hash.ts';
import { controlName } from './ledger-files.ts';
import { type ReadLedgerFile, readLedgerFile } from './read-ledger-file.ts';

/** What a check of a file against its model and its control record finds. */
export interface Verified {
  readonly reconciled: readonly Reconciled[];
  readonly rows: number;
  /** Everything that is not as it should be. */
  readonly problems: readonly Problem[];
}

/** Sets a file against the model row by row, and against its control record: the hash, the rows, the total, and the run. */
export function verifyFile(made: LedgerExport, path: string, run: string): Verified {
  const file = basename(path);
  const bytes = readFileSync(path);
  const read = readLedgerFile(made.profile, bytes, file, made.graph.calendar);
  if (read.problems.length > 0) return { reconciled: [], rows: 0, problems: read.problems };
  const record = read.trailer.length > 0 ? read.trailer : controlOf(path);
  const years = yearsOf(made, record, read);
  const expected = made.entries.filter((e) => years.includes(Math.floor(e.month / 12)));
  const wrong = differences(expected, read.entries).map(({ key, month, model, file: held }) => {
    const codes = [...made.lines, ...read.entries].find((l) => l.key === key)?.codes ?? {};
    const row = read.entries.find((e) => e.key === key && e.month === month)?.place.row;
    const where = `${printCodes(codes, made.profile.segments)} in ${printMonth(made.graph.calendar.first + month)}`;
    return problem(`${where}: the model has ${amount(model)}, and the file has ${amount(held)}.`, {
      file,
      ...(row === undefined ? {} : { row }),
    });
  });
  return {
    reconciled: reconcile(made, read.entries, years),
    rows: read.rows,
    problems: [
      ...(record === undefined
        ? [noControl(path, file)]
        : controlFaults(made, record, bytes, read, file, run)),
      ...wrong,
    ],
  };
}

function amount(pennies: number | undefined): string {
  return pennies === undefined ? 'no row' : `£${printPennies(pennies)}`.replace('£-', '-£');
}

function noControl(path: string, file: string): Problem {
  return problem(
    `There is no control record "${basename(controlName(path))}" beside the file.`,
    { file },
    'Keep the two together.',
  );
}

function controlOf(path: string): readonly ControlRow[] | undefined {
  const beside = controlName(path);
  if (!existsSync(beside)) return undefined;
  const records = parse(readFileSync(beside, 'utf8'), { bom: true, relax_column_count: true }) as string[][];
  return records.slice(1).map(([item = '', of = '', value = '']): ControlRow => [item, of, value]);
}

function controlFaults(
  made: LedgerExport,
  record: readonly ControlRow[],
  bytes: Uint8Array,
  read: ReadLedgerFile,
  file: string,
  run: string,
): readonly Problem[] {
  const trailer = read.trailer.length > 0;
  const hash = record.find(([item]) => item === 'sha256')?.[2];
  const total = controlValue(record, 'total');
  const inFile = printPennies(totalOf(made, read));
  const rows = controlValue(record, 'rows');
  const was = controlValue(record, 'run');
  const faults: Problem[] = [];
  if (hash !== sha256(Buffer.from(trailer ? read.body : bytes)))
    faults.push(
      problem(
        'The file is not the one that was written: its control record has another hash.',
        { file },
        'Export it again.',
      ),
    );
  if (rows !== String(read.rows))
    faults.push(
      problem(`The control record counts ${rows ?? 'no'} rows, and the file has ${read.rows}.`, { file }),
    );
  if (total !== inFile)
    faults.push(
      problem(`The control record has a total of £${total ?? 'nothing'}, and the file comes to £${inFile}.`, {
        file,
      }),
    );
  if (was !== run)
    faults.push(
      problem(
        `The file comes from run ${was ?? 'unknown'}, and the model and the profile as they are now give run ${run}.`,
        { file },
        'One of them has changed since: export it again.',
      ),
    );
  return faults;
}

/** Pennies of the file, without the rows that balance a journal. */
function totalOf({ profile }: LedgerExport, read: ReadLedgerFile): number {
  const offset = offsetKey(profile);
  return read.entries.filter((e) => e.key !== offset).reduce((sum, e) => sum + e.pennies, 0);
}

/** The years that the file is for: those of its record, else those of its rows. */
function yearsOf(
  made: LedgerExport,
  record: readonly ControlRow[] | undefined,
  read: ReadLedgerFile,
): readonly number[] {
  const said = record === undefined ? undefined : controlValue(record, 'years');
  const names = said?.split(', ') ?? [];
  const all = made.graph.calendar.years.map((year, y) => ({ name: printYear(year), y }));
  const told = all.filter(({ name }) => names.includes(name)).map(({ y }) => y);
  if (told.length > 0) return told;
  return [...new Set(read.entries.map((e) => Math.floor(e.month / 12)))];
}
