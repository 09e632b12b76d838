import { printDate, printMonth } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import { toPennies } from '../money/share-out.ts';
import { CallError } from '../problem/call-error.ts';
import { DATE } from '../quantity/dimension.ts';
import { shownValue } from '../results/shown-value.ts';
import { penniesOf } from '../run/pennies.ts';
import { monthsOfPeriod, printPeriod } from '../run/period.ts';
import { type Plan, planOf } from '../run/plan.ts';
import { type Figure, projectPlan, type Status, statusOf } from '../run/projection.ts';
import { type Contents, type Outcome, type Target, type Trial, trialOf } from '../trial/trial.ts';

/** A figure as it is tried; or why there is none that can be held against the present one. */
export type Reading = { readonly value: number } | { readonly value: null; readonly why: string };

/** A value ready for a file or a page: a date as `2010-04`, null where there is none. */
export type Plain = number | string | null;

/** What is asked about, and how it stands. */
export interface Asked {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  /** As `annual.csv` prints it, pounds to the penny; the known part where the status says so. */
  readonly base: Plain;
  readonly status: Status;
  /** The lines that are unknown in it. */
  readonly unknownLines: readonly string[];
}

/** Reads one figure of a graph, with other contents in some of its inputs. */
export interface Gauge {
  readonly trial: Trial;
  readonly figure: Figure;
  readonly asked: Asked;
  /** The present figure as the tables print it: a number for a date too; null where it is unknown. */
  readonly shown: number | null;
  /** The figure in full. Of one that is known in part, the known part, as long as the same lines are unknown in the same months. */
  readonly read: (contents: Contents) => Reading;
  /** The same to the penny, as a scenario that says so would print it. It works out the whole plan, which takes longer. */
  readonly readShown: (contents: Contents) => Reading;
  /** How much larger the one figure that is shown is than the other: pounds to the penny. */
  readonly difference: (figure: number, other: number) => number;
}

/** @throws {CallError} for a profile, which has no figure of a period */
export function gaugeOf(graph: Graph, target: Target): Gauge {
  const line = graph.lines[target.line];
  if (line === undefined) throw new Error(`there is no line ${target.line}`);
  if (line.rollup === 'profile')
    throw new CallError(
      `"${line.name}" is a shape by months since a start, so it has no figure in ${printPeriod(graph.calendar, target.period)}. Ask of a line that uses it.`,
    );
  const plan = planOf(graph);
  const trial = trialOf(plan, [target, ...monthsBehind(plan, target)]);
  const now = trial.run().figures;
  const projection = projectPlan(plan);
  const figure = now[0] ?? { value: 'unknown', known: 'none', unknownLines: new Set<number>(), basis: 0 };
  const shown = figure.value === 'unknown' ? null : shownIn(plan, target, figure.value);
  const read = (contents: Contents): Reading => readingOf(graph, now, trial.run(contents));
  return {
    trial,
    figure,
    asked: {
      line: line.name,
      label: line.label,
      unit: line.unit,
      period: printPeriod(graph.calendar, target.period),
      base: plain(shown, line.unit),
      status: statusOf(projection, target.line, figure),
      unknownLines: [...figure.unknownLines].map((i) => graph.lines[i]?.name ?? ''),
    },
    shown,
    read,
    readShown: (contents) => {
      const reading = read(contents);
      if (reading.value === null) return reading;
      if (shown !== null && reading.value === figure.value) return { value: shown };
      return { value: shownIn(planWith(plan, contents), target, reading.value) };
    },
    difference: (a, b) => (line.unit === 'GBP' ? toPennies(a - b) / 100 : a - b),
  };
}

/** A value of a line for a file or a page. */
export function plain(value: number | null, unit: string): Plain {
  return value !== null && unit === DATE ? printDate(value) : value;
}

/** The months whose unknown lines must stay the same: all of them, or the close of a stock. */
function monthsBehind(plan: Plan, { line, period }: Target): readonly Target[] {
  const months = monthsOfPeriod(period).map((month): Target => ({ line, period: { kind: 'month', month } }));
  return plan.lines[line]?.rollup === 'stock' ? months.slice(-1) : months;
}

function readingOf(graph: Graph, now: readonly Figure[], { figures, faults }: Outcome): Reading {
  const [fault] = faults;
  if (fault !== undefined) {
    const month = printMonth(graph.calendar.first + fault.month);
    return none(`${graph.lines[fault.line]?.name} in ${month}: ${fault.what}`);
  }
  const [figure] = figures;
  if (figure === undefined || figure.value === 'unknown') return none('The figure would be unknown.');
  const { value } = figure;
  if (now[0]?.known === 'none')
    return figure.known === 'all' ? { value } : none('A part of the figure would still be unknown.');
  const alike = now.every((before, i) => sameUnknown(before, figures[i]));
  return alike ? { value } : none('Other parts of the figure would be unknown.');
}

function none(why: string): Reading {
  return { value: null, why };
}

function sameUnknown(a: Figure, b: Figure | undefined): boolean {
  const lines = b?.unknownLines ?? new Set<number>();
  return a.unknownLines.size === lines.size && [...a.unknownLines].every((line) => lines.has(line));
}

function planWith(plan: Plan, contents: Contents): Plan {
  const lines = plan.lines.map((line, i) => ({ ...line, content: contents.get(i) ?? line.content }));
  return { ...plan, lines };
}

/** The value as the tables show it. */
function shownIn(plan: Plan, { line, period }: Target, value: number): number {
  const projection = projectPlan(plan);
  return shownValue(projection, penniesOf(projection), line, period, value);
}
