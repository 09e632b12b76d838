import { describe, expect, it } from 'vitest';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { answerOf, date, formula, input, modelAsking, off, PEOPLE } from '../../support/optimise.ts';

const LINES = [
  input('a.cost', 5000),
  input('a.people', 5, PEOPLE),
  input('b.cost', 4000),
  input('b.people', 4.5, PEOPLE),
  formula('all.cost', 'a.cost + b.cost'),
  formula('all.people', 'a.people + b.people', PEOPLE),
];
const choices = {
  a: { label: 'A', out: off('a.cost', 'a.people') },
  b: { label: 'B', out: off('b.cost', 'b.people') },
};
const maximise = [{ line: 'all.people' }];

describe('a question that no plan answers', () => {
  it('names the two of five limits that conflict, and what would mend each', () => {
    // 80 people need both schemes, £108,000; there is £96,000. All else holds for some plan with either.
    const limits = {
      roof: { label: 'A roof', line: 'a.cost', at_most: 70000 },
      money: { label: 'The envelope', line: 'all.cost', at_most: 96000 },
      some: { label: 'Something is done', line: 'all.people', at_least: 10 },
      people: { label: 'Enough people', line: 'all.people', at_least: 80 },
      b_roof: { label: 'A roof on B', line: 'b.cost', at_most: 'a.cost' },
    };
    const ask = () => answerOf(modelAsking(LINES, { maximise, choices, limits }));
    expect(ask).toThrow(CallError);
    // Either £12,000 more money; or, with A alone (£60,000, 60 people), 20 people less: B alone breaks the roof on B.
    expect(ask).toThrow(
      [
        'No plan keeps to all that "q" asks. These 2 cannot hold together, whatever is chosen:',
        '  The envelope (money), 2009/10',
        '  Enough people (people), 2009/10',
        'Any one of these would let a plan in, with all else as it is:',
        '  money in 2009/10: £12,000 more allowed',
        '  people in 2009/10: 20 people less asked',
      ].join('\n'),
    );
  });

  it('names one limit that no plan keeps to by itself', () => {
    const limits = {
      people: { label: 'Enough people', line: 'all.people', at_least: 200 },
      money: { label: 'The envelope', line: 'all.cost', at_most: 108000 },
    };
    expect(() => answerOf(modelAsking(LINES, { maximise, choices, limits }))).toThrow(
      [
        'This cannot hold, whatever is chosen:',
        '  Enough people (people), 2009/10',
        'Any one of these would let a plan in, with all else as it is:',
        '  people in 2009/10: 86 people less asked',
      ].join('\n'),
    );
  });

  it('counts the order of choices among the rules', () => {
    // B must be done for its people and comes after A, whose cost the roof does not allow.
    const limits = {
      roof: { label: 'A roof', line: 'a.cost', at_most: 1000 },
      people: { label: 'People of B', line: 'b.people', at_least: 54 },
    };
    const ordered = { ...choices, b: { ...choices.b, after: { a: 0 } } };
    expect(() => answerOf(modelAsking(LINES, { maximise, choices: ordered, limits }))).toThrow(
      [
        'These 3 cannot hold together, whatever is chosen:',
        '  A roof (roof), 2009/10',
        '  People of B (people), 2009/10',
        '  B after A (b, after)',
        'Any one of these would let a plan in, with all else as it is:',
        '  roof in 2009/10: £59,000 more allowed',
        '  people in 2009/10: 54 people less asked',
      ].join('\n'),
    );
  });

  it('of a limit in many periods names those that conflict alone', () => {
    // Nothing can have been spent in March that starts in April.
    const lines = [
      date('x.start', '2009-04'),
      input('x.month', 10),
      formula('x.cost', 'if(from(x.start), x.month, 0)'),
    ];
    const x = { label: 'X', start: { input: 'x.start', from: '2009-07', to: '2009-09' } };
    const limits = {
      early: { label: 'Early', line: 'x.cost', at_least: 10, each: 'month', periods: ['2009-06', '2009-08'] },
    };
    const model = modelAsking(lines, { maximise: [{ line: 'x.cost' }], choices: { x }, limits });
    expect(() => answerOf(model)).toThrow(
      'This cannot hold, whatever is chosen:\n  Early (early), 2009-06\n',
    );
  });
});

describe('a question about figures that nobody knows', () => {
  const unknown = input('b.people', 'unknown', PEOPLE);

  it('names the inputs without a figure', () => {
    const lines = LINES.map((line) => ('name' in line && line.name === 'b.people' ? unknown : line));
    expect(() => answerOf(modelAsking(lines, { maximise, choices }))).toThrow(
      '"all.people" is not known in 2009/10. These inputs behind it have no figure: b.people. Ask of a scenario that fills them.',
    );
  });

  it('names the plan for which a figure cannot be worked out', () => {
    const lines = [
      ...LINES,
      formula('all.each', 'all.cost / all.people', { unit: 'GBP/people', rollup: 'level' }),
    ];
    const model = modelAsking(lines, { minimise: [{ line: 'all.each' }], choices });
    expect(() => answerOf(model)).toThrow(
      '"all.each" cannot be worked out for a left out, b left out: A figure is divided by nought. It happens first in 2009-04.',
    );
  });
});
