import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placements } from '../../../src/core/components/placements/placements.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { built } from '../../support/component.ts';
import { month, monthsOf, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };
const FIGURES = {
  opening_stock: 10,
  inflow: 0,
  annual_leave_rate: 0,
  prevention: 0,
  scheduled: 0,
  weekly_price: 700,
  local_weekly_price: 350,
  local_annual_leave_rate: 0,
  taper: 1,
  overlap_weeks: 0,
  set_up_cost: 0,
  block_share: 0,
} as const;

function linesOf(
  figures: Partial<Record<keyof typeof FIGURES, number | 'unknown'>>,
  funders = {},
): readonly Line[] {
  const inputs = Object.entries({ ...FIGURES, ...figures }).map(([key, value]) => [key, { value, source }]);
  return built(placements, { ooa: { label: 'Placements', ...Object.fromEntries(inputs), funders } }).lines;
}

describe('placements', () => {
  it('cost the weekly price by the real days of the month over seven', () => {
    const projection = runLines(linesOf({}));
    expect(shown(projection, 'placements.ooa.cost', month(0)).value).toBeCloseTo(10 * 700 * (30 / 7), 9);
    expect(shown(projection, 'placements.ooa.cost', year(0)).value).toBeCloseTo(10 * 100 * 365, 6);
    expect(shown(projection, 'placements.ooa.net', year(0)).value).toBe(0);
  });

  it('never bring home more people than there are', () => {
    const projection = runLines(linesOf({ scheduled: 4 }));
    expect(monthsOf(projection, 'placements.ooa.repatriated').slice(0, 4)).toEqual([4, 4, 2, 0]);
    expect(monthsOf(projection, 'placements.ooa.closing').slice(0, 4)).toEqual([6, 2, 0, 0]);
  });

  it('count the month of a move half, at home as in the placement', () => {
    const projection = runLines(linesOf({ opening_stock: 1, scheduled: 1 }));
    expect(monthsOf(projection, 'placements.ooa.average').slice(0, 2)).toEqual([0.5, 0]);
    expect(monthsOf(projection, 'placements.ooa.local.support').slice(0, 2)).toEqual([0.5, 1]);
  });

  it('save nothing on what lies in block contracts', () => {
    const projection = runLines(linesOf({ scheduled: 1, block_share: 1 }));
    expect(shown(projection, 'placements.ooa.gross', year(1)).value).toBe(0);
    expect(Number(shown(projection, 'placements.ooa.net', year(1)).value)).toBeLessThan(0);
  });

  it('lose no one: opening and inflow are closing, leavers and people brought home', () => {
    const rate = fc.double({ min: 0, max: 0.9, noNaN: true });
    const people = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        people,
        fc.double({ min: 0, max: 3, noNaN: true }),
        rate,
        rate,
        fc.double({ min: 0, max: 5, noNaN: true }),
        (stock, inflow, leave, prevention, scheduled) => {
          const projection = runLines(
            linesOf({ opening_stock: stock, inflow, annual_leave_rate: leave, prevention, scheduled }),
          );
          const all = (name: string): readonly number[] =>
            monthsOf(projection, `placements.ooa.${name}`).map(Number);
          const sum = (name: string): number => all(name).reduce((a, b) => a + b, 0);
          const arrived = inflow * (1 - prevention) * 24;
          expect(all('closing').at(-1)).toBeCloseTo(stock + arrived - sum('leavers') - sum('repatriated'), 6);
          expect(Math.min(...all('closing'))).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.min(...all('repatriated'))).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('share the saving among the funders as their budgets stand', () => {
    const budgets = [told('b.acs', [300], POUNDS), told('b.pct', [100], POUNDS)];
    const projection = runLines([
      ...linesOf({ scheduled: 1 }, { council: 'b.acs', pct: 'b.pct' }),
      ...budgets,
    ]);
    const value = (name: string): number => Number(shown(projection, name, year(1)).value);
    expect(value('placements.ooa.net.council')).toBeCloseTo(value('placements.ooa.net') * 0.75, 6);
    expect(value('placements.ooa.net.pct')).toBeCloseTo(value('placements.ooa.net') * 0.25, 6);
  });

  it('are unknown in their money when the number of people is, but not in their prices', () => {
    const projection = runLines(linesOf({ opening_stock: 'unknown' }));
    expect(shown(projection, 'placements.ooa.net', year(0)).status).toBe('unknown');
    expect(shown(projection, 'placements.ooa.weekly_price', year(0)).value).toBe(700);
  });
});
