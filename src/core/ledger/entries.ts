import { byCode, type LedgerLine } from './ledger-lines.ts';
import type { LedgerProfile } from './profile.ts';
import type { Codes } from './segment.ts';
import { codesKey } from './segment.ts';

/** An amount on a code in a month. */
export interface Entry {
  readonly key: string;
  readonly codes: Codes;
  /** From 0, by its place in the calendar. */
  readonly month: number;
  /** Debits above nought. */
  readonly pennies: number;
  /** The lines of the model that it holds; none for the row that balances a journal. */
  readonly lines: readonly LedgerLine[];
}

/**
 * The entries of all lines. Where a second row on a code would replace the first, lines of one code are added up. Months come first in
 * a journal, which is balanced month by month; elsewhere a line keeps its months together.
 */
export function entriesOf(profile: LedgerProfile, lines: readonly LedgerLine[]): readonly Entry[] {
  const { layout, file, segments } = profile;
  const groups = layout.rowFor === 'line' ? lines.map((line) => [line]) : [...byCode(lines).values()];
  const months = lines[0]?.months.map((_, m) => m) ?? [];
  const of = (group: readonly LedgerLine[], month: number): readonly Entry[] => {
    const held = group.filter((line) => line.months[month] !== undefined);
    const [first] = held;
    if (first === undefined) return [];
    const pennies = held.reduce((sum, line) => sum + (line.months[month] ?? 0), 0);
    if (pennies === 0 && file.noughts === 'leave_out') return [];
    return [{ key: first.key, codes: first.codes, month, pennies, lines: held }];
  };
  const { offset } = file;
  if (offset === undefined) return groups.flatMap((group) => months.flatMap((month) => of(group, month)));
  return months.flatMap((month) => {
    const entries = groups.flatMap((group) => of(group, month));
    if (entries.length === 0) return [];
    const pennies = 0 - entries.reduce((sum, entry) => sum + entry.pennies, 0);
    return [...entries, { key: codesKey(offset, segments), codes: offset, month, pennies, lines: [] }];
  });
}
