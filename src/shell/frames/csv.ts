import { parse } from 'csv-parse/sync';
import type { DataFrame } from 'danfojs-node';
import { CallError } from '../../core/problem/call-error.ts';
import { printCsv } from '../results/csv.ts';
import { textFrame, textsOf } from './text-frame.ts';

/** A frame as the text of a CSV file: every cell as it stands. */
export function frameToCsv(frame: DataFrame): string {
  const { columns, rows } = textsOf(frame);
  return printCsv(columns, rows);
}

/** A frame from the text of a CSV file, such as `annual.csv`: every cell stays a text, and an empty one stays empty. */
export async function frameFromCsv(text: string): Promise<DataFrame> {
  const [columns, ...rows] = parse(text, { bom: true }) as string[][];
  if (columns === undefined) throw new CallError('The CSV file is empty: it has no row of column names.');
  return textFrame({ columns, rows });
}
