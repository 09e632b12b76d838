import { calendarOf } from '../../src/core/calendar/calendar.ts';
import type { Month } from '../../src/core/calendar/month.ts';
import type { Given, Step, Value } from '../../src/core/graph/given.ts';
import { buildGraph, type Graph } from '../../src/core/graph/graph.ts';
import { formulaLine, givenLine, type Line } from '../../src/core/graph/line.ts';
import { type Problem, printProblem, refuse } from '../../src/core/problem/problem.ts';
import type { Period } from '../../src/core/run/period.ts';
import { planOf } from '../../src/core/run/plan.ts';
import {
  type Figure,
  figureOf,
  type Projection,
  projectPlan,
  type Status,
  statusOf,
} from '../../src/core/run/projection.ts';
import type { Source } from '../../src/core/source/source.ts';

/** Lines for tests, from April 2009 over two financial years unless a test says otherwise. */
export const TWO_YEARS = calendarOf(2009, 2010);

export const STATED: Source = { kind: 'stated', document: 'The plan', section: '1', quote: '£1' };
export const READ: Source = { kind: 'read', document: 'The plan', section: '1', quote: '1?', reading: 'one' };
export const ASSUMED: Source = { kind: 'assumed', reason: 'a test needs a figure' };
export const CITED: Source = { kind: 'cited', document: 'A paper', evidence: 'seen' };
export const LOCAL: Source = { kind: 'local', note: 'counted by the team' };
export const MISSING: Source = { kind: 'missing', why: 'nobody wrote it down' };

type About = Partial<Omit<Line, 'name' | 'content'>>;

function about(name: string, more: About): Omit<Line, 'content'> {
  return { name, label: name, unit: '1', rollup: 'flow', tags: {}, place: {}, ...more };
}

/** A line told month by month from April 2009; the last value holds, and null is unknown. */
export function told(
  name: string,
  values: readonly (number | null)[],
  more: About = {},
  source: Source = STATED,
): Line {
  return givenLine(about(name, more), byMonth(values, source));
}

export function byMonth(
  values: readonly (number | null)[],
  source: Source = STATED,
  first: Month = TWO_YEARS.first,
): Given {
  const steps = values.map((value, k): Step => {
    const known: Value = value ?? 'unknown';
    const why = value === null ? MISSING : source;
    return k === values.length - 1
      ? { from: first + k, value: known, source: why }
      : { from: first + k, to: first + k, value: known, source: why };
  });
  return { kind: 'steps', steps };
}

export function worked(name: string, formula: string, more: About = {}): Line {
  return formulaLine(about(name, more), formula);
}

/** A flow of pounds. */
export const POUNDS = { unit: 'GBP', rollup: 'flow' } as const;

export function graphOf(lines: readonly Line[], calendar = TWO_YEARS): Graph {
  const { graph, problems } = buildGraph(lines, calendar);
  refuse(problems);
  return graph;
}

export function runLines(lines: readonly Line[], calendar = TWO_YEARS): Projection {
  return projectPlan(planOf(graphOf(lines, calendar)));
}

/** Everything that is wrong with some lines. */
export function problemsOf(lines: readonly Line[], calendar = TWO_YEARS): readonly Problem[] {
  return buildGraph(lines, calendar).problems;
}

/** The same, as a person reads it. */
export function complaints(lines: readonly Line[], calendar = TWO_YEARS): readonly string[] {
  return problemsOf(lines, calendar).map(printProblem);
}

export function placeOf(projection: Projection, name: string): number {
  const place = projection.plan.lines.findIndex((line) => line.name === name);
  if (place < 0) throw new Error(`no line ${name}`);
  return place;
}

/** The months of a line; null is unknown, and the known part of an "at least" is its value. */
export function monthsOf(projection: Projection, name: string): readonly (number | null)[] {
  const line = placeOf(projection, name);
  return Array.from({ length: projection.plan.calendar.months }, (_, month) => {
    const { value } = figureOf(projection, line, { kind: 'month', month });
    // Nought and minus nought are one amount.
    return value === 'unknown' ? null : value + 0;
  });
}

export interface Shown {
  readonly value: Value;
  readonly status: Status;
  readonly unknown: number;
}

/** A figure as a table shows it. */
export function shown(projection: Projection, name: string, period: Period): Shown {
  const line = placeOf(projection, name);
  const figure: Figure = figureOf(projection, line, period);
  return {
    value: figure.value,
    status: statusOf(projection, line, figure),
    unknown: figure.unknownLines.size,
  };
}

export function year(n: number): Period {
  return { kind: 'year', year: n };
}

export function month(n: number): Period {
  return { kind: 'month', month: n };
}
