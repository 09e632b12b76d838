import { printProblem } from '../../src/core/problem/problem.ts';
import type { Located, TableLayout } from '../../src/core/tables/layout.ts';
import { readTable } from '../../src/shell/tables/read-table.ts';

/** A table read from lines of text, with what is wrong as a person reads it. */
export function readLines<Row>(
  layout: TableLayout<Row>,
  ...lines: readonly string[]
): { rows: readonly Located<Row>[]; said: readonly string[] } {
  const { rows, problems } = readTable(lines.join('\n'), layout, 't.csv');
  return { rows, said: problems.map((p) => `${p.level === 'note' ? 'Note: ' : ''}${printProblem(p)}`) };
}
