import type { DataFrame } from 'danfojs-node';
import { namePattern } from '../../core/graph/select.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { columnAt, textFrame, textsOf } from './text-frame.ts';

/** Which rows of a frame are wanted: those that meet all that is named. */
export interface Wanted {
  /** Names of lines, or patterns such as `investment.*`. */
  readonly lines?: readonly string[];
  /** Financial years, quarters or months, as the column `period` has them. */
  readonly periods?: readonly string[];
  /** Values of other columns, such as `{ funder: ['pct'] }` in a frame with that tag. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

/** The rows that are wanted, each as it was. */
export async function chooseRows(frame: DataFrame, wanted: Wanted): Promise<DataFrame> {
  const texts = textsOf(frame);
  const { lines, periods, where = {} } = wanted;
  const patterns = (lines ?? []).map(namePattern);
  const columns = [
    ...Object.entries(where),
    ...(periods === undefined ? [] : [['period', periods] as const]),
  ].map(([name, values]) => ({ at: columnAt(texts, name), values }));
  const line = lines === undefined ? -1 : columnAt(texts, 'line');
  const rows = texts.rows.filter(
    (row) =>
      (lines === undefined || patterns.some((pattern) => pattern.test(row[line] ?? ''))) &&
      columns.every(({ at, values }) => values.includes(row[at] ?? '')),
  );
  if (rows.length === 0)
    throw new CallError('No row of the frame meets that. Look at its lines and periods first.');
  return textFrame({ columns: texts.columns, rows });
}
