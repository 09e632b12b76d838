import type { Graph } from '../graph/graph.ts';
import { penniesOf } from '../run/pennies.ts';
import { monthsOfPeriod, type Period, printPeriod } from '../run/period.ts';
import { type Figure, figureOf, type Projection, type Status, statusOf } from '../run/projection.ts';
import { traceRead } from '../run/run.ts';
import type { Source } from '../source/source.ts';
import { type Words, wordsOf } from './words.ts';

/** One figure with the figures it was worked out from, down to what the model was told. */
export interface Explanation {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  /** `2010/11` or `2010-07`. */
  readonly period: string;
  readonly figure: Figure;
  readonly status: Status;
  /** The formula, for a line that is worked out. */
  readonly formula?: string;
  /** For a formula that a scenario put in: why. */
  readonly reason?: string;
  /** What the model was told for the period, each with its source. */
  readonly told: readonly Words[];
  readonly parts: readonly Explanation[];
  /** The figure has been explained further up, or leans on its own earlier months. */
  readonly before?: 'explained above' | 'its own earlier months';
}

/**
 * The tree of one figure: only what was really read on the way to it, so a branch of an `if` that was not taken is not
 * in it. Every figure is explained once; further mentions point back.
 */
export function explain(
  graph: Graph,
  projection: Projection,
  line: number,
  period: Period,
  pennies = penniesOf(projection),
): Explanation {
  const done = new Set<string>();
  const visit = (i: number, p: Period, path: readonly number[]): Explanation => {
    const { name, label, unit, content } = graph.lines[i] ?? {
      name: '',
      label: '',
      unit: '',
      content: undefined,
    };
    const exact = figureOf(projection, i, p);
    const figure =
      unit === 'GBP' && exact.value !== 'unknown'
        ? { ...exact, value: pennies.shown(i, p, exact.value) / 100 }
        : exact;
    const text = printPeriod(graph.calendar, p);
    const self = { line: name, label, unit, period: text, figure, status: statusOf(projection, i, figure) };
    const formula =
      content?.kind === 'formula'
        ? { formula: content.text, ...(content.reason === undefined ? {} : { reason: content.reason }) }
        : {};
    if (path.includes(i))
      return { ...self, ...formula, told: [], parts: [], before: 'its own earlier months' };
    const key = `${i} ${text}`;
    if (done.has(key)) return { ...self, ...formula, told: [], parts: [], before: 'explained above' };
    done.add(key);
    if (content?.kind !== 'formula') {
      return {
        ...self,
        told:
          content === undefined
            ? []
            : wordsOf(
                content.given,
                monthsOf(p, graph, i).map((m) => graph.calendar.first + m),
              ),
        parts: [],
      };
    }
    const parts = readBy(graph, projection, i, p).map(([other, at]) => visit(other, at, [...path, i]));
    return { ...self, ...formula, told: [], parts };
  };
  return visit(line, period, []);
}

/** The sources at the leaves of a tree, each once. */
export function sourcesOf(tree: Explanation): readonly Source[] {
  return [...tree.told.map((t) => t.source), ...tree.parts.flatMap(sourcesOf)];
}

/** The months that a figure is made of: only the last for a stock. */
function monthsOf(period: Period, graph: Graph, line: number): readonly number[] {
  const months = monthsOfPeriod(period);
  return graph.lines[line]?.rollup === 'stock' ? months.slice(-1) : months;
}

/** The lines read for a figure, in the order of the formula, each with the periods in which to show it. */
function readBy(
  graph: Graph,
  projection: Projection,
  line: number,
  period: Period,
): readonly (readonly [number, Period])[] {
  const read = new Map<number, Set<number>>();
  for (const month of monthsOf(period, graph, line)) {
    for (const [other, months] of traceRead(projection.plan, projection.state, line, month)) {
      const all = read.get(other) ?? new Set();
      for (const m of months) all.add(m);
      read.set(other, all);
    }
  }
  return [...read].flatMap(([other, months]) =>
    periodsToShow([...months], period).map((at) => [other, at] as const),
  );
}

/**
 * The periods that show what was read: the period asked for when it holds some of it; of other financial years the year when
 * all of it was read, else its months one by one. Nothing that was not read is shown as a month of its own.
 */
function periodsToShow(months: readonly number[], asked: Period): readonly Period[] {
  const inAsked = monthsOfPeriod(asked);
  const years = [...new Set(months.map((m) => Math.floor(m / 12)))].sort((a, b) => a - b);
  return years.flatMap((year): readonly Period[] => {
    const read = months.filter((m) => Math.floor(m / 12) === year).sort((a, b) => a - b);
    const whole = asked.kind !== 'month' && read.some((m) => inAsked.includes(m));
    if (whole && read.length > 1) return [asked];
    if (read.length === 12) return [{ kind: 'year', year }];
    return read.map((month) => ({ kind: 'month', month }));
  });
}
