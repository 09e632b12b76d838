import { describe, expect, it } from 'vitest';
import { randomFrom, splitmix64, xoshiro128 } from '../../../src/core/random/random.ts';

describe('chance from a seed', () => {
  it('is the published generator xoshiro128**: the first words from the state 1, 2, 3, 4', () => {
    // The first by hand: 2 x 5 = 10, turned left by 7 bits 1280, times 9 = 11520.
    const word = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 6 }, word)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  it('is seeded by the published splitmix64: its first words from 1234567', () => {
    const word = splitmix64(1234567n);
    expect(Array.from({ length: 3 }, word)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
    ]);
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const drawn = (seed: number): readonly number[] => Array.from({ length: 5 }, randomFrom(seed).next);
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  it('fills the stretch from 0 to 1 evenly', () => {
    const { next } = randomFrom(1);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let k = 0; k < 100_000; k++) {
      const tenth = Math.floor(next() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 10,000 each; a standard deviation is sqrt(100,000 x 0.1 x 0.9) = 95.
    expect(tenths).toHaveLength(10);
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(4 * 95);
  });

  it('shuffles into every order as often', () => {
    const { shuffled } = randomFrom(3);
    const orders = new Map<string, number>();
    for (let k = 0; k < 60_000; k++) {
      const order = shuffled(['a', 'b', 'c', 'd']).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    // 24 orders of 2,500 each; a standard deviation is sqrt(60,000 x 1/24 x 23/24) = 49.
    expect(orders.size).toBe(24);
    for (const count of orders.values()) expect(Math.abs(count - 2500)).toBeLessThan(4.5 * 49);
  });
});
