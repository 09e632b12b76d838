import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalShare } from '../../../src/core/sampling/normal.ts';

describe('the normal distribution', () => {
  // Abramowitz and Stegun, tables 26.1 and 26.5; the far tail from Wichura's own check, AS 241.
  it.each([
    [0.5, 0],
    [0.75, 0.674489750196082],
    [0.95, 1.644853626951473],
    [0.975, 1.959963984540054],
    [0.99, 2.326347874040841],
    [0.999, 3.090232306167814],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
  ])('has its quantile of %d at %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 13);
  });

  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.02499789514822],
    [3, 0.99865010196837],
    [-6, 9.8658764503769e-10],
    [-8, 6.2209605742717e-16],
  ])('has a share below %d of %d', (z, share) => {
    expect(Math.abs(normalShare(z) - share)).toBeLessThan(1e-15 + share * 1e-7);
    expect(Math.abs(normalShare(z) - share)).toBeLessThan(1e-14);
  });

  it('its share undoes its quantile', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        expect(Math.abs(normalShare(normalQuantile(p)) - p)).toBeLessThan(1e-14);
      }),
    );
  });

  it('has no quantile at the ends', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });
});
