import type { Given } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { givenOf } from '../model/input.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Source } from '../source/source.ts';
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

type Why = Pick<Overlay['fill'][string], 'reason' | 'low' | 'high'>;
type Ends = { readonly low: number; readonly high: number };

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
            : filled(given, fill.value, assumed(fill)),
      );
    case 'scale':
      return entries(
        overlay.scale,
        (e) => e.reason,
        (scale, line, given) => {
          const times = (v: number, by: number): number => v * by;
          return noDate(line) ?? changedBy(given, times, scale, `Times ${scale.by}`);
        },
      );
    case 'shift':
      return entries(
        overlay.shift,
        (e) => e.reason,
        (shift, line, given) => {
          const plus = (v: number, by: number): number => v + by;
          const how = `${shift.by < 0 ? 'Less' : 'Plus'} ${Math.abs(shift.by)}`;
          return noDate(line) ?? changedBy(given, plus, shift, how);
        },
      );
    case 'delay':
      return entries(
        overlay.delay,
        (e) => e.reason,
        (delay, line, given) => delayedBy(line, given, delay),
      );
  }
}

/** A range says how large the change itself could be, so each figure has the range that this gives it. */
function changedBy(
  given: Given,
  change: (value: number, by: number) => number,
  entry: Overlay['scale'][string],
  how: string,
): Given {
  const { by } = entry;
  return changed(
    given,
    (v) => change(v, by),
    spanOf(entry.from, entry.to),
    (v) => assumed({ reason: entry.reason, ...endsOf(entry, by, (b) => change(v, b)) }, how),
  );
}

/** The values at both ends of a change's range; nothing where it has none. */
function endsOf({ low, high }: Why, by: number, at: (by: number) => number): Ends | undefined {
  if (low === undefined && high === undefined) return undefined;
  const ends = [at(low ?? by), at(high ?? by)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
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
  const source = assumed({ reason: delay.reason }, how);
  return delayed(given, delay.months, (v) => {
    if (given.date !== true || source.kind !== 'assumed') return source;
    const ends = endsOf(delay, delay.months, (months) => v + months);
    return { ...source, earliest: ends?.low, latest: ends?.high };
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

function assumed({ reason, low, high }: Why, how = ''): Source {
  return { kind: 'assumed', reason: how === '' ? reason : `${how}: ${reason}`, low, high };
}
