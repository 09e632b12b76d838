import { aprilOf, marchOf, readYear } from '../calendar/financial-year.ts';
import { type Month, readMonth } from '../calendar/month.ts';
import type { Given, Step, Value } from '../graph/given.ts';
import type { Source } from '../source/source.ts';

/** A stretch of months that a change holds for; open ends run on. */
export interface Span {
  readonly from?: Month;
  readonly to?: Month;
}

type Steps = Extract<Given, { kind: 'steps' }>;

/** First month of a financial year or month, and last. */
export function spanOf(from: string | undefined, to: string | undefined): Span {
  const first = from === undefined ? undefined : (readMonth(from) ?? aprilOf(readYear(from) ?? 0));
  const last = to === undefined ? undefined : (readMonth(to) ?? marchOf(readYear(to) ?? 0));
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { to: last }),
  };
}

/** New steps over old ones: the months that nothing new is said of stay as they were. */
export function layOver(old: Given, set: Given): Given {
  if (old.kind !== 'steps' || set.kind !== 'steps') return set;
  const steps = [...old.steps, ...set.steps];
  // A date that is made unknown stays a date.
  const unknown = set.steps.every((step) => step.value === 'unknown');
  return { ...set, steps, ...(unknown && old.date === true ? { date: true } : {}) };
}

/** Each known value changed within a span, with the source that it then has; unknown stays unknown. */
export function changed(
  given: Given,
  change: (value: number) => number,
  span: Span,
  source: (before: number, told: Source) => Source,
): Given {
  const value = (v: Value): Value => (v === 'unknown' ? v : change(v));
  switch (given.kind) {
    case 'steps': {
      const within = given.steps.flatMap((step): readonly Step[] => {
        const from = later(step.from, span.from);
        const to = earlier(step.to, span.to);
        if (from !== undefined && to !== undefined && from > to) return [];
        const { status: _, ...rest } = step;
        return [
          {
            ...rest,
            ...bounded(from, to),
            value: value(step.value),
            source: step.value === 'unknown' ? step.source : source(step.value, step.source),
          },
        ];
      });
      // In their old order, on top: each overrides what it came from, and nothing else.
      return { ...given, steps: [...given.steps, ...within] };
    }
    case 'points':
      return {
        ...given,
        points: given.points.map((point) => ({
          ...point,
          value: change(point.value),
          source: source(point.value, point.source),
        })),
      };
    case 'profile':
      return {
        ...given,
        values: given.values.map(change),
        source: source(given.values[0] ?? 0, given.source),
      };
  }
}

/** The months in which it is unknown get a value; what is known stays as it is. */
export function filled(given: Given, fill: number, source: Source): Given {
  if (given.kind !== 'steps') return given;
  const steps = given.steps.map((step): Step => {
    if (step.value !== 'unknown') return step;
    const { status: _, ...rest } = step;
    return { ...rest, value: fill, source };
  });
  return { ...given, steps: [{ value: fill, source }, ...steps] };
}

/** Nothing in it is unknown, and nothing is left open at either end. */
export function isTold(given: Given): boolean {
  if (given.kind !== 'steps') return true;
  const whole = given.steps.some((step) => step.from === undefined && step.to === undefined);
  return whole && given.steps.every((step) => step.value !== 'unknown');
}

/** A date some months later; or figures told by month that come later, the first holding on until then. */
export function delayed(
  given: Steps,
  months: number,
  source: (before: number, told: Source) => Source,
): Given {
  if (given.date === true) {
    const move = ({ value, ...step }: Step): Step => ({
      ...step,
      value: value === 'unknown' ? value : value + months,
      source: value === 'unknown' ? step.source : source(value, step.source),
    });
    return { ...given, steps: given.steps.map(move) };
  }
  const [first] = given.steps;
  const moved = given.steps.map(
    (step): Step => ({
      ...step,
      ...bounded(
        step.from === undefined ? undefined : step.from + months,
        step.to === undefined ? undefined : step.to + months,
      ),
      source: step.value === 'unknown' ? step.source : source(step.value, step.source),
    }),
  );
  const before = first?.from === undefined ? [] : [{ ...first, to: first.from + months - 1 }];
  return { ...given, steps: months > 0 ? [...before, ...moved] : moved };
}

function bounded(from: Month | undefined, to: Month | undefined): Pick<Step, 'from' | 'to'> {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function later(a: Month | undefined, b: Month | undefined): Month | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function earlier(a: Month | undefined, b: Month | undefined): Month | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
