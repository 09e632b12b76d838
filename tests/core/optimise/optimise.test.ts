import { describe, expect, it } from 'vitest';
import {
  answerOf,
  date,
  decided,
  formula,
  input,
  limitIn,
  modelAsking,
  off,
  PEOPLE,
  PRICE,
  YEARLY,
} from '../../support/optimise.ts';

const either = (scheme: string) => ({
  label: scheme.toUpperCase(),
  out: off(`${scheme}.cost`, `${scheme}.people`),
});

describe('three schemes under one envelope', () => {
  // In a year A costs £60,000 for 60 people, B £48,000 for 54, C £36,000 for 34.8; there is £96,000.
  // Cheapest first takes B and C: 88.8 people for £84,000. A and C are 94.8 people for £96,000; A and B cost £108,000.
  const model = modelAsking(
    [
      input('a.cost', 5000),
      input('a.people', 5, PEOPLE),
      input('b.cost', 4000),
      input('b.people', 4.5, PEOPLE),
      input('c.cost', 3000),
      input('c.people', 2.9, PEOPLE),
      formula('all.cost', 'a.cost + b.cost + c.cost'),
      formula('all.people', 'a.people + b.people + c.people', PEOPLE),
    ],
    {
      maximise: [{ line: 'all.people' }],
      choices: { a: either('a'), b: either('b'), c: either('c') },
      limits: { money: { label: 'The envelope', line: 'all.cost', at_most: 96000 } },
    },
  );
  const answer = answerOf(model);

  it('takes the two that fill it, not the cheapest ones', () => {
    expect(decided(answer)).toEqual({ a: 'goes ahead', b: 'left out', c: 'goes ahead' });
    expect(answer.objective).toEqual({
      sense: 'maximise',
      unit: 'people',
      label: 'all.people',
      value: 94.8,
      before: 148.8,
    });
  });

  it('says that the envelope binds, that one more pound buys nothing, and that £12,000 would buy 19.2 people', () => {
    const { next, ...limit } = limitIn(answer, 'money');
    expect(limit).toEqual({ used: 96000, left: 0, binds: true, wider: 0 });
    // A and B: 114 people for £108,000.
    expect(next?.by).toBe(12000);
    expect(next?.gain).toBeCloseTo(114 - 94.8, 9);
    expect(limitIn(answerOf(model, 12000), 'money').wider).toBeCloseTo(19.2, 9);
  });

  it('says that the plan as it stands breaks the envelope', () => {
    expect(answer.limits[0]?.keptBefore).toBe(false);
  });

  it('tries all eight plans, and finds the six that keep to the envelope as the picture has them', () => {
    // A and B (£108,000) and all three (£144,000) do not keep to it: six of eight do.
    expect(answer.method).toEqual({ kind: 'linear', others: 6, all: true });
  });
});

describe('starts under a yearly envelope', () => {
  const lines = [
    date('x.start', '2009-04'),
    input('x.month', 1000),
    formula('x.cost', 'if(from(x.start), x.month, 0)'),
    input('x.price', 100, PRICE),
    formula('x.people', 'x.cost / x.price', PEOPLE),
  ];
  const x = { label: 'X', start: { input: 'x.start', from: '2009-04', to: '2010-03' } };
  const money = { label: 'Money', line: 'x.cost', at_most: 5500, periods: ['2009/10'] };

  it('are as early as the first year can pay for', () => {
    // £5,500 pays for five months, November to March. Ten people a month over 5 + 12 months.
    const model = modelAsking(
      lines,
      { maximise: [{ line: 'x.people' }], choices: { x }, limits: { money } },
      { window: '2009/10-2010/11' },
    );
    const answer = answerOf(model);
    expect(decided(answer)).toEqual({ x: 'goes ahead from 2009-11' });
    expect(answer.objective.value).toBe(170);
    // £500 more pays for October.
    expect(limitIn(answer, 'money')).toEqual({
      used: 5000,
      left: 500,
      binds: false,
      wider: 0,
      next: { by: 500, gain: 10 },
    });
  });

  it('come only some months after what must come before', () => {
    // Y has 20 people a month, and comes six months after X. X can start in November 2009, so Y in May 2010: 11 x 20 + 170.
    const y = [
      date('y.start', '2009-04'),
      input('y.month', 20, PEOPLE),
      formula('y.people', 'if(from(y.start), y.month, 0)', PEOPLE),
    ];
    const start = { input: 'y.start', from: '2009-04', to: '2010-12' };
    const model = modelAsking(
      [...lines, ...y],
      {
        maximise: [{ line: 'x.people' }, { line: 'y.people' }],
        choices: {
          x: { ...x, out: off('x.cost') },
          y: { label: 'Y', out: off('y.people'), start, after: { x: 6 } },
        },
        limits: { money },
      },
      { window: '2009/10-2010/11' },
    );
    const answer = answerOf(model);
    expect(decided(answer)).toEqual({ x: 'goes ahead from 2009-11', y: 'goes ahead from 2010-05' });
    expect(answer.objective.value).toBe(390);
  });
});

describe('a size between two ends', () => {
  const lines = [
    input('x.yearly', 'unknown', YEARLY),
    formula('x.cost', 'x.yearly / 12'),
    input('x.price', 100, PRICE),
    formula('x.people', 'x.cost / x.price', PEOPLE),
  ];
  const asking = (size: object, at_most: number) =>
    modelAsking(lines, {
      maximise: [{ line: 'x.people' }],
      choices: { x: { label: 'X', size: { input: 'x.yearly', least: 10000, most: 40000, ...size } } },
      limits: { money: { label: 'Money', line: 'x.cost', at_most } },
    });

  it('is as large as the money, to the penny; one more pound buys a hundredth of a person', () => {
    const answer = answerOf(asking({}, 30000.55));
    expect(decided(answer)).toEqual({ x: 'goes ahead at £30,000.55' });
    expect(answer.objective).toMatchObject({ value: 300.0055, before: 'unknown' });
    const { wider, ...rest } = limitIn(answer, 'money');
    expect(rest).toEqual({ used: 30000.55, left: 0, binds: true });
    expect(wider).toBeCloseTo(0.01, 9);
  });

  it('is the largest step within the money', () => {
    const answer = answerOf(asking({ step: 2500 }, 30000.55));
    expect(decided(answer)).toEqual({ x: 'goes ahead at £30,000' });
    expect(limitIn(answer, 'money')).toEqual({
      used: 30000,
      left: 0.55,
      binds: false,
      wider: 0,
      next: { by: 2499.45, gain: 25 },
    });
  });

  it('stops at the most where the money would pay for more, and nothing binds', () => {
    const answer = answerOf(asking({}, 100000));
    expect(decided(answer)).toEqual({ x: 'goes ahead at £40,000' });
    expect(limitIn(answer, 'money')).toEqual({ used: 40000, left: 60000, binds: false, wider: 0 });
  });

  it('is a factor on the input, or an amount on top, where the question says so', () => {
    const known = [input('x.yearly', 20000, YEARLY), ...lines.slice(1)];
    const question = (size: object) => ({
      maximise: [{ line: 'x.people' }],
      choices: { x: { label: 'X', size: { input: 'x.yearly', ...size } } },
      limits: { money: { label: 'Money', line: 'x.cost', at_most: 30000 } },
    });
    const factor = answerOf(modelAsking(known, question({ as: 'factor', least: 0.5, most: 2 })));
    expect(factor.scenario.scale?.['x.yearly']?.by).toBe(1.5);
    const amount = answerOf(modelAsking(known, question({ as: 'amount', least: 0, most: 50000 })));
    expect(amount.scenario.shift?.['x.yearly']?.by).toBe(10000);
  });
});

describe('the change from one year to the next', () => {
  const lines = [
    input('x.now', 1000),
    input('x.more', 0, YEARLY),
    formula('x.cost', 'x.now + if(from("2010-04"), x.more / 12, 0)'),
  ];
  const asking = (least: number, most: number, limit: object, sense = 'maximise') =>
    modelAsking(
      lines,
      {
        [sense]: [{ line: 'x.cost', periods: ['2010/11'] }],
        choices: { x: { label: 'X', size: { input: 'x.more', least, most } } },
        limits: { change: { label: 'Change', line: 'x.cost', ...limit } },
      },
      { window: '2009/10-2010/11' },
    );

  it('is no more than a tenth of the £12,000 of the year before, up or down', () => {
    const up = answerOf(asking(-9000, 9000, { most_change_share: 0.1 }));
    expect(up.objective.value).toBe(13200);
    expect(limitIn(up, 'change', '2010/11')).toMatchObject({ used: 1200, left: 0, binds: true });
    expect(limitIn(up, 'change', '2010/11').wider).toBeCloseTo(1, 9);
    const down = answerOf(asking(-9000, 9000, { most_change_share: 0.1 }, 'minimise'));
    expect(down.objective.value).toBe(10800);
    expect(limitIn(down, 'change', '2010/11')).toMatchObject({ used: 1200, left: 0, binds: true });
  });

  it('is no more than an amount', () => {
    expect(answerOf(asking(0, 9000, { most_change: 500.25 })).objective.value).toBe(12500.25);
  });
});

describe('a shift between tiers', () => {
  // The saving is £1,000 a month where nothing moves down a tier, and £800 where £500 a month does.
  const lines = [input('x.saving', 1000), input('tier.three', 0), input('tier.due', 400)];
  const source = { kind: 'assumed', reason: 'worked out by the team' };
  const set = { 'x.saving': { value: 800, source }, 'tier.three': { value: 500, source } };
  const choices = { x: { label: 'X', options: { stay: { label: 'stays' }, move: { label: 'moves', set } } } };
  const maximise = [{ line: 'x.saving' }];

  it('is made when the least that must reach the tier is a line that staying does not meet', () => {
    expect(decided(answerOf(modelAsking(lines, { maximise, choices })))).toEqual({ x: 'stays' });
    const limits = { shift: { label: 'Shift', line: 'tier.three', at_least: 'tier.due' } };
    const answer = answerOf(modelAsking(lines, { maximise, choices, limits }));
    expect(decided(answer)).toEqual({ x: 'moves' });
    // £6,000 reach tier 3, £4,800 must. Were nothing asked, staying would save £2,400 more.
    expect(limitIn(answer, 'shift')).toEqual({
      used: 6000,
      left: 1200,
      binds: false,
      wider: 0,
      next: { by: 4800, gain: 2400 },
    });
  });

  it('can be weighed against other lines', () => {
    // A pound in tier 3 counts half a pound: 800 + 250 is more than 1,000.
    const weighed = [{ line: 'x.saving' }, { line: 'tier.three', weight: 0.5 }];
    const answer = answerOf(modelAsking(lines, { maximise: weighed, choices }));
    expect([decided(answer), answer.objective.value]).toEqual([{ x: 'moves' }, 12 * 1050]);
  });
});
