import { describe, expect, it } from 'vitest';
import { chanceOf, mergedMet, metIn, NONE_MET } from '../../../src/core/statistics/chance.ts';
import { differences } from '../../../src/core/statistics/paired.ts';

const NaN_ = Number.NaN;

describe('the chance of meeting a target', () => {
  it('is the share of the known draws that do', () => {
    const met = metIn(Float64Array.of(1, 2, 3, 4, NaN_), 3, 'at_least');
    expect(met).toEqual({ met: 2, missed: 2, unknown: 1 });
    expect(metIn(Float64Array.of(1, 2, 3, 4), 3, 'at_most')).toEqual({ met: 3, missed: 1, unknown: 0 });
  });

  it('is judged against another line draw by draw', () => {
    const spend = Float64Array.of(10, 12, 9, NaN_, 8);
    const envelope = Float64Array.of(10, 11, 11, 10, NaN_);
    expect(metIn(spend, envelope, 'at_most')).toEqual({ met: 2, missed: 1, unknown: 2 });
  });

  it('does not hang on the last bits of a sum', () => {
    // 0.1 + 0.2 is a little more than 0.3.
    const spend = Float64Array.of(0.1 + 0.2);
    expect(metIn(spend, 0.3, 'at_most').met).toBe(0);
    expect(metIn(spend, 0.3, 'at_most', 0.005).met).toBe(1);
    expect(metIn(Float64Array.of(0.31), 0.3, 'at_most', 0.005).met).toBe(0);
  });

  it('comes with a range', () => {
    // Wilson, 19 of 20 for 15 of 20: (0.75 + 1.9207/20 +- 1.96 sqrt(0.75 * 0.25/20 + 3.8415/1600)) / (1 + 3.8415/20).
    const chance = chanceOf({ met: 15, missed: 5, unknown: 3 });
    expect(chance?.chance).toBe(0.75);
    expect(chance?.low).toBeCloseTo(0.5313, 4);
    expect(chance?.high).toBeCloseTo(0.8881, 4);
    // None of 100 missed does not make it sure: 1 / (1 + 3.8415/100).
    expect(chanceOf({ met: 100, missed: 0, unknown: 0 })).toEqual({
      chance: 1,
      low: expect.closeTo(0.963, 4),
      high: expect.closeTo(1, 12),
    });
    expect(chanceOf({ met: 0, missed: 0, unknown: 5 })).toBeUndefined();
  });

  it('of blocks is added up', () => {
    const a = metIn(Float64Array.of(1, 5), 3, 'at_least');
    expect(mergedMet(mergedMet(NONE_MET, a), a)).toEqual({ met: 2, missed: 2, unknown: 0 });
  });
});

describe('two scenarios', () => {
  it('differ draw by draw, and nothing is known of it where one is unknown', () => {
    expect([...differences(Float64Array.of(1, 2, NaN_), Float64Array.of(4, NaN_, 1))]).toEqual([
      3,
      NaN_,
      NaN_,
    ]);
    expect(() => differences(Float64Array.of(1), Float64Array.of(1, 2))).toThrow('same draws');
  });
});
