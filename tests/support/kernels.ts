import type { Graph } from '../../src/core/graph/graph.ts';
import type { Drawn, Kernel, KernelSpec } from '../../src/core/kernel/spec.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { rangeOf } from '../../src/core/source/source.ts';

/**
 * The question that a simulation asks of a scenario: every input with a range is drawn (a date as a month, anything else as a factor
 * on what was told), and every annual figure in pounds is asked for.
 */
export function simulationOf(graph: Graph): KernelSpec {
  const plan = planOf(graph);
  const drawn = graph.lines.flatMap((_, line): readonly Omit<Drawn, 'variable'>[] => {
    const content = plan.lines[line]?.content;
    if (content?.kind !== 'given' || !hasRange(graph, line)) return [];
    const date = plan.lines[line]?.unit === 'date';
    const slope = Float64Array.from(content.values, (v) => (v === null ? Number.NaN : date ? 1 : v));
    return [{ line, offset: new Float64Array(slope.length), slope }];
  });
  const outputs = plan.lines.flatMap(({ unit }, line) =>
    unit === 'GBP'
      ? plan.calendar.years.map((_, year) => ({ line, period: { kind: 'year' as const, year } }))
      : [],
  );
  return { plan, variables: drawn.length, drawn: drawn.map((d, variable) => ({ ...d, variable })), outputs };
}

function hasRange(graph: Graph, line: number): boolean {
  const content = graph.lines[line]?.content;
  if (content?.kind !== 'given') return false;
  const { given } = content;
  const told = given.kind === 'steps' ? given.steps : given.kind === 'points' ? given.points : [given];
  return told.some(({ source }) => rangeOf(source) !== undefined);
}

/** Draws that anybody can make again: factors from 0.5 to 1.5, months about the start of the model, and noughts in the last draw. */
export function drawsFor({ plan, drawn, variables }: KernelSpec, count: number): readonly Float64Array[] {
  let seed = 20;
  const next = (): number => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const dates = new Set(drawn.filter(({ line }) => plan.lines[line]?.unit === 'date').map((d) => d.variable));
  return Array.from({ length: variables }, (_, v) =>
    Float64Array.from({ length: count }, (_, i) => {
      if (dates.has(v)) return plan.calendar.first + Math.floor(next() * 30) - 3;
      return i === count - 1 ? 0 : 0.5 + next();
    }),
  );
}

/** What a kernel gives for all of some draws, output by output. */
export function outputsOf(kernel: Kernel, draws: readonly Float64Array[]): readonly Float64Array[] {
  const count = draws[0]?.length ?? 0;
  const out = Array.from({ length: kernel.outputs }, () => new Float64Array(count));
  kernel.run(draws, 0, count, out);
  return out;
}

/** The outputs that do not have the same bits, by number. NaN is NaN, and minus nought is not nought. */
export function differing(a: readonly Float64Array[], b: readonly Float64Array[]): readonly number[] {
  return a.flatMap((values, o) => (values.every((value, i) => Object.is(value, b[o]?.[i])) ? [] : [o]));
}
