import { describe, expect, it } from 'vitest';
import { inUnit, printDimension } from '../../../src/core/quantity/dimension.ts';
import { readUnit } from '../../../src/core/quantity/unit-text.ts';

describe('units', () => {
  it.each([
    ['1', '1'],
    ['GBP', 'GBP'],
    ['people', 'people'],
    ['person', 'people'],
    ['GBP/people/week', 'GBP/people/week'],
    ['GBP / week', 'GBP/week'],
    ['days', 'day'],
    ['weeks/month', 'week/month'],
    ['1/week', '1/week'],
    ['date', 'month'],
    ['GBP people / people', 'GBP'],
    ['people^2', 'people^2'],
  ])('%s is read as %s', (text, unit) => {
    const read = readUnit(text);
    expect(read === undefined ? '' : printDimension(read)).toBe(unit);
  });

  it.each([
    'EUR',
    '£',
    'dates',
    'date/week',
    'kGBP',
    'hour',
    'cm',
    '',
    'GBP per week',
    '2',
    '1000 GBP',
    'gbp',
  ])('%j is no unit', (text) => {
    expect(readUnit(text)).toBeUndefined();
  });

  it('days, weeks, months and years are never turned into each other', () => {
    const printed = ['day', 'week', 'month', 'year'].map((u) => printDimension(readUnit(u) ?? new Map()));
    expect(printed).toEqual(['day', 'week', 'month', 'year']);
  });

  it('are spelt out in sentences', () => {
    expect(inUnit(readUnit('GBP/week') ?? new Map())).toBe('in GBP/week');
    expect(inUnit(new Map())).toBe('a plain number');
  });
});
