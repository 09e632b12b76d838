import { describe, expect, it } from 'vitest';
import { fraction, philox, streamOf, type Words } from '../../../src/core/sampling/generator.ts';
import { plainPoints } from '../../../src/core/sampling/plain.ts';

const FULL = 0xffffffff;

describe('Philox4x32-10', () => {
  // The known answers that its authors publish with Random123.
  it.each<readonly [Words, readonly [number, number], Words]>([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [FULL, FULL, FULL, FULL],
      [FULL, FULL],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('of %j and %j', (counter, key, words) => {
    expect(philox(counter, key)).toEqual(words);
  });

  it('makes fractions between 0 and 1, neither included', () => {
    expect(fraction(0, 0)).toBe(2 ** -53);
    expect(fraction(FULL, FULL)).toBe(1 - 2 ** -53);
    expect(fraction(0x80000000, 0)).toBeCloseTo(0.5, 15);
  });

  it('gives other numbers for another seed, purpose or input', () => {
    const of = (...about: Parameters<typeof streamOf>): string =>
      streamOf(...about)
        .words(7)
        .join(' ');
    const all = [
      of(1, 'plain', 'a.b'),
      of(2, 'plain', 'a.b'),
      of(1, 'place', 'a.b'),
      of(1, 'order', 'a.b'),
      of(1, 'scramble', 'a.b'),
      of(1, 'plain', 'a.c'),
      of(1, 'plain', 'b.a'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('plain points', () => {
  const points = new Float64Array(65_536);
  plainPoints(2026, 'placements.ooa.weekly_price').fill(0, points.length, points);

  it('are even: a chi-squared of 256 cells', () => {
    const counts = new Float64Array(256);
    for (const p of points) counts[Math.floor(p * 256)] = (counts[Math.floor(p * 256)] ?? 0) + 1;
    const chi = counts.reduce((sum, n) => sum + (n - 256) ** 2 / 256, 0);
    // 255 degrees of freedom: 99.9 % lie between 190 and 334.
    expect(chi).toBeGreaterThan(190);
    expect(chi).toBeLessThan(334);
  });

  it('hang together neither with the next ones nor with those of another input', () => {
    const other = new Float64Array(points.length);
    plainPoints(2026, 'placements.ooa.weekly_prices').fill(0, points.length, other);
    const correlation = (b: (i: number) => number): number =>
      points.slice(0, -8).reduce((sum, p, i) => sum + (p - 0.5) * (b(i) - 0.5), 0) / (points.length / 12);
    // The standard error is 1/256: four of them.
    for (const lag of [1, 2, 3, 4, 8])
      expect(Math.abs(correlation((i) => points[i + lag] ?? 0))).toBeLessThan(4 / 256);
    expect(Math.abs(correlation((i) => other[i] ?? 0))).toBeLessThan(4 / 256);
  });

  it('are these, on any machine', () => {
    expect([...points.subarray(0, 3)]).toEqual(FIRST);
  });
});

/** Written down once: a change of any of them changes every run. */
const FIRST = [0.5615166896743563, 0.37650023275094757, 0.4217387452320406];
