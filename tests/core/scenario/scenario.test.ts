import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/model/model.ts';
import { month, monthsOf, shown, year } from '../../support/lines.ts';
import { modelOf, projected, saidOf } from '../../support/models.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };
const assumed = { kind: 'assumed', reason: 'to see what happens' };
const missing = { kind: 'missing', why: 'nobody wrote it down' };

const LINES = [
  {
    name: 'own.spend',
    label: 'Spend',
    unit: 'GBP',
    rollup: 'flow',
    input: { value: 10, source: stated },
    tags: { money: 'new' },
  },
  {
    name: 'own.upkeep',
    label: 'Upkeep',
    unit: 'GBP',
    rollup: 'flow',
    input: { value: 4, source: stated },
    tags: { money: 'existing' },
  },
  {
    name: 'own.people',
    label: 'People',
    unit: 'people',
    rollup: 'level',
    input: { value: 'unknown', source: missing },
  },
  { name: 'own.total', label: 'Total', unit: 'GBP', rollup: 'flow', formula: 'own.spend + own.upkeep' },
  { name: 'own.each', label: 'Each', unit: 'GBP/people', rollup: 'level', formula: 'own.total / own.people' },
];

/** A model with a plan as it stands and the scenarios of a test. */
function withScenarios(scenarios: Record<string, object>): Model {
  const all = Object.entries({ plan: {}, ...scenarios }).map(([name, s]) => [
    name,
    { title: name, about: 'A test.', ...s },
  ]);
  return modelOf({ lines: LINES, scenarios: Object.fromEntries(all) });
}

describe('a scenario', () => {
  it('fills an unknown with an assumption, which then shows as one, and so does what rests on it', () => {
    const model = withScenarios({ guess: { set: { 'own.people': { value: 7, source: assumed } } } });
    expect(shown(projected(model, 'plan'), 'own.each', year(0))).toEqual({
      value: 'unknown',
      status: 'unknown',
      unknown: 1,
    });
    const guess = projected(model, 'guess');
    expect(shown(guess, 'own.people', year(0))).toEqual({ value: 7, status: 'assumed', unknown: 0 });
    expect(shown(guess, 'own.each', year(0))).toEqual({ value: 2, status: 'assumed', unknown: 0 });
    expect(shown(guess, 'own.total', year(0)).status).toBe('derived');
  });

  it('switches lines off by name or tag: they are nought, and the nought is an assumption', () => {
    const model = withScenarios({
      none: { off: [{ lines: ['own.*', 'money=new'], reason: 'no new money' }] },
    });
    const none = projected(model, 'none');
    expect(shown(none, 'own.spend', year(0))).toEqual({ value: 0, status: 'assumed', unknown: 0 });
    expect(shown(none, 'own.total', year(0))).toEqual({ value: 48, status: 'assumed', unknown: 0 });
    expect(shown(none, 'own.upkeep', year(0)).status).toBe('stated');
  });

  it('replaces a formula, and everything that rests on it follows', () => {
    const model = withScenarios({
      half: { formulas: { 'own.total': { formula: '(own.spend + own.upkeep) / 2', reason: 'half of it' } } },
    });
    expect(shown(projected(model, 'half'), 'own.total', month(0))).toEqual({
      value: 7,
      status: 'assumed',
      unknown: 0,
    });
  });

  it('gives an input a formula', () => {
    const model = withScenarios({
      grow: { formulas: { 'own.spend': { formula: 'prev(own.spend, 1, 10 GBP) * 2', reason: 'doubling' } } },
    });
    expect(monthsOf(projected(model, 'grow'), 'own.total').slice(0, 3)).toEqual([24, 44, 84]);
  });

  it('sets a figure by year, or from a month on, and leaves the other months as they were', () => {
    const model = withScenarios({
      later: {
        set: {
          'own.spend': { from: { '2010-01': 20, '2009-04': 5 }, source: assumed },
          'own.upkeep': { by_year: { '2010/11': 3 }, source: assumed },
        },
      },
    });
    const later = projected(model, 'later');
    expect(monthsOf(later, 'own.spend').slice(7, 11)).toEqual([5, 5, 20, 20]);
    expect(monthsOf(later, 'own.upkeep').slice(11, 13)).toEqual([4, 3]);
  });

  it('leaves the plan as it was', () => {
    const model = withScenarios({ none: { off: [{ lines: ['own.spend'], reason: 'no' }] } });
    projected(model, 'none');
    expect(shown(projected(model, 'plan'), 'own.total', year(0))).toEqual({
      value: 168,
      status: 'derived',
      unknown: 0,
    });
  });
});

describe('scenarios that extend each other', () => {
  const model = withScenarios({
    first: {
      extends: 'plan',
      set: { 'own.spend': { value: 1, source: assumed }, 'own.upkeep': { value: 1, source: assumed } },
    },
    second: { extends: 'first', set: { 'own.spend': { value: 2, source: assumed } } },
    third: { extends: 'second', off: [{ lines: ['own.upkeep'], reason: 'no' }], project_to: '2012/13' },
    fourth: { extends: 'third' },
  });

  it('are laid on in order, the last word winning', () => {
    expect(
      ['plan', 'first', 'second', 'third'].map(
        (s) => shown(projected(model, s), 'own.total', month(0)).value,
      ),
    ).toEqual([14, 2, 3, 2]);
  });

  it('carry the last year of the projection on', () => {
    expect(monthsOf(projected(model, 'second'), 'own.total')).toHaveLength(24);
    expect(monthsOf(projected(model, 'third'), 'own.total')).toHaveLength(48);
    expect(monthsOf(projected(model, 'fourth'), 'own.total')).toHaveLength(48);
  });
});

describe('a scenario is refused', () => {
  const said = (scenario: object): readonly string[] => saidOf(withScenarios({ wrong: scenario }), 'wrong');
  const figure = { value: 1, source: assumed };

  it.each([
    [{ extends: 'plann' }, 'There is no scenario "plann". Did you mean "plan"?'],
    [
      { extends: 'wrong' },
      'Scenarios extend each other in a circle: wrong -> wrong. Take one "extends" out.',
    ],
    [{ set: { 'own.spnd': figure } }, 'There is no line "own.spnd". Did you mean "own.spend"?'],
    [
      { formulas: { 'own.totl': { formula: '1', reason: 'x' } } },
      'There is no line "own.totl". Did you mean "own.total"?',
    ],
    [
      { set: { 'own.total': figure } },
      '"own.total" is worked out by a formula, so it cannot be set. Put it under "formulas" instead.',
    ],
    [
      { off: [{ lines: ['money=old'], reason: 'x' }] },
      'No line meets "money=old". Did you mean "money=new"?',
    ],
    [
      { off: [{ lines: ['own.spend'], reason: 'x' }], set: { 'own.spend': figure } },
      '"own.spend" is changed by "off" and by "set". Keep one of the two.',
    ],
    [
      { set: { 'own.spend': figure }, formulas: { 'own.spend': { formula: '1 GBP', reason: 'x' } } },
      '"own.spend" is changed by "set" and by "formulas". Keep one of the two.',
    ],
    [
      { project_to: '2009/10' },
      'The projection ends in 2009/10, before the window does (2010/11). Name the last year of the window or a later one.',
    ],
    [
      { formulas: { 'own.spend': { formula: 'own.total', reason: 'x' } } },
      'These lines need each other in the same month: own.spend -> own.total -> own.spend. Let one of them look at the month before, with prev().',
    ],
  ])('%j: %s', (scenario, what) => {
    const all = said(scenario);
    expect(all).toHaveLength(1);
    expect(all[0]?.split('\n')[0]?.replace(/^model\.yaml(, line \S+)?: /, '')).toBe(what);
  });

  it('when the model itself is to end before its window does', () => {
    const model = modelOf({
      lines: LINES,
      scenarios: { plan: { title: 'Plan', about: 'x' } },
      project_to: '2009/10',
    });
    expect(saidOf(model, 'plan')).toEqual([
      'model.yaml: The projection ends in 2009/10, before the window does (2010/11). Name the last year of the window or a later one.',
    ]);
  });

  it('for a circle of two scenarios, naming both', () => {
    const model = withScenarios({ one: { extends: 'two' }, two: { extends: 'one' } });
    expect(saidOf(model, 'one')[0]).toContain('Scenarios extend each other in a circle: one -> two -> one.');
  });
});
