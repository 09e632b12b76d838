import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../../src/core/compare/attribute.ts';
import { year } from '../../support/lines.ts';
import { modelOf } from '../../support/models.ts';
import { causesBetween, effectsOf, penniesOff, waterfallBetween } from './sides.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '10' };
const assumed = { kind: 'assumed', reason: 'a guess' };
const missing = { kind: 'missing', why: 'nobody wrote it down' };
const flow = { unit: 'GBP', rollup: 'flow' };
const about = { title: 'A scenario', about: 'A test.' };

const people = { name: 'own.people', label: 'People', unit: 'people', rollup: 'stock' };
const price = { name: 'own.price', label: 'Price', unit: 'GBP/people', rollup: 'level' };
const other = { ...flow, name: 'own.other', label: 'Other', tags: { part: 'yes' } };
const cost = { ...flow, name: 'own.cost', label: 'Cost', tags: { part: 'yes' } };
const total = { ...flow, name: 'own.total', label: 'Total', formula: 'total("part=yes")' };

const LINES = [
  { ...people, input: { value: 10, source: stated } },
  { ...price, input: { value: 3, source: stated } },
  { ...other, input: { value: 5, source: stated } },
  { ...cost, formula: 'own.people * own.price' },
  total,
];

function withScenarios(scenarios: Readonly<Record<string, object>>, lines: readonly object[] = LINES) {
  const named = Object.entries(scenarios).map(([name, overlay]) => [name, { ...about, ...overlay }]);
  return modelOf({ lines, scenarios: { plan: about, ...Object.fromEntries(named) } });
}

describe('10 people at £3 a month become 12 at £4', () => {
  const model = withScenarios({
    more: {
      set: {
        'own.people': { value: 12, source: { kind: 'assumed', reason: 'two more' } },
        'own.price': { value: 4, source: { kind: 'assumed', reason: 'dearer' } },
      },
    },
  });
  const asked = (method: string) =>
    waterfallBetween(model, ['plan', 'more'], { line: 'own.cost', period: year(0), method });

  it('one at a time: 12 months of +£6, +£10 and +£2 together; £360 become £576', () => {
    const waterfall = asked('one-at-a-time');
    expect([waterfall.start, waterfall.end]).toEqual([360, 576]);
    expect(effectsOf(waterfall)).toEqual([
      ['People', 72],
      ['Price', 120],
      ['interaction', 24],
    ]);
  });

  it('in order: +£6 and +£12 a month; by Shapley +£7 and +£11', () => {
    expect(effectsOf(asked('in-order')).map(([, effect]) => effect)).toEqual([72, 144, 0]);
    expect(effectsOf(asked('shapley')).map(([, effect]) => effect)).toEqual([84, 132, 0]);
  });

  it('says of each cause what is done, from what to what, by which scenario, and why', () => {
    expect(asked('in-order').rows[0]).toEqual({
      label: 'People',
      does: 'set',
      origins: ['done'],
      scenario: 'more',
      reason: 'two more',
      lines: ['own.people'],
      before: '10',
      after: '12',
      together: [],
      effect: 72,
      error: null,
    });
  });

  it('the other way round takes the same back', () => {
    const back = waterfallBetween(model, ['more', 'plan'], { line: 'own.cost', period: year(0) });
    // 12 x 4 a month becomes 10 x 4 (-8), 12 x 3 (-12), and 10 x 3 (-18 in all): +2 together.
    expect(effectsOf(back).map(([, effect]) => effect)).toEqual([-96, -144, 24]);
    expect(back.rows.map((row) => row.does)).toEqual(['set (taken back)', 'set (taken back)']);
  });

  it('only counts the causes that stand behind the line', () => {
    const aside = causesBetween(model, ['plan', 'more'], { line: 'own.other' });
    expect([aside.waterfall?.rows, aside.aside, aside.figure.difference]).toEqual([[], 2, 0]);
  });

  it('by scenario, by line, or by a tag', () => {
    const by = (causes: string) =>
      effectsOf(waterfallBetween(model, ['plan', 'more'], { line: 'own.cost', period: year(0), causes }));
    expect(by('scenario')).toEqual([
      ['A scenario', 216],
      ['interaction', 0],
    ]);
    expect(by('line')).toEqual(by('entry'));
    expect(by('component')).toEqual([
      ['component own', 216],
      ['interaction', 0],
    ]);
  });
});

describe('what a scenario may do', () => {
  it('lines that one entry changes are one cause', () => {
    const model = withScenarios({ none: { off: [{ lines: ['part=yes'], reason: 'nothing goes ahead' }] } });
    const { rows } = waterfallBetween(model, ['plan', 'none'], { line: 'own.total', period: year(0) });
    // (10 x £3 + £5) x 12 months.
    expect(rows).toMatchObject([
      { label: 'part=yes', does: 'switched off', lines: ['own.other', 'own.cost'], effect: -420 },
    ]);
    expect(rows[0]).toMatchObject({ before: null, after: null, reason: 'nothing goes ahead' });
  });

  it('a date that is two months later takes two months off; the date itself is two months later', () => {
    const start = { name: 'own.start', label: 'Start', unit: 'date', rollup: 'stock' };
    const model = withScenarios({ late: { delay: { 'own.start': { months: 2, reason: 'late' } } } }, [
      { ...start, input: { month: '2009-06', source: stated } },
      { ...other, input: { value: 10, source: stated } },
      { ...flow, name: 'own.run', label: 'Run', formula: 'if(from(own.start), own.other, 0)' },
    ]);
    const { start: first, rows } = waterfallBetween(model, ['plan', 'late'], {
      line: 'own.run',
      period: year(0),
    });
    expect(first).toBe(100);
    expect(rows).toMatchObject([{ does: 'delayed', before: '2009-06', after: '2009-08', effect: -20 }]);
    const date = waterfallBetween(model, ['plan', 'late'], { line: 'own.start' });
    expect(date.rows.map((row) => row.effect)).toEqual([2]);
  });

  it('a figure that differs by month is told for the period', () => {
    const scale = { 'own.other': { by: 2, from: '2010-10', reason: 'twice as much' } };
    const { rows } = waterfallBetween(withScenarios({ more: { scale } }), ['plan', 'more'], {
      line: 'own.total',
    });
    // £5 a month: £60 a year, and £90 with half of the year at £10.
    expect(rows).toMatchObject([{ does: 'scaled', before: '£5', after: '£90', effect: 30 }]);
  });

  it('of two scenarios on one base, what only the first does is taken back first', () => {
    const model = withScenarios({
      base: { set: { 'own.people': { value: 20, source: assumed } } },
      dear: { extends: 'base', set: { 'own.price': { value: 5, source: assumed } } },
      more: { extends: 'base', scale: { 'own.people': { by: 2, reason: 'twice as many' } } },
    });
    const { rows, start, end } = waterfallBetween(model, ['dear', 'more'], {
      line: 'own.cost',
      period: year(0),
      method: 'in-order',
    });
    // 20 x £5, 20 x £3 and 40 x £3 a month.
    expect([start, end]).toEqual([1200, 1440]);
    expect(rows).toMatchObject([
      { label: 'Price', does: 'set (taken back)', scenario: 'dear', effect: -480 },
      { label: 'People', does: 'scaled', scenario: 'more', effect: 720 },
    ]);
  });
});

describe('causes that only work together', () => {
  it('count as one: a formula that needs a figure which is not known without the other', () => {
    const rate = { ...price, name: 'own.rate', label: 'Rate', input: { value: 'unknown', source: missing } };
    const model = withScenarios(
      {
        counted: {
          set: {
            'own.rate': { value: 4, source: assumed },
            'own.people': { value: 11, source: assumed },
          },
          formulas: { 'own.cost': { formula: 'own.people * own.rate', reason: 'now counted' } },
        },
      },
      [...LINES, rate],
    );
    const waterfall = waterfallBetween(model, ['plan', 'counted'], { line: 'own.total', period: year(0) });
    // 10 x £3 becomes 10 x £4, 11 x £3, and 11 x £4 a month.
    expect(effectsOf(waterfall)).toEqual([
      ['Rate and Cost, only together', 120],
      ['People', 36],
      ['interaction', 12],
    ]);
    const joint = waterfall.rows.find((row) => row.together.length > 0);
    expect(joint).toMatchObject({ together: ['Rate', 'Cost'], lines: ['own.rate', 'own.cost'] });
  });

  it('count as one: formulas that need each other in one month', () => {
    const model = withScenarios(
      {
        turned: {
          formulas: {
            'own.a': { formula: 'own.b / 2', reason: 'half of it' },
            'own.b': { formula: 'own.c + 20', reason: 'from elsewhere' },
          },
        },
      },
      [
        { name: 'own.a', label: 'A', unit: 1, rollup: 'flow', input: { value: 10, source: stated } },
        { name: 'own.b', label: 'B', unit: 1, rollup: 'flow', formula: 'own.a * 2' },
        { name: 'own.c', label: 'C', unit: 1, rollup: 'flow', input: { value: 4, source: stated } },
        { name: 'own.d', label: 'D', unit: 1, rollup: 'flow', formula: 'own.a + own.b' },
      ],
    );
    const waterfall = waterfallBetween(model, ['plan', 'turned'], { line: 'own.d', period: year(0) });
    // 10 + 20 becomes 12 + 24.
    expect(effectsOf(waterfall)).toEqual([
      ['A and B, only together', 72],
      ['interaction', 0],
    ]);
  });
});

describe('what is not known', () => {
  const unknown = { ...price, input: { value: 'unknown', source: missing } };
  const lines = [LINES[0], unknown, LINES[2], LINES[3], total].flatMap((line) => line ?? []);

  it('has no difference, and the inputs without a figure are named', () => {
    const model = withScenarios({ told: { fill: { 'own.price': { value: 3, reason: 'a guess' } } } }, lines);
    const answer = causesBetween(model, ['plan', 'told'], { line: 'own.cost' });
    expect([answer.waterfall, answer.figure.difference, answer.figure.before.value]).toEqual([
      null,
      null,
      null,
    ]);
    expect(answer.unknownInputs).toEqual({ before: ['own.price'], after: [] });
    // At least £60, and £420: not the same is unknown.
    expect(causesBetween(model, ['plan', 'told'], { line: 'own.total' }).waterfall).toBe(null);
  });

  it('is left out where it is unknown on both sides: the known parts differ', () => {
    const model = withScenarios({ more: { set: { 'own.other': { value: 7, source: assumed } } } }, lines);
    const { figure, waterfall } = causesBetween(model, ['plan', 'more'], {
      line: 'own.total',
      period: year(0),
    });
    expect(figure).toMatchObject({
      before: { value: 60, status: 'at_least', unknown: ['own.cost'] },
      after: { value: 84, status: 'at_least', unknown: ['own.cost'] },
      difference: 24,
    });
    expect(waterfall?.rows.map((row) => row.effect)).toEqual([24]);
  });
});

describe('every method, on overlays drawn by chance', () => {
  const lines = [
    ...LINES,
    { ...flow, name: 'own.share', label: 'Share', formula: 'own.cost * 0.37' },
    {
      ...flow,
      name: 'own.left',
      label: 'Left',
      formula: 'own.total - own.share + min(own.other, own.share / 3)',
    },
  ];
  const figures = fc.record({
    'own.people': fc.double({ min: 0, max: 50, noNaN: true }),
    'own.price': fc.double({ min: 0, max: 900, noNaN: true }),
    'own.other': fc.double({ min: -100, max: 5000, noNaN: true }),
  });
  const setTo = (values: Readonly<Record<string, number>>) => ({
    set: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, source: assumed }]),
    ),
  });

  it('adds up to the penny, from what the results of one side show to what those of the other do', () => {
    fc.assert(
      fc.property(figures, figures, fc.constantFrom(...METHODS), (one, two, method) => {
        const model = withScenarios({ one: setTo(one), two: setTo(two) }, lines);
        for (const line of ['own.left', 'own.total', 'own.cost']) {
          const { waterfall, figure } = causesBetween(model, ['one', 'two'], { line, method });
          if (waterfall === null) throw new Error('nothing is unknown here');
          expect([waterfall.start, waterfall.end]).toEqual([figure.before.value, figure.after.value]);
          expect(penniesOff(waterfall)).toBe(0);
          expect(waterfall.rounding).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('draws orders where there are more than ten causes, with an error for each, the same from the same seed', () => {
    const factors = Array.from({ length: 12 }, (_, i) => `own.f${i}`);
    const many = [
      ...factors.map((name, i) => ({
        name,
        label: name,
        unit: 1,
        rollup: 'level',
        input: { value: 1 + i / 10, source: stated },
      })),
      {
        ...flow,
        name: 'own.money',
        label: 'Money',
        formula: `own.pounds * ${factors.join(' * ')}`,
      },
      { ...flow, name: 'own.pounds', label: 'Pounds', input: { value: 10, source: stated } },
    ];
    const changes = Object.fromEntries(factors.map((name, i) => [name, 2 + i / 20]));
    const model = withScenarios({ all: setTo(changes) }, many);
    const asked = { line: 'own.money', method: 'shapley', samples: 60 };
    const one = waterfallBetween(model, ['plan', 'all'], { ...asked, seed: 3 });
    expect(one.drawn).toEqual({ orders: 60, seed: 3 });
    expect(one.rows).toHaveLength(12);
    expect(one.rows.filter((row) => (row.error ?? 0) > 0).length).toBeGreaterThan(5);
    expect(penniesOff(one)).toBe(0);
    expect(waterfallBetween(model, ['plan', 'all'], { ...asked, seed: 3 })).toEqual(one);
    expect(waterfallBetween(model, ['plan', 'all'], { ...asked, seed: 4 })).not.toEqual(one);
  });
});
