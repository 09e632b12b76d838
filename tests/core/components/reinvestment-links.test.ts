import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPool, pounds, runPool } from './reinvestment-pools.ts';

describe('every pound is followed', () => {
  it('from each source in proportion to what it holds', () => {
    const projection = runPool({
      releases: { beds: { months: [300, 0] }, drugs: { months: [100, 0] } },
      programmes: { liaison: { ask: 2400 }, advice: { ask: 1200 } },
    });
    expect(pounds(projection, 'link.beds.liaison').slice(0, 2)).toEqual([150, 75]);
    expect(pounds(projection, 'link.drugs.liaison').slice(0, 2)).toEqual([50, 25]);
    expect(pounds(projection, 'link.beds.advice').slice(0, 2)).toEqual([75, 0]);
    expect(pounds(projection, 'origin.beds.closing').slice(0, 2)).toEqual([75, 0]);
    expect(pounds(projection, 'origin.drugs.share').slice(0, 2)).toEqual([0.25, 0.25]);
  });

  it('what is banked comes from the releases that saved, never from bridge funding', () => {
    const projection = runPool({
      releases: { beds: { months: [300] }, drugs: { months: [100] }, estates: { months: [-200] } },
      bridge: { loan: [50] },
      banked: 0.5,
    });
    expect(pounds(projection, 'banked')[0]).toBe(100);
    const links = ['beds', 'drugs', 'estates'].map((ref) => pounds(projection, `link.${ref}.banked`)[0]);
    expect(links).toEqual([75, 25, 0]);
    expect(pounds(projection, 'origin.loan.available')[0]).toBe(50);
  });

  it('a source that is overdrawn gives nothing until it has made good', () => {
    const projection = runPool({
      releases: { beds: { months: [500, 0, 0] }, estates: { months: [-200, 100, 150] } },
      programmes: { liaison: { ask: 1200 } },
    });
    expect(pounds(projection, 'to.liaison').slice(0, 4)).toEqual([100, 100, 100, 100]);
    expect(pounds(projection, 'link.estates.liaison').slice(0, 2)).toEqual([0, 0]);
    expect(pounds(projection, 'origin.estates.closing').slice(0, 2)).toEqual([-200, -100]);
    const [, , share = 0] = pounds(projection, 'origin.estates.share');
    expect(share).toBeCloseTo(50 / 350, 9);
  });

  it('what is returned at the end of the year is followed too', () => {
    const projection = runPool({
      releases: { beds: { months: [30] }, drugs: { months: [10] } },
      year_end: 'return',
    });
    expect(pounds(projection, 'link.beds.returned')[11]).toBe(360);
    expect(pounds(projection, 'link.drugs.returned')[11]).toBe(120);
    expect(pounds(projection, 'origin.beds.closing')[11]).toBe(0);
  });

  it('the balances of the sources add up to the pool, and none is overdrawn by spending', () => {
    fc.assert(
      fc.property(anyPool, (pool) => {
        const projection = runPool(pool);
        const sources = [...Object.keys(pool.releases), ...Object.keys(pool.bridge)];
        const closes = sources.map((ref) => pounds(projection, `origin.${ref}.closing`));
        pounds(projection, 'closing').forEach((closing, m) => {
          const sum = closes.reduce((all, months) => all + (months[m] ?? Number.NaN), 0);
          expect(Math.abs(sum - closing)).toBeLessThan(1e-5);
        });
        for (const ref of sources) {
          const available = pounds(projection, `origin.${ref}.available`);
          pounds(projection, `origin.${ref}.closing`).forEach((closing, m) => {
            expect(closing).toBeGreaterThanOrEqual(Math.min(0, available[m] ?? Number.NaN) - 1e-6);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
