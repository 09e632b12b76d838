import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictIn, withoutSpare } from '../../../src/core/optimise/conflict.ts';

/** Things hold together unless all of one of some sets is among them. */
function holds(clashes: readonly (readonly number[])[]): (some: readonly number[]) => boolean {
  return (some) => !clashes.some((clash) => clash.every((thing) => some.includes(thing)));
}

describe('the smallest set that cannot hold together', () => {
  it('is found among larger ones', () => {
    const can = holds([
      [0, 1, 2],
      [3, 4],
      [1, 2, 4],
    ]);
    expect(conflictIn([0, 1, 2, 3, 4], can)).toEqual({ set: [3, 4], smallest: true });
  });

  it('is one thing that cannot hold by itself, or none where nothing holds at all', () => {
    expect(conflictIn([7, 8, 9], holds([[8]])).set).toEqual([8]);
    expect(conflictIn([7, 8], () => false).set).toEqual([]);
  });

  it('is no longer looked for among very many, where one without spare parts is given', () => {
    const many = Array.from({ length: 40 }, (_, i) => i);
    expect(conflictIn(many, holds([[3, 17, 30]]))).toEqual({ set: [3, 17, 30], smallest: false });
  });

  it('always fails, and each of its parts is needed', () => {
    const clash = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(clash, { minLength: 1, maxLength: 5 }), (clashes) => {
        const all = [0, 1, 2, 3, 4, 5, 6, 7];
        const can = holds(clashes);
        const { set } = conflictIn(all, can);
        expect(set).toHaveLength(Math.min(...clashes.map((c) => c.length)));
        for (const found of [set, withoutSpare(all, can)]) {
          expect(can(found)).toBe(false);
          for (const thing of found) expect(can(found.filter((t) => t !== thing))).toBe(true);
        }
      }),
    );
  });
});
