import type { DataFrame } from 'danfojs-node';
import { textsOf } from './text-frame.ts';

/** A row with a key for each column. Money is a text with its pennies; a value that is unknown is null, never nought. */
export type JsonRow = Readonly<Record<string, string | null>>;

/** The rows of a frame, ready for JSON. */
export function jsonRows(frame: DataFrame): readonly JsonRow[] {
  const { columns, rows } = textsOf(frame);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((name, i) => {
        const text = row[i] ?? '';
        return [name, text === '' && /^value\b/.test(name) ? null : text];
      }),
    ),
  );
}
