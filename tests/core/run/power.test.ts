import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../../src/core/run/power.ts';

/** How many doubles lie between two positive ones. */
function apart(a: number, b: number): number {
  const [x = 0n, y = 0n] = new BigInt64Array(Float64Array.of(a, b).buffer);
  return Math.abs(Number(x - y));
}

describe('a power', () => {
  it('of whole numbers is exact wherever a double can hold it', () => {
    for (let x = 0; x <= 300; x++) {
      for (let y = 0, exact = 1n; exact < 2n ** 53n && y <= 60; y++, exact *= BigInt(x)) {
        expect([x, y, power(x, y)]).toEqual([x, y, Number(exact)]);
        expect(power(-x, y) + 0).toBe((y % 2 === 0 ? 1 : -1) * Number(exact) + 0);
      }
    }
  });

  it('is known: growth of 2 % a year over half a year, the twelfth root of two, one over eight', () => {
    expect(power(1.02, 0.5)).toBe(Math.sqrt(1.02));
    // 2^(1/12) = 1.059463094359295264561825294946...
    expect(power(2, 1 / 12)).toBe(1.0594630943592953);
    expect(power(2, -3)).toBe(0.125);
  });

  it('is never more than one double away from that of the engine', () => {
    const base = fc.oneof(
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
    );
    const exponent = fc.oneof(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.integer({ min: -240, max: 240 }).map((months) => months / 12),
    );
    fc.assert(
      fc.property(base, exponent, (x, y) => {
        const own = power(x, y);
        const engine = x ** y;
        if (engine > 1e-300 && engine < 1e300) expect(apart(own, engine)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is what the standard says where it is not plain', () => {
    const odd = [0, -0, 1, -1, -8, 1 / 3, 2, 1e308, 5e-324, 1e-320, Number.POSITIVE_INFINITY, -1e300, 2000];
    for (const x of [...odd, Number.NaN, Number.NEGATIVE_INFINITY])
      for (const y of [...odd, Number.NaN, Number.NEGATIVE_INFINITY]) {
        const engine = x ** y;
        const certain = Number.isSafeInteger(engine) || !Number.isFinite(engine);
        if (certain) expect([x, y, power(x, y)]).toEqual([x, y, engine]);
      }
  });
});
