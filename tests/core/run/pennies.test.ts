import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { figureOf, type Projection } from '../../../src/core/run/projection.ts';
import { POUNDS, placeOf, runLines, told, worked } from '../../support/lines.ts';

const THEMES = ['promotion', 'community', 'specialist'];
const FUNDERS = ['pct', 'council'];

/** One line of money: months in pounds (null unknown), its theme and its funder. */
interface Money {
  readonly months: readonly (number | null)[];
  readonly theme: string;
  readonly funder: string;
}

function moneyOf(pounds: fc.Arbitrary<number | null>): fc.Arbitrary<readonly Money[]> {
  const money = fc.record({
    months: fc.array(pounds, { minLength: 1, maxLength: 24 }),
    theme: fc.constantFrom(...THEMES),
    funder: fc.constantFrom(...FUNDERS),
  });
  return fc.array(money, { minLength: 1, maxLength: 8 });
}

const anyPounds = fc.option(
  fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 12),
    fc.constantFrom(0, 0.005, -0.005, 62_500, 39_833.333333333336),
  ),
);

/** The lines with their totals by theme, by funder, by both, and over all. */
function withTotals(all: readonly Money[], grand = true): readonly Line[] {
  const lines = all.map(({ months, theme, funder }, i) =>
    told(`spend.n${i}`, months, { ...POUNDS, tags: { theme, funder, measure: 'amount' } }),
  );
  const some = (key: 'theme' | 'funder', word: string): boolean => all.some((m) => m[key] === word);
  const total = (name: string, ...selectors: readonly string[]): Line =>
    worked(`total.${name}`, `total("measure=amount"${selectors.map((s) => `, "${s}"`).join('')})`, POUNDS);
  return [
    ...lines,
    ...(grand ? [total('grand'), worked('net.of_first', 'total.grand - spend.n0', POUNDS)] : []),
    ...THEMES.filter((t) => some('theme', t)).map((t) => total(`theme.${t}`, `theme=${t}`)),
    ...FUNDERS.filter((f) => some('funder', f)).map((f) => total(`funder.${f}`, `funder=${f}`)),
  ];
}

/** Checks a tie in every month, and in both years. */
function expectTies(projection: Projection, whole: string, parts: readonly string[]): void {
  const pennies = penniesOf(projection);
  const sum = (at: (line: number) => number): number =>
    parts.reduce((total, part) => total + at(placeOf(projection, part)), 0);
  const line = placeOf(projection, whole);
  for (let m = 0; m < 24; m++)
    expect(pennies.month(line, m) + 0).toBe(sum((part) => pennies.month(part, m)) + 0);
  for (let y = 0; y < 2; y++)
    expect(pennies.year(line, y) + 0).toBe(sum((part) => pennies.year(part, y)) + 0);
}

describe('pennies of a projection', () => {
  it('of parts add up to their totals in every month and year, however the table is cut', () => {
    fc.assert(
      fc.property(moneyOf(anyPounds), (all) => {
        const projection = runLines(withTotals(all));
        const names = all.map((_, i) => `spend.n${i}`);
        expectTies(projection, 'total.grand', names);
        for (const key of ['theme', 'funder'] as const) {
          const words = [...new Set(all.map((m) => m[key]))];
          expectTies(
            projection,
            'total.grand',
            words.map((w) => `total.${key}.${w}`),
          );
          for (const word of words)
            expectTies(
              projection,
              `total.${key}.${word}`,
              names.filter((_, i) => all[i]?.[key] === word),
            );
        }
      }),
    );
  });

  it('of twelve months add up to their year, and stand within a penny of the true figure', () => {
    fc.assert(
      fc.property(moneyOf(anyPounds), (all) => {
        const projection = runLines(withTotals(all));
        const pennies = penniesOf(projection);
        all.forEach((_, i) => {
          const line = placeOf(projection, `spend.n${i}`);
          for (let y = 0; y < 2; y++) {
            let sum = 0;
            for (let m = y * 12; m < y * 12 + 12; m++) {
              const { value } = figureOf(projection, line, { kind: 'month', month: m });
              const printed = pennies.month(line, m);
              sum += printed;
              expect(Math.abs(printed - (value === 'unknown' ? 0 : value * 100))).toBeLessThan(1.001);
            }
            expect(sum).toBe(pennies.year(line, y));
            const { value } = figureOf(projection, line, { kind: 'year', year: y });
            expect(Math.abs(sum - (value === 'unknown' ? 0 : value * 100))).toBeLessThan(1.001);
          }
        });
      }),
    );
  });

  it('of an amount stated in whole pounds are that amount, whatever stands beside it', () => {
    const stated = fc.integer({ min: 0, max: 9_000_000 });
    fc.assert(
      fc.property(
        moneyOf(anyPounds),
        stated,
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        (all, amount, months, grand) => {
          const start = 12 - months;
          const spread = Array.from({ length: 12 }, (_, m) => (m < start ? 0 : amount / months));
          const whole: Money = { months: [...spread, amount / 12], theme: 'promotion', funder: 'pct' };
          const projection = runLines(withTotals([...all, whole], grand));
          const pennies = penniesOf(projection);
          const line = placeOf(projection, `spend.n${all.length}`);
          expect(pennies.year(line, 0)).toBe(amount * 100);
          expect(pennies.year(line, 1)).toBe(amount * 100);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of unknown months are none', () => {
    const projection = runLines([told('a.x', [1.5, null, 2.25], POUNDS)]);
    const pennies = penniesOf(projection);
    expect([0, 1, 2].map((m) => pennies.month(0, m))).toEqual([150, 0, 225]);
    expect(pennies.year(0, 0)).toBe(150 + 10 * 225);
  });

  it('of 1,000 lines of ten pence are £100.00, and of £1,357,913,579.37 are exact', () => {
    const tenPence = Array.from({ length: 1000 }, (_, i) => told(`a.n${i}`, [0.1, 0], POUNDS));
    const large = told('b.large', [1_357_913_579.37, 0], POUNDS);
    const projection = runLines([...tenPence, large, worked('c.total', 'total("a.*")', POUNDS)]);
    const pennies = penniesOf(projection);
    expect(pennies.year(placeOf(projection, 'c.total'), 0)).toBe(10_000);
    expect(pennies.year(placeOf(projection, 'b.large'), 0)).toBe(135_791_357_937);
  });

  it('of £100 in three equal parts are 33.34, 33.33 and 33.33, and the total is £100.00', () => {
    const parts = ['a', 'b', 'c'].map((n) => told(`part.${n}`, [100 / 3, 0], POUNDS));
    const projection = runLines([...parts, worked('all.total', 'total("part.*")', POUNDS)]);
    const pennies = penniesOf(projection);
    expect([0, 1, 2, 3].map((line) => pennies.year(line, 0))).toEqual([3334, 3333, 3333, 10_000]);
  });
});

describe('lines that share out another', () => {
  /** A whole and its shares by funder, as budgets say. */
  function shared(months: readonly (number | null)[], budgets: readonly number[]): readonly Line[] {
    const all = budgets.map((_, i) => `budget.n${i}`).join(' + ');
    return [
      told('own.whole', months, POUNDS),
      ...budgets.map((budget, i) => told(`budget.n${i}`, [budget], POUNDS)),
      ...budgets.map((_, i) =>
        worked(`share.n${i}`, `own.whole * (budget.n${i} / (${all}))`, { ...POUNDS, shareOf: 'own.whole' }),
      ),
    ];
  }

  it('add up to it in every month and year, negative months included', () => {
    const budgets = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(anyPounds, { minLength: 1, maxLength: 24 }), budgets, (months, all) => {
        const projection = runLines(shared(months, all));
        expectTies(
          projection,
          'own.whole',
          all.map((_, i) => `share.n${i}`),
        );
      }),
    );
  });

  it('give no penny to a share that has no part in a month, and none below nought to one that has', () => {
    const parts = fc.array(
      fc.array(fc.constantFrom(0, 0, 1 / 3, 50 / 7, 0.004), { minLength: 24, maxLength: 24 }),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const names = all.map((_, i) => `part.n${i}`);
        const lines = [
          ...all.map((months, i) => told(`part.n${i}`, months, { ...POUNDS, shareOf: 'own.whole' })),
          worked('own.whole', names.map((n) => `max(0, ${n})`).join(' + '), POUNDS),
        ];
        const projection = runLines(lines);
        const pennies = penniesOf(projection);
        expectTies(projection, 'own.whole', names);
        all.forEach((months, i) => {
          months.forEach((pounds, m) => {
            const printed = pennies.month(placeOf(projection, `part.n${i}`), m);
            const none = all.every((other) => other[m] === 0);
            if (pounds === 0 && !none) expect(printed).toBe(0);
            expect(printed).toBeGreaterThanOrEqual(0);
          });
        });
      }),
    );
  });

  it('stand within a penny of their true figure by year', () => {
    const projection = runLines(shared([-18_057.32, -14_582.3, 888.747], [2_600_000, 2_600_000, 7]));
    const pennies = penniesOf(projection);
    for (const name of ['share.n0', 'share.n1', 'share.n2']) {
      const line = placeOf(projection, name);
      const { value } = figureOf(projection, line, { kind: 'year', year: 0 });
      expect(Math.abs(pennies.year(line, 0) - Number(value) * 100)).toBeLessThan(1.001);
    }
  });

  it('hold no pennies in months in which they are unknown', () => {
    const lines = shared([1000], [60, 40]).map((line) =>
      line.name === 'budget.n0' ? told('budget.n0', [60, 60, 60, null], POUNDS) : line,
    );
    const projection = runLines(lines);
    const pennies = penniesOf(projection);
    const of = (name: string): number => pennies.year(placeOf(projection, name), 0);
    expect([of('share.n0'), of('share.n1')]).toEqual([180_000, 120_000]);
  });

  it('print their own figures when they do not add up to it, as when a scenario sets one of them', () => {
    const lines = shared([1000], [60, 40]).map((line) =>
      line.name === 'share.n0' ? told('share.n0', [0], { ...POUNDS, shareOf: 'own.whole' }) : line,
    );
    const projection = runLines(lines);
    const pennies = penniesOf(projection);
    const of = (name: string): number => pennies.year(placeOf(projection, name), 0);
    expect([of('own.whole'), of('share.n0'), of('share.n1')]).toEqual([1_200_000, 0, 480_000]);
  });
});
