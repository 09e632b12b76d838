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
          const source = assumed(scale, `Times ${scale.by}`);
          return noDate(line) ?? changed(given, (v) => v * scale.by, spanOf(scale.from, scale.to), source);
        },
      );
    case 'shift':
      return entries(
        overlay.shift,
        (e) => e.reason,
        (shift, line, given) => {
          const source = assumed(shift, `${shift.by < 0 ? 'Less' : 'Plus'} ${Math.abs(shift.by)}`);
          return noDate(line) ?? changed(given, (v) => v + shift.by, spanOf(shift.from, shift.to), source);
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
  return delayed(given, delay.months, assumed(delay, how));
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
