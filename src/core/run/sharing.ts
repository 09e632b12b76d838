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
  for (const [name, lines] of shares) {
    const whole = plan.lines.findIndex((line) => line.name === name);
    if (whole < 0 || ![whole, ...lines].every((line) => isMoneyFlow(plan, line))) continue;
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
