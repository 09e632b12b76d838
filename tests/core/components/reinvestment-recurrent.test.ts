import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPool, type Pool, pounds, runPool } from './reinvestment-pools.ts';

/** The value of a month of a list whose last value holds. */
function at(months: readonly (number | null)[], m: number): number {
  return months[Math.min(m, months.length - 1)] ?? Number.NaN;
}

/**
 * Two purses, one of money that recurs and one of money that does not, paid into and out of by what the pool has done. Programmes
 * that end take from the second first. The least that the first purse ever held after a commitment that goes on took from it.
 */
function leastHeld(pool: Required<Pool>): number {
  const projection = runPool(pool);
  const refs = Object.keys(pool.programmes);
  const banked = pounds(projection, 'banked');
  const returned = pounds(projection, 'returned');
  const spend = new Map(refs.map((ref) => [ref, pounds(projection, `to.${ref}`)]));
  let [again, once, least] = [0, 0, 0];
  for (let m = 0; m < 24; m++) {
    let [recurs, all] = [0, 0];
    for (const { months, recurrent } of Object.values(pool.releases)) {
      all += at(months, m);
      recurs += recurrent === 'none' ? 0 : at(recurrent ?? months, m);
    }
    const single = Math.max(0, all - recurs);
    const positive = single + Math.max(0, recurs);
    const gone = positive === 0 ? 0 : (banked[m] ?? 0) * (single / positive);
    once += single - gone + Object.values(pool.bridge).reduce((sum, b) => sum + at(b, m), 0);
    again += all - single - ((banked[m] ?? 0) - gone);
    for (const ref of refs) {
      const pounds = spend.get(ref)?.[m] ?? 0;
      const fromOnce = pool.programmes[ref]?.recurrent === true ? 0 : Math.min(pounds, Math.max(0, once));
      once -= fromOnce;
      again -= pounds - fromOnce;
      if (pool.programmes[ref]?.recurrent === true && pounds > 0) least = Math.min(least, again);
    }
    if ((returned[m] ?? 0) > 0) [again, once] = [0, 0];
    // A purse below nought is made good by the other: costs fall on the pool whole.
    if (again < 0) [again, once] = [Math.min(0, again + once), Math.max(0, again + once)];
  }
  return least;
}

describe('a commitment that goes on', () => {
  it('never draws on money that does not recur, whatever the pool', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        expect(leastHeld(pool)).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 150 },
    );
  });

  const staff = { ask: 12_000, recurrent: true };
  const pilot = { ask: 12_000 };

  it('gets nothing of what is released once, nor of bridge funding', () => {
    const once = runPool({
      releases: { sale: { months: [5000], recurrent: 'none' } },
      programmes: { staff },
    });
    expect(pounds(once, 'to.staff').every((v) => v === 0)).toBe(true);
    const bridge = runPool({ bridge: { loan: [5000] }, programmes: { staff } });
    expect(pounds(bridge, 'to.staff').every((v) => v === 0)).toBe(true);
    expect(pounds(bridge, 'closing')[1]).toBe(10_000);
  });

  it('gets the part that recurs, after its share of what is banked', () => {
    const releases = { scheme: { months: [1000], recurrent: [400] } };
    const projection = runPool({ releases, programmes: { staff }, banked: 0.25 });
    expect(pounds(projection, 'to.staff').slice(0, 2)).toEqual([300, 300]);
    expect(pounds(projection, 'one_off.closing').slice(0, 2)).toEqual([450, 900]);
  });

  it('comes after a programme that ends, which uses up the money that does not recur first', () => {
    const releases = { scheme: { months: [1500], recurrent: [800] } };
    const projection = runPool({ releases, programmes: { pilot, staff } });
    expect(pounds(projection, 'to.pilot')[0]).toBe(1000);
    expect(pounds(projection, 'to.staff')[0]).toBe(500);
  });

  it('in proportion, gets no more than the same part of its ask, and no more than what recurs', () => {
    const releases = { scheme: { months: [1500], recurrent: [800] } };
    const waterfall = 'proportional' as const;
    const most = runPool({ releases, programmes: { pilot, staff }, waterfall });
    expect([pounds(most, 'to.pilot')[0], pounds(most, 'to.staff')[0]]).toEqual([750, 750]);
    const scarce = { scheme: { months: [1500], recurrent: [300] } };
    const least = runPool({ releases: scarce, programmes: { pilot, staff }, waterfall });
    expect([pounds(least, 'to.pilot')[0], pounds(least, 'to.staff')[0]]).toEqual([750, 300]);
  });

  it('is not paid from a sale in a month in which recurring savings fall short', () => {
    const releases = {
      fund: { months: [200, 0] },
      scheme: { months: [0, -100, 0] },
      sale: { months: [0, 80, 0], recurrent: 'none' as const },
    };
    const projection = runPool({ releases, programmes: { staff: { ...staff, start: 1 } }, banked: 0.5 });
    expect(pounds(projection, 'available').slice(0, 2)).toEqual([100, 80]);
    expect(pounds(projection, 'to.staff').slice(0, 3)).toEqual([0, 0, 0]);
  });
});
