import { unknownYears } from './ledger-lines.ts';
import type { LedgerExport } from './make-export.ts';
import { offsetKey, suspenseKey } from './profile.ts';

/** What model and file have of one funder in one year, in pennies as the ledger signs them. */
export interface Reconciled {
  /** The tag of the funder, or of all funders that share a code: `acs + pct`. Undefined for the row of all of them. */
  readonly funder: string | undefined;
  /** From 0. */
  readonly year: number;
  readonly model: number;
  readonly file: number;
  /** Lines with a code of their own and an amount in the year. */
  readonly lines: number;
  /** Of the file, what stands on the suspense code. */
  readonly suspense: number;
  /** Lines not known in every month of the year. */
  readonly unknown: number;
}

/** An amount on a code in a month. */
export interface Amount {
  readonly key: string;
  readonly month: number;
  readonly pennies: number;
}

/**
 * Sets the amounts of a file against the model, by funder and year. The row of all funders takes its model figure from the total lines
 * themselves: so it also proves that what they are made of is complete.
 */
export function reconcile(
  made: LedgerExport,
  found: readonly Amount[],
  years: readonly number[],
): readonly Reconciled[] {
  const { lines, totals, profile } = made;
  const offset = offsetKey(profile);
  const suspense = suspenseKey(profile);
  const funders = fundersByKey(made);
  const own = found.filter(({ key }) => key !== offset);
  const names = [
    ...new Set([
      ...lines.map((l) => funders.get(l.key) ?? ''),
      ...own.map((a) => funders.get(a.key) ?? STRANGE),
    ]),
  ].sort();
  return years.flatMap((year) => {
    const here = own.filter((a) => Math.floor(a.month / 12) === year);
    const sum = (amounts: readonly Amount[]): number => amounts.reduce((all, a) => all + a.pennies, 0);
    const row = (funder: string | undefined): Reconciled => {
      const mine = lines.filter((l) => funder === undefined || funders.get(l.key) === funder);
      const inFile = here.filter((a) => funder === undefined || (funders.get(a.key) ?? STRANGE) === funder);
      const ofYear = (l: (typeof lines)[number]): readonly (number | undefined)[] =>
        l.months.slice(year * 12, year * 12 + 12);
      const pennies = mine.reduce((all, l) => all + ofYear(l).reduce<number>((a, p) => a + (p ?? 0), 0), 0);
      return {
        funder,
        year,
        model: funder === undefined ? (totals[year] ?? 0) : pennies,
        file: sum(inFile),
        lines: mine.filter((l) => !l.suspense && ofYear(l).some((p) => p !== undefined)).length,
        suspense: sum(inFile.filter((a) => a.key === suspense)),
        unknown: mine.filter((l) => unknownYears(l).includes(year)).length,
      };
    };
    return [...names.map(row), row(undefined)];
  });
}

/** Amounts on a code that the model does not have. */
export const STRANGE = 'a code of no line';

/** The funder of each code; of a code that several share, all of them. */
function fundersByKey({ lines }: LedgerExport): ReadonlyMap<string, string> {
  const byKey = new Map<string, Set<string>>();
  for (const { key, funder } of lines)
    byKey.set(key, (byKey.get(key) ?? new Set()).add(funder === '' ? NO_FUNDER : funder));
  return new Map([...byKey].map(([key, names]) => [key, [...names].sort().join(' + ')]));
}

/** Lines without a funder. */
export const NO_FUNDER = 'no funder';

export function ties(rows: readonly Reconciled[]): boolean {
  return rows.every((row) => row.model === row.file);
}

/** A code and month in which a file does not have what the model has. Undefined: no row there. */
export interface Difference {
  readonly key: string;
  readonly month: number;
  readonly model: number | undefined;
  readonly file: number | undefined;
}

/** Every code and month in which two sets of amounts differ, rows on one code added up. */
export function differences(expected: readonly Amount[], found: readonly Amount[]): readonly Difference[] {
  const [a, b] = [addedUp(expected), addedUp(found)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((at) => {
    const [model, file] = [a.get(at), b.get(at)];
    const { key, month } = model ?? file ?? { key: '', month: 0 };
    return model?.pennies === file?.pennies
      ? []
      : [{ key, month, model: model?.pennies, file: file?.pennies }];
  });
}

function addedUp(amounts: readonly Amount[]): ReadonlyMap<string, Amount> {
  const out = new Map<string, Amount>();
  for (const { key, month, pennies } of amounts) {
    const at = `${month}|${key}`;
    out.set(at, { key, month, pennies: (out.get(at)?.pennies ?? 0) + pennies });
  }
  return out;
}
