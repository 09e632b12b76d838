import { describe, expect, it } from 'vitest';
import { printNumber, printPennies, printPounds, printShortPounds } from '../../../src/core/money/print.ts';

describe('amounts are printed', () => {
  it.each([
    [0, '0.00'],
    [-0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [123_456, '1234.56'],
    [-123_400, '-1234.00'],
    [135_791_357_937, '1357913579.37'],
  ])('%d pennies in a file as %s', (pennies, text) => {
    expect(printPennies(pennies)).toBe(text);
  });

  it.each([
    [0, '£0'],
    [-0.001, '£0'],
    [0.5, '£0.50'],
    [-12.5, '-£12.50'],
    [999, '£999'],
    [705_000, '£705,000'],
    [39_833.333, '£39,833.33'],
    [1_357_913_579.37, '£1,357,913,579.37'],
    [1.005, '£1.01'],
    [-1.005, '-£1.01'],
  ])('%d pounds for people as %s', (pounds, text) => {
    expect(printPounds(pounds)).toBe(text);
  });

  it.each([
    [0, '£0'],
    [949.6, '£950'],
    [999.7, '£1k'],
    [1000, '£1k'],
    [705_000, '£705k'],
    [999_499, '£999k'],
    [999_500, '£1m'],
    [8_200_000, '£8.2m'],
    [-2_650_000, '-£2.65m'],
    [1_850_000, '£1.85m'],
  ])('%d pounds in short as %s', (pounds, text) => {
    expect(printShortPounds(pounds)).toBe(text);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [-1e-12, '0'],
    [35, '35'],
    [1 / 3, '0.333333333'],
    [1.05, '1.05'],
    [100, '100'],
    [5244.436875, '5244.436875'],
  ])('the plain figure %d as %s', (value, text) => {
    expect(printNumber(value)).toBe(text);
  });

  it('a plain figure with as many decimals as asked for', () => {
    expect(printNumber(2 / 3, 2)).toBe('0.67');
    expect(printNumber(2.001, 2)).toBe('2');
  });
});
