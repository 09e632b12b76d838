import type { Calendar } from '../calendar/calendar.ts';
import { bearingOn, type Given } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { DATE } from '../quantity/dimension.ts';
import { givenContent, type PlanContent } from '../run/plan.ts';
import { rangeOf, type Source } from '../source/source.ts';

/** One end of what is tried of an input. */
export interface End {
  /** The figure that is put in; null where the input then holds more than one. */
  readonly figure: number | null;
  readonly content: PlanContent;
}

/** An input that is moved from one end to another, all else as it is. A date counts in months (see `Month`). */
export interface Move {
  readonly line: number;
  /** Between the ends of the range that its source gives, or down and up by some per cent. */
  readonly by: 'range' | 'swing';
  /** The figure that moves; null where there is more than one. */
  readonly now: number | null;
  readonly low: End;
  readonly high: End;
  /** Where the figure that moves comes from: the first, where there is more than one. */
  readonly source: Source;
}

/** A known figure that an input was told, with where it comes from. */
export interface Told {
  readonly value: number;
  readonly source: Source;
}

/** The known figures told that bear on the months of a calendar. */
export function toldIn(given: Given, calendar: Calendar): readonly Told[] {
  const bearing = bearingOn(given, calendar.first, calendar.first + calendar.months - 1);
  switch (bearing.kind) {
    case 'steps':
      return bearing.steps.flatMap(({ value, source }) => (value === 'unknown' ? [] : [{ value, source }]));
    case 'points':
      return bearing.points;
    case 'profile':
      return bearing.values.map((value) => ({ value, source: bearing.source }));
  }
}

/** Each known figure told put at another value; unknown stays unknown, and each keeps its source. */
export function told(given: Given, at: (figure: Told) => number): Given {
  switch (given.kind) {
    case 'steps':
      return {
        ...given,
        steps: given.steps.map((step) => {
          const { value, source } = step;
          return value === 'unknown' ? step : { ...step, value: at({ value, source }) };
        }),
      };
    case 'points':
      return { ...given, points: given.points.map((point) => ({ ...point, value: at(point) })) };
    case 'profile':
      return { ...given, values: given.values.map((value) => at({ value, source: given.source })) };
  }
}

/** Does a figure have a range, and lie in it? One that is nought before a start may not. */
export function isInRange({ value, source }: Told): boolean {
  const range = rangeOf(source);
  return range !== undefined && (range.low ?? value) <= value && value <= (range.high ?? value);
}

/**
 * An input between the ends of its range: each of its figures that lies in its own range goes to the low end of it, then to the
 * high one; all others stay. An end that the source does not give is where the figure stands.
 *
 * @returns undefined where no figure of it lies in a range
 */
export function rangeMove(line: Line, place: number, calendar: Calendar): Move | undefined {
  return move(line, place, calendar, 'range', isInRange, ({ value, source }, end) =>
    within(line, rangeOf(source)?.[end] ?? value),
  );
}

/**
 * An input down and up by so many per cent of every figure that it was told.
 *
 * @returns undefined for a date, and where nothing but nought or the unknown was told
 */
export function swingMove(line: Line, place: number, calendar: Calendar, perCent: number): Move | undefined {
  if (line.unit === DATE) return undefined;
  return move(
    line,
    place,
    calendar,
    'swing',
    ({ value }) => value !== 0,
    ({ value }, end) => within(line, value * (1 + (end === 'low' ? -perCent : perCent) / 100)),
  );
}

function move(
  line: Line,
  place: number,
  calendar: Calendar,
  by: Move['by'],
  moves: (figure: Told) => boolean,
  to: (figure: Told, end: 'low' | 'high') => number,
): Move | undefined {
  if (line.content.kind === 'formula') return undefined;
  const { given } = line.content;
  const moving = toldIn(given, calendar).filter(moves);
  const [first] = moving;
  if (first === undefined) return undefined;
  const end = (which: 'low' | 'high'): End => ({
    figure: oneOf(moving.map((figure) => to(figure, which))),
    content: givenContent(
      told(given, (figure) => (moves(figure) ? to(figure, which) : figure.value)),
      calendar,
    ),
  });
  const now = oneOf(moving.map((figure) => figure.value));
  return { line: place, by, now, low: end('low'), high: end('high'), source: first.source };
}

/** The figure that all of them are; null where they differ. */
export function oneOf(figures: readonly number[]): number | null {
  const [first = null, another] = new Set(figures);
  return another === undefined ? first : null;
}

/** A share stays a share, whatever a range or a swing says. */
function within({ bounds }: Line, value: number): number {
  return bounds === undefined ? value : Math.min(Math.max(value, bounds[0]), bounds[1]);
}
