import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPool, type Pool, pounds, runPool } from './reinvestment-pools.ts';

const MONTHS = Array.from({ length: 24 }, (_, m) => m);

/** The value of a month of a list whose last value holds. */
function at(months: readonly (number | null)[], m: number): number {
  return months[Math.min(m, months.length - 1)] ?? Number.NaN;
}

function askedBy({ programmes }: Required<Pool>, ref: string, m: number): number {
  const { ask, start = 0 } = programmes[ref] ?? { ask: 0 };
  if (m < start) return 0;
  return typeof ask === 'object' ? at(ask, m) : Number(ask) / 12;
}

/** What a programme gets, and what is left, worked out month by month with nothing of the engine. */
function simulated(pool: Required<Pool>): Readonly<Record<string, readonly number[]>> {
  const refs = Object.keys(pool.programmes);
  const goesOn = (ref: string): boolean => pool.programmes[ref]?.recurrent === true;
  const ring = refs.some(goesOn);
  const out: Record<string, number[]> = { closing: [], banked: [], returned: [] };
  for (const ref of refs) out[`to.${ref}`] = [];
  let closing = 0;
  let once = 0;
  for (const m of MONTHS) {
    const releases = Object.values(pool.releases);
    const released = releases.reduce((sum, r) => sum + at(r.months, m), 0);
    const recurring = releases.reduce((sum, r) => {
      if (r.recurrent === 'none') return sum;
      return sum + at(r.recurrent ?? r.months, m);
    }, 0);
    const bridge = Object.values(pool.bridge).reduce((sum, b) => sum + at(b, m), 0);
    const banked = Math.max(0, released) * pool.banked;
    const available = closing + released - banked + bridge;
    const onceReleased = Math.max(0, released - recurring);
    const positive = onceReleased + Math.max(0, recurring);
    const onceBanked = positive === 0 ? 0 : (banked * onceReleased) / positive;
    let left = available;
    let onceLeft = once + onceReleased - onceBanked + bridge;
    const asks = refs.map((ref) => askedBy(pool, ref, m));
    const asked = asks.reduce((a, b) => a + b, 0);
    const askedAgain = refs.reduce((sum, ref, i) => sum + (goesOn(ref) ? (asks[i] ?? 0) : 0), 0);
    const part = asked === 0 ? 0 : Math.min(1, Math.max(0, available) / asked);
    const again = Math.max(0, available - onceLeft);
    refs.forEach((ref, i) => {
      const ask = asks[i] ?? 0;
      const free = ring && goesOn(ref) ? left - Math.max(0, onceLeft) : left;
      const partOfIt = goesOn(ref) && askedAgain > 0 ? Math.min(part, again / askedAgain) : part;
      const spend = pool.waterfall === 'priority' ? Math.max(0, Math.min(ask, free)) : ask * partOfIt;
      left -= spend;
      if (!goesOn(ref)) onceLeft -= spend;
      out[`to.${ref}`]?.push(spend);
    });
    const returned = pool.year_end === 'return' && m % 12 === 11 ? Math.max(0, left) : 0;
    closing = left - returned;
    once = Math.max(0, Math.min(onceLeft, closing));
    out.closing?.push(closing);
    out.banked?.push(banked);
    out.returned?.push(returned);
  }
  return out;
}

describe('a pool', () => {
  it('gives what the same rules give month by month, worked out by hand of the engine', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const projection = runPool(pool);
        for (const [name, months] of Object.entries(simulated(pool)))
          pounds(projection, name).forEach((value, m) => {
            expect(Math.abs(value - (months[m] ?? Number.NaN)), `${name} ${m}`).toBeLessThan(1e-6);
          });
      }),
      { numRuns: 150 },
    );
  });

  it('never spends below nought, above what is asked, or above what is left', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const projection = runPool(pool);
        const refs = Object.keys(pool.programmes);
        const spends = refs.map((ref) => pounds(projection, `to.${ref}`));
        for (const m of MONTHS) {
          refs.forEach((ref, i) => {
            const spend = spends[i]?.[m] ?? Number.NaN;
            expect(spend).toBeGreaterThanOrEqual(0);
            expect(spend).toBeLessThanOrEqual(askedBy(pool, ref, m) + 1e-9);
          });
          const all = spends.reduce((sum, months) => sum + (months[m] ?? 0), 0);
          const available = pounds(projection, 'available')[m] ?? Number.NaN;
          expect(all).toBeLessThanOrEqual(Math.max(0, available) + 1e-6);
          const closing = pounds(projection, 'closing')[m] ?? Number.NaN;
          expect(pounds(projection, 'bridge_needed')[m]).toBeCloseTo(Math.max(0, -closing), 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('programmes that ask for more than there is', () => {
  const releases = { savings: { months: [600] } };
  const programmes = { first: { ask: 4800 }, second: { ask: 4800 } };

  it('get it in their order', () => {
    const projection = runPool({ releases, programmes });
    expect(pounds(projection, 'to.first').slice(0, 2)).toEqual([400, 400]);
    expect(pounds(projection, 'to.second').slice(0, 2)).toEqual([200, 200]);
    expect(pounds(projection, 'to.second.unmet').slice(0, 2)).toEqual([200, 200]);
  });

  it('get the same part of what they ask where the model says so', () => {
    const more = { ...programmes, third: { ask: 2400 } };
    const projection = runPool({ releases, programmes: more, waterfall: 'proportional' });
    expect(['first', 'second', 'third'].map((ref) => pounds(projection, `to.${ref}`)[0])).toEqual([
      240, 240, 120,
    ]);
  });

  it('get nothing from a pool below nought, which tells what bridge it needs', () => {
    const projection = runPool({
      releases: { savings: { months: [-100, 50, 80] } },
      programmes,
      banked: 0.5,
    });
    expect(pounds(projection, 'closing').slice(0, 3)).toEqual([-100, -75, -35]);
    expect(pounds(projection, 'bridge_needed').slice(0, 3)).toEqual([100, 75, 35]);
    expect(pounds(projection, 'banked').slice(0, 3)).toEqual([0, 25, 40]);
    expect(pounds(projection, 'to.first').slice(0, 4)).toEqual([0, 0, 0, 5]);
  });
});

describe('the end of the year', () => {
  const pool: Pool = { releases: { savings: { months: [100] } }, programmes: { first: { ask: 600 } } };

  it('carries what is left', () => {
    const projection = runPool(pool);
    expect(pounds(projection, 'closing')[11]).toBe(600);
    expect(pounds(projection, 'closing')[12]).toBe(650);
    expect(pounds(projection, 'returned')[11]).toBe(0);
  });

  it('returns it where the model says so, and never what is below nought', () => {
    const projection = runPool({ ...pool, year_end: 'return' });
    expect(pounds(projection, 'returned')[11]).toBe(600);
    expect([pounds(projection, 'closing')[11], pounds(projection, 'closing')[12]]).toEqual([0, 50]);
    const below = runPool({ ...pool, year_end: 'return', releases: { savings: { months: [-10] } } });
    expect([pounds(below, 'returned')[11], pounds(below, 'closing')[11]]).toEqual([0, -120]);
  });
});
