import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/core/calendar/month.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { modelOf } from '../../support/models.ts';
import { printedWith, solved } from '../../support/solve.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };
const missing = { kind: 'missing', why: 'a test' };
const pounds = (name: string) => ({ name: `own.${name}`, label: `The ${name}`, unit: 'GBP', rollup: 'flow' });
const number = (name: string) => ({ name: `own.${name}`, label: `The ${name}`, unit: 1, rollup: 'level' });

/** Two years from 2009/10. What is told is told by month. */
const whole = modelOf({
  lines: [
    { ...pounds('one'), input: { value: 10, source: stated } },
    { ...pounds('cost'), formula: 'own.one * 3 + own.five' },
    { ...pounds('five'), input: { value: 5, source: stated } },
    { ...number('x'), input: { value: 6, source: { kind: 'assumed', reason: 'a test', low: 4, high: 6.5 } } },
    { ...pounds('hill'), formula: 'own.x * (10 - own.x) * own.five / 5' },
    { ...pounds('pot'), input: { value: 40, source: stated } },
    { ...pounds('spend'), formula: 'min(own.pot, 100 * own.five / 5)' },
    { ...number('share'), input: { value: 0.5, source: stated } },
    { ...pounds('part'), formula: 'own.five * own.share' },
    { ...number('limit'), input: { value: 0, source: stated } },
    { ...pounds('step'), formula: 'if(own.limit >= 5.5, own.five, 0)' },
    {
      name: 'own.start',
      label: 'The start',
      unit: 'date',
      rollup: 'stock',
      input: { month: '2009-06', source: stated },
    },
    { ...pounds('run'), formula: 'if(from(own.start), 2 * own.five, 0)' },
    { ...pounds('years'), input: { by_year: { '2009/10': 3, '2010/11': 4 }, source: stated } },
    { ...pounds('sum'), formula: 'own.years + own.none_of_it' },
    { ...pounds('none_of_it'), input: { value: 0, source: stated } },
    { ...pounds('asked'), input: { value: 'unknown', source: missing } },
    { ...pounds('double'), formula: '2 * own.asked' },
    { ...pounds('never'), input: { value: 'unknown', source: missing } },
    { ...pounds('asked'), name: 'pair.asked', formula: 'own.asked' },
    { ...pounds('never'), name: 'pair.never', formula: 'own.never' },
    { ...pounds('both'), formula: 'total("pair.*")' },
    { ...pounds('neither'), formula: 'own.asked + own.never' },
    { ...pounds('each'), formula: 'own.one / (own.none_of_it / own.five) + own.x * own.five' },
  ],
  scenarios: { plan: { title: 'plan', about: 'A test.' } },
});

/** A share is between 0 and 1, as components say it of theirs. */
const model: Model = {
  ...whole,
  lines: whole.lines.map((line) => (line.name === 'own.share' ? { ...line, bounds: [0, 1] } : line)),
};

describe('one value', () => {
  it('of a straight line, with as few decimals as show the target', () => {
    // 12 x (3a + 5) = 1000, so a = 26.1111...: 26.11 gives £999.96, and 26.111 gives £999.996, which shows as £1,000.00.
    const solution = solved(model, 'own.one', 'own.cost', '2009/10', 1000);
    expect(solution).toMatchObject({
      kind: 'one',
      present: 12 * 35,
      found: [{ kind: 'point', x: 26.111 }],
      answer: { x: 26.111, figure: 1000, aim: 1000, miss: 0 },
    });
    expect(printedWith(model, solution, 'own.cost', '2009/10')).toBe('1000.00');
  });

  it('says what scenario it would be', () => {
    expect(solved(model, 'own.one', 'own.cost', '2009/10', 1000).answer?.scenario).toEqual({
      title: 'Solved: The one',
      about: 'As "plan", with one input moved until "The cost" comes to £1,000 in 2009/10.',
      extends: 'plan',
      set: {
        'own.one': {
          value: 26.111,
          source: {
            kind: 'assumed',
            reason: 'Solved: the value at which "The cost" comes to £1,000 in 2009/10.',
          },
        },
      },
    });
  });

  it.each([
    // 24 x 2010/11 has 48 a year: 1.25 times that is 60, as is £1 a month more, or £5 a month.
    ['factor', undefined, 1.25, { scale: { 'own.years': { by: 1.25 } } }],
    ['amount', undefined, 1, { shift: { 'own.years': { by: 1 } } }],
    ['value', { from: 2010, to: 2010 }, 5, { set: { 'own.years': { by_year: { '2010/11': 5 } } } }],
    [
      'factor',
      { from: 2010, to: 2010 },
      1.25,
      { scale: { 'own.years': { from: '2010/11', to: '2010/11' } } },
    ],
  ] as const)('of figures told by year, by a %s in %o', (kind, span, x, entry) => {
    const solution = solved(model, 'own.years', 'own.sum', '2010/11', 60, { kind, span });
    expect(solution).toMatchObject({ kind: 'one', answer: { x, miss: 0, scenario: entry } });
    expect(printedWith(model, solution, 'own.sum', '2010/11')).toBe('60.00');
  });

  it('where nothing was known: the input is what is looked for', () => {
    expect(solved(model, 'own.asked', 'own.double', '2009/10', 240)).toMatchObject({
      kind: 'one',
      present: 'unknown',
      lever: { now: 'unknown' },
      answer: { x: 10, miss: 0 },
    });
  });

  it('at which a figure meets that of another line', () => {
    // 3a + 5 = 40, so a = 11.666...: 11.667 gives 12 x 40.001 = £480.01, 11.6667 gives £480.0012.
    const solution = solved(model, 'own.one', 'own.cost', '2009/10', 'own.pot');
    expect(solution).toMatchObject({ kind: 'one', aimNow: 480, answer: { figure: 480, aim: 480, miss: 0 } });
    expect(solution.answer?.x).toBeCloseTo(35 / 3, 3);
  });

  it('that is there already is kept to the last digit', () => {
    expect(solved(model, 'own.one', 'own.cost', '2009/10', 420).answer).toMatchObject({ x: 10, miss: 0 });
  });

  it('of a figure in a month and in a quarter', () => {
    expect(solved(model, 'own.one', 'own.cost', '2009-05', 50).answer?.x).toBe(15);
    expect(solved(model, 'own.one', 'own.cost', '2009/10 Q2', 150).answer?.x).toBe(15);
  });
});

describe('several values, a stretch, a bound, a jump', () => {
  it('finds both roots of x(10 - x) = 21, and takes the one nearer to the present', () => {
    const { kind, found, answer } = solved(model, 'own.x', 'own.hill', '2009/10', 252);
    expect([kind, found, answer?.x]).toEqual([
      'several',
      [
        { kind: 'point', x: 3 },
        { kind: 'point', x: 7 },
      ],
      7,
    ]);
    expect(solved(model, 'own.x', 'own.hill', '2009/10', 252, { high: 5 })).toMatchObject({
      kind: 'one',
      answer: { x: 3 },
    });
  });

  it('finds the top of the hill: 12 x 25 = 300 at 5, and no more than that anywhere', () => {
    expect(solved(model, 'own.x', 'own.hill', '2009/10', 300)).toMatchObject({
      kind: 'one',
      answer: { x: 5, miss: 0 },
    });
    const none = solved(model, 'own.x', 'own.hill', '2009/10', 300.01);
    expect([none.kind, none.answer]).toEqual(['none', undefined]);
    expect(none.most.x).toBeCloseTo(5, 6);
    expect(none.most.figure).toBeCloseTo(300, 9);
  });

  it('finds every value that will do where spending is capped', () => {
    expect(solved(model, 'own.pot', 'own.spend', '2009/10', 1200)).toMatchObject({
      kind: 'interval',
      found: [{ kind: 'interval', from: 100 }],
      answer: { x: 100, miss: 0 },
    });
    expect(solved(model, 'own.pot', 'own.spend', '2009/10', 1300)).toMatchObject({
      kind: 'none',
      most: { figure: 1200 },
    });
  });

  it.each([
    [60, 'edge', 1],
    [0, 'edge', 0],
    [60.01, 'none', undefined],
    [15, 'one', 0.25],
  ])('keeps a share between 0 and 1: £%d', (target, kind, x) => {
    const { answer, ...solution } = solved(model, 'own.share', 'own.part', '2009/10', target);
    expect([solution.kind, answer?.x]).toEqual([kind, x]);
  });

  it('tells the two sides of a jump, and keeps the nearer', () => {
    expect(solved(model, 'own.limit', 'own.step', '2009/10', 40)).toMatchObject({
      kind: 'jump',
      found: [{ kind: 'jump', below: { y: -40 }, above: { x: 5.5, y: 20 } }],
      answer: { x: 5.5, figure: 60, aim: 40, miss: 20 },
    });
  });

  const june = monthOf(2009, 6);
  it.each([
    // £10 a month from the start on: October leaves six months of 2009/10, August eight.
    [60, 'one', [{ kind: 'point', x: june + 4 }], june + 4],
    [68, 'jump', [{ kind: 'jump', below: { x: june + 3, y: 2 }, above: { x: june + 4, y: -8 } }], june + 3],
    [0, 'interval', [{ kind: 'interval', from: june + 10, to: june + 21 }], june + 10],
    [120, 'edge', [{ kind: 'point', x: june - 2 }], june - 2],
    [130, 'none', [], undefined],
  ])('tries every month of a date: £%d', (target, kind, found, x) => {
    const solution = solved(model, 'own.start', 'own.run', '2009/10', target);
    expect([solution.kind, solution.found, solution.answer?.x, solution.tries]).toEqual([kind, found, x, 24]);
  });
});

describe('a question is refused', () => {
  it.each([
    [
      'whose input is worked out',
      () => solved(model, 'own.cost', 'own.cost', '2009/10', 1),
      '"own.cost" is worked out by a formula, so it cannot be moved. Move one of the inputs behind it. It is: own.one * 3 + own.five',
    ],
    [
      'whose figure does not rest on the input',
      () => solved(model, 'own.x', 'own.cost', '2009/10', 1),
      '"own.cost" does not rest on "own.x". These move it, here by 1 % more of each: own.one (+£3.60), own.five (+£0.60).',
    ],
    [
      'whose input changes nothing in that period',
      () =>
        solved(model, 'own.years', 'own.sum', '2009/10', 1, {
          kind: 'value',
          span: { from: 2010, to: 2010 },
        }),
      '"own.years" in 2010/11 does not move "own.sum" in 2009/10. These move it, here by 1 % more of each: own.years (+£0.36).',
    ],
    [
      'whose input changes nothing where it may be moved',
      () => solved(model, 'own.pot', 'own.spend', '2009/10', 1, { low: 150, high: 200 }),
      '"own.pot" does not move "own.spend" in 2009/10, from £150 a month to £200 a month. These move it, here by 1 % more of each: own.pot (+£4.80).',
    ],
    [
      'whose figure stays unknown',
      () => solved(model, 'own.asked', 'own.neither', '2009/10', 1),
      '"own.neither" is not known in 2009/10. These inputs behind it have no figure: own.never. Ask of a scenario that fills them.',
    ],
    [
      'of which only a part is known',
      () => solved(model, 'own.asked', 'own.both', '2009/10', 1),
      'Only a part of "own.both" is known in 2009/10, whatever "own.asked" is: own.never is unknown. Unknown is not nought, so nobody can say when the whole comes to the target. Ask of a line that is known, or of a scenario that fills what is missing.',
    ],
    [
      'whose figure cannot be worked out',
      () => solved(model, 'own.x', 'own.each', '2009/10', 1),
      '"own.each" cannot be worked out in 2009/10 at any value of "own.x" that was tried. A figure is divided by nought. It happens in "own.each", 2009-04.',
    ],
    [
      'that leaves nothing to try',
      () => solved(model, 'own.share', 'own.part', '2009/10', 1, { low: 1.5 }),
      'A low of 1.5 leaves nothing to try. "own.share" can be at least 0 and at most 1. Give another --low or --high.',
    ],
  ])('%s', (_, ask, said) => {
    expect(ask).toThrow(new CallError(said));
  });
});
