import type { Plan } from './plan.ts';
import type { Sharing } from './sharing.ts';
import { sumOf } from './signed-parts.ts';

/** Half a penny: a balance nearer to nought than this stands at nought. */
const NOTHING = 0.005;

/** A balance, what it pays out, and what else moves it. Lines that only share out the same lines have no balance. */
export interface Account {
  readonly balance?: number;
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
  const siblings = (lines: readonly number[]): readonly number[] =>
    lines.flatMap((line) => sharings.get(line)?.shares ?? []);
  const out = new Map<number, Settling>();
  for (const account of accountsOf(plan)) {
    const tied = siblings(account.outs).flatMap((line) => out.get(line) ?? []);
    const together = [...new Set([...tied, account])];
    for (const line of together.flatMap((a) => a.outs)) out.set(line, together);
  }
  for (const settling of new Set(out.values())) {
    const outs = settling.flatMap((a) => a.outs);
    const free = [...new Set(siblings(outs))].filter((line) => !outs.includes(line));
    const together = free.length === 0 ? settling : [...settling, { outs: free, others: [] }];
    for (const line of [...outs, ...free]) out.set(line, together);
  }
  return out;
}

function accountsOf(plan: Plan): readonly Account[] {
  const outs = new Map<string, number[]>();
  plan.lines.forEach(({ settles }, line) => {
    if (settles !== undefined) outs.set(settles, [...(outs.get(settles) ?? []), line]);
  });
  return [...outs].flatMap(([name, lines]) => {
    const balance = plan.lines.findIndex((line) => line.name === name);
    const sum = balance < 0 ? undefined : sumOf(plan, balance);
    if (sum?.over !== 'so_far' || !lines.every((i) => sum.parts.some((p) => p.line === i && p.sign === -1)))
      return [];
    return [{ balance, outs: lines, others: sum.parts.filter((part) => !lines.includes(part.line)) }];
  });
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
 * balance that stands at nought, or overdraw it by one: in such a month a payment takes it up, and where that shares out a line,
 * another share of the line gives way.
 */
export function settle(accounts: readonly Paying[]): readonly (readonly (readonly number[])[])[] {
  const books: Books = {
    accounts,
    paid: accounts.map((a) => a.payments.map((p) => [...p.pennies])),
    left: accounts.map(() => 0),
  };
  accounts[0]?.closing.forEach((_, m) => {
    accounts.forEach((a, i) => {
      const out = (books.paid[i] ?? []).reduce((sum, months) => sum + (months[m] ?? 0), 0);
      books.left[i] = (books.left[i] ?? 0) + (a.others[m] ?? 0) - out;
    });
    accounts.forEach((account, i) => {
      while (books.left[i] !== 0 && isNothing(account, m)) if (!movePenny(books, i, m)) return;
    });
  });
  return books.paid;
}

interface Books {
  readonly accounts: readonly Paying[];
  /** Pennies by account, payment and month. */
  readonly paid: readonly (readonly number[][])[];
  /** Pennies left by account. */
  readonly left: number[];
}

function isNothing({ closing }: Paying, month: number): boolean {
  const exact = closing[month];
  return exact !== undefined && Math.abs(exact) < NOTHING;
}

/**
 * One penny more, or less, out of a balance: by the payment that has strayed the furthest the other way from its exact pounds, so
 * that what one month adds another takes off, and no year is out by more than its rounding.
 */
function movePenny(books: Books, account: number, month: number): boolean {
  const { accounts, left } = books;
  const sign = Math.sign(left[account] ?? 0);
  const payments = accounts[account]?.payments ?? [];
  const order = payments
    .map((payment, i) => ({
      whole: payment.whole,
      i,
      size: payment.pounds[month] ?? 0,
      astray: sign * strayed(books, account, i, month),
    }))
    .filter(({ i, size }) => size > 0 && canChange(books, account, i, month, sign))
    .sort((a, b) => a.astray - b.astray || b.size - a.size || a.i - b.i);
  for (const { i, whole } of order) {
    if (whole === undefined) {
      pay(books, account, i, month, sign);
      return true;
    }
    const other = givesWay(books, account, whole, month, sign);
    if (other === undefined) continue;
    pay(books, other.account, other.payment, month, -sign);
    pay(books, account, i, month, sign);
    return true;
  }
  return false;
}

/** By how many pennies a payment is above its exact pounds, over the financial year so far. */
function strayed({ accounts, paid }: Books, account: number, payment: number, month: number): number {
  const pounds = accounts[account]?.payments[payment]?.pounds ?? [];
  const pennies = paid[account]?.[payment] ?? [];
  let sum = 0;
  for (let m = month - (month % 12); m <= month; m++) sum += (pennies[m] ?? 0) - (pounds[m] ?? 0) * 100;
  return sum;
}

/** No payment turns into its opposite for a penny. */
function canChange({ paid }: Books, account: number, payment: number, month: number, by: number): boolean {
  return (paid[account]?.[payment]?.[month] ?? 0) + by >= 0;
}

function pay({ paid, left }: Books, account: number, payment: number, month: number, by: number): void {
  const months = paid[account]?.[payment];
  if (months !== undefined) months[month] = (months[month] ?? 0) + by;
  left[account] = (left[account] ?? 0) - by;
}

/** Another share of the same line that can take a penny less, or more: of a balance that has the opposite penny left first. */
function givesWay(
  books: Books,
  account: number,
  whole: number,
  month: number,
  sign: number,
): { readonly account: number; readonly payment: number } | undefined {
  const found = books.accounts.flatMap((other, i) => {
    const payment = other.payments.findIndex((p) => p.whole === whole && (p.pounds[month] ?? 0) > 0);
    const opposite = Math.sign(books.left[i] ?? 0) === -sign && isNothing(other, month);
    const can = i !== account && payment >= 0 && canChange(books, i, payment, month, -sign);
    return can && (opposite || !isNothing(other, month)) ? [{ account: i, payment, opposite }] : [];
  });
  return found.find((f) => f.opposite) ?? found[0];
}
