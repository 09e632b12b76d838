import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/model/model.ts';
import { monthsOf, shown, year } from '../../support/lines.ts';
import { modelOf, projected, saidOf } from '../../support/models.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: 'June' };
const assumed = { kind: 'assumed', reason: 'to see what a slip costs' };

function withScenario(scenario: object, more: object = {}): Model {
  return modelOf({
    lines: [
      {
        name: 'own.start',
        label: 'Start',
        unit: 'date',
        rollup: 'stock',
        tags: { stage: 'first' },
        input: { month: '2009-06', source: stated },
      },
      {
        name: 'own.rate',
        label: 'Rate',
        unit: 'GBP',
        rollup: 'flow',
        tags: { stage: 'first' },
        input: { value: 10, source: stated },
      },
      {
        name: 'own.spend',
        label: 'Spend',
        unit: 'GBP',
        rollup: 'flow',
        formula: 'if(from(own.start), own.rate, 0)',
      },
    ],
    scenarios: {
      plan: { title: 'Plan', about: 'As it stands.' },
      other: { title: 'Other', about: 'A test.', ...scenario },
      ...more,
    },
  });
}

describe('a scenario that moves a date', () => {
  const later = { set: { 'own.start': { month: '2009-11', source: assumed } } };

  it('moves all that waits for it, as an assumption', () => {
    const model = withScenario(later);
    expect(shown(projected(model, 'plan'), 'own.spend', year(0))).toEqual({
      value: 100,
      status: 'derived',
      unknown: 0,
    });
    expect(shown(projected(model, 'other'), 'own.spend', year(0))).toEqual({
      value: 50,
      status: 'assumed',
      unknown: 0,
    });
    expect(monthsOf(projected(model, 'other'), 'own.start')[0]).toBe(24_118);
  });

  it('is moved on by one that extends it', () => {
    const last = {
      title: 'Last',
      about: 'x',
      extends: 'other',
      set: { 'own.start': { month: '2010-01', source: assumed } },
    };
    const model = withScenario(later, { last });
    expect(shown(projected(model, 'last'), 'own.spend', year(0)).value).toBe(30);
  });

  it('may leave it unknown', () => {
    const none = { value: 'unknown', source: { kind: 'missing', why: 'the board has not met' } };
    const model = withScenario({ set: { 'own.start': none } });
    expect(monthsOf(projected(model, 'other'), 'own.spend')).toEqual(Array(24).fill(null));
  });

  it('does not switch it off with other lines: nought is no month', () => {
    const model = withScenario({ off: [{ lines: ['stage=first'], reason: 'not now' }] });
    expect(monthsOf(projected(model, 'other'), 'own.start')[0]).toBe(24_113);
    expect(shown(projected(model, 'other'), 'own.spend', year(0)).value).toBe(0);
  });

  it.each([
    [
      { set: { 'own.start': { value: 3, source: assumed } } },
      '"Start" is a month. Write it like month: 2010-04, in place of value.',
    ],
    [
      { set: { 'own.rate': { month: '2010-04', source: assumed } } },
      '"Rate" is no month. Write a number under "value".',
    ],
    [
      { formulas: { 'own.start': { formula: '12', reason: 'x' } } },
      'The formula is a plain number, but the line is in month. Change the formula, or the unit of the line.',
    ],
  ])('is refused when what it sets does not fit: %j', (scenario, what) => {
    const [said = ''] = saidOf(withScenario(scenario), 'other');
    expect(said.split('\n')[0]?.replace(/^model\.yaml(, line \S+)?: /, '')).toBe(what);
  });
});
