import type { Plan } from './plan.ts';
import { sumOf } from './signed-parts.ts';

/** Half a penny: a balance nearer to nought than this stands at nought. */
const NOTHING = 0.005;

/** A balance, what it pays out, and what else moves it. */
export interface Settling {
  readonly balance: number;
  readonly outs: readonly number[];
  readonly others: readonly { readonly line: number; readonly sign: 1 | -1 }[];
}

/** The balances of a plan whose payments settle them (see `settles` of a line), by the lines that pay out. */
export function settlingsOf(plan: Plan): ReadonlyMap<number, Settling> {
  const outs = new Map<string, number[]>();
  plan.lines.forEach(({ settles }, line) => {
    if (settles !== undefined) outs.set(settles, [...(outs.get(settles) ?? []), line]);
  });
  const out = new Map<number, Settling>();
  for (const [name, lines] of outs) {
    const balance = plan.lines.findIndex((line) => line.name === name);
    const sum = balance < 0 ? undefined : sumOf(plan, balance);
    if (sum?.over !== 'so_far' || !lines.every((i) => sum.parts.some((p) => p.line === i && p.sign === -1)))
      continue;
    const others = sum.parts.filter((part) => !lines.includes(part.line));
    for (const line of lines) out.set(line, { balance, outs: lines, others });
  }
  return out;
}

/**
 * The pennies paid out of a balance, by line and month. Rounded each for itself they could leave a penny in a balance that
 * stands at nought, or overdraw it by one: in such a month the largest payment takes it up.
 */
export function settle(
  closing: readonly (number | undefined)[],
  others: readonly number[],
  outs: readonly { readonly pennies: readonly number[]; readonly pounds: readonly (number | undefined)[] }[],
): readonly (readonly number[])[] {
  const paid = outs.map((out) => [...out.pennies]);
  let balance = 0;
  closing.forEach((exact, m) => {
    balance += (others[m] ?? 0) - paid.reduce((sum, out) => sum + (out[m] ?? 0), 0);
    if (exact === undefined || Math.abs(exact) >= NOTHING || balance === 0) return;
    let largest = -1;
    outs.forEach((out, i) => {
      if ((out.pounds[m] ?? 0) > (outs[largest]?.pounds[m] ?? 1)) largest = i;
    });
    const taken = paid[largest];
    if (taken === undefined) return;
    taken[m] = (taken[m] ?? 0) + balance;
    balance = 0;
  });
  return paid;
}
