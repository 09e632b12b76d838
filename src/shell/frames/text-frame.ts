import type { DataFrame } from 'danfojs-node';
import { CallError } from '../../core/problem/call-error.ts';

/** A frame without danfojs: columns, and rows of texts. */
export interface Texts {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A data frame of texts. danfojs is large, and is loaded here only. */
export async function textFrame({ columns, rows }: Texts): Promise<DataFrame> {
  const { DataFrame } = await import('danfojs-node');
  // danfojs makes no columns where there are no rows unless it is told them.
  return new DataFrame(
    rows.map((row) => [...row]),
    { columns: [...columns], dtypes: columns.map(() => 'string') },
  );
}

/**
 * The texts of a frame.
 *
 * @throws {CallError} where a column is numeric: money in it may have lost its pennies, and an unknown may have become nought
 */
export function textsOf(frame: DataFrame): Texts {
  const rows = frame.values as string[][];
  const [numeric] = frame.columns.filter((_, i) => frame.dtypes[i] !== 'string');
  if (numeric !== undefined && rows.length > 0)
    throw new CallError(
      `The column "${numeric}" holds numbers, not texts, so that pennies may be lost in it and an unknown may be taken for nought. Start from toDataFrame or frameFromCsv, and change no types.`,
    );
  return { columns: frame.columns, rows };
}

/** Where a column stands. */
export function columnAt({ columns }: Texts, name: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw new CallError(`The frame has no column "${name}". It has: ${columns.join(', ')}.`);
  return at;
}
