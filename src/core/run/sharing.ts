import { shareOut, toPennies } from '../money/share-out.ts';
import type { Projection } from './projection.ts';
import { isMoneyFlow } from './signed-parts.ts';
import { isUnknown } from './state.ts';

/** A line and all those that share it out. */
export interface Sharing {
  readonly whole: number;
  readonly shares: readonly number[];
}

/**
 * The lines that share out another (see `shareOf`), by line. Only where they do add up to it in every month in which all are
 * known: when a scenario has set one of them, each is a figure of its own.
 */
export function sharingsOf(projection: Projection): ReadonlyMap<number, Sharing> {
  const { plan } = projection;
  const shares = new Map<string, number[]>();
  plan.lines.forEach(({ shareOf }, line) => {
    if (shareOf !== undefined) shares.set(shareOf, [...(shares.get(shareOf) ?? []), line]);
  });
  const out = new Map<number, Sharing>();
  const places = new Map(plan.lines.map(({ name }, line) => [name, line]));
  for (const [name, lines] of shares) {
    const whole = places.get(name);
    if (whole === undefined || ![whole, ...lines].every((line) => isMoneyFlow(plan, line))) continue;
    if (addUp(projection, whole, lines)) for (const line of lines) out.set(line, { whole, shares: lines });
  }
  return out;
}

function addUp({ state }: Projection, whole: number, shares: readonly number[]): boolean {
  const pounds = (line: number, month: number): number => state.values[line]?.[month] ?? Number.NaN;
  return Array.from({ length: state.months }, (_, m) => m).every((m) => {
    const sum = shares.reduce((total, line) => total + pounds(line, m), 0);
    const apart = Math.abs(sum - pounds(whole, m));
    return isUnknown(apart) || apart < 0.001 + Math.abs(sum) * 1e-9;
  });
}

/** What is left of a balance in binary64 when all of it has been paid out. */
const TRACE = 1e-6;

/**
 * Pennies of a line by month, shared out: each month's go by largest remainder to the shares that have a part in the month, by
 * what each is still due of the year so far.
 */
export function shareMonths(
  whole: readonly number[],
  pounds: readonly (readonly (number | undefined)[])[],
): readonly (readonly number[])[] {
  const out = pounds.map(() => whole.map(() => 0));
  let due = pounds.map(() => 0);
  whole.forEach((total, m) => {
    if (m % 12 === 0) due = pounds.map(() => 0);
    const now = pounds.map((share) => share[m]);
    now.forEach((p, i) => {
      due[i] = (due[i] ?? 0) + (p ?? 0) * 100;
    });
    // A month in which a share is unknown cannot be shared out: the known shares count as they are.
    const pennies = now.includes(undefined)
      ? toPennies(now.reduce<number>((all, p) => all + (p ?? 0), 0))
      : total;
    const all = now.map((_, i) => i);
    const taking = all.filter((i) => Math.abs(now[i] ?? 0) > TRACE);
    const takers = taking.length > 0 || pennies === 0 ? taking : all;
    const given = shareOut(
      pennies,
      takers.map((i) => due[i] ?? 0),
    );
    const kept = withoutOpposites(
      given,
      takers.map((i) => now[i] ?? 0),
    );
    takers.forEach((i, n) => {
      const months = out[i];
      if (months !== undefined) months[m] = kept[n] ?? 0;
      due[i] = (due[i] ?? 0) - (kept[n] ?? 0);
    });
  });
  return out;
}

/** No share above nought shows pennies below it, nor the other way round: the largest share makes up for it. */
function withoutOpposites(pennies: readonly number[], pounds: readonly number[]): readonly number[] {
  const out = [...pennies];
  out.forEach((p, i) => {
    if (p * (pounds[i] ?? 0) >= 0) return;
    const most = p < 0 ? Math.max(...out) : Math.min(...out);
    if (Math.sign(most + p) === Math.sign(p)) return;
    out[i] = 0;
    out[out.indexOf(most)] = most + p;
  });
  return out;
}
