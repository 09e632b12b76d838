import { describe, expect, it } from 'vitest';
import { FUNCTIONS, functionNamed } from '../../../../src/core/formula/functions/index.ts';
import { signatureOf } from '../../../../src/core/formula/functions/record.ts';
import { monthsOf, runLines, told, worked } from '../../../support/lines.ts';

/** The unit of an example's result, where it has one. */
function unitOf(formula: string): string {
  return /^(day|week)s\(/.exec(formula)?.[1] ?? '1';
}

describe('the functions of formulas', () => {
  const examples = FUNCTIONS.flatMap((f) => f.examples);

  it.each(examples)('$formula gives what its record says', ({ formula, lines = {}, gives }) => {
    const given = Object.entries(lines).map(([name, values]) => told(name, values));
    const result = monthsOf(
      runLines([...given, worked('x.result', formula, { unit: unitOf(formula) })]),
      'x.result',
    );
    const first = result.slice(0, gives.length);
    expect(first.map((v) => v === null)).toEqual(gives.map((v) => v === null));
    first.forEach((value, m) => {
      expect(value ?? 0).toBeCloseTo(gives[m] ?? 0, 9);
    });
  });

  it.each(FUNCTIONS)('$name has a description, a unit rule, and an example that uses it', (f) => {
    expect(f.describe).toMatch(/\w.*\.$/);
    expect(f.unitRule).toMatch(/\w.*\.$/);
    expect(f.examples.some((e) => e.formula.includes(`${f.name}(`) && e.gives.length > 0)).toBe(true);
    for (const p of f.parameters) expect(p.describe).toMatch(/\w.*\.$/);
  });

  it('have a name each', () => {
    expect(new Set(FUNCTIONS.map((f) => f.name)).size).toBe(FUNCTIONS.length);
  });

  it.each([
    ['prev', 'prev(x, n?, before?)'],
    ['total', 'total(selector, ...)'],
    ['min', 'min(x, y, ...)'],
    ['days', 'days()'],
    ['ramp', 'ramp(start, months?, shape?)'],
  ])('the signature of %s reads %s', (name, signature) => {
    const f = functionNamed(name);
    expect(f === undefined ? '' : signatureOf(f)).toBe(signature);
  });
});

describe('run_on', () => {
  const monthly = told('a.b', [10, 20, null]);
  const index = told('p.index', [1, 1, 1.1, 1.2]);

  it('leaves a line alone whose last month lies beyond the projection', () => {
    const projection = runLines([
      told('a.b', [10, 20]),
      index,
      worked('x.y', 'run_on(a.b, "2019-03", p.index)'),
    ]);
    expect(monthsOf(projection, 'x.y').slice(0, 3)).toEqual([10, 20, 20]);
  });

  it('is unknown, never nought, when the last month lies before the projection', () => {
    const projection = runLines([monthly, index, worked('x.y', 'run_on(a.b, "2009-03", p.index)')]);
    expect(monthsOf(projection, 'x.y')).toEqual(Array(24).fill(null));
  });
});

describe('at', () => {
  it('is unknown for a month outside the projection', () => {
    const projection = runLines([told('a.b', [1]), worked('x.y', 'at(a.b, "2020-01")')]);
    expect(monthsOf(projection, 'x.y')).toEqual(Array(24).fill(null));
  });
});

describe('phased', () => {
  it('spreads the whole of a year over its months in service, so that the year adds up to what was stated', () => {
    for (const start of ['2009-04', '2009-06', '2009-10', '2010-03']) {
      const projection = runLines([told('a.b', [133_000]), worked('x.y', `phased(a.b, "${start}")`)]);
      const year = monthsOf(projection, 'x.y').slice(0, 12);
      expect(year.reduce<number>((sum, v) => sum + (v ?? Number.NaN), 0)).toBeCloseTo(133_000, 6);
    }
  });

  it('gives nothing in a year before the start', () => {
    const projection = runLines([told('a.b', [null]), worked('x.y', 'phased(a.b, "2010-04")')]);
    expect(monthsOf(projection, 'x.y').slice(0, 12)).toEqual(Array(12).fill(0));
    expect(monthsOf(projection, 'x.y')[12]).toBeNull();
  });
});
