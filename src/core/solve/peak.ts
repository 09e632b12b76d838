import type { Value } from '../graph/given.ts';
import type { Tried } from './tried.ts';

/** The golden section: each step keeps this share of the stretch. */
const KEPT = (Math.sqrt(5) - 1) / 2;

/** So many steps leave less than a hundred-millionth of the stretch, where a smooth peak is flat to the last digit. */
const STEPS = 40;

/**
 * The highest point of a function between two values, by golden section, when it rises to one peak and falls again;
 * with several peaks, one of them. Stops early where the function is unknown.
 */
export function peakBetween(f: (x: number) => Value, from: number, to: number, best: Tried): Tried {
  let low = from;
  let high = to;
  let top = best;
  const look = (x: number): Value => {
    const y = f(x);
    if (y !== 'unknown' && y > top.y) top = { x, y };
    return y;
  };
  let left = high - KEPT * (high - low);
  let right = low + KEPT * (high - low);
  let atLeft = look(left);
  let atRight = look(right);
  for (let step = 0; step < STEPS && atLeft !== 'unknown' && atRight !== 'unknown'; step++) {
    if (atLeft > atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - KEPT * (high - low);
      atLeft = look(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + KEPT * (high - low);
      atRight = look(right);
    }
  }
  return top;
}
