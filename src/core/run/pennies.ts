import { shareOut, toPennies } from '../money/share-out.ts';
import { flowParts } from './flow-parts.ts';
import { monthsOfPeriod, type Period } from './period.ts';
import { figureOf, type Projection } from './projection.ts';
import { type Settling, settle, settlingsOf } from './settling.ts';
import { type Sharing, shareMonths, sharingsOf } from './sharing.ts';
import { isMoneyFlow, partOfBalance, type Sum, sumOf } from './signed-parts.ts';
import { isUnknown } from './state.ts';

/** Pennies of money flows by line and month, such that everything ties. Unknown months hold no pennies. */
export interface Pennies {
  /** Of any line in pounds: a flow as below, a sum of levels as the sum of what its parts show, a running total likewise. */
  readonly shown: (line: number, period: Period, pounds: number) => number;
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
  const broughtForward = ({ brought }: Sum, month: number): number => {
    if (brought === undefined || month === 0) return 0;
    const before: Period = { kind: 'month', month: month - 1 };
    const { value } = figureOf(projection, brought, before);
    return value === 'unknown' ? 0 : shown(brought, before, value);
  };
  const shown = (line: number, period: Period, pounds: number): number => {
    if (isMoneyFlow(projection.plan, line)) return of(line, period);
    const sum = sumOf(projection.plan, line);
    if (sum === undefined) {
      const part = partOfBalance(projection.plan, line);
      const { value } =
        part === undefined ? { value: 'unknown' as const } : figureOf(projection, part.line, period);
      if (part === undefined || value === 'unknown') return toPennies(pounds);
      return Math.max(0, part.sign * shown(part.line, period, value));
    }
    const last = monthsOfPeriod(period).at(-1) ?? 0;
    const part = (i: number): number => {
      switch (sum.over) {
        case 'on_top':
          return table.line(i)[last] ?? 0;
        case 'year':
          return of(i, { kind: 'year', year: Math.floor(last / 12) });
        case 'so_far':
          return table
            .line(i)
            .slice(0, last + 1)
            .reduce((a, p) => a + p, 0);
        case 'month': {
          const { value } = figureOf(projection, i, period);
          return value === 'unknown' ? 0 : shown(i, period, value);
        }
      }
    };
    return sum.parts.reduce((all, { line: i, sign }) => all + sign * part(i), broughtForward(sum, last));
  };
  return {
    shown,
    month: (line, month) => of(line, { kind: 'month', month }),
    year: (line, year) => of(line, { kind: 'year', year }),
    of,
  };
}

class PennyTable {
  readonly #projection: Projection;
  /** Before and after payments settle their balances. */
  readonly #unsettled = new Map<number, readonly number[]>();
  readonly #done = new Map<number, readonly number[]>();
  readonly #settlings: ReadonlyMap<number, Settling>;
  readonly #sharings: ReadonlyMap<number, Sharing>;
  readonly #parts: PartsOf;
  readonly #ownYears: ReadonlyMap<number, readonly number[]>;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#sharings = sharingsOf(projection);
    this.#settlings = settlingsOf(projection.plan, this.#sharings);
    this.#parts = partsIn(projection);
    this.#ownYears = yearsOfOwnFigures(projection, this.#sharings, this.#parts);
  }

  line(line: number): readonly number[] {
    const done = this.#done.get(line);
    if (done !== undefined) return done;
    const settling = this.#settlings.get(line);
    if (settling !== undefined) this.#settle(settling);
    else this.#done.set(line, this.#before(line));
    return this.#done.get(line) ?? [];
  }

  #before(line: number): readonly number[] {
    const known = this.#unsettled.get(line);
    if (known !== undefined) return known;
    const months = this.#work(line);
    this.#unsettled.set(line, months);
    return months;
  }

  #settle(accounts: Settling): void {
    const months = Array.from({ length: this.#projection.state.months }, (_, m) => m);
    const pounds = (line: number): readonly (number | undefined)[] =>
      months.map((m) => knownPounds(this.#projection, line, m));
    const paid = settle(
      accounts.map(({ balance, outs, others }) => {
        const moved = others.map((part) => ({ pennies: this.line(part.line), sign: part.sign }));
        return {
          closing: balance === undefined ? [] : pounds(balance),
          others: months.map((m) => moved.reduce((sum, part) => sum + part.sign * (part.pennies[m] ?? 0), 0)),
          payments: outs.map((line) => ({
            pennies: this.#before(line),
            pounds: pounds(line),
            ...wholeOf(this.#sharings.get(line)),
          })),
        };
      }),
    );
    accounts.forEach(({ outs }, i) => {
      outs.forEach((line, j) => {
        this.#done.set(line, paid[i]?.[j] ?? []);
      });
    });
  }

  #work(line: number): readonly number[] {
    const { state } = this.#projection;
    const sharing = this.#sharings.get(line);
    if (sharing !== undefined) return this.#share(line, sharing);
    const parts = this.#parts(line);
    if (parts === undefined) return monthsOf(this.#projection, line, this.#ownYears.get(line) ?? []);
    const opened = parts.map((part) => ({ months: this.line(part.line), sign: part.sign }));
    return Array.from({ length: state.months }, (_, m) =>
      knownPounds(this.#projection, line, m) === undefined
        ? 0
        : opened.reduce((sum, part) => sum + part.sign * (part.months[m] ?? 0), 0),
    );
  }

  /** All lines that share out one line, at once. */
  #share(line: number, { whole, shares }: Sharing): readonly number[] {
    const months = Array.from({ length: this.#projection.state.months }, (_, m) => m);
    const pounds = shares.map((share) => months.map((m) => knownPounds(this.#projection, share, m)));
    const out = shareMonths(this.line(whole), pounds);
    shares.forEach((share, i) => {
      this.#unsettled.set(share, out[i] ?? []);
    });
    return out[shares.indexOf(line)] ?? [];
  }
}

/** The parts of a line, as `flowParts` finds them: each line is asked about many times. */
type PartsOf = (line: number) => ReturnType<typeof flowParts>;

function partsIn(projection: Projection): PartsOf {
  return remembered((line) => flowParts(projection, line));
}

function remembered<T>(work: (line: number) => T): (line: number) => T {
  const known = new Map<number, { readonly found: T }>();
  return (line) => {
    const before = known.get(line);
    if (before !== undefined) return before.found;
    const found = work(line);
    known.set(line, { found });
    return found;
  };
}

function wholeOf(sharing: Sharing | undefined): { readonly whole?: number } {
  return sharing === undefined ? {} : { whole: sharing.whole };
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

/** An amount in pennies, parts of a penny kept; a whole amount is not let down by the last bits of its binary form. */
function exactPennies(pounds: number): number {
  const pennies = pounds * 100;
  const whole = Math.round(pennies);
  return Math.abs(pennies - whole) < 1e-6 + Math.abs(pennies) * 1e-14 ? whole : pennies;
}

/** Pennies by year of each figure of its own, greatest totals first. */
function yearsOfOwnFigures(
  projection: Projection,
  sharings: ReadonlyMap<number, Sharing>,
  partsOf: PartsOf,
): ReadonlyMap<number, readonly number[]> {
  const { plan } = projection;
  const flows = plan.lines.map((_, i) => i).filter((i) => isMoneyFlow(plan, i));
  const own = new Set(flows.filter((i) => !sharings.has(i) && partsOf(i) === undefined));
  const members = remembered((line): readonly number[] => membersOf(line, own, partsOf, members));
  const totals = flows
    .map((line) => ({ line, members: members(line) }))
    .filter((t) => t.members.length > 1)
    .sort((a, b) => b.members.length - a.members.length || a.line - b.line);
  const years = plan.calendar.years.map((_, y) => y);
  const out = new Map<number, number[]>([...own].map((line) => [line, []]));
  for (const year of years) {
    const pennies = new Map<number, number>();
    for (const { members: all } of totals) {
      const free = all.filter((line) => !pennies.has(line));
      const whole = toPennies(all.reduce((sum, line) => sum + yearPounds(projection, line, year), 0));
      const taken = all.reduce((sum, line) => sum + (pennies.get(line) ?? 0), 0);
      const exact = free.map((line) => exactPennies(yearPounds(projection, line, year)));
      const least = exact.reduce((sum, p) => sum + Math.floor(p), 0);
      const most = exact.reduce((sum, p) => sum + Math.ceil(p), 0);
      const target = Math.min(Math.max(whole - taken, least), most);
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
function membersOf(
  line: number,
  own: ReadonlySet<number>,
  partsOf: PartsOf,
  membersOfPart: (line: number) => readonly number[],
): readonly number[] {
  const parts = partsOf(line);
  if (parts === undefined) return own.has(line) ? [line] : [];
  const members = parts.flatMap((part) => (part.sign === 1 ? membersOfPart(part.line) : []));
  const plain = parts.every((part) => part.sign === 1) && new Set(members).size === members.length;
  return plain ? members : [];
}

/** The months of a figure of its own: largest remainder within each year. */
function monthsOf(projection: Projection, line: number, years: readonly number[]): readonly number[] {
  return years.flatMap((pennies, year) => {
    const pounds = Array.from({ length: 12 }, (_, k) => knownPounds(projection, line, year * 12 + k));
    const known = pounds.filter((p) => p !== undefined);
    const shared = [...shareOut(pennies, known.map(exactPennies))];
    return pounds.map((p) => (p === undefined ? 0 : (shared.shift() ?? 0)));
  });
}
