import type { Graph } from '../graph/graph.ts';
import { printCsv } from './csv.ts';
import type { Row } from './rows.ts';

/** The text of `annual.csv` or `monthly.csv`: one row for each line and period. */
export function figuresCsv(graph: Graph, rows: readonly Row[]): string {
  const labels = new Map(graph.lines.map((line) => [line.name, line.label]));
  const header = ['line', 'label', 'unit', 'rollup', 'period', 'value', 'status', 'unknown_lines'];
  return printCsv(
    header,
    rows.map((r) => [
      r.line,
      labels.get(r.line) ?? '',
      r.unit,
      r.rollup,
      r.period,
      r.value,
      r.status,
      r.unknownLines,
    ]),
  );
}
