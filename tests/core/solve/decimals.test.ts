import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortest } from '../../../src/core/solve/choose.ts';
import { digitsOf, fewDecimals, inward } from '../../../src/core/solve/decimals.ts';

const ALL = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

describe('the shortest decimal', () => {
  it.each([
    [0.0225199435, (x: number) => Math.abs(x - 0.0225199435) < 1e-4, 0.0225],
    [0.0225199435, (x: number) => Math.abs(x - 0.0225199435) < 1e-8, 0.02251994],
    [172074.77512, (x: number) => Math.abs(x - 172074.77512) < 0.005, 172074.78],
    [12.5, (x: number) => x === 12.5, 12.5],
    [1 / 3, (x: number) => x === 1 / 3, 1 / 3],
  ])('about %d that will do', (x, takes, expected) => {
    expect(shortest(x, ALL, takes)).toBe(expected);
  });

  it('stays inside the bounds, and is none where nothing will do', () => {
    expect(shortest(0.9999, [0, 0.99995], (x) => Math.abs(x - 0.9999) < 1e-3)).toBe(0.999);
    expect(shortest(0.5, ALL, () => false)).toBeUndefined();
  });

  it('is never longer than the exact value, and will do', () => {
    const x = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(x, fc.integer({ min: 0, max: 9 }), (exact, digits) => {
        const takes = (c: number): boolean => Math.abs(c - exact) <= 10 ** -digits;
        const found = shortest(exact, ALL, takes);
        if (found === undefined) throw new Error('the value itself will do');
        expect(takes(found)).toBe(true);
        expect(digitsOf(Math.abs(found)).length).toBeLessThanOrEqual(
          Math.max(digitsOf(Math.abs(exact)).length, digits + 8),
        );
        const decimals = digitsOf(found).split('.')[1]?.length ?? 0;
        expect(decimals).toBeLessThanOrEqual(digits);
      }),
    );
  });

  it('comes after every shorter one', () => {
    expect([...fewDecimals(1.25)].slice(0, 6)).toEqual([1, 2, 0, 3, -1, 1.3]);
    expect([...fewDecimals(1.25)].at(-5)).toBe(1.25);
  });
});

describe('the end of a stretch', () => {
  it.each([
    [400252.236607, 'least', 2, 400252.24],
    [400252.236607, 'most', 2, 400252.23],
    [370641.0000000002, 'least', 2, 370641],
    [370640.9999999998, 'least', 2, 370641],
    [-0.126, 'least', 2, -0.12],
    [-0.126, 'most', 2, -0.13],
  ] as const)('%d, the %s, is rounded into it', (end, side, decimals, expected) => {
    expect(inward(end, side, decimals)).toBe(expected);
  });
});
