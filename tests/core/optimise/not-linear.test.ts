import { describe, expect, it } from 'vitest';
import { optimumData } from '../../../src/core/optimise/optimum-data.ts';
import { answerOf, decided, formula, input, limitIn, modelAsking, YEARLY } from '../../support/optimise.ts';

/**
 * A pool of £100 a month, from which X is paid first and Y gets what is left. A pound for X counts for one, for Y for 1.5.
 * So the pool is spent best on Y, but the order of payment lets X starve it.
 */
const POOL = [
  input('pool.money', 100),
  input('x.ask', 0),
  input('y.ask', 0),
  formula('x.paid', 'min(x.ask, pool.money)'),
  formula('y.paid', 'max(0, min(y.ask, pool.money - x.paid))'),
];
const source = { kind: 'assumed', reason: 'a size' };
const asks = (line: string, ...amounts: readonly number[]) =>
  Object.fromEntries(
    amounts.map((value) => [`ask_${value}`, { label: `asks £${value}`, set: { [line]: { value, source } } }]),
  );
const maximise = [{ line: 'x.paid' }, { line: 'y.paid', weight: 1.5 }];

describe('a pool that pays in order, where the linear picture and the engine do not agree', () => {
  const model = modelAsking(POOL, {
    maximise,
    choices: {
      x: { label: 'X', options: asks('x.ask', 0, 60, 100) },
      y: { label: 'Y', options: asks('y.ask', 0, 60, 90) },
    },
  });
  const answer = answerOf(model);

  it('every plan is worked out, and the true best is found: nothing for X, £90 for Y', () => {
    // X asks 0, 60, 100 against Y asks 0, 60, 90 (a month): 0, 90, 135; 60, 60 + 1.5 x 40 = 120, 120; 100, 100, 100.
    expect(decided(answer)).toEqual({ x: 'asks £0', y: 'asks £90' });
    expect(answer.objective.value).toBe(12 * 135);
  });

  it('says what the picture held to be best, by how much it was out, and the first line that does not add up', () => {
    // The picture adds up £100 for X and 1.5 x £90 for Y: 235 a month. The engine gives £100 for X and nothing is left for Y.
    expect(optimumData(answer).method).toEqual({
      kind: 'every_plan',
      plans: 9,
      differs: {
        plan: [
          { label: 'X', words: 'asks £100' },
          { label: 'Y', words: 'asks £90' },
        ],
        first: { line: 'y.paid', formula: 'max(0, min(y.ask, pool.money - x.paid))' },
        figures: [
          { label: 'x.paid; y.paid', period: '', unit: 'GBP', pictured: 12 * 235, projected: 12 * 100 },
        ],
      },
    });
  });

  it('limits are judged by the engine: a third for X at least leaves £40 for Y', () => {
    const limits = { some: { label: 'Some for X', line: 'x.paid', at_least: 400 } };
    const question = {
      maximise,
      choices: {
        x: { label: 'X', options: asks('x.ask', 0, 60, 100) },
        y: { label: 'Y', options: asks('y.ask', 60, 90) },
      },
      limits,
    };
    const held = answerOf(modelAsking(POOL, question));
    expect(decided(held)).toEqual({ x: 'asks £60', y: 'asks £60' });
    // £720 of £400 is there; only when nothing is asked can X be left out, for 12 x (135 - 120) more.
    expect(limitIn(held, 'some')).toEqual({
      used: 720,
      left: 320,
      binds: false,
      wider: 0,
      next: { by: 400, gain: 180 },
    });
  });

  it('an infeasible question is told from every plan: no plan pays £1,300 of a pool of £1,200', () => {
    const limits = {
      all: { label: 'Much paid', line: 'all.paid', at_least: 1300 },
      none: { label: 'Little for X', line: 'x.paid', at_most: 720 },
    };
    const choices = {
      x: { label: 'X', options: asks('x.ask', 0, 60, 100) },
      y: { label: 'Y', options: asks('y.ask', 0, 60, 90) },
    };
    const lines = [...POOL, formula('all.paid', 'x.paid + y.paid')];
    expect(() => answerOf(modelAsking(lines, { maximise, choices, limits }))).toThrow(
      [
        'No plan keeps to all that "q" asks. This cannot hold, whatever is chosen:',
        '  Much paid (all), 2009/10',
        'Any one of these would let a plan in, with all else as it is:',
        '  all in 2009/10: £100 less asked',
      ].join('\n'),
    );
  });
});

describe('sizes without a step in such a pool', () => {
  const model = modelAsking(
    [
      input('x.yearly', 0, YEARLY),
      input('y.yearly', 0, YEARLY),
      ...POOL.slice(0, 1),
      formula('x.paid', 'min(x.yearly / 12, pool.money)'),
      formula('y.paid', 'max(0, min(y.yearly / 12, pool.money - x.paid))'),
    ],
    {
      maximise,
      choices: {
        x: { label: 'X', size: { input: 'x.yearly', least: 120, most: 2400 } },
        y: { label: 'Y', size: { input: 'y.yearly', least: 0, most: 2400 } },
      },
    },
  );

  it('cannot all be tried, so the picture is drawn anew until it settles; it says that this proves nothing', () => {
    const answer = answerOf(model);
    // X asks for at least £120, which leaves £1,080 for Y: 120 + 1.5 x 1080.
    expect(answer.method).toMatchObject({ kind: 'rounds', settled: true });
    expect(answer.objective.value).toBe(120 + 1620);
  });
});
