import fc from 'fast-check';
import { printMonth } from '../../../src/core/calendar/month.ts';
import { reinvestment } from '../../../src/core/components/reinvestment/reinvestment.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { annualRows, monthlyRows } from '../../../src/core/results/rows.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { monthsOf, POUNDS, runLines, TWO_YEARS, told } from '../../support/lines.ts';

/** Pools of released money for tests: two financial years from April 2009, money told month by month. */
export const source = { kind: 'assumed', reason: 'a test' };

export interface Release {
  /** Pounds by month; the last holds. */
  readonly months: readonly (number | null)[];
  /** The part that recurs by month, or "none"; left out, all of it. */
  readonly recurrent?: readonly (number | null)[] | 'none';
  readonly tier?: number;
}

export interface Programme {
  /** Pounds of a full year; by month where they are a list. */
  readonly ask: number | 'unknown' | readonly (number | null)[];
  /** Months after April 2009. */
  readonly start?: number;
  readonly recurrent?: boolean;
  readonly tier?: number;
  readonly gate?: string;
}

export interface Pool {
  readonly releases?: Readonly<Record<string, Release>>;
  readonly banked?: number;
  readonly bridge?: Readonly<Record<string, readonly (number | null)[]>>;
  readonly year_end?: 'carry' | 'return';
  readonly waterfall?: 'priority' | 'proportional';
  readonly programmes?: Readonly<Record<string, Programme>>;
}

function mapped<A, B>(
  record: Readonly<Record<string, A>> | undefined,
  to: (value: A, ref: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([ref, value]) => [ref, to(value, ref)]));
}

/** The settings of a pool of the PCT. */
export function poolSettings(pool: Pool): unknown {
  return {
    label: 'The pool',
    funder: 'pct',
    banked: { value: pool.banked ?? 0, source },
    year_end: pool.year_end ?? 'carry',
    ...(pool.waterfall === undefined ? {} : { waterfall: pool.waterfall }),
    releases: mapped(pool.releases, ({ recurrent, tier }, ref) => ({
      label: ref,
      line: `save.${ref}`,
      ...(recurrent === undefined ? {} : { recurrent: recurrent === 'none' ? 'none' : `save.${ref}_again` }),
      ...(tier === undefined ? {} : { tier }),
    })),
    bridge: mapped(pool.bridge, (_, ref) => ({ label: ref, amount: { line: `save.${ref}` } })),
    programmes: mapped(pool.programmes, ({ ask, start = 0, recurrent, tier, gate }, ref) => ({
      label: ref,
      ask:
        typeof ask === 'object'
          ? { line: `cost.${ref}` }
          : { value: ask, source: ask === 'unknown' ? { kind: 'missing', why: 'a test' } : source },
      start: { month: printMonth(TWO_YEARS.first + start), source },
      ...(recurrent === undefined ? {} : { recurrent }),
      ...(tier === undefined ? {} : { tier }),
      ...(gate === undefined ? {} : { gate }),
    })),
  };
}

/** The lines that a pool names. */
export function toldLines(pool: Pool): readonly Line[] {
  const money = (name: string, months: readonly (number | null)[]): Line => told(name, months, POUNDS);
  return [
    ...Object.entries(pool.releases ?? {}).flatMap(([ref, { months, recurrent }]) => [
      money(`save.${ref}`, months),
      ...(typeof recurrent === 'object' ? [money(`save.${ref}_again`, recurrent)] : []),
    ]),
    ...Object.entries(pool.bridge ?? {}).map(([ref, months]) => money(`save.${ref}`, months)),
    ...Object.entries(pool.programmes ?? {}).flatMap(([ref, { ask }]) =>
      typeof ask === 'object' ? [money(`cost.${ref}`, ask)] : [],
    ),
  ];
}

export function poolLines(pool: Pool): readonly Line[] {
  return [...toldLines(pool), ...built(reinvestment, { pools: { pct: poolSettings(pool) } }).lines];
}

export function runPool(pool: Pool): Projection {
  return runLines(poolLines(pool));
}

/** Pennies as the tables print them, by month and by year. */
export interface Printed {
  readonly months: (line: string) => readonly number[];
  readonly years: (line: string) => readonly number[];
}

export function printed(projection: Projection): Printed {
  const by = (rows: ReturnType<typeof monthlyRows>): ReadonlyMap<string, readonly number[]> => {
    const out = new Map<string, number[]>();
    for (const { line, value } of rows) {
      const pennies = value === '' ? Number.NaN : Math.round(Number(value) * 100);
      out.set(line, [...(out.get(line) ?? []), pennies]);
    }
    return out;
  };
  const months = by(monthlyRows(projection));
  const years = by(annualRows(projection));
  const of = (all: typeof months) => (line: string) => {
    const found = all.get(line);
    if (found === undefined) throw new Error(`no line ${line}`);
    return found;
  };
  return { months: of(months), years: of(years) };
}

/** Pounds of a line of the pool by month. */
export function pounds(projection: Projection, name: string): readonly number[] {
  return monthsOf(projection, `reinvestment.pct.${name}`).map((v) => v ?? Number.NaN);
}

const MONTHS = 24;
const amount = fc.oneof(
  fc.integer({ min: -300_000, max: 900_000 }).map((n) => n / 12),
  fc.integer({ min: -300_000, max: 900_000 }).map((n) => n / 700),
  fc.integer({ min: -3000, max: 9000 }),
  fc.constantFrom(0, 0, 100 / 3),
);
const series = fc.array(amount, { minLength: 1, maxLength: MONTHS });
const positive = fc.array(
  amount.map((a) => Math.max(0, a)),
  { minLength: 1, maxLength: MONTHS },
);
const release: fc.Arbitrary<Release> = fc.oneof(
  series.map((months) => ({ months })),
  series.map((months) => ({ months, recurrent: 'none' as const })),
  fc
    .tuple(series, fc.integer({ min: 0, max: 70 }))
    .map(([months, share]) => ({ months, recurrent: months.map((m) => (m * share) / 70) })),
  fc.tuple(series, series).map(([months, recurrent]) => ({ months, recurrent })),
);
const programme: fc.Arbitrary<Programme> = fc.record({
  ask: fc.oneof(fc.integer({ min: 0, max: 90_000 }), positive),
  start: fc.integer({ min: -3, max: 26 }),
  recurrent: fc.boolean(),
});

function named<T>(prefix: string, of: fc.Arbitrary<T>, minLength: number, maxLength: number) {
  return fc
    .array(of, { minLength, maxLength })
    .map((all) => Object.fromEntries(all.map((value, i) => [`${prefix}${i}`, value])));
}

/** Any pool: releases that may be negative, recur or not, bridge funding, programmes with starts, both ways of sharing. */
export const anyPool: fc.Arbitrary<Required<Pool>> = fc.record({
  releases: named('r', release, 1, 3),
  banked: fc.constantFrom(0, 0.25, 1 / 3, 1),
  bridge: named('b', positive, 0, 2),
  year_end: fc.constantFrom('carry' as const, 'return' as const),
  waterfall: fc.constantFrom('priority' as const, 'proportional' as const),
  programmes: named('p', programme, 0, 4),
});
