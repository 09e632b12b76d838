import { describe, expect, it } from 'vitest';
import { printValue } from '../../../src/core/results/print-value.ts';

describe('a value for people', () => {
  it.each([
    ['unknown', 'GBP', 'unknown'],
    [705_000, 'GBP', '£705,000'],
    [12.5, 'GBP/people/week', '£12.50 a person a week'],
    [24_123, 'date', '2010-04'],
    [35, 'people', '35 people'],
    [1, 'week', '1 week'],
    [6, 'week', '6 weeks'],
    [0.5, 'month', '0.5 months'],
    [0.25, '1', '0.25'],
  ] as const)('%s in %s is %s', (value, unit, text) => {
    expect(printValue(value, unit)).toBe(text);
  });
});
