import type { Place } from '../problem/problem.ts';
import type { Layout } from './layout.ts';
import type { ProfileFile } from './profile-schema.ts';
import { type Codes, codesKey, type Segment } from './segment.ts';

/** A profile that has been read, its layout and the parts of its code found. `place` leads to it in its file. */
export interface LedgerProfile {
  readonly file: ProfileFile;
  readonly layout: Layout;
  readonly segments: readonly Segment[];
  /** Codes of single lines, by name of the line. */
  readonly exceptions: readonly Exception[];
  readonly place: Place;
}

/** A row of the table of exceptions: empty codes are not set. */
export interface Exception {
  readonly line: string;
  readonly codes: Codes;
  readonly place: Place;
}

/** How the ledger names months, as the profile says or as the layout does. */
export function periodsOf({ file, layout }: LedgerProfile): string {
  return file.periods ?? layout.periods;
}

/** One selector or several, as a list. */
export function selectorsOf(lines: string | readonly string[]): readonly string[] {
  return typeof lines === 'string' ? [lines] : lines;
}

/** The code of the rows that balance a journal, as one text; undefined where there are none. */
export function offsetKey({ file, segments }: LedgerProfile): string | undefined {
  return file.offset === undefined ? undefined : codesKey(file.offset, segments);
}

/** The code of the money that has none of its own. */
export function suspenseKey({ file, segments }: LedgerProfile): string | undefined {
  return file.suspense === undefined ? undefined : codesKey(file.suspense.codes, segments);
}
