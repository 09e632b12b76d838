import { stepAt } from '../../src/core/graph/given.ts';
import type { Graph } from '../../src/core/graph/graph.ts';
import type { Line } from '../../src/core/graph/line.ts';
import type { Drawn } from '../../src/core/kernel/spec.ts';
import { DATE } from '../../src/core/quantity/dimension.ts';
import { rangeOf, type Source } from '../../src/core/source/source.ts';
import type { Variable } from './draws.ts';

/**
 * Every input with a range in its sources becomes a variable. Where all the figures with a range are one figure, the variable
 * is that figure; where they differ, it is a factor on all of them, as far as leaves each within its range. Months without a
 * range stay as told.
 */
export function drawnInputs(graph: Graph): {
  readonly variables: readonly Variable[];
  readonly drawn: readonly Drawn[];
} {
  const variables: Variable[] = [];
  const drawn: Drawn[] = [];
  graph.lines.forEach((line, at) => {
    const told = byMonth(line, graph);
    const ranged = told.filter((t) => t?.range !== undefined).filter((t) => t !== undefined);
    const [first] = ranged;
    if (first === undefined) return;
    const same = ranged.every((t) => t.value === first.value);
    const ends = ranged.map(({ value, range }) => ({
      low: (range?.low ?? value) / (same ? 1 : value),
      high: (range?.high ?? value) / (same ? 1 : value),
    }));
    const low = Math.max(...ends.map((e) => e.low));
    const high = Math.min(...ends.map((e) => e.high));
    if (!(low < high && Number.isFinite(low) && Number.isFinite(high))) return;
    drawn.push({
      line: at,
      variable: variables.length,
      offset: Float64Array.from(told, (t) => (t?.range === undefined ? (t?.value ?? Number.NaN) : 0)),
      slope: Float64Array.from(told, (t) => (t?.range === undefined ? 0 : same ? 1 : t.value)),
    });
    variables.push({ name: line.name, low, high, whole: line.unit === DATE });
  });
  return { variables, drawn };
}

interface Told {
  readonly value: number;
  readonly range?: { readonly low?: number; readonly high?: number } | undefined;
}

function byMonth({ content }: Line, { calendar }: Graph): readonly (Told | undefined)[] {
  const months = Array.from({ length: calendar.months }, (_, k) => k);
  if (content.kind !== 'given') return [];
  const { given } = content;
  const toldBy = (value: number | 'unknown' | undefined, source: Source | undefined): Told | undefined =>
    value === undefined || value === 'unknown' || source === undefined
      ? undefined
      : { value, range: rangeOf(source) };
  switch (given.kind) {
    case 'steps':
      return months.map((k) => {
        const step = stepAt(given.steps, calendar.first + k);
        return toldBy(step?.value, step?.source);
      });
    case 'profile':
      return months.map((k) => toldBy(given.values[Math.min(k, given.values.length - 1)], given.source));
    case 'points':
      // Told by mid-year, and interpolated: none of those that are shipped has a range.
      return [];
  }
}
