import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/core/model/model.ts';
import { monthsOf, shown, year } from '../../support/lines.ts';
import { modelOf, projected, saidOf, scenarioOf } from '../../support/models.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };
const flow = { unit: 'GBP', rollup: 'flow' };

const LINES = [
  { ...flow, name: 'own.spend', label: 'Spend', input: { value: 10, source: stated }, tags: { tier: 't3' } },
  {
    ...flow,
    name: 'own.grant',
    label: 'Grant',
    input: { from: { '2009-04': 0, '2009-06': 5, '2009-08': 8 }, source: stated },
    tags: { tier: 't3' },
  },
  {
    ...flow,
    name: 'own.part',
    label: 'Part',
    input: { by_year: { '2009/10': 3, '2010/11': 'unknown' }, source: stated },
  },
  {
    name: 'own.start',
    label: 'Start',
    unit: 'date',
    rollup: 'stock',
    input: { month: '2009-06', source: stated },
  },
  {
    ...flow,
    name: 'own.run',
    label: 'Run',
    formula: 'if(from(own.start), own.spend, 0)',
    tags: { tier: 't3' },
  },
  { ...flow, name: 'own.total', label: 'Total', formula: 'own.run + own.grant' },
];

function withScenario(overlay: object): Model {
  const plan = { title: 'plan', about: 'A test.' };
  return modelOf({ lines: LINES, scenarios: { plan, x: { title: 'x', about: 'A test.', ...overlay } } });
}

/** The first six months of a line under a change. */
function under(overlay: object, line: string): readonly (number | null)[] {
  return monthsOf(projected(withScenario(overlay), 'x'), line).slice(0, 6);
}

describe('a scenario', () => {
  it('scales an input, in a period or in all, and what was told stays told elsewhere', () => {
    const scale = { 'own.spend': { by: 1.5, from: '2009-05', to: '2009-06', reason: 'more' } };
    expect(under({ scale }, 'own.spend')).toEqual([10, 15, 15, 10, 10, 10]);
    const projection = projected(withScenario({ scale }), 'x');
    expect(shown(projection, 'own.spend', { kind: 'month', month: 0 }).status).toBe('stated');
    expect(shown(projection, 'own.spend', { kind: 'month', month: 1 }).status).toBe('assumed');
  });

  it('scales everything that a tag picks, of what is told', () => {
    const scale = { 'tier=t3': { by: 0.5, reason: 'half' } };
    expect(under({ scale }, 'own.spend')[0]).toBe(5);
    expect(under({ scale }, 'own.grant')).toEqual([0, 0, 2.5, 2.5, 4, 4]);
    expect(under({ scale }, 'own.total')).toEqual([0, 0, 7.5, 7.5, 9, 9]);
  });

  it('shifts by an amount, and leaves the unknown unknown', () => {
    expect(
      under({ shift: { 'own.grant': { by: -2, from: '2009-06', reason: 'less' } } }, 'own.grant'),
    ).toEqual([0, 0, 3, 3, 6, 6]);
    const shift = { 'own.part': { by: 12, reason: 'more' } };
    const projection = projected(withScenario({ shift }), 'x');
    expect(shown(projection, 'own.part', year(0)).value).toBe(15 * 12);
    expect(shown(projection, 'own.part', year(1)).value).toBe('unknown');
  });

  it('fills only the months in which an input is unknown', () => {
    const projection = projected(
      withScenario({ fill: { 'own.part': { value: 7, reason: 'a guess', low: 5, high: 9 } } }),
      'x',
    );
    expect([0, 1].map((y) => shown(projection, 'own.part', year(y)).value)).toEqual([36, 84]);
    expect(shown(projection, 'own.part', year(1)).status).toBe('assumed');
  });

  it('delays a date, and everything that waits for it; or brings it forward', () => {
    expect(under({ delay: { 'own.start': { months: 2, reason: 'late' } } }, 'own.run')).toEqual([
      0, 0, 0, 0, 10, 10,
    ]);
    expect(under({ delay: { 'own.start': { months: -1, reason: 'soon' } } }, 'own.run')).toEqual([
      0, 10, 10, 10, 10, 10,
    ]);
  });

  it('delays figures told by month: the first holds on until they come', () => {
    expect(under({ delay: { 'own.grant': { months: 1, reason: 'late' } } }, 'own.grant')).toEqual([
      0, 0, 0, 5, 5, 8,
    ]);
  });

  it('applies in the stated order, each line once, over what it extends', () => {
    const plan = { title: 'plan', about: 'A test.' };
    const model = modelOf({
      lines: LINES,
      scenarios: {
        plan,
        more: { ...plan, scale: { 'own.spend': { by: 2, reason: 'double' } } },
        still_more: { ...plan, extends: 'more', shift: { 'own.spend': { by: 1, reason: 'one more' } } },
      },
    });
    expect(monthsOf(projected(model, 'still_more'), 'own.spend')[0]).toBe(21);
  });
});

describe('what a scenario switched off', () => {
  const plan = { title: 'plan', about: 'A test.' };
  const off = [{ lines: ['tier=t3'], reason: 'a cut' }];
  const model = modelOf({
    lines: LINES,
    scenarios: {
      plan,
      cut: { ...plan, extends: 'plan', off },
      deeper: { ...plan, extends: 'cut', off: [{ lines: ['own.spend'], reason: 'once more' }] },
      again: { ...plan, extends: 'deeper', on: [{ lines: ['tier=t3', 'own.*'], reason: 'money was found' }] },
      part: { ...plan, extends: 'cut', on: [{ lines: ['own.grant'], reason: 'the grant came' }] },
      otherwise: { ...plan, extends: 'cut', set: { 'own.spend': { value: 1, source: stated } } },
      late: { ...plan, extends: 'otherwise', on: [{ lines: ['own.spend'], reason: 'r' }] },
    },
  });
  const first = (scenario: string) =>
    ['own.spend', 'own.grant', 'own.run'].map((line) => monthsOf(projected(model, scenario), line)[2]);

  it('is turned on again: figures and formulas are what the model says', () => {
    expect(first('plan')).toEqual([10, 5, 10]);
    expect(first('cut')).toEqual([0, 0, 0]);
    expect(first('again')).toEqual([10, 5, 10]);
    expect(first('part')).toEqual([0, 5, 0]);
    const projection = projected(model, 'again');
    expect(shown(projection, 'own.spend', year(0)).status).toBe('stated');
  });

  it('is no longer off when something was put in its place', () => {
    expect(first('otherwise')[0]).toBe(1);
    expect(saidOf(model, 'late').join()).toContain('"own.spend" is no switch');
  });
});

describe('the range of a change', () => {
  const sourceOf = (overlay: object, name: string) => {
    const line = scenarioOf(withScenario(overlay), 'x').lines.find((l) => l.name === name);
    const given = line?.content.kind === 'given' ? line.content.given : undefined;
    return given?.kind === 'steps' ? given.steps.at(-1)?.source : undefined;
  };

  it.each([
    [
      { scale: { 'own.spend': { by: 1.5, low: 1.2, high: 2, reason: 'r' } } },
      'own.spend',
      { low: 12, high: 20 },
    ],
    [{ scale: { 'own.spend': { by: -1, low: -2, reason: 'r' } } }, 'own.spend', { low: -20, high: -10 }],
    [{ shift: { 'own.spend': { by: 1, low: -1, high: 3, reason: 'r' } } }, 'own.spend', { low: 9, high: 13 }],
    [
      { delay: { 'own.start': { months: 2, low: 0, high: 6, reason: 'r' } } },
      'own.start',
      { earliest: 2009 * 12 + 5, latest: 2009 * 12 + 11 },
    ],
  ])('%j is a range of the figure that it makes', (overlay, name, range) => {
    expect(sourceOf(overlay, name)).toMatchObject(range);
  });

  it.each([
    [{ scale: { 'own.spend': { by: 1.1, low: 1.2, high: 2, reason: 'r' } } }],
    [{ shift: { 'own.spend': { by: 5, high: 2, reason: 'r' } } }],
    [{ delay: { 'own.start': { months: 2, low: 3, reason: 'r' } } }],
    [{ fill: { 'own.part': { value: 2, low: 3, reason: 'r' } } }],
    [
      {
        set: {
          'own.start': {
            month: '2009-06',
            source: { kind: 'assumed', reason: 'r', earliest: '2009-07', latest: '2009-09' },
          },
        },
      },
    ],
  ])('%j is outside its own range', (overlay) => {
    expect(() => withScenario(overlay)).toThrow('is outside its own range');
  });
});

describe('a scenario is refused', () => {
  it.each([
    [
      { scale: { 'own.spnd': { by: 2, reason: 'r' } } },
      'There is no line "own.spnd". Did you mean "own.spend"?',
    ],
    [{ scale: { 'tier=t9': { by: 2, reason: 'r' } } }, 'No line meets "tier=t9".'],
    [
      { scale: { 'own.run': { by: 2, reason: 'r' } } },
      '"own.run" is worked out by a formula, so it cannot be scaled. Put it under "formulas" instead.',
    ],
    [{ scale: { 'own.start': { by: 2, reason: 'r' } } }, '"own.start" is a month. Put it under "delay".'],
    [{ shift: { 'own.start': { by: 2, reason: 'r' } } }, '"own.start" is a month. Put it under "delay".'],
    [
      { delay: { 'own.spend': { months: 2, reason: 'r' } } },
      '"own.spend" is the same in all months, so a delay changes nothing.',
    ],
    [
      { fill: { 'own.spend': { value: 2, reason: 'r' } } },
      '"own.spend" is known, so there is nothing to fill. Put it under "set" to change it.',
    ],
    [
      { on: [{ lines: ['own.spend'], reason: 'r' }] },
      '"own.spend" is no switch, and no scenario has switched it off. A switch is an input from 0 to 1, such as reinvestment.effect.liaison.on.',
    ],
    [
      { scale: { 'own.spend': { by: 2, reason: 'r' } }, shift: { 'tier=t3': { by: 2, reason: 'r' } } },
      '"own.spend" is changed by "scale" and by "shift". Keep one of the two.',
    ],
  ])('%j', (overlay, said) => {
    expect(saidOf(withScenario(overlay), 'x').join('\n')).toContain(said);
  });
});
