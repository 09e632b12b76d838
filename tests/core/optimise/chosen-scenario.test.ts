import { describe, expect, it } from 'vitest';
import { answerOf, date, formula, input, modelAsking, off } from '../../support/optimise.ts';

describe('the chosen plan as a scenario', () => {
  const lines = [
    date('x.start', '2009-04'),
    input('x.yearly', 1200, { rollup: 'level' }),
    formula('x.cost', 'if(from(x.start), x.yearly / 12, 0)'),
    input('y.cost', 10),
    date('y.due', '2009-06'),
    formula('all.cost', 'x.cost - y.cost'),
    formula('z.done', 'if(from(y.due), 1, 0)', { unit: '1', rollup: 'level' }),
  ];
  const source = { kind: 'assumed', reason: 'it slips', earliest: '2009-07', latest: '2009-12' };
  const model = modelAsking(lines, {
    maximise: [{ line: 'all.cost' }],
    choices: {
      x: {
        label: 'X',
        start: { input: 'x.start', from: '2009-05', to: '2009-09', every: 2 },
        size: { input: 'x.yearly', least: 600, most: 2400, step: 600 },
      },
      y: { label: 'Y', out: off('y.cost') },
      z: {
        label: 'Z',
        options: { late: { label: 'comes late', set: { 'y.due': { month: '2009-08', source } } } },
        out: { delay: { 'y.due': { months: 9, reason: 'it is put off' } } },
      },
    },
    limits: { z: { label: 'Z is done', line: 'z.done', at_least: 1, periods: ['2009-08'] } },
  });

  it('says what is chosen, within which range, and why; what the question itself tells is told as the optimiser’s', () => {
    const { scenario } = answerOf(model);
    expect(scenario).toEqual({
      title: 'The chosen plan: What is best?',
      about:
        'Chosen by the optimiser of q, on top of "plan". X: goes ahead from 2009-05 at £2,400; Y: left out; Z: comes late.',
      extends: 'plan',
      off: [{ lines: ['y.cost'], reason: 'Chosen by the optimiser of q: it is left out' }],
      set: {
        'x.start': {
          month: '2009-05',
          source: {
            kind: 'assumed',
            reason: 'Chosen by the optimiser of q: X, a start from 2009-05 to 2009-09.',
          },
        },
        'x.yearly': {
          value: 2400,
          source: {
            kind: 'assumed',
            reason: 'Chosen by the optimiser of q: X, a size from £600 to £2,400.',
          },
        },
        'y.due': { month: '2009-08', source },
      },
    });
  });
});
