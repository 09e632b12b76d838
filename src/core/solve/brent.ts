import type { Value } from '../graph/given.ts';
import type { Tried } from './tried.ts';

/** Two neighbouring values between which the sign changes: `nearest` is the one that comes nearer to nought. */
export interface Bracket {
  readonly nearest: Tried;
  readonly other: Tried;
}

/** After so many steps by interpolation the bracket is only halved: a hundred halvings use up all the digits there are. */
const STEPS = 100;

/**
 * Narrows a bracket with a change of sign until its ends are neighbours, as far as binary64 can tell them apart. Where the
 * function is continuous, `nearest` is a root; where it jumps over nought, both ends stand away from it on either side.
 *
 * The method is `zero` of R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4: inverse quadratic
 * interpolation or the secant where they can be trusted, and halving where not. It never leaves the bracket.
 *
 * @param a one end, and `b` the other: their signs differ, or one of them is nought
 * @returns undefined when the function is unknown somewhere on the way
 */
export function brent(f: (x: number) => Value, a: Tried, b: Tried): Bracket | undefined {
  const least = Number.EPSILON * Math.max(Math.abs(a.x), Math.abs(b.x)) * 2 ** -10;
  // `best` is the best so far, `before` the one before it, `across` the one on the other side of nought.
  let before = a;
  let best = b;
  let across = a;
  let step = b.x - a.x;
  let stepBefore = step;
  for (let steps = 0; ; steps++) {
    if (Math.abs(across.y) < Math.abs(best.y)) {
      before = best;
      best = across;
      across = before;
    }
    const tolerance = Number.EPSILON * Math.abs(best.x) + least;
    const half = (across.x - best.x) / 2;
    if (Math.abs(half) <= tolerance || best.y === 0) return { nearest: best, other: across };
    const leap = interpolated(before, best, across, half);
    // A leap is taken when it stays well inside the bracket and the leaps grow shorter.
    const inside = leap / half > 0 && Math.abs(leap) < 1.5 * Math.abs(half) - tolerance / 2;
    const shorter = Math.abs(leap) < Math.abs(stepBefore) / 2 && Math.abs(stepBefore) >= tolerance;
    if (inside && shorter && Math.abs(before.y) > Math.abs(best.y) && steps < STEPS) {
      stepBefore = step;
      step = leap;
    } else {
      step = half;
      stepBefore = half;
    }
    before = best;
    const x = best.x + (Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance);
    const y = f(x);
    if (y === 'unknown') return undefined;
    best = { x, y };
    if (best.y > 0 === across.y > 0) {
      across = before;
      step = best.x - before.x;
      stepBefore = step;
    }
  }
}

/** The step from the best value to where a curve through the last three, or a line through the last two, meets nought. */
function interpolated(before: Tried, best: Tried, across: Tried, half: number): number {
  const s = best.y / before.y;
  if (before.x === across.x) return (2 * half * s) / (s - 1);
  const t = before.y / across.y;
  const r = best.y / across.y;
  const p = s * (2 * half * t * (t - r) - (best.x - before.x) * (r - 1));
  return -p / ((t - 1) * (r - 1) * (s - 1));
}
