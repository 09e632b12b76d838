/**
 * Largest remainder: whole numbers that stand as near as can be to `amounts` and add up to `total` exactly. Each amount is
 * cut down to a whole number, and the units still missing go to those that lost most; the earlier comes first in a tie.
 * `total` should be the rounded sum of the amounts, or one unit off.
 */
export function shareOut(total: number, amounts: readonly number[]): readonly number[] {
  const whole = amounts.map(Math.floor);
  const missing = total - whole.reduce((sum, n) => sum + n, 0);
  const lost = amounts.map((amount, i) => ({ i, lost: amount - Math.floor(amount) }));
  lost.sort((a, b) => b.lost - a.lost || a.i - b.i);
  const turn = missing >= 0 ? lost : lost.reverse();
  for (let n = 0; n < Math.abs(missing) && turn.length > 0; n++) {
    const place = turn[n % turn.length]?.i ?? 0;
    whole[place] = (whole[place] ?? 0) + Math.sign(missing);
  }
  return whole;
}

/** Whole pennies of an amount in pounds; half a penny goes away from nought. */
export function toPennies(pounds: number): number {
  const pennies = Math.round(Math.abs(pounds) * 100 * (1 + Number.EPSILON));
  return pounds < 0 ? -pennies : pennies;
}
