import { printYear } from '../calendar/financial-year.ts';
import { printMonth } from '../calendar/month.ts';
import type { Given, Step } from '../graph/given.ts';
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

/** Every input of a graph with its source; formulas that a scenario put in are inputs too: assumptions of its own. */
export function inputRows(graph: Graph): readonly InputRow[] {
  return graph.lines.flatMap((line): readonly InputRow[] => {
    const { name, label, unit, content } = line;
    const common = { line: name, label, unit };
    if (content.kind === 'given') return givenRows(content.given).map((row) => ({ ...common, ...row }));
    if (content.reason === undefined) return [];
    const source: Source = { kind: 'assumed', reason: content.reason };
    return [{ ...common, period: 'all months', value: content.text, status: 'assumed', source }];
  });
}

type Told = Pick<InputRow, 'period' | 'value' | 'status' | 'source'>;

function givenRows(given: Given): readonly Told[] {
  switch (given.kind) {
    case 'steps':
      return given.steps.map((step): Told => {
        const value = step.value === 'unknown' ? '' : printNumber(step.value);
        const status = step.status ?? (step.value === 'unknown' ? 'unknown' : step.source.kind);
        return { period: stepPeriod(step), value, status, source: step.source };
      });
    case 'points':
      return given.points.map((point): Told => {
        const whole = Math.floor(point.at);
        const period = point.at - whole === 0.5 ? `mid-${whole}` : printNumber(point.at, 3);
        return { period, value: printNumber(point.value), status: point.source.kind, source: point.source };
      });
    case 'profile':
      return [
        {
          period: 'by months since a start',
          value: given.values.map((v) => printNumber(v)).join('; '),
          status: given.source.kind,
          source: given.source,
        },
      ];
  }
}

function stepPeriod(step: Step): string {
  const { from, to } = step;
  if (from === undefined && to === undefined) return 'all months';
  if (from !== undefined && to === from + 11 && from % 12 === 3) return printYear(Math.floor(from / 12));
  if (from === undefined) return `to ${printMonth(to ?? 0)}`;
  return to === undefined ? `from ${printMonth(from)}` : `${printMonth(from)} to ${printMonth(to)}`;
}
