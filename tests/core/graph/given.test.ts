import { describe, expect, it } from 'vitest';
import { aprilOf } from '../../../src/core/calendar/financial-year.ts';
import { monthOf } from '../../../src/core/calendar/month.ts';
import { type Given, sourcesAt, type Value, valueAt } from '../../../src/core/graph/given.ts';
import { STATED } from '../../support/lines.ts';

function at(given: Given, year: number, month: number): Value {
  return valueAt(given, monthOf(year, month), monthOf(year, month) - aprilOf(2009));
}

describe('figures told from a month on', () => {
  const given: Given = {
    kind: 'steps',
    steps: [
      { from: monthOf(2009, 6), value: 1, source: STATED },
      { from: monthOf(2010, 4), value: 'unknown', source: STATED },
    ],
  };

  it('are unknown before the first, and hold until the next', () => {
    expect([at(given, 2009, 5), at(given, 2009, 6), at(given, 2010, 3), at(given, 2010, 4)]).toEqual([
      'unknown',
      1,
      1,
      'unknown',
    ]);
  });
});

describe('figures told for the middle of a year', () => {
  const points = (outside: 'unknown' | 'hold' | 'trend'): Given => ({
    kind: 'points',
    outside,
    points: [
      { at: 2009.5, value: 100, source: STATED },
      { at: 2010.5, value: 124, source: STATED },
    ],
  });

  it('lie on the straight line between two mid-years, each month at its middle', () => {
    expect(at(points('unknown'), 2009, 7)).toBeCloseTo(101, 9);
    expect(at(points('unknown'), 2010, 6)).toBeCloseTo(123, 9);
  });

  it('are unknown outside the points unless the model names a way on', () => {
    expect([at(points('unknown'), 2009, 6), at(points('unknown'), 2010, 7)]).toEqual(['unknown', 'unknown']);
  });

  it('hold the end value, or run the end slope on, when the model says so', () => {
    expect([at(points('hold'), 2009, 4), at(points('hold'), 2011, 6)]).toEqual([100, 124]);
    expect(at(points('trend'), 2009, 6)).toBeCloseTo(99, 9);
    expect(at(points('trend'), 2010, 7)).toBeCloseTo(125, 9);
  });

  it('with one point alone hold it only when the model says so', () => {
    const one = (outside: 'unknown' | 'hold' | 'trend'): Given => ({
      kind: 'points',
      outside,
      points: [{ at: 2009.5, value: 7, source: STATED }],
    });
    expect([at(one('unknown'), 2009, 4), at(one('hold'), 2009, 4), at(one('trend'), 2012, 4)]).toEqual([
      'unknown',
      7,
      7,
    ]);
  });
});

describe('figures by months since a start', () => {
  it('hold their last value', () => {
    const given: Given = { kind: 'profile', values: [1, 0.9], source: STATED };
    expect([0, 1, 2, 30].map((k) => valueAt(given, aprilOf(2009), k))).toEqual([1, 0.9, 0.9, 0.9]);
  });
});

describe('months beyond the figures told', () => {
  const points = [
    { at: 2009.5, value: 100, source: STATED },
    { at: 2010.5, value: 112, source: STATED },
  ];
  const april = monthOf(2009, 4);

  it.each([
    ['unknown', 'unknown', 0],
    ['hold', 100, 1],
    ['trend', 97.5, 1],
  ] as const)(
    'are %s when the model says so, and rest on an assumption when they have a value',
    (outside, value, assumed) => {
      const given: Given = { kind: 'points', points, outside };
      const found = valueAt(given, april, 0);
      expect(typeof found === 'number' ? Math.round(found * 1e9) / 1e9 : found).toBe(value);
      expect(sourcesAt(given, april).filter((source) => source.kind === 'assumed')).toHaveLength(assumed);
      expect(sourcesAt(given, monthOf(2010, 1)).map((source) => source.kind)).toEqual(['stated', 'stated']);
    },
  );
});
