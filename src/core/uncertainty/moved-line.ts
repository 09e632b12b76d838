import type { Calendar } from '../calendar/calendar.ts';
import { printMonth } from '../calendar/month.ts';
import { type Given, type Step, stepAt, type Value } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { rangeOf, type Source, spreadOf } from '../source/source.ts';
import { SHAPE_WORDS } from '../source/spread.ts';
import {
  alike,
  type Default,
  type Distribution,
  defaultSpread,
  distributionOf,
  standardOf,
  supportOf,
  widened,
} from './distribution.ts';

/** What the draw of an input is: the figure itself, a month of the calendar, or a factor on each of its figures. */
export type DrawnKind = 'figure' | 'month' | 'factor';

/**
 * How one number moves an input: each figure told is offset + slope * x, with x drawn from the distribution. A figure without a
 * spread stays: its slope is nought. `offset` and `slope` are told in the same stretches as the line itself.
 */
export interface Moved {
  readonly kind: DrawnKind;
  readonly distribution: Distribution;
  readonly offset: Given;
  readonly slope: Given;
}

/** Why an input is not drawn as its sources say, and what to do. A note where nothing is wrong with it. */
export interface NotMoved {
  readonly level: 'error' | 'note';
  readonly what: string;
  readonly mend?: string;
}

/**
 * How an input is moved by one number, since the figures of an input rise and fall together:
 *
 * - One figure, or the same one in several stretches: x is the figure itself.
 * - Figures whose spreads differ only in place and width, such as those that a scenario shifted or scaled: they move together,
 *   each within its own spread; x is the first of them.
 * - Figures that differ and have a range (uniform, triangular or PERT): x is one factor on all of them, as far down and up as
 *   leaves every figure in its range. It is 1 where the plan stands.
 * - Other spreads over figures that differ cannot follow one number, and are refused.
 *
 * @returns undefined where nothing in it is drawn
 */
export function movedLine(line: Line, calendar: Calendar, by: Default): Moved | NotMoved | undefined {
  if (line.content.kind === 'formula') return undefined;
  const { given } = line.content;
  const date = given.kind === 'steps' && given.date === true;
  const drawn = figuresIn(given, calendar).flatMap(({ value, source }) => {
    const distribution = drawnFrom(value, source, date, by);
    return distribution === undefined || value === 'unknown' ? [] : [{ value, distribution }];
  });
  const [first] = drawn;
  if (first === undefined) return undefined;
  const together = moveTogether(drawn) ?? moveByFactor(drawn);
  if (together === undefined) return cannotMove(line, drawn);
  if (together === 'stuck') return noRoom(line);
  const figure = (value: Value, source: Source): { offset: Value; slope: Value } => {
    const distribution = drawnFrom(value, source, date, by);
    if (value === 'unknown' || distribution === undefined) return { offset: value, slope: 0 };
    return together.move({ value, distribution });
  };
  const moved = {
    kind: date ? ('month' as const) : together.kind,
    distribution: date ? widened(together.distribution) : together.distribution,
    offset: mapped(given, calendar, (value, source) => figure(value, source).offset),
    slope: mapped(given, calendar, (value, source) => figure(value, source).slope),
  };
  return leaves(line, drawn, together) ?? moved;
}

/** Does a figure of the line, known in some month, have a range? */
export function hasRange(line: Line, calendar: Calendar): boolean {
  if (line.content.kind === 'formula') return false;
  return figuresIn(line.content.given, calendar).some(({ value, source }) => {
    const { low = value, high = value } = rangeOf(source) ?? {};
    return value !== 'unknown' && low !== high;
  });
}

interface Drawn {
  readonly value: number;
  readonly distribution: Distribution;
}

interface Together {
  readonly kind: 'figure' | 'factor';
  readonly distribution: Distribution;
  readonly move: (figure: Drawn) => { readonly offset: number; readonly slope: number };
}

function drawnFrom(value: Value, source: Source, date: boolean, by: Default): Distribution | undefined {
  if (value === 'unknown') return undefined;
  const range = rangeOf(source);
  const spread = spreadOf(source);
  if (range === undefined && spread === undefined) return undefined;
  // Numbers that no month can have are no range of a date.
  if (date && !(Number.isInteger(range?.low ?? 0) && Number.isInteger(range?.high ?? 0))) return undefined;
  return distributionOf(value, range ?? {}, spread ?? defaultSpread(by));
}

/** The figures that some month of the calendar has, or that lie on either side of one. */
function figuresIn(given: Given, calendar: Calendar): readonly { value: Value; source: Source }[] {
  switch (given.kind) {
    case 'steps':
      return [...seen(given.steps, calendar)];
    case 'points':
      return given.points;
    case 'profile':
      return given.values.map((value) => ({ value, source: given.source }));
  }
}

function seen(steps: readonly Step[], calendar: Calendar): ReadonlySet<Step> {
  const out = new Set<Step>();
  for (let m = 0; m < calendar.months; m++) {
    const step = stepAt(steps, calendar.first + m);
    if (step !== undefined) out.add(step);
  }
  return out;
}

/** The same stretches with other values. */
function mapped(given: Given, calendar: Calendar, to: (value: Value, source: Source) => Value): Given {
  const known = (value: number, source: Source): number => {
    const made = to(value, source);
    return made === 'unknown' ? value : made;
  };
  switch (given.kind) {
    case 'steps': {
      const shown = seen(given.steps, calendar);
      const steps = given.steps.filter((step) => shown.has(step));
      return { kind: 'steps', steps: steps.map((step) => ({ ...step, value: to(step.value, step.source) })) };
    }
    case 'points':
      return {
        ...given,
        points: given.points.map((point) => ({ ...point, value: known(point.value, point.source) })),
      };
    case 'profile':
      return { ...given, values: given.values.map((value) => known(value, given.source)) };
  }
}

function moveTogether(drawn: readonly Drawn[]): Together | undefined {
  const [first] = drawn;
  if (first === undefined) return undefined;
  const own = standardOf(first.distribution, first.value);
  const others = drawn.map(({ value, distribution }) => standardOf(distribution, value));
  if (!others.every((other) => alike(own, other))) return undefined;
  return {
    kind: 'figure',
    distribution: first.distribution,
    move: ({ value, distribution }) => {
      const { place, size } = standardOf(distribution, value);
      const slope = size / own.size;
      return { offset: place - slope * own.place, slope };
    },
  };
}

/** One factor for all; `stuck` where a figure at its least and one at its most leave it no room. */
function moveByFactor(drawn: readonly Drawn[]): Together | 'stuck' | undefined {
  const [first] = drawn.map(({ distribution }) => distribution);
  if (first?.shape !== 'uniform' && first?.shape !== 'triangular' && first?.shape !== 'pert')
    return undefined;
  const sameShape = drawn.every(
    ({ distribution: d }) =>
      d.shape === first.shape && (d.shape !== 'pert' || first.shape !== 'pert' || d.weight === first.weight),
  );
  if (!sameShape) return undefined;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { value, distribution } of drawn) {
    // Nought times any factor is nought.
    if (value === 0) continue;
    const [a = 1, b = 1] = supportOf(distribution).map((end) => end / value);
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  }
  if (!(low < high) || !Number.isFinite(high - low)) return 'stuck';
  const distribution = first.shape === 'uniform' ? { ...first, low, high } : { ...first, low, mode: 1, high };
  return { kind: 'factor', distribution, move: ({ value }) => ({ offset: 0, slope: value }) };
}

function cannotMove(line: Line, drawn: readonly Drawn[]): NotMoved {
  const shapes = [...new Set(drawn.map(({ distribution }) => SHAPE_WORDS[distribution.shape]))];
  return {
    level: 'error',
    what: `The figures of "${line.label}" differ from month to month, and one number cannot move them as ${shapes.join(' and ')} spreads say.`,
    mend: 'Use a range with a uniform, triangular or pert spread, which moves them by one factor; or one figure for all months.',
  };
}

function noRoom(line: Line): NotMoved {
  return {
    level: 'note',
    what: `"${line.label}" is not drawn: its figures differ, and one is at the least and another at the most of their range.`,
    mend: 'Give each figure a range of its own, or widen the one that they share.',
  };
}

/** A spread that leaves what the line can be: a share above 1, a price below nought. */
function leaves(line: Line, drawn: readonly Drawn[], { distribution, move }: Together): NotMoved | undefined {
  if (line.bounds === undefined) return undefined;
  const [least, most] = line.bounds;
  const date = line.content.kind === 'given' && isDate(line.content.given);
  const print = (x: number): string => (date ? printMonth(x) : `${Number(x.toPrecision(6))}`);
  const ends = drawn.flatMap((figure) => {
    const { offset, slope } = move(figure);
    return supportOf(distribution).map((end) => offset + slope * end);
  });
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const slack = 1e-9 * Math.max(1, Math.abs(least), Number.isFinite(most) ? Math.abs(most) : 1);
  if (low < least - slack)
    return {
      level: 'error',
      what: `The spread of "${line.label}" ${Number.isFinite(low) ? `goes down to ${print(low)}` : 'has no lower end'}, and less than ${print(least)} cannot be right.`,
      mend: `Let it end at ${print(least)}: low: ${print(least)}.`,
    };
  if (high > most + slack)
    return {
      level: 'error',
      what: `The spread of "${line.label}" ${Number.isFinite(high) ? `goes up to ${print(high)}` : 'has no upper end'}, and more than ${print(most)} cannot be right.`,
      mend: `Let it end at ${print(most)}: high: ${print(most)}.`,
    };
  return undefined;
}

function isDate(given: Given): boolean {
  return given.kind === 'steps' && given.date === true;
}
