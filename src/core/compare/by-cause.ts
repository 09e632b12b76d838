import { randomFrom } from '../random/random.ts';
import { type Period, printPeriod } from '../run/period.ts';
import {
  type Attribution,
  inOrder,
  type Method,
  oneAtATime,
  sampledShapley,
  shapley,
  type ValueOf,
} from './attribute.ts';
import { type Cause, type CauseKind, together } from './cause.ts';
import { causesOf, type PlacedCause } from './causes.ts';
import { type Comparison, comparedLine, yearsOf } from './comparison.ts';
import { comparable, type Mixed, mixedFigure, type UnknownInputs } from './mixed.ts';
import { attributeTogether } from './together.ts';
import { differenceOf, type Told, toldOf } from './told.ts';
import { unionOf } from './union.ts';
import { type Waterfall, waterfallOf } from './waterfall.ts';

/** How a difference is attributed. */
export interface HowToAttribute {
  readonly causes: CauseKind;
  readonly method: Method;
  /** How many orders to draw where there are too many causes to try every set of them. */
  readonly samples: number;
  readonly seed: number;
}

export const USUAL_WAY: HowToAttribute = {
  causes: { kind: 'entry' },
  method: 'one-at-a-time',
  samples: 400,
  seed: 1,
};

/** With more causes than this, Shapley's method draws orders: 2^10 is about a thousand runs. */
export const EXACT_UP_TO = 10;

/** A figure on both sides. */
export interface ComparedFigure {
  /** `2009/10`. */
  readonly period: string;
  readonly before: Told;
  readonly after: Told;
  /** Null when it cannot be told. */
  readonly difference: number | null;
}

/** One line on both sides, by year, with what its difference in one period comes from. */
export interface ByCause {
  readonly kind: 'causes';
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly figure: ComparedFigure;
  readonly years: readonly ComparedFigure[];
  /** Null when a figure is unknown, so that there is no difference to tell. */
  readonly waterfall: Waterfall | null;
  /** The inputs without a figure behind it, where that is why. */
  readonly unknownInputs: UnknownInputs;
  /** How many causes do not bear on the line. */
  readonly aside: number;
}

/**
 * What the difference of a line in a period comes from, cause by cause.
 *
 * @throws {CallError} when not both sides have the line
 */
export function byCause(comparison: Comparison, name: string, period: Period, how: HowToAttribute): ByCause {
  const { name: line, label, unit } = comparedLine(comparison, name);
  const { before, after, calendar } = comparison;
  const figureIn = (when: Period): ComparedFigure => comparedFigure(comparison, line, unit, when);
  const figure = figureIn(period);
  const union = unionOf(before, after, calendar);
  const place = union.before.graph.lineNamed(line);
  if (place === undefined) throw new Error(`no line ${line} among those of both sides`);
  const mixed = mixedFigure(union, { line: place, period });
  const placed = (places: readonly number[]) => causesOf(before, after, union, places, how.causes, period);
  const causes = placed(mixed.behind);
  const waterfall = attributed(unit, figure, mixed, causes, how);
  return {
    kind: 'causes',
    line,
    label,
    unit,
    figure,
    years: yearsOf(comparison).map(figureIn),
    waterfall,
    unknownInputs: waterfall === null ? mixed.unknownInputs() : { before: [], after: [] },
    aside: placed([...mixed.behind, ...mixed.aside]).length - causes.length,
  };
}

/** @throws {Error} when a side has no such line */
export function comparedFigure(
  { before, after, calendar }: Comparison,
  line: string,
  unit: string,
  period: Period,
): ComparedFigure {
  const mine = toldOf(before, line, period);
  const theirs = toldOf(after, line, period);
  if (mine === undefined || theirs === undefined) throw new Error(`a side has no line ${line}`);
  return {
    period: printPeriod(calendar, period),
    before: mine,
    after: theirs,
    difference: differenceOf(unit, mine, theirs),
  };
}

function attributed(
  unit: string,
  { before, after, difference }: ComparedFigure,
  mixed: Mixed,
  causes: readonly PlacedCause[],
  how: HowToAttribute,
): Waterfall | null {
  const exact = [comparable(mixed.before, mixed.before), comparable(mixed.after, mixed.before)] as const;
  const [start, end] = exact;
  if (start === undefined || end === undefined) return null;
  if (difference === null || before.value === null || after.value === null) return null;
  const value = mixed.figureWith(causes.map((cause) => cause.places));
  const { groups, attribution } = attributeTogether(causes.length, value, (count, of) =>
    attributionOf(how, count, of),
  );
  const joint = groups.map(
    (group): Cause => together(group.flatMap((i) => (causes[i] === undefined ? [] : [causes[i].cause]))),
  );
  const ends = { unit, exact: [start, end], shown: [before.value, after.value] } as const;
  return waterfallOf(how.method, ends, joint, attribution, how.seed);
}

function attributionOf(
  { method, samples, seed }: HowToAttribute,
  count: number,
  value: ValueOf,
): Attribution {
  switch (method) {
    case 'one-at-a-time':
      return oneAtATime(count, value);
    case 'in-order':
      return inOrder(count, value);
    case 'shapley':
      return count <= EXACT_UP_TO
        ? shapley(count, value)
        : sampledShapley(count, value, samples, randomFrom(seed));
  }
}
