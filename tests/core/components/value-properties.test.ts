import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { value } from '../../../src/core/components/value/value.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { monthsOf, POUNDS, placeOf, runLines, shown, TWO_YEARS, told, year } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };

function run(rate: number, money: Readonly<Record<string, readonly number[]>>): Projection {
  const own = Object.entries(money).map(([name, pence]) =>
    told(
      name,
      pence.map((p) => p / 100),
      POUNDS,
    ),
  );
  const settings = {
    discount_rate: { value: rate, source },
    cases: {
      one: { label: 'One', funder: 'pct', costs: ['c.one'], savings: ['s.one'] },
      ...('c.two' in money
        ? { two: { label: 'Two', funder: 'council', costs: ['c.two'], savings: ['s.two'] } }
        : {}),
    },
  };
  const { lines, problems } = built(value, settings, {}, { lines: own });
  expect(problems).toEqual([]);
  return runLines([...own, ...lines]);
}

/** Two years of pennies by month, many of them nought, so that sums so far often come back to nought. */
const series = fc.array(fc.oneof(fc.constant(0), fc.constant(700), fc.integer({ min: 0, max: 2000 })), {
  minLength: 24,
  maxLength: 24,
});

describe('value, whatever the figures', () => {
  it('is at 0 % the running net, month by month', () => {
    fc.assert(
      fc.property(series, series, (costs, savings) => {
        const projection = run(0, { 'c.one': costs, 's.one': savings });
        expect(monthsOf(projection, 'value.one.npv')).toEqual(monthsOf(projection, 'value.one.so_far'));
      }),
      { numRuns: 40 },
    );
  });

  it('is at any rate the net of each year over 1 plus the rate to the power of the years', () => {
    fc.assert(
      fc.property(series, series, fc.double({ min: 0, max: 1, noNaN: true }), (costs, savings, rate) => {
        const projection = run(rate, { 'c.one': costs, 's.one': savings });
        const net = (y: number): number => Number(shown(projection, 'value.one.net', year(y)).value);
        const npv = shown(projection, 'value.one.npv', year(1)).value;
        expect(npv).toBeCloseTo(net(0) + net(1) / (1 + rate), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('is paid back in the month that a search finds', () => {
    fc.assert(
      fc.property(series, series, (costs, savings) => {
        const projection = run(0.035, { 'c.one': costs, 's.one': savings });
        const found = monthsOf(projection, 'value.one.paid_back_from');
        let soFar = 0;
        let from: number | null = null;
        costs.forEach((cost, m) => {
          soFar += (savings[m] ?? 0) - cost;
          const begun =
            costs.slice(0, m + 1).some((c) => c > 0) || savings.slice(0, m + 1).some((s) => s > 0);
          if (soFar < 0 || !begun) from = null;
          else from ??= TWO_YEARS.first + m;
          expect(found[m]).toBe(from);
          const recover = monthsOf(projection, 'value.one.still_to_recover')[m];
          expect(recover).toBeCloseTo(Math.max(0, -soFar) / 100, 9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('pays for itself exactly in the years whose savings are no less than their costs', () => {
    fc.assert(
      fc.property(series, series, (costs, savings) => {
        const projection = run(0.035, { 'c.one': costs, 's.one': savings });
        for (const y of [0, 1]) {
          const sum = (all: readonly number[]): number =>
            all.slice(12 * y, 12 * y + 12).reduce((a, b) => a + b, 0);
          const flag = shown(projection, 'value.one.self_financing', year(y)).value;
          expect(flag).toBe(sum(savings) >= sum(costs) ? 1 : 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agrees to the penny between organisations and their total, in every month', () => {
    fc.assert(
      fc.property(
        series,
        series,
        series,
        series,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (a, b, c, d, rate) => {
          const projection = run(rate, { 'c.one': a, 's.one': b, 'c.two': c, 's.two': d });
          const pennies = penniesOf(projection);
          for (const name of ['net', 'discounted'])
            for (let m = 0; m < 24; m++) {
              const of = (subject: string): number =>
                pennies.month(placeOf(projection, `value.${subject}.${name}`), m);
              expect(of('funder.pct') + of('funder.council')).toBe(of('total'));
              expect(of('one')).toBe(of('funder.pct'));
            }
        },
      ),
      { numRuns: 30 },
    );
  });
});
