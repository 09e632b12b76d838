import type { Calendar } from '../calendar/calendar.ts';
import { middleOf, printMonth } from '../calendar/month.ts';
import { printPoint, printSpan } from '../explain/words.ts';
import { type Given, type Step, stepAt, type Value } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Source } from '../source/source.ts';

/** One cell that people fill in: a value, the time that it is for, and where it comes from. */
export interface ToldRow {
  readonly line: number;
  readonly period: string;
  /** Of a figure between which months are interpolated: its time in decimal years. */
  readonly time?: number;
  readonly value: Value;
  readonly source?: Source;
  readonly status?: string;
}

/** The rows that a month is made of: one; or two, between which it lies. */
export type Taken =
  | { readonly kind: 'one'; readonly row: number }
  | { readonly kind: 'between'; readonly before: number; readonly after: number }
  | { readonly kind: 'none' };

export interface Told {
  readonly rows: readonly ToldRow[];
  readonly taken: (line: number, month: number) => Taken;
}

/** Every figure that was told and bears on the months of a graph, each once, and which months take it. */
export function toldRows({ lines, calendar }: Graph): Told {
  const rows: ToldRow[] = [];
  const taken = new Map<number, readonly Taken[]>();
  lines.forEach(({ content }, line) => {
    if (content.kind !== 'given') return;
    const own = rowsOf(content.given, calendar);
    const first = rows.length;
    rows.push(...own.rows.map((row) => ({ ...row, line })));
    taken.set(
      line,
      own.taken.map((place) => moved(place, first)),
    );
  });
  return { rows, taken: (line, month) => taken.get(line)?.[month] ?? { kind: 'none' } };
}

type Own = Omit<ToldRow, 'line'>;

function rowsOf(
  given: Given,
  calendar: Calendar,
): { readonly rows: readonly Own[]; readonly taken: readonly Taken[] } {
  const months = Array.from({ length: calendar.months }, (_, m) => m);
  switch (given.kind) {
    case 'steps':
      return stepRows(given.steps, calendar, months);
    case 'points':
      return {
        rows: given.points.map(({ at, value, source }) => ({
          period: printPoint(at),
          time: at,
          value,
          source,
        })),
        taken: months.map((m) => between(given, middleOf(calendar.first + m))),
      };
    case 'profile': {
      const values = given.values.slice(0, calendar.months);
      return {
        rows: values.map((value, k) => ({
          period: k === values.length - 1 ? `${k} months on, and later` : `${k} months on`,
          value,
          source: given.source,
        })),
        taken: months.map((m) =>
          values.length === 0 ? { kind: 'none' } : { kind: 'one', row: Math.min(m, values.length - 1) },
        ),
      };
    }
  }
}

function stepRows(
  steps: readonly Step[],
  { first }: Calendar,
  months: readonly number[],
): { readonly rows: readonly Own[]; readonly taken: readonly Taken[] } {
  const inForce = months.map((m) => stepAt(steps, first + m));
  const used = steps.filter((step) => inForce.includes(step));
  const rows: Own[] = used.map(({ from, to, value, source, status }) => ({
    period: printSpan(from, to),
    value,
    source,
    ...(status === undefined ? {} : { status }),
  }));
  const untold = months.filter((m) => inForce[m] === undefined);
  const [start] = untold;
  const end = untold.at(-1);
  if (start !== undefined && end !== undefined) {
    const span = `${printMonth(first + start)} to ${printMonth(first + end)}`;
    rows.push({ period: `not told: ${span}`, value: 'unknown' });
  }
  return {
    rows,
    taken: inForce.map((step) => ({
      kind: 'one',
      row: step === undefined ? used.length : used.indexOf(step),
    })),
  };
}

/** The points that `interpolate` takes for a time (method, section 5). */
function between({ points, outside }: Extract<Given, { kind: 'points' }>, time: number): Taken {
  const last = points.length - 1;
  const [first] = points;
  if (first === undefined) return { kind: 'none' };
  const next = points.findIndex((p) => p.at >= time);
  const inside = next > 0 || first.at === time;
  if (!inside && outside === 'unknown') return { kind: 'none' };
  if (!inside && outside === 'hold') return { kind: 'one', row: next === 0 ? 0 : last };
  const right = Math.min(Math.max(next === -1 ? last : next, 1), last);
  const left = Math.max(right - 1, 0);
  return points[left]?.at === points[right]?.at
    ? { kind: 'one', row: left }
    : { kind: 'between', before: left, after: right };
}

function moved(taken: Taken, by: number): Taken {
  switch (taken.kind) {
    case 'one':
      return { kind: 'one', row: taken.row + by };
    case 'between':
      return { kind: 'between', before: taken.before + by, after: taken.after + by };
    case 'none':
      return taken;
  }
}
