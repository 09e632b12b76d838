import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { annualRows, monthlyRows } from '../../../src/core/results/rows.ts';
import { monthsOf, runLines, shown, told, year } from '../../support/lines.ts';
import { type AnyScheme, anyScheme, cellsOf, savingLines, start } from './qipp-schemes.ts';

const FOUR_YEARS = calendarOf(2009, 2012);
const MEASURES = [
  'plan',
  'recurrent',
  'risk_adjusted',
  'cash',
  'cost',
  'net',
  'recurrent_cash',
  'net_recurrent',
];

/** The months of one scheme, by measure, over four years. */
function months(scheme: AnyScheme, measure: string): readonly number[] {
  const projection = runLines(savingLines({ schemes: { x: cellsOf(scheme) } }), FOUR_YEARS);
  return monthsOf(projection, `qipp.x.${measure}`).map((v) => v ?? Number.NaN);
}

/** The share of the full saving reached k months after the start (method, section 7). */
function reached({ ramp, months: n }: AnyScheme, k: number): number {
  if (k < 0) return 0;
  if (ramp === 'immediate') return 1;
  const x = Math.min(1, (k + 1) / n);
  return ramp === 'linear' ? x : 3 * x ** 2 - 2 * x ** 3;
}

describe('a scheme, whatever it is', () => {
  it('saves what the method says in each month', () => {
    fc.assert(
      fc.property(anyScheme(30), (s) => {
        const projection = runLines(savingLines({ schemes: { x: cellsOf(s) } }), FOUR_YEARS);
        const of = (measure: string): readonly (number | null)[] => monthsOf(projection, `qipp.x.${measure}`);
        const plan = FOUR_YEARS.years.flatMap((_, y) =>
          Array.from({ length: 12 }, (_, m) => {
            const k = y * 12 + m - s.start;
            return (s.saving / 12) * reached(s, k) * (k >= 12 ? s.recurs : 1);
          }),
        );
        plan.forEach((pounds, m) => {
          const k = m - s.start;
          const risk = pounds * s.confidence;
          const cost = (k === 0 ? s.oneOff : 0) + (k >= 0 ? s.running / 12 : 0);
          expect(of('plan')[m]).toBeCloseTo(pounds, 5);
          expect(of('risk_adjusted')[m]).toBeCloseTo(risk, 5);
          expect(of('cash')[m]).toBeCloseTo(risk * s.cash, 5);
          expect(of('cost')[m]).toBeCloseTo(cost, 5);
          expect(of('net')[m]).toBeCloseTo(risk * s.cash - cost, 5);
          expect(of('recurrent')[m]).toBeCloseTo((s.saving / 12) * reached(s, k) * s.recurs, 5);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('delayed by twelve months gives the same months twelve later, in every measure', () => {
    fc.assert(
      fc.property(anyScheme(23), (s) => {
        for (const measure of MEASURES) {
          const now = months(s, measure);
          const later = months({ ...s, start: s.start + 12 }, measure);
          expect(later.slice(0, 12).every((v) => v === 0)).toBe(true);
          later.slice(12).forEach((pounds, m) => {
            expect(pounds, measure).toBeCloseTo(now[m] ?? Number.NaN, 6);
          });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has months that add up to its years, and a net saving that is cash less cost, in pennies', () => {
    fc.assert(
      fc.property(fc.array(anyScheme(26), { minLength: 1, maxLength: 4 }), (all) => {
        const schemes = Object.fromEntries(all.map((s, i) => [`s${i}`, cellsOf(s)]));
        const projection = runLines(savingLines({ schemes }), FOUR_YEARS);
        const table = new Map<string, number[]>();
        const gather = (by: string, rows: ReturnType<typeof annualRows>): void => {
          for (const { line, value } of rows)
            table.set(`${by} ${line}`, [
              ...(table.get(`${by} ${line}`) ?? []),
              Math.round(Number(value) * 100),
            ]);
        };
        gather('month', monthlyRows(projection));
        gather('year', annualRows(projection));
        const of = (by: string, line: string): readonly number[] =>
          table.get(`${by} ${line}`) ?? [Number.NaN];
        const names = [...all.map((_, i) => `qipp.s${i}`), 'qipp.total'];
        for (const name of names) {
          for (const measure of ['plan', 'risk_adjusted', 'cash', 'cost', 'net'])
            of('year', `${name}.${measure}`).forEach((pennies, y) => {
              const sum = of('month', `${name}.${measure}`).slice(y * 12, y * 12 + 12);
              expect(sum.reduce((a, b) => a + b, 0)).toBe(pennies);
            });
          for (const by of ['month', 'year'])
            expect(of(by, `${name}.net`)).toEqual(
              of(by, `${name}.cash`).map((cash, i) => cash - (of(by, `${name}.cost`)[i] ?? Number.NaN)),
            );
        }
        for (const measure of ['plan', 'cash', 'net'])
          for (const by of ['month', 'year'])
            expect(of(by, `qipp.total.${measure}`)).toEqual(
              of(by, `qipp.total.${measure}`).map((_, i) =>
                all.reduce((sum, _s, n) => sum + (of(by, `qipp.s${n}.${measure}`)[i] ?? Number.NaN), 0),
              ),
            );
      }),
      { numRuns: 20 },
    );
  });
});

describe('a scheme by hand', () => {
  const scheme = {
    saving: 12_000,
    start: '2009-10',
    recurrent_share: 0.5,
    confidence: 0.8,
    cash_releasing: 0.5,
  };

  it('loses what does not recur in the 13th month', () => {
    const projection = runLines(savingLines({ schemes: { x: scheme } }));
    const plan = monthsOf(projection, 'qipp.x.plan');
    expect([plan[5], plan[6], plan[17], plan[18]]).toEqual([0, 1000, 1000, 500]);
    expect(monthsOf(projection, 'qipp.x.cash')[6]).toBe(400);
  });

  it('has a full-year effect, a recurrent one, and what is carried into the next year', () => {
    const projection = runLines(savingLines({ schemes: { x: scheme } }));
    const values = (name: string): readonly unknown[] =>
      [0, 1].map((y) => shown(projection, `qipp.x.${name}`, year(y)).value);
    expect(values('plan')).toEqual([6000, 9000]);
    expect(values('fye')).toEqual([12_000, 6000]);
    expect(values('underlying')).toEqual([6000, 6000]);
    expect(values('carry_forward')).toEqual([0, -3000]);
  });

  it('is nought before its start, and unknown from it on, when the saving is not known', () => {
    const projection = runLines(savingLines({ schemes: { x: { start: '2009-06' } } }));
    expect(monthsOf(projection, 'qipp.x.net').slice(0, 3)).toEqual([0, 0, null]);
  });

  it('is unknown throughout when its start is not known', () => {
    const projection = runLines(savingLines({ schemes: { x: { saving: 1200, start: '' } } }));
    expect(monthsOf(projection, 'qipp.x.plan')).toEqual(Array(24).fill(null));
  });

  it('has a net saving that is unknown from its start on when its running cost is', () => {
    const projection = runLines(
      savingLines({ schemes: { x: { saving: 1200, start: '2009-05', running: '' } } }),
    );
    expect(monthsOf(projection, 'qipp.x.cash').slice(0, 2)).toEqual([0, 100]);
    expect(monthsOf(projection, 'qipp.x.net').slice(0, 2)).toEqual([0, null]);
  });

  it('that waits for a date starts in it, or in its own month when that is later', () => {
    const lines = savingLines({
      schemes: {
        early: { saving: 1200, start: start(2), gate: 'own.gate' },
        late: { saving: 1200, start: start(9), gate: 'own.gate' },
      },
    });
    const gate = told('own.gate', [24_116.5], { unit: 'month', rollup: 'level' });
    const projection = runLines([...lines, gate]);
    // Half way through September is the start of October.
    expect(monthsOf(projection, 'qipp.early.plan').slice(5, 7)).toEqual([0, 100]);
    expect(monthsOf(projection, 'qipp.late.plan').slice(8, 10)).toEqual([0, 100]);
  });

  it('pays its one-off cost once, though the date it waits for falls within a month', () => {
    const lines = savingLines({
      schemes: { x: { saving: 1200, start: start(2), gate: 'own.gate', one_off: 70 } },
    });
    const projection = runLines([...lines, told('own.gate', [24_116.5], { unit: 'month', rollup: 'level' })]);
    expect(monthsOf(projection, 'qipp.x.cost').slice(0, 8)).toEqual([0, 0, 0, 0, 0, 0, 70, 0]);
  });
});
