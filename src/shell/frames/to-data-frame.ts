import type { DataFrame } from 'danfojs-node';
import type { Graph } from '../../core/graph/graph.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { inputRows } from '../../core/results/inputs.ts';
import { annualRows, monthlyRows, quarterlyRows, type Row } from '../../core/results/rows.ts';
import type { Projection } from '../../core/run/projection.ts';
import { printSource } from '../../core/source/source.ts';
import { project } from '../results/result-files.ts';
import { type Texts, textFrame } from './text-frame.ts';

/** What a frame is made of: rows of results, a projection, or a graph, which is run. */
export type FrameSource = readonly Row[] | Projection | Graph;

export interface FrameOptions {
  /** `annual` when left out. `inputs` needs a graph, which knows the sources. */
  readonly rows?: 'annual' | 'monthly' | 'quarterly' | 'inputs';
  /** `text` when left out: every cell as the result files print it. `numbers` only where no cell is money and none is unknown. */
  readonly values?: 'text' | 'numbers';
  /** Tags of the lines to add as columns, such as `funder`. They need a graph. */
  readonly tags?: readonly string[];
}

const COLUMNS = ['line', 'unit', 'rollup', 'period', 'value', 'status', 'unknown_lines'] as const;
const INPUT_COLUMNS = ['line', 'label', 'unit', 'period', 'value', 'status', 'source'] as const;

/**
 * Results as a data frame, for looking at them and slicing them: `query`, `merge`, `toCSV`, and the functions beside this one.
 *
 * Figures are texts, just as `annual.csv` prints them, and unknown is the empty text. That is on purpose: the arithmetic of
 * danfojs is 32-bit and its sums pass over gaps, so that £1,357,913,579.37 would lose its pennies and an unknown would count
 * as nought. Sums belong in the model, as lines.
 *
 * @throws {CallError} for numbers where a cell is money or unknown, and for inputs or tags without a graph
 */
export async function toDataFrame(source: FrameSource, options: FrameOptions = {}): Promise<DataFrame> {
  const texts = textsFrom(source, options);
  if (options.values !== 'numbers') return textFrame(texts);
  refuseNumbers(texts);
  const { DataFrame } = await import('danfojs-node');
  const at = texts.columns.indexOf('value');
  const cells = texts.rows.map((row) => row.map((cell, i) => (i === at ? Number(cell) : cell)));
  return new DataFrame(cells, {
    columns: [...texts.columns],
    dtypes: texts.columns.map((_, i) => (i === at ? 'float32' : 'string')),
  });
}

function textsFrom(source: FrameSource, { rows = 'annual', tags = [] }: FrameOptions): Texts {
  const graph = 'lineNamed' in source ? source : undefined;
  const told = withTags(graph, tags);
  if (rows === 'inputs') {
    if (graph === undefined)
      throw new CallError('Inputs have their sources in the graph: give the graph of a scenario.');
    const cells = inputRows(graph).map((r) => [
      ...[r.line, r.label, r.unit, r.period, r.value, r.status, printSource(r.source)],
      ...told(r.line),
    ]);
    return { columns: [...INPUT_COLUMNS, ...tags], rows: cells };
  }
  const results = resultRows(source, rows);
  return {
    columns: [...COLUMNS, ...tags],
    rows: results.map((r) => [
      ...[r.line, r.unit, r.rollup, r.period, r.value, r.status, String(r.unknownLines)],
      ...told(r.line),
    ]),
  };
}

const ROWS = { annual: annualRows, monthly: monthlyRows, quarterly: quarterlyRows } as const;

function resultRows(source: FrameSource, rows: keyof typeof ROWS): readonly Row[] {
  if ('lineNamed' in source) return ROWS[rows](project(source));
  return 'state' in source ? ROWS[rows](source) : source;
}

function withTags(graph: Graph | undefined, tags: readonly string[]): (line: string) => readonly string[] {
  if (tags.length === 0) return () => [];
  if (graph === undefined) throw new CallError('Tags are in the graph: give the graph of a scenario.');
  const byName = new Map(graph.lines.map((line) => [line.name, line.tags]));
  return (line) => tags.map((tag) => byName.get(line)?.[tag] ?? '');
}

/** Money must stay a text, and so must what holds a gap. */
function refuseNumbers({ columns, rows }: Texts): void {
  const [unit, value, line] = ['unit', 'value', 'line'].map((name) => columns.indexOf(name));
  for (const row of rows) {
    const name = row[line ?? 0] ?? '';
    if ((row[unit ?? 0] ?? '').startsWith('GBP'))
      throw new CallError(
        `"${name}" is money, and numbers of a data frame lose pennies. Leave "values" out, or take lines that are no money.`,
      );
    const text = row[value ?? 0] ?? '';
    if (text === '')
      throw new CallError(
        `"${name}" is unknown, and a data frame would take it for nought. Leave "values" out, or take lines that are known.`,
      );
    if (!Number.isFinite(Number(text)))
      throw new CallError(`"${text}", the value of "${name}", is no number. Leave "values" out.`);
  }
}
