import type { Value } from '../graph/given.ts';
import { fewDecimals, inward } from './decimals.ts';
import type { Found, Nearness } from './search.ts';
import type { Tried } from './tried.ts';

type Gap = (x: number) => Value;

/** Is the outcome of x no further from y than that? */
export function isNear(gap: Gap, x: number, y: number, distance: number): boolean {
  const found = gap(x);
  return found !== 'unknown' && Math.abs(found - y) <= distance;
}

/** The value with the fewest decimals, about x and inside the bounds, that a test takes. */
export function shortest(
  x: number,
  [least, most]: readonly [number, number],
  takes: (x: number) => boolean,
): number | undefined {
  for (const candidate of fewDecimals(x))
    if (candidate >= least && candidate <= most && takes(candidate)) return candidate;
  return undefined;
}

/**
 * The same place told in few digits: a point by the shortest decimal at which nobody would see a difference, the ends of a
 * stretch rounded into it. A jump stays as it is: its two values are neighbours.
 *
 * @param decimals those of the ends of a stretch; 2 for pounds
 */
export function told(
  found: Found,
  gap: Gap,
  near: Nearness,
  bounds: readonly [number, number],
  decimals: number,
): Found {
  switch (found.kind) {
    case 'point': {
      const x = shortest(found.x, bounds, (c) => isNear(gap, c, 0, near.unseen));
      return { kind: 'point', x: x ?? found.x };
    }
    case 'interval': {
      const { from, to } = found;
      const inside = (end: number, side: 'least' | 'most'): number => {
        const x = inward(end, side, decimals);
        return x < (from ?? x) - near.unseen || x > (to ?? x) + near.unseen ? end : x;
      };
      return {
        kind: 'interval',
        ...(from === undefined ? {} : { from: inside(from, 'least') }),
        ...(to === undefined ? {} : { to: inside(to, 'most') }),
      };
    }
    case 'jump':
      return {
        kind: 'jump',
        below: besideJump(found.below, gap, near, bounds),
        above: besideJump(found.above, gap, near, bounds),
      };
  }
}

/** A jump is mostly at a round figure, which belongs to one of its sides. */
function besideJump(side: Tried, gap: Gap, { unseen }: Nearness, bounds: readonly [number, number]): Tried {
  const at = Number(side.x.toPrecision(12));
  const inside = at >= bounds[0] && at <= bounds[1];
  return inside && isNear(gap, at, side.y, unseen) ? { x: at, y: side.y } : side;
}

/** The place that is proposed: one where the target is met before one where it is passed over, then the nearest to the present. */
export function chosenOf(all: readonly Found[], now: Value): { found: Found; x: number } | undefined {
  const from = now === 'unknown' ? 0 : now;
  const met = all.filter((found) => found.kind !== 'jump');
  const places = (met.length > 0 ? met : all).map((found) => ({ found, x: nearestIn(found, from) }));
  return places.reduce<(typeof places)[number] | undefined>(
    (best, next) => (best === undefined || Math.abs(next.x - from) < Math.abs(best.x - from) ? next : best),
    undefined,
  );
}

function nearestIn(found: Found, now: number): number {
  switch (found.kind) {
    case 'point':
      return found.x;
    case 'interval':
      return Math.min(
        Math.max(now, found.from ?? Number.NEGATIVE_INFINITY),
        found.to ?? Number.POSITIVE_INFINITY,
      );
    case 'jump':
      return Math.abs(found.above.y) < Math.abs(found.below.y) ? found.above.x : found.below.x;
  }
}
