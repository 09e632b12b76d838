import type { DataFrame } from 'danfojs-node';
import type { Row } from '../../core/results/rows.ts';

const COLUMNS = ['line', 'unit', 'rollup', 'period', 'value', 'status', 'unknown_lines'] as const;

/**
 * Results as a data frame, for looking at them and slicing them: `query`, `sortValues`, `merge`, `toCSV`.
 *
 * Figures are texts, just as `annual.csv` prints them, and unknown is the empty text. That is on purpose: the arithmetic of
 * danfojs is 32-bit and its sums pass over gaps, so that £1,357,913,579.37 would lose its pennies and an unknown would count
 * as nought. Sums belong in the model, as lines. danfojs is large, and is loaded here only.
 */
export async function toDataFrame(rows: readonly Row[]): Promise<DataFrame> {
  const { DataFrame } = await import('danfojs-node');
  const cells = rows.map((r) => [
    r.line,
    r.unit,
    r.rollup,
    r.period,
    r.value,
    r.status,
    String(r.unknownLines),
  ]);
  return new DataFrame(cells, { columns: [...COLUMNS], dtypes: COLUMNS.map(() => 'string') });
}
