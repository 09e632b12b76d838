import type { Graph } from '../graph/graph.ts';
import type { Pennies } from '../run/pennies.ts';
import { monthsOfPeriod, type Period, printPeriod } from '../run/period.ts';
import { type Figure, figureOf, type Projection, type Status, statusOf } from '../run/projection.ts';
import { traceRead } from '../run/run.ts';
import { type Words, wordsOf } from './words.ts';

/** One figure by itself: what it is, how large, and how it is worked out. */
export interface Head {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  /** `2010/11` or `2010-07`. */
  readonly period: string;
  /** Pounds to the penny, as the tables show them. */
  readonly figure: Figure;
  readonly status: Status;
  /** The formula, for a line that is worked out. */
  readonly formula?: string;
  /** For a formula that a scenario put in: why. */
  readonly reason?: string;
}

/** A figure of a graph, by place of its line. */
export interface FigureAt {
  readonly line: number;
  readonly period: Period;
}

/** One figure and what lies directly behind it: what was told, or the figures that were read. */
export interface Step extends Head {
  /** What the model was told for the period, each with its source. */
  readonly told: readonly Words[];
  readonly parts: readonly FigureAt[];
}

/** A projected graph, of which figures are explained. */
export interface Explained {
  readonly graph: Graph;
  readonly projection: Projection;
  readonly pennies: Pennies;
}

export function headOf({ graph, projection, pennies }: Explained, { line, period }: FigureAt): Head {
  const { name = '', label = '', unit = '', content } = graph.lines[line] ?? {};
  const exact = figureOf(projection, line, period);
  const figure =
    unit === 'GBP' && exact.value !== 'unknown'
      ? { ...exact, value: pennies.shown(line, period, exact.value) / 100 }
      : exact;
  const formula =
    content?.kind === 'formula'
      ? { formula: content.text, ...(content.reason === undefined ? {} : { reason: content.reason }) }
      : {};
  const status = statusOf(projection, line, figure);
  return { line: name, label, unit, period: printPeriod(graph.calendar, period), figure, status, ...formula };
}

/** Only what was really read on the way to the figure: a branch of an `if` that was not taken is not in it. */
export function stepOf(explained: Explained, at: FigureAt): Step {
  const { graph } = explained;
  const head = headOf(explained, at);
  const content = graph.lines[at.line]?.content;
  if (content?.kind === 'formula') return { ...head, told: [], parts: readBy(explained, at) };
  const months = monthsOf(graph, at).map((month) => graph.calendar.first + month);
  return { ...head, told: content === undefined ? [] : wordsOf(content.given, months), parts: [] };
}

/** The months that a figure is made of: only the last for a stock. */
function monthsOf(graph: Graph, { line, period }: FigureAt): readonly number[] {
  const months = monthsOfPeriod(period);
  return graph.lines[line]?.rollup === 'stock' ? months.slice(-1) : months;
}

/** The lines read for a figure, in the order of the formula, each with the periods in which to show it. */
function readBy({ graph, projection }: Explained, at: FigureAt): readonly FigureAt[] {
  const read = new Map<number, Set<number>>();
  for (const month of monthsOf(graph, at)) {
    for (const [other, months] of traceRead(projection.plan, projection.state, at.line, month)) {
      const all = read.get(other) ?? new Set();
      for (const m of months) all.add(m);
      read.set(other, all);
    }
  }
  return [...read].flatMap(([line, months]) =>
    periodsToShow([...months], at.period).map((period) => ({ line, period })),
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
