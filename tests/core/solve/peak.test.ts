import { describe, expect, it } from 'vitest';
import { peakBetween } from '../../../src/core/solve/peak.ts';

describe('a peak', () => {
  it('is climbed: that of 7 - (x - 3)^2 is 7, at 3', () => {
    const top = peakBetween((x) => 7 - (x - 3) ** 2, 0, 10, { x: 5, y: 3 });
    expect(top.x).toBeCloseTo(3, 6);
    expect(top.y).toBeCloseTo(7, 12);
  });

  it('with a sharp tip is found as well: that of -|x - 0.2|', () => {
    expect(peakBetween((x) => -Math.abs(x - 0.2), 0, 1, { x: 0.5, y: -0.3 }).x).toBeCloseTo(0.2, 7);
  });

  it('keeps the best that it had where nothing is higher or known', () => {
    const best = { x: 5, y: 3 };
    expect(peakBetween(() => 0, 0, 10, best)).toEqual(best);
    expect(peakBetween(() => 'unknown', 0, 10, best)).toEqual(best);
  });
});
