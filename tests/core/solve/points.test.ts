import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsToTry } from '../../../src/core/solve/points.ts';

const OPEN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

describe('the values to try', () => {
  it('of a share are 201 between its bounds, and the present', () => {
    const points = pointsToTry({ bounds: [0, 1], now: 0.123, sizes: [1] });
    expect(points).toHaveLength(202);
    expect([points[0], points[1], points.at(-1)]).toEqual([0, 0.005, 1]);
    expect(points).toContain(0.123);
  });

  it('of an open amount go from a thousandth of the least size to a thousand times the greatest, both ways', () => {
    const points = pointsToTry({ bounds: OPEN, now: 'unknown', sizes: [1, 1e6] });
    // 1,000,000 is nearest to 2^20.
    expect([points[0], points.at(-1)]).toEqual([-(2 ** 30), 2 ** 30]);
    expect(points.filter((x) => x > 0)[0]).toBe(2 ** -10);
    expect(points).toContain(0);
  });

  it('look closely at what is likely: up to twice the present and the range of its source', () => {
    const points = pointsToTry({ bounds: OPEN, now: 10, range: { low: 5, high: 15 }, sizes: [1] });
    const likely = points.filter((x) => x >= 0 && x <= 30);
    expect(likely.length).toBeGreaterThan(200);
    const gaps = likely.slice(1).map((x, i) => x - (likely[i] ?? x));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.15 + 1e-12);
  });

  it('rise, stay inside the bounds and hold them', () => {
    const x = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(x, x, x, fc.boolean(), (a, b, now, open) => {
        fc.pre(a !== b);
        const bounds = [Math.min(a, b), open ? Number.POSITIVE_INFINITY : Math.max(a, b)] as const;
        const points = pointsToTry({ bounds, now, sizes: [1] });
        expect(points[0]).toBe(bounds[0] + 0);
        if (!open) expect(points.at(-1)).toBe(bounds[1] + 0);
        points.slice(1).forEach((p, i) => {
          expect(p).toBeGreaterThan(points[i] ?? p);
        });
      }),
      { numRuns: 50 },
    );
  });
});
