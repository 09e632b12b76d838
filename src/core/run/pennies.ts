import { shareOut, toPennies } from '../money/share-out.ts';
import { monthsOfPeriod, type Period } from './period.ts';
import type { Projection } from './projection.ts';
import { isMoneyFlow, signedParts } from './signed-parts.ts';
import { isUnknown } from './state.ts';

/** Pennies of money flows by line and month, such that everything ties. Unknown months hold no pennies. */
export interface Pennies {
  readonly month: (line: number, month: number) => number;
  readonly year: (line: number, year: number) => number;
  readonly of: (line: number, period: Period) => number;
}

/**
 * Rounds a projection's money to the penny, once for all its tables (method, section 2). Figures of their own are rounded
 * by the year, by largest remainder within the greatest total they belong to, and their months by largest remainder
 * within the year. Whatever only adds and subtracts is then added up in pennies, so months tie to years and
 * parts to totals, whichever way a table is cut. Lines that share out another get its pennies shared out.
 */
export function penniesOf(projection: Projection): Pennies {
  const table = new PennyTable(projection);
  const of = (line: number, period: Period): number =>
    monthsOfPeriod(period).reduce((sum, m) => sum + (table.line(line)[m] ?? 0), 0);
  return {
    month: (line, month) => of(line, { kind: 'month', month }),
    year: (line, year) => of(line, { kind: 'year', year }),
    of,
  };
}

class PennyTable {
  readonly #projection: Projection;
  readonly #done = new Map<number, readonly number[]>();
  readonly #ownYears: ReadonlyMap<number, readonly number[]>;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#ownYears = yearsOfOwnFigures(projection);
  }

  line(line: number): readonly number[] {
    const done = this.#done.get(line);
    if (done !== undefined) return done;
    const months = this.#work(line);
    this.#done.set(line, months);
    return months;
  }

  #work(line: number): readonly number[] {
    const { plan, state } = this.#projection;
    const parent = plan.lines[line]?.shareOf;
    if (parent !== undefined) return this.#share(line, parent);
    const parts = signedParts(plan, line);
    if (parts === undefined) return monthsOf(this.#projection, line, this.#ownYears.get(line) ?? []);
    const opened = parts.map((part) => ({ months: this.line(part.line), sign: part.sign }));
    return Array.from({ length: state.months }, (_, m) =>
      knownPounds(this.#projection, line, m) === undefined
        ? 0
        : opened.reduce((sum, part) => sum + part.sign * (part.months[m] ?? 0), 0),
    );
  }

  /** All lines that share out one line, at once: within each year the pennies so far are shared out by largest remainder. */
  #share(line: number, parent: string): readonly number[] {
    const { plan, state } = this.#projection;
    const whole = plan.lines.findIndex((l) => l.name === parent);
    const shares = plan.lines.flatMap((l, i) => (l.shareOf === parent ? [i] : []));
    const total = this.line(whole);
    const out = shares.map(() => Array<number>(state.months).fill(0));
    for (let first = 0; first < state.months; first += 12) {
      const soFar = shares.map(() => 0);
      let before = shares.map(() => 0);
      let sum = 0;
      for (let m = first; m < first + 12; m++) {
        shares.forEach((share, i) => {
          soFar[i] = (soFar[i] ?? 0) + (knownPounds(this.#projection, share, m) ?? 0) * 100;
        });
        sum += total[m] ?? 0;
        const now = shareOut(sum, soFar);
        now.forEach((pennies, i) => {
          const months = out[i];
          if (months !== undefined) months[m] = pennies - (before[i] ?? 0);
        });
        before = [...now];
      }
    }
    shares.forEach((share, i) => {
      this.#done.set(share, out[i] ?? []);
    });
    return out[shares.indexOf(line)] ?? [];
  }
}

function knownPounds(projection: Projection, line: number, month: number): number | undefined {
  const value = projection.state.values[line]?.[month] ?? Number.NaN;
  return isUnknown(value) ? undefined : value;
}

/** Pounds of a line over a financial year, its unknown months left out. */
function yearPounds(projection: Projection, line: number, year: number): number {
  let sum = 0;
  for (let m = year * 12; m < year * 12 + 12; m++) sum += knownPounds(projection, line, m) ?? 0;
  return sum;
}

/** Pennies by year of each figure of its own, greatest totals first. */
function yearsOfOwnFigures(projection: Projection): ReadonlyMap<number, readonly number[]> {
  const { plan } = projection;
  const flows = plan.lines.map((_, i) => i).filter((i) => isMoneyFlow(plan, i));
  const own = new Set(
    flows.filter((i) => plan.lines[i]?.shareOf === undefined && signedParts(plan, i) === undefined),
  );
  const totals = flows
    .map((line) => ({ line, members: membersOf(projection, line, own) }))
    .filter((t) => t.members.length > 1)
    .sort((a, b) => b.members.length - a.members.length || a.line - b.line);
  const years = plan.calendar.years.map((_, y) => y);
  const out = new Map<number, number[]>([...own].map((line) => [line, []]));
  for (const year of years) {
    const pennies = new Map<number, number>();
    for (const { members } of totals) {
      const free = members.filter((line) => !pennies.has(line));
      const whole = toPennies(members.reduce((sum, line) => sum + yearPounds(projection, line, year), 0));
      const taken = members.reduce((sum, line) => sum + (pennies.get(line) ?? 0), 0);
      const exact = free.map((line) => yearPounds(projection, line, year) * 100);
      const least = exact.reduce((sum, p) => sum + Math.floor(p), 0);
      const target = Math.min(Math.max(whole - taken, least), least + free.length);
      shareOut(target, exact).forEach((p, i) => {
        const line = free[i];
        if (line !== undefined) pennies.set(line, p);
      });
    }
    for (const line of own)
      out.get(line)?.push(pennies.get(line) ?? toPennies(yearPounds(projection, line, year)));
  }
  return out;
}

/** The own figures that a plain total adds up, each once; none when it subtracts or repeats. */
function membersOf(projection: Projection, line: number, own: ReadonlySet<number>): readonly number[] {
  const parts = signedParts(projection.plan, line);
  if (parts === undefined) return own.has(line) ? [line] : [];
  const members = parts.flatMap((part) => (part.sign === 1 ? membersOf(projection, part.line, own) : []));
  const plain = parts.every((part) => part.sign === 1) && new Set(members).size === members.length;
  return plain ? members : [];
}

/** The months of a figure of its own: largest remainder within each year. */
function monthsOf(projection: Projection, line: number, years: readonly number[]): readonly number[] {
  return years.flatMap((pennies, year) => {
    const pounds = Array.from({ length: 12 }, (_, k) => knownPounds(projection, line, year * 12 + k));
    const known = pounds.filter((p) => p !== undefined);
    const shared = [
      ...shareOut(
        pennies,
        known.map((p) => p * 100),
      ),
    ];
    return pounds.map((p) => (p === undefined ? 0 : (shared.shift() ?? 0)));
  });
}
