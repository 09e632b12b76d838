import type { Given } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { givenOf } from '../model/given-of.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Source } from '../source/source.ts';
import {
  type Affine,
  assumed,
  assumedMonth,
  hasReach,
  type Reach,
  reachAfter,
  reachOf,
} from './changed-source.ts';
import { changed, delayed, filled, isTold, layOver, spanOf } from './overlay-given.ts';
import type { Overlay } from './overlay-schema.ts';

/** What does not fit, and how to mend it. */
export interface Wrong {
  readonly what: string;
  readonly mend?: string;
}

/** One entry of a scenario that changes inputs: which, why, and how. */
export interface InputEntry {
  /** The name of an input, or a pattern or tag that picks some. */
  readonly key: string;
  readonly reason: string;
  readonly change: (line: Line, given: Given) => Given | Wrong;
}

/** The entries of one operation on inputs, in the order of the model file. */
export function inputEntries(
  operation: 'set' | 'fill' | 'scale' | 'shift' | 'delay',
  overlay: Overlay,
): readonly InputEntry[] {
  const entries = <T>(
    all: Readonly<Record<string, T>>,
    reason: (entry: T) => string,
    change: (entry: T, line: Line, given: Given) => Given | Wrong,
  ): readonly InputEntry[] =>
    Object.entries(all).map(([key, entry]) => ({
      key,
      reason: reason(entry),
      change: (line, given) => change(entry, line, given),
    }));
  switch (operation) {
    case 'set':
      return entries(
        overlay.set,
        ({ source }) => reasonOf(source),
        (input, _, given) => layOver(given, givenOf(input)),
      );
    case 'fill':
      return entries(
        overlay.fill,
        (e) => e.reason,
        (fill, line, given) =>
          isTold(given)
            ? {
                what: `"${line.name}" is known, so there is nothing to fill.`,
                mend: 'Put it under "set" to change it.',
              }
            : filled(given, fill.value, assumed(fill.reason, fill)),
      );
    case 'scale':
      return entries(
        overlay.scale,
        (e) => e.reason,
        (scale, line, given) =>
          noDate(line) ??
          changedBy(line, given, {
            entry: scale,
            number: scale.by,
            figure: { factor: scale.by, plus: 0 },
            numberOf: (v) => ({ factor: v, plus: 0 }),
            how: `Times ${scale.by}`,
          }),
      );
    case 'shift':
      return entries(
        overlay.shift,
        (e) => e.reason,
        (shift, line, given) =>
          noDate(line) ??
          changedBy(line, given, {
            entry: shift,
            number: shift.by,
            figure: { factor: 1, plus: shift.by },
            numberOf: (v) => ({ factor: 1, plus: v }),
            how: `${shift.by < 0 ? 'Less' : 'Plus'} ${Math.abs(shift.by)}`,
          }),
      );
    case 'delay':
      return entries(
        overlay.delay,
        (e) => e.reason,
        (delay, line, given) => delayedBy(line, given, delay),
      );
  }
}

/** A change of figures by a number: what it makes of a figure, and what a figure makes of the number. */
interface FigureChange {
  readonly entry: Reach & {
    readonly reason: string;
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  };
  readonly number: number;
  readonly figure: Affine;
  readonly numberOf: (figure: number) => Affine;
  readonly how: string;
}

/**
 * A range or spread says how far the number itself could be off, so each figure has that which this gives it. Where the number has
 * none, the figure keeps its own, changed as it is.
 */
function changedBy(line: Line, given: Given, change: FigureChange): Given | Wrong {
  const { entry, number, figure, numberOf, how } = change;
  if (hasReach(entry) && given.kind === 'profile' && new Set(given.values).size > 1)
    return {
      what: `"${line.name}" is told by months since a start, so a change of it can have no range.`,
      mend: 'Take the range out, or put the profile under "set".',
    };
  const unfit: number[] = [];
  const out = changed(
    given,
    (v) => v * figure.factor + figure.plus,
    spanOf(entry.from, entry.to),
    (v, told) => {
      const reach = hasReach(entry)
        ? reachAfter(entry, number, numberOf(v))
        : reachAfter(reachOf(told), v, figure);
      if (reach === undefined) unfit.push(v);
      return assumed(`${how}: ${entry.reason}`, reach);
    },
  );
  return unfit.length > 0 ? unfitFor(line) : out;
}

/** Only a factor above nought leaves a log-normal spread log-normal. */
function unfitFor(line: Line): Wrong {
  return {
    what: `"${line.name}" has or would have a log-normal spread, which can be scaled but not shifted or turned below nought.`,
    mend: 'Put the figure under "set", with its spread.',
  };
}

function noDate(line: Line): Wrong | undefined {
  return line.unit === DATE
    ? { what: `"${line.name}" is a month.`, mend: 'Put it under "delay".' }
    : undefined;
}

function delayedBy(line: Line, given: Given, delay: Overlay['delay'][string]): Given | Wrong {
  if (given.kind !== 'steps')
    return { what: `"${line.name}" is not told by month, so it cannot be delayed.` };
  const still = given.date !== true && given.steps.every((s) => s.from === undefined && s.to === undefined);
  if (still) return { what: `"${line.name}" is the same in all months, so a delay changes nothing.` };
  const count = Math.abs(delay.months);
  const how = `${count} month${count === 1 ? '' : 's'} ${delay.months < 0 ? 'earlier' : 'later'}`;
  const reason = `${how}: ${delay.reason}`;
  if (given.date !== true) return delayed(given, delay.months, (_, told) => assumed(reason, reachOf(told)));
  return delayed(given, delay.months, (v, told) => {
    const reach = hasReach(delay)
      ? reachAfter(delay, delay.months, { factor: 1, plus: v })
      : reachAfter(reachOf(told), v, { factor: 1, plus: delay.months });
    return assumedMonth(reason, reach ?? {});
  });
}

function reasonOf(source: Source): string {
  switch (source.kind) {
    case 'assumed':
      return source.reason;
    case 'local':
      return source.note;
    case 'missing':
      return source.why;
    case 'stated':
    case 'read':
    case 'cited':
      return source.document;
  }
}
