import type { Plan } from './plan.ts';
import type { Sharing } from './sharing.ts';
import { sumOf } from './signed-parts.ts';

/** Half a penny: a balance nearer to nought than this stands at nought. */
const NOTHING = 0.005;

/** A balance, what it pays out, and what else moves it. */
export interface Account {
  readonly balance: number;
  readonly outs: readonly number[];
  readonly others: readonly { readonly line: number; readonly sign: 1 | -1 }[];
}

/** Balances that are settled together, because payments out of them share out the same lines. */
export type Settling = readonly Account[];

/** The balances of a plan whose payments settle them (see `settles` of a line), by the lines that pay out. */
export function settlingsOf(
  plan: Plan,
  sharings: ReadonlyMap<number, Sharing>,
): ReadonlyMap<number, Settling> {
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
    const account = {
      balance,
      outs: lines,
      others: sum.parts.filter((part) => !lines.includes(part.line)),
    };
    const tied = lines.flatMap((line) => sharings.get(line)?.shares ?? []).map((line) => out.get(line) ?? []);
    const together = [...new Set(tied.flat()), account];
    for (const line of together.flatMap((a) => a.outs)) out.set(line, together);
  }
  return out;
}

/** One line that pays out of a balance. */
export interface Payment {
  readonly pennies: readonly number[];
  readonly pounds: readonly (number | undefined)[];
  /** The line that it shares out with payments of other balances: what one gives more, another gives less. */
  readonly whole?: number;
}

/** A balance as it is settled: its exact pounds, the pennies of what else moves it, and its payments. */
export interface Paying {
  readonly closing: readonly (number | undefined)[];
  readonly others: readonly number[];
  readonly payments: readonly Payment[];
}

/**
 * The pennies paid out of balances, by balance, payment and month. Rounded each for itself they could leave a penny in a
 * balance that stands at nought, or overdraw it by one: in such a month its largest payment takes it up, and where that shares out
 * a line, another balance that pays for the same line gives way.
 */
export function settle(accounts: readonly Paying[]): readonly (readonly (readonly number[])[])[] {
  const paid = accounts.map((a) => a.payments.map((p) => [...p.pennies]));
  const left = accounts.map(() => 0);
  const pay = (account: number, payment: number, month: number, pennies: number): void => {
    const months = paid[account]?.[payment];
    if (months !== undefined) months[month] = (months[month] ?? 0) + pennies;
    left[account] = (left[account] ?? 0) - pennies;
  };
  accounts[0]?.closing.forEach((_, m) => {
    accounts.forEach((a, i) => {
      const out = (paid[i] ?? []).reduce((sum, months) => sum + (months[m] ?? 0), 0);
      left[i] = (left[i] ?? 0) + (a.others[m] ?? 0) - out;
    });
    accounts.forEach((account, i) => {
      if (!isNothing(account, m)) return;
      const sign = Math.sign(left[i] ?? 0);
      while (left[i] !== 0) {
        const payment = largestOf(account, paid[i] ?? [], m, sign);
        const whole = account.payments[payment]?.whole;
        const other = whole === undefined ? undefined : givesWay(accounts, paid, left, i, whole, m, sign);
        if (payment < 0 || (whole !== undefined && other === undefined)) return;
        if (other !== undefined) pay(...other, m, -sign);
        pay(i, payment, m, sign);
      }
    });
  });
  return paid;
}

function isNothing({ closing }: Paying, month: number): boolean {
  const exact = closing[month];
  return exact !== undefined && Math.abs(exact) < NOTHING;
}

/** The largest payment of the month that can take a penny more (or less); -1 when there is none. */
function largestOf(
  { payments }: Paying,
  paid: readonly (readonly number[])[],
  month: number,
  sign: number,
): number {
  let largest = -1;
  payments.forEach((payment, i) => {
    const can = (paid[i]?.[month] ?? 0) + sign >= 0;
    if (can && (payment.pounds[month] ?? 0) > (payments[largest]?.pounds[month] ?? 0)) largest = i;
  });
  return largest;
}

/** The payment of another balance that can take a penny less (or more): of one that has the opposite penny left first. */
function givesWay(
  accounts: readonly Paying[],
  paid: readonly (readonly (readonly number[])[])[],
  left: readonly number[],
  account: number,
  whole: number,
  month: number,
  sign: number,
): readonly [account: number, payment: number] | undefined {
  const found = accounts.flatMap((other, i) => {
    const payment = other.payments.findIndex((p) => p.whole === whole && (p.pounds[month] ?? 0) > 0);
    const can = i !== account && payment >= 0 && (paid[i]?.[payment]?.[month] ?? 0) - sign >= 0;
    const opposite = Math.sign(left[i] ?? 0) === -sign;
    return can && (opposite || !isNothing(other, month)) ? [{ at: [i, payment] as const, opposite }] : [];
  });
  return (found.find((f) => f.opposite) ?? found[0])?.at;
}
