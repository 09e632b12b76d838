import { printNumber } from '../money/print.ts';

/** More decimals than these say nothing of a share or a rate: binary64 holds some sixteen digits. */
const MOST = 15;

/** How many steps to either side of a value are looked at: what a table shows may stand a penny off. */
const ASIDE = [0, 1, -1, 2, -2];

/** The whole numbers about a value, then the values with one decimal, with two and so on, the nearer first; last, itself. */
export function* fewDecimals(x: number): Generator<number> {
  for (let decimals = 0; decimals <= MOST; decimals++) {
    const nearest = Number(x.toFixed(decimals));
    for (const aside of ASIDE) yield Number((nearest + aside * 10 ** -decimals).toFixed(decimals));
    if (nearest === x) return;
  }
  yield x;
}

/** A number in digits, without an exponent: `0.0000001`, `185320.41`. */
export function digitsOf(x: number): string {
  const shortest = String(x);
  return shortest.includes('e') ? printNumber(x, MOST) : shortest;
}

/** The value with so many decimals that is nearest to the end of a stretch and still lies in it. */
export function inward(end: number, side: 'least' | 'most', decimals: number): number {
  const nearest = Number(end.toFixed(decimals));
  // The end was found by trying: its last digits are not to move it by a whole step.
  if (Math.abs(nearest - end) <= 1e-9 * Math.max(1, Math.abs(end))) return nearest;
  if (side === 'least' ? nearest > end : nearest < end) return nearest;
  return Number((nearest + (side === 'least' ? 1 : -1) * 10 ** -decimals).toFixed(decimals));
}
