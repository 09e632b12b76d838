import { aprilOf, type FinancialYear, marchOf } from '../calendar/financial-year.ts';
import { type Month, middleOf } from '../calendar/month.ts';
import type { Source } from '../source/source.ts';

/** A value that may be unknown. Unknown is a value of its own: never nought, never left out of sight. */
export type Value = number | 'unknown';

/** A stretch of months that hold one value, with where it comes from. Both ends included; open ends run on. */
export interface Step {
  readonly from?: Month;
  readonly to?: Month;
  readonly value: Value;
  readonly source: Source;
  /** The status of an investment amount (`tbc`, `none_identified`...) or another short word on why it is unknown. */
  readonly status?: string;
}

/** A value at one point of time, in decimal years: mid-2009 is 2009.5. */
export interface Point {
  readonly at: number;
  readonly value: number;
  readonly source: Source;
}

/** What a model is told, as against what it works out. */
export type Given =
  | {
      readonly kind: 'steps';
      readonly steps: readonly Step[];
      /** The values are months of the calendar (see `Month`), for a line in the unit `date`. */
      readonly date?: true;
    }
  | {
      readonly kind: 'points';
      readonly points: readonly Point[];
      /** What to do outside the points: nothing (unknown), hold the end value, or run the end slope on. */
      readonly outside: 'unknown' | 'hold' | 'trend';
    }
  | {
      /** By months since a start: item k is the value k months on; the last holds. */
      readonly kind: 'profile';
      readonly values: readonly number[];
      readonly source: Source;
    };

/** One value for all months. */
export function constant(value: Value, source: Source): Given {
  return { kind: 'steps', steps: [{ value, source }] };
}

/** One month of the calendar, such as the start of a scheme; it is the same whatever month is being worked out. */
export function constantDate(value: Month | 'unknown', source: Source): Given {
  return { kind: 'steps', steps: [{ value, source }], date: true };
}

/** A step that holds for one financial year. */
export function yearStep(year: FinancialYear, value: Value, source: Source, status?: string): Step {
  return {
    from: aprilOf(year),
    to: marchOf(year),
    value,
    source,
    ...(status === undefined ? {} : { status }),
  };
}

/** The step that holds a month: the last of the list that covers it, so that a later step overrides an earlier. */
export function stepAt(steps: readonly Step[], month: Month): Step | undefined {
  return steps.findLast((s) => (s.from ?? month) <= month && month <= (s.to ?? month));
}

/** Straight line between points, each month taken at its middle (method, section 5). */
export function interpolate(given: Extract<Given, { kind: 'points' }>, month: Month): Value {
  const t = middleOf(month);
  const { points, outside } = given;
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  const next = points.findIndex((p) => p.at >= t);
  const inside = next > 0 || first.at === t;
  if (!inside && outside === 'unknown') return 'unknown';
  if (!inside && outside === 'hold') return next === 0 ? first.value : last.value;
  const right = Math.min(Math.max(next === -1 ? points.length - 1 : next, 1), points.length - 1);
  const a = points[right - 1] ?? first;
  const b = points[right] ?? last;
  return b.at === a.at ? a.value : a.value + ((b.value - a.value) * (t - a.at)) / (b.at - a.at);
}

/** For a month outside the points: what its value assumes. */
export function extension(given: Extract<Given, { kind: 'points' }>, month: Month): Source | undefined {
  const t = middleOf(month);
  const [first] = given.points;
  const last = given.points.at(-1);
  if (first === undefined || last === undefined || (first.at <= t && t <= last.at)) return undefined;
  const side = t < first.at ? 'first' : 'last';
  switch (given.outside) {
    case 'unknown':
      return undefined;
    case 'hold':
      return { kind: 'assumed', reason: `Months beyond the ${side} figure hold its value.` };
    case 'trend':
      return {
        kind: 'assumed',
        reason: `Months beyond the ${side} figure follow the slope of the two nearest figures.`,
      };
  }
}

/** The value of a month; `k` is the number of months since the model's first. Months that nothing covers are unknown. */
export function valueAt(given: Given, month: Month, k: number): Value {
  switch (given.kind) {
    case 'steps':
      return stepAt(given.steps, month)?.value ?? 'unknown';
    case 'points':
      return interpolate(given, month);
    case 'profile':
      return given.values[Math.min(k, given.values.length - 1)] ?? 'unknown';
  }
}

/** Where the value of a month comes from; the nearest points on either side for an interpolated one. */
export function sourcesAt(given: Given, month: Month): readonly Source[] {
  switch (given.kind) {
    case 'steps': {
      const step = stepAt(given.steps, month);
      return step === undefined ? [] : [step.source];
    }
    case 'points': {
      const t = middleOf(month);
      const before = given.points.findLast((p) => p.at <= t);
      const after = given.points.find((p) => p.at > t);
      const near = [before, after].filter((p) => p !== undefined).map((p) => p.source);
      const assumed = extension(given, month);
      return assumed === undefined ? near : [...near, assumed];
    }
    case 'profile':
      return [given.source];
  }
}

/** The part of what was told that bears on some months, the first and the last included. */
export function bearingOn(given: Given, first: Month, last: Month): Given {
  switch (given.kind) {
    case 'steps': {
      const steps = given.steps.filter((s) => (s.from ?? first) <= last && (s.to ?? last) >= first);
      return { ...given, steps: steps.filter((s, i) => !hidden(s, steps.slice(i + 1), first, last)) };
    }
    case 'points': {
      const { points } = given;
      const start = points.findLastIndex((p) => p.at <= middleOf(first));
      const end = points.findIndex((p) => p.at >= middleOf(last));
      return { ...given, points: points.slice(Math.max(start, 0), end === -1 ? points.length : end + 1) };
    }
    case 'profile':
      return given;
  }
}

/** A step bears on nothing where one later step holds all its months. */
function hidden(step: Step, later: readonly Step[], first: Month, last: Month): boolean {
  const from = Math.max(step.from ?? first, first);
  const to = Math.min(step.to ?? last, last);
  return later.some((s) => (s.from ?? from) <= from && (s.to ?? to) >= to);
}
