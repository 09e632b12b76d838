import type { Calendar } from '../../core/calendar/calendar.ts';
import { printYear } from '../../core/calendar/financial-year.ts';
import { unknownYears } from '../../core/ledger/ledger-lines.ts';
import type { LedgerExport } from '../../core/ledger/make-export.ts';
import type { Reconciled } from '../../core/ledger/reconcile.ts';
import { printPennies, printPounds } from '../../core/money/print.ts';
import type { AnswerTable } from './answer.ts';

/** What model and file have, by funder and year. */
export function reconciledTable(made: LedgerExport, rows: readonly Reconciled[]): AnswerTable {
  const year = (y: number): string => printYear(made.graph.calendar.years[y] ?? 0);
  return {
    columns: [
      { name: 'year' },
      { name: 'funder' },
      { name: 'model', figures: true },
      { name: 'file', figures: true },
      { name: 'difference', figures: true },
      { name: 'lines', figures: true },
      { name: 'in suspense', figures: true },
      { name: 'lines not known', figures: true },
    ],
    rows: rows.map((row) => [
      year(row.year),
      row.funder ?? 'all',
      pounds(row.model),
      pounds(row.file),
      pounds(row.file - row.model),
      String(row.lines),
      pounds(row.suspense),
      String(row.unknown),
    ]),
  };
}

/** Always with pennies, so that columns line up. */
function pounds(pennies: number): string {
  const text = printPounds(pennies / 100);
  return text.includes('.') ? text : `${text}.00`;
}

export function reconciledJson(made: LedgerExport, rows: readonly Reconciled[]): readonly object[] {
  return rows.map(({ year, funder, model, file, suspense, ...counts }) => ({
    year: printYear(made.graph.calendar.years[year] ?? 0),
    funder: funder ?? 'all',
    model: printPennies(model),
    file: printPennies(file),
    difference: printPennies(file - model),
    suspense: printPennies(suspense),
    ...counts,
  }));
}

/** The same in a few sentences: what is sent, what is in suspense, and what is left out because nobody knows it. */
export function summary(
  { lines, graph, profile }: LedgerExport,
  rows: readonly Reconciled[],
  calendar: Calendar,
): readonly string[] {
  const all = rows.filter((row) => row.funder === undefined);
  const total = all.reduce((sum, row) => sum + row.file, 0);
  const suspense = all.reduce((sum, row) => sum + row.suspense, 0);
  const inSuspense = lines.filter((line) => line.suspense);
  const short = lines
    .map((line) => ({ line, years: unknownYears(line) }))
    .filter(({ years }) => years.length > 0);
  const count = (n: number): string => `${n} line${n === 1 ? '' : 's'}`;
  const sent = lines.length - lines.filter((l) => l.months.every((p) => p === undefined)).length;
  const signs = lines.some((l) => l.sign < 0) ? ' Credits are below nought.' : '';
  return [
    `${count(sent)} of the model ${sent === 1 ? 'comes' : 'come'} to ${printPounds(total / 100)}, and the file holds the same to the penny.${signs}`,
    ...(inSuspense.length === 0
      ? []
      : [
          `In suspense (${profile.file.suspense?.title ?? ''}): ${printPounds(suspense / 100)}, because ${count(inSuspense.length)} ${inSuspense.length === 1 ? 'has' : 'have'} no full code:`,
          ...firstOf(
            inSuspense.map(({ line }) => `  ${graph.lines[line]?.name}: ${graph.lines[line]?.label}`),
          ),
        ]),
    ...(short.length === 0
      ? []
      : [
          `Left out because they are not known: ${count(short.length)}, in these years:`,
          ...firstOf(
            short.map(({ line, years }) => {
              const part = line.inPart.length > 0 ? ' (the known part is sent)' : '';
              return `  ${graph.lines[line.line]?.name}: ${years.map((y) => printYear(calendar.years[y] ?? 0)).join(', ')}${part}`;
            }),
          ),
        ]),
  ];
}

/** As many as a screen takes. The control record has all that is left out. */
function firstOf(items: readonly string[]): readonly string[] {
  const most = 20;
  return items.length <= most ? items : [...items.slice(0, most), `  and ${items.length - most} more`];
}
