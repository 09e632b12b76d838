import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/problem/nearest.ts';
import {
  note,
  ProblemsError,
  printProblem,
  problem,
  refuse,
  within,
} from '../../../src/core/problem/problem.ts';

describe('a problem is printed', () => {
  it.each([
    [problem('It is wrong.'), 'It is wrong.'],
    [problem('It is wrong.', {}, 'Mend it.'), 'It is wrong. Mend it.'],
    [problem('It is wrong.', {}, ''), 'It is wrong.'],
    [
      problem('It is wrong.', { file: 'a.csv', row: 5, columnName: 'amount' }),
      'a.csv, row 5, column amount: It is wrong.',
    ],
    [problem('It is wrong.', { file: 'm.yaml', line: 12, column: 5 }), 'm.yaml:12:5: It is wrong.'],
    [
      problem('It is wrong.', { name: 'a.b' }, undefined, 'a.b\n^^^'),
      'line a.b: It is wrong.\n    a.b\n    ^^^',
    ],
  ])('with its place, what to do, and the text at fault: %#', (p, text) => {
    expect(printProblem(p)).toBe(text);
  });
});

describe('problems', () => {
  it('stop the work all at once, but notes alone do not', () => {
    const errors = [problem('One.'), note('Two.'), problem('Three.')];
    expect(() => refuse(errors)).toThrow(new ProblemsError([problem('One.'), problem('Three.')]));
    expect(() => refuse([note('Two.')])).not.toThrow();
  });

  it('of a setting stand at its path', () => {
    expect(within(within({ file: 'm.yaml' }, 'components'), 'price', 2)).toEqual({
      file: 'm.yaml',
      path: ['components', 'price', 2],
    });
  });
});

describe('the nearest name', () => {
  const known = ['investment.dementia', 'investment.day_services', 'placements.ooa.cost'];

  it.each([
    ['investment.demenita', 'investment.dementia'],
    ['Investment.Dementia', 'investment.dementia'],
    ['placement.ooa.cost', 'placements.ooa.cost'],
    ['zzz', undefined],
  ])('to %s is %s', (name, near) => {
    expect(nearest(name, known)).toBe(near);
  });

  it('is offered as a question, or the choice is listed', () => {
    expect(didYouMean('plann', ['plan', 'do_nothing'])).toBe('Did you mean "plan"?');
    expect(didYouMean('zzzzzz', ['plan'], 'There are: plan.')).toBe('There are: plan.');
  });
});
