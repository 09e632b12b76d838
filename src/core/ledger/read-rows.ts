import type { Calendar } from '../calendar/calendar.ts';
import { printYear, readYear } from '../calendar/financial-year.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem } from '../problem/problem.ts';
import { monthsByName } from './period-name.ts';
import { type LedgerProfile, periodsOf } from './profile.ts';
import { readPennies } from './read-amount.ts';
import { type Codes, codesKey } from './segment.ts';

/** A row of a file as it was found: cells by the name of their column. */
export interface FoundRow {
  readonly cells: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** An amount as a file holds it. */
export interface ReadEntry {
  readonly key: string;
  readonly codes: Codes;
  readonly month: number;
  /** Debits above nought. */
  readonly pennies: number;
  readonly place: Place;
}

/** Reads rows back by the layout of the profile. Everything that is wrong is told at once; a row that is wrong gives nothing. */
export function readRows(
  profile: LedgerProfile,
  rows: readonly FoundRow[],
  calendar: Calendar,
): { entries: readonly ReadEntry[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const months = monthsByName(calendar, periodsOf(profile));
  const entries = rows.flatMap((row) => {
    const faults: Problem[] = [];
    const found = readRow(profile, row, calendar, months, faults);
    problems.push(...faults);
    return faults.length > 0 ? [] : found;
  });
  return { entries, problems };
}

function readRow(
  profile: LedgerProfile,
  { cells, place }: FoundRow,
  calendar: Calendar,
  months: ReadonlyMap<string, number>,
  faults: Problem[],
): readonly ReadEntry[] {
  const { layout, segments } = profile;
  const cell = (column: string): string => (cells.get(column) ?? '').trim();
  const fault = (columnName: string, what: string, mend?: string): void => {
    faults.push(problem(what, { ...place, columnName }, mend));
  };
  const codes = readCodes(profile, cell, fault);
  const amount = (column: string): number | undefined => {
    const read = readPennies(cell(column));
    if (typeof read !== 'object') return read;
    fault(column, read.wrong);
    return undefined;
  };
  const at = (month: number, pennies: number): ReadEntry => ({
    key: codesKey(codes, segments),
    codes,
    month,
    pennies: (profile.file.signs.debit_positive ? pennies : 0 - pennies) + 0,
    place,
  });
  let month: number | undefined;
  let year: number | undefined;
  for (const { name, holds } of layout.columns) {
    if (holds.kind === 'period') {
      month = months.get(cell(name));
      if (month === undefined) fault(name, ...noPeriod(cell(name), months));
    }
    if (holds.kind === 'year') {
      const read = readYear(cell(name));
      year = read === undefined ? undefined : read - (calendar.years[0] ?? 0);
      if (read === undefined || year === undefined || year < 0 || year >= calendar.years.length)
        fault(
          name,
          `"${cell(name)}" is no financial year of the model.`,
          `It has ${printYear(calendar.years[0] ?? 0)} to ${printYear(calendar.years.at(-1) ?? 0)}.`,
        );
    }
  }
  if (month !== undefined && year !== undefined && year !== Math.floor(month / 12) && faults.length === 0)
    fault(
      layout.columns.find(({ holds }) => holds.kind === 'year')?.name ?? '',
      'The financial year is not that of the period.',
    );
  const out = layout.columns.flatMap(({ name, holds, required }): readonly ReadEntry[] => {
    switch (holds.kind) {
      case 'amount': {
        if (holds.copy === true) return [];
        const pennies = amount(name);
        if (pennies === undefined && cell(name) === '' && required)
          fault(name, 'The cell is empty. An amount is needed here.');
        return pennies === undefined ? [] : [at(month ?? 0, pennies)];
      }
      case 'month': {
        const pennies = amount(name);
        return pennies === undefined ? [] : [at((year ?? 0) * 12 + holds.month, pennies)];
      }
      case 'debit': {
        const credit = layout.columns.find((c) => c.holds.kind === 'credit')?.name ?? '';
        const [debits, credits] = [amount(name), amount(credit)];
        if (faults.length === 0 && debits === undefined && credits === undefined)
          fault(name, 'The row has neither a debit nor a credit.');
        return [at(month ?? 0, (debits ?? 0) - (credits ?? 0))];
      }
      default:
        return [];
    }
  });
  return out;
}

function readCodes(
  { layout, segments }: LedgerProfile,
  cell: (column: string) => string,
  fault: (column: string, what: string, mend?: string) => void,
): Codes {
  const whole = layout.columns.find(({ holds }) => holds.kind === 'code_string');
  if (whole === undefined) {
    const codes = segments.map(({ name, column, optional }) => {
      const code = cell(column);
      if (code === '' && !optional) fault(column, 'The cell is empty. A code is needed here.');
      return [name, code] as const;
    });
    return Object.fromEntries(codes.filter(([, code]) => code !== ''));
  }
  const parts = cell(whole.name).split('-');
  if (parts.length !== segments.length) {
    const what = `"${cell(whole.name)}" has ${parts.length} parts, and a code of this profile has ${segments.length}.`;
    fault(whole.name, what, `They are ${segments.map((s) => s.name).join(', ')}, with - between them.`);
  }
  return Object.fromEntries(segments.map(({ name }, i) => [name, parts[i] ?? '']));
}

function noPeriod(text: string, months: ReadonlyMap<string, number>): readonly [string, string] {
  const names = [...months.keys()];
  const what =
    text === '' ? 'The cell is empty. A period is needed here.' : `"${text}" is no period of the model.`;
  // The nearest name may be another month: what was meant is told only by its form.
  const other = didYouMean(
    text.toLowerCase(),
    names.filter((name) => name.toLowerCase() === text.toLowerCase()),
  );
  return [what, other === '' ? `Periods run from ${names[0]} to ${names.at(-1)}.` : other];
}
