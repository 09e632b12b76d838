import { describe, expect, it } from 'vitest';
import { somePlans } from '../../../src/core/optimise/some-plans.ts';
import { countPlans, everyPlan } from '../../../src/core/optimise/whole-search.ts';
import { date, formula, input, modelAsking, off, questionIn } from '../../support/optimise.ts';

const model = (size: object) =>
  modelAsking(
    [
      date('x.start', '2009-04'),
      input('x.yearly', 0, { rollup: 'level' }),
      formula('x.cost', 'if(from(x.start), x.yearly / 12, 0)'),
      input('y.cost', 10),
      formula('all.cost', 'x.cost + y.cost'),
    ],
    {
      maximise: [{ line: 'all.cost' }],
      choices: {
        x: {
          label: 'X',
          out: off('x.cost'),
          start: { input: 'x.start', from: '2009-04', to: '2009-10', every: 3 },
          size: { input: 'x.yearly', least: 100, most: 200, ...size },
        },
        y: { label: 'Y', out: off('y.cost') },
      },
    },
  );

describe('the plans of a question', () => {
  it('are the ways of each choice, times their sizes: (1 + 3 starts x 5 sizes) x 2', () => {
    const { choices } = questionIn(model({ step: 25 }));
    const plans = [...everyPlan(choices)];
    expect(countPlans(choices)).toBe(32);
    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(32);
    expect(new Set(plans.map((plan) => plan[0]?.size))).toEqual(
      new Set([undefined, 100, 125, 150, 175, 200]),
    );
  });

  it('are without number where a size has no step', () => {
    expect(countPlans(questionIn(model({})).choices)).toBe(Number.POSITIVE_INFINITY);
  });

  it('can be tried in part: always the same ones, of every kind, with sizes of their own', () => {
    const { choices } = questionIn(model({}));
    const some = somePlans(choices, 64);
    expect(some).toEqual(somePlans(choices, 64));
    expect(new Set(some.map((plan) => `${plan[0]?.way} ${plan[1]?.way}`)).size).toBe(8);
    const sizes = some.flatMap(([x]) => (x?.size === undefined ? [] : [x.size]));
    expect(new Set(sizes).size).toBe(sizes.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(100);
    expect(Math.min(...sizes)).toBeLessThan(105);
    expect(Math.max(...sizes)).toBeGreaterThan(195);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
  });
});
