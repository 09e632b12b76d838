import { printYear } from '../calendar/financial-year.ts';
import { printPennies } from '../money/print.ts';
import { unknownYears } from './ledger-lines.ts';
import type { LedgerExport } from './make-export.ts';
import type { Reconciled } from './reconcile.ts';
import type { FileFacts } from './write-rows.ts';

/** One row of a control record: what it says, of what, and its value. */
export type ControlRow = readonly [item: string, of: string, value: string];

export const CONTROL_HEADER: ControlRow = ['item', 'of', 'value'];

/** The first cell of the rows of a control record that stands under the rows of its file. */
export const TRAILER = 'CONTROL';

/** What proves that a file is whole: counts, totals, hashes, and what was left out because nobody knows it. */
export function controlRows(
  made: LedgerExport,
  facts: FileFacts,
  file: {
    readonly years: readonly number[];
    readonly rows: number;
    readonly reconciled: readonly Reconciled[];
    readonly hashes: readonly (readonly [name: string, sha256: string])[];
  },
): readonly ControlRow[] {
  const { profile, graph, lines } = made;
  const yearName = (year: number): string => printYear(graph.calendar.years[year] ?? 0);
  const all = file.reconciled.filter((row) => row.funder === undefined);
  const short = lines.flatMap((l): readonly ControlRow[] => {
    const years = unknownYears(l).filter((year) => file.years.includes(year));
    return years.length === 0
      ? []
      : [['left_out', graph.lines[l.line]?.name ?? '', years.map(yearName).join(', ')]];
  });
  return [
    ['model', '', facts.model],
    ['scenario', '', facts.scenario],
    ['profile', '', profile.file.profile],
    ['format', '', profile.layout.name],
    ['run', '', facts.run],
    ['years', '', file.years.map(yearName).join(', ')],
    ['rows', '', String(file.rows)],
    ['total', '', printPennies(all.reduce((sum, row) => sum + row.file, 0))],
    ...file.reconciled.map(
      ({ funder, year, file: pennies }): ControlRow => [
        'total',
        funder === undefined ? yearName(year) : `${yearName(year)}, ${funder}`,
        printPennies(pennies),
      ],
    ),
    ['suspense', '', printPennies(all.reduce((sum, row) => sum + row.suspense, 0))],
    ['unknown_lines', '', String(short.length)],
    ...short,
    ...file.hashes.map(([name, hash]): ControlRow => ['sha256', name, hash]),
  ];
}

/** The value of an item of a control record. */
export function controlValue(rows: readonly ControlRow[], item: string, of = ''): string | undefined {
  return rows.find((row) => row[0] === item && row[1] === of)?.[2];
}
