import type { Value } from '../graph/given.ts';
import { brent } from './brent.ts';
import { peakBetween } from './peak.ts';
import { type Entry, highestOf, knownRuns, lowestOf, type Tried, unknownStretches } from './tried.ts';

/** A place where a figure meets its target, or passes over it. */
export type Found =
  | { readonly kind: 'point'; readonly x: number }
  /** Every value from one to the other; an end is left out where there is none. */
  | { readonly kind: 'interval'; readonly from?: number; readonly to?: number }
  /** Two neighbouring values: the target lies between what they give, and no value gives it. */
  | { readonly kind: 'jump'; readonly below: Tried; readonly above: Tried };

/** Everything that was found, and how far it was looked. `y` is how far the figure stands above the target. */
export interface Search {
  /** In ascending order. */
  readonly found: readonly Found[];
  /** How many values were tried. */
  readonly tries: number;
  readonly from: number;
  readonly to: number;
  /** The furthest that the figure came below and above; undefined when it was never known. */
  readonly least: Tried | undefined;
  readonly most: Tried | undefined;
  /** Stretches of tried values at which the figure is not known. */
  readonly unknown: readonly { readonly from: number; readonly to: number }[];
}

/** How near is near: distances from the target. */
export interface Nearness {
  /** Less than anybody would see: half a penny. */
  readonly unseen: number;
  /** No more than the last digits of a sum: nought for all that can be said. */
  readonly nothing: number;
}

/** A stretch that is narrower than this share of its size, or of what was known around it, is one value. */
const NARROW = 1e-5;

/** A little way from a jump the function is about as large as at it; a little way from a pole, a thousandth of that. */
const ASIDE = 1e-6;
const POLE = 1e3;

/**
 * Looks for every value at which a function is nought. It is worked out at the points; its peaks and troughs between them are
 * climbed; and every change of sign is narrowed to a root or to a jump. Where it stays at nought over a stretch, the ends of
 * the stretch are found by halving. A function that turns twice between two points may hide roots there: the number of tries says
 * how closely it was looked.
 *
 * @param points where to look, in ascending order
 * @param bounds the least and the most that x can be: a stretch that reaches the outermost point goes on to an infinite one
 */
export function search(
  f: (x: number) => Value,
  points: readonly number[],
  bounds: readonly [least: number, most: number],
  nearness: Nearness,
): Search {
  return new Searching(f, bounds, nearness).over(points);
}

class Searching {
  readonly #f: (x: number) => Value;
  readonly #bounds: readonly [number, number];
  readonly #near: Nearness;
  readonly #tried = new Map<number, Value>();
  readonly #found: Found[] = [];

  constructor(f: (x: number) => Value, bounds: readonly [number, number], near: Nearness) {
    this.#f = f;
    this.#bounds = bounds;
    this.#near = near;
  }

  over(points: readonly number[]): Search {
    const coarse = knownRuns(points.map((x) => ({ x, y: this.#at(x) })));
    const peaks = coarse.flatMap((run) => this.#climb(run));
    const entries = [...this.#tried].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x);
    const runs = knownRuns(entries);
    for (const run of runs) this.#walk(run, entries);
    for (const peak of peaks) this.#touch(peak);
    return searched(entries, this.#found, this.#tried.size);
  }

  readonly #at = (x: number): Value => {
    const before = this.#tried.get(x);
    if (before !== undefined) return before;
    const y = this.#f(x);
    this.#tried.set(x, y);
    return y;
  };

  #isNought(y: Value): boolean {
    return y !== 'unknown' && Math.abs(y) <= this.#near.nothing;
  }

  /** Goes up each peak that rises towards nought from below, and the highest; the same the other way up. */
  #climb(run: readonly Tried[]): readonly Tried[] {
    return [1, -1].flatMap((sign) => {
      const turned = run.map(({ x, y }) => ({ x, y: y * sign }));
      const highest = highestOf(turned);
      return turned.flatMap((top, i) => {
        const before = turned[i - 1];
        const after = turned[i + 1];
        if (before === undefined || after === undefined) return [];
        // The last digits of a flat stretch are no peaks.
        if (top.y <= before.y + this.#near.nothing || top.y < after.y) return [];
        if (top !== highest && (top.y > 0 || this.#isNought(top.y))) return [];
        const f = (x: number): Value => {
          const y = this.#at(x);
          return y === 'unknown' ? y : y * sign;
        };
        const { x, y } = peakBetween(f, before.x, after.x, top);
        // One that has come over nought has roots on both sides, which are found by their change of sign.
        return y < 0 ? [{ x, y: y * sign }] : [];
      });
    });
  }

  /** From one known value to the next: stretches at nought, and changes of sign. */
  #walk(run: readonly Tried[], entries: readonly Entry[]): void {
    for (let i = 0; i < run.length; i++) {
      const here = run[i];
      const next = run[i + 1];
      if (here === undefined) continue;
      if (this.#isNought(here.y)) {
        const first = i;
        while (this.#isNought(run[i + 1]?.y ?? 'unknown')) i++;
        const last = run[i] ?? here;
        this.#found.push(this.#stretch([here, last], run[first - 1], run[i + 1], entries));
      } else if (next !== undefined && !this.#isNought(next.y) && here.y > 0 !== next.y > 0) {
        this.#cross(here, next, entries);
      }
    }
  }

  #cross(left: Tried, right: Tried, entries: readonly Entry[]): void {
    const bracket = brent(this.#at, left, right);
    if (bracket === undefined) return;
    const { nearest, other } = bracket;
    if (this.#isNought(nearest.y)) {
      this.#found.push(this.#stretch([nearest, nearest], left, right, entries));
      return;
    }
    if (Math.abs(nearest.y) < this.#near.unseen) {
      this.#found.push({ kind: 'point', x: nearest.x });
      return;
    }
    const [below, above] = nearest.x < other.x ? [nearest, other] : [other, nearest];
    if (this.#runsAway(below, -1) && this.#runsAway(above, 1)) return;
    this.#found.push({ kind: 'jump', below, above });
  }

  #runsAway({ x, y }: Tried, away: 1 | -1): boolean {
    const aside = this.#at(x + away * ASIDE * Math.max(Math.abs(x), ASIDE));
    return aside !== 'unknown' && Math.abs(y) > POLE * Math.abs(aside);
  }

  /** The whole of a stretch at nought, of which some values are known to lie in it and the neighbours not to. */
  #stretch(
    [first, last]: readonly [Tried, Tried],
    left: Tried | undefined,
    right: Tried | undefined,
    entries: readonly Entry[],
  ): Found {
    const from = left === undefined ? first.x : this.#endOf(first.x, left.x);
    const to = right === undefined ? last.x : this.#endOf(last.x, right.x);
    const around = (right ?? last).x - (left ?? first).x;
    if (to - from <= NARROW * Math.max(Math.abs(from), Math.abs(to), around)) {
      const best = Math.abs(first.y) <= Math.abs(last.y) ? first : last;
      return { kind: 'point', x: best.x };
    }
    const [least, most] = this.#bounds;
    const openBelow = from === entries[0]?.x && !Number.isFinite(least);
    const openAbove = to === entries.at(-1)?.x && !Number.isFinite(most);
    return { kind: 'interval', ...(openBelow ? {} : { from }), ...(openAbove ? {} : { to }) };
  }

  /** The last value at nought on the way from one that is to one that is not. */
  #endOf(inside: number, outside: number): number {
    let last = inside;
    let past = outside;
    for (;;) {
      const middle = last + (past - last) / 2;
      if (middle === last || middle === past) return last;
      if (this.#isNought(this.#at(middle))) last = middle;
      else past = middle;
    }
  }

  /** A peak that comes up to nought and turns back meets it in one point. */
  #touch({ x, y }: Tried): void {
    if (this.#isNought(y) || Math.abs(y) >= this.#near.unseen) return;
    const known = this.#found.some((found) => Math.abs(placeOf(found) - x) <= NARROW * Math.abs(x));
    if (!known) this.#found.push({ kind: 'point', x });
  }
}

/** What the entries and the places found in them come to. */
export function searched(entries: readonly Entry[], found: readonly Found[], tries = entries.length): Search {
  const known = knownRuns(entries).flat();
  return {
    found: [...found].sort((a, b) => placeOf(a) - placeOf(b)),
    tries,
    from: entries[0]?.x ?? 0,
    to: entries.at(-1)?.x ?? 0,
    least: lowestOf(known),
    most: highestOf(known),
    unknown: unknownStretches(entries),
  };
}

/** Where a place begins. */
function placeOf(found: Found): number {
  switch (found.kind) {
    case 'point':
      return found.x;
    case 'interval':
      return found.from ?? Number.NEGATIVE_INFINITY;
    case 'jump':
      return found.below.x;
  }
}
