import type { DataFrame } from 'danfojs-node';
import { columnAt, textFrame, textsOf } from './text-frame.ts';

/**
 * The rows by a column of figures, the largest first. Figures are texts, and texts sort as words, 90 above 1000: this reads them digit
 * by digit, to the last penny. What is no figure, such as an unknown, comes last, in the order in which it stood.
 */
export async function sortByFigure(
  frame: DataFrame,
  column: string,
  order: 'largest_first' | 'smallest_first' = 'largest_first',
): Promise<DataFrame> {
  const texts = textsOf(frame);
  const at = columnAt(texts, column);
  const keyed = texts.rows.map((row) => ({ row, key: sizeOf(row[at] ?? '') }));
  const known = keyed.filter(({ key }) => key !== undefined);
  const rest = keyed.filter(({ key }) => key === undefined);
  const turn = order === 'largest_first' ? -1 : 1;
  known.sort((a, b) => turn * compare(a.key ?? 0n, b.key ?? 0n));
  return textFrame({ columns: texts.columns, rows: [...known, ...rest].map(({ row }) => row) });
}

/** A decimal in billionths, the steps of the result files; undefined where the text is no plain number. */
function sizeOf(text: string): bigint | undefined {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const size = BigInt(whole + decimals.padEnd(9, '0'));
  return sign === '-' ? -size : size;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
