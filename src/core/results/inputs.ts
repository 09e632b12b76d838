import { type Month, printDate } from '../calendar/month.ts';
import { wordsOf } from '../explain/words.ts';
import type { Given } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import { printNumber } from '../money/print.ts';
import type { Source } from '../source/source.ts';

/** One input as it was told: a value for a period, with where it comes from. */
export interface InputRow {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  /** `2009/10`, `2009-04 to 2010-03`, `all months`, `mid-2009`, or `by months since a start`. */
  readonly period: string;
  /** Empty when unknown. */
  readonly value: string;
  readonly status: string;
  readonly source: Source;
}

/** Every input that bears on the months of a graph, with its source; formulas that a scenario put in are inputs too: assumptions of its own. */
export function inputRows(graph: Graph): readonly InputRow[] {
  const { first, months } = graph.calendar;
  return graph.lines.flatMap((line): readonly InputRow[] => {
    const { name, label, unit, content } = line;
    const common = { line: name, label, unit };
    if (content.kind === 'given')
      return toldRows(content.given, first, first + months - 1).map((row) => ({ ...common, ...row }));
    if (content.reason === undefined) return [];
    const source: Source = { kind: 'assumed', reason: content.reason };
    return [{ ...common, period: 'all months', value: content.text, status: 'assumed', source }];
  });
}

type Told = Pick<InputRow, 'period' | 'value' | 'status' | 'source'>;

function toldRows(given: Given, first: Month, last: Month): readonly Told[] {
  if (given.kind === 'profile') {
    const value = given.values.map((v) => printNumber(v)).join('; ');
    return [{ period: 'by months since a start', value, status: given.source.kind, source: given.source }];
  }
  const date = given.kind === 'steps' && given.date === true;
  const months = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  return wordsOf(given, months).map(({ when, value, status, source }) => ({
    period: when,
    value: value === 'unknown' ? '' : date ? printDate(value) : printNumber(value),
    status: status ?? (value === 'unknown' ? 'unknown' : source.kind),
    source,
  }));
}
