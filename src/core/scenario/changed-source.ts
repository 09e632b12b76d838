import type { Source } from '../source/source.ts';
import { movedEnds, movedSpread, type Spread } from '../source/spread.ts';

/** What a change makes of a number: factor times it, and an amount on top. */
export interface Affine {
  readonly factor: number;
  readonly plus: number;
}

/** How far a number of an entry could be off, and how it is spread. */
export interface Reach {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly spread?: Spread | undefined;
}

/** Does an entry of a scenario say how far its own number could be off? */
export function hasReach({ low, high, spread }: Reach): boolean {
  return low !== undefined || high !== undefined || spread !== undefined;
}

/** The figure that a scenario makes is its own assumption, with the reason of the entry. */
export function assumed(reason: string, reach: Reach = {}): Source {
  const { low, high, spread } = reach;
  return { kind: 'assumed', reason, low, high, ...(spread === undefined ? {} : { spread }) };
}

/**
 * The range and spread of a number after a change: scaled and shifted with it. An end that is not told is the number itself where
 * the other one is.
 *
 * @returns undefined for a log-normal spread that would be shifted or turned round
 */
export function reachAfter(reach: Reach, number: number, { factor, plus }: Affine): Reach | undefined {
  const { low, high, spread } = reach;
  const ranged = low !== undefined || high !== undefined;
  const ends = ranged ? movedEnds({ low: low ?? number, high: high ?? number }, factor, plus) : {};
  if (spread === undefined) return ends;
  const moved = movedSpread(spread, factor, plus);
  return moved === undefined ? undefined : { ...ends, spread: moved };
}

/** What a source says of how far its figure could be off; a date counts in months. */
export function reachOf(source: Source): Reach {
  switch (source.kind) {
    case 'assumed': {
      const { low = source.earliest, high = source.latest, spread } = source;
      return { low, high, spread };
    }
    case 'cited':
    case 'local':
      return { low: source.low, high: source.high, spread: source.spread };
    case 'stated':
    case 'read':
    case 'missing':
      return {};
  }
}

/** The same with the ends as months of the calendar. */
export function assumedMonth(reason: string, { low, high, spread }: Reach): Source {
  return {
    kind: 'assumed',
    reason,
    ...(low === undefined ? {} : { earliest: low }),
    ...(high === undefined ? {} : { latest: high }),
    ...(spread === undefined ? {} : { spread }),
  };
}
