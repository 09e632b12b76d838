import { describe, expect, it } from 'vitest';
import { monthsOf, runLines, told, worked } from '../../support/lines.ts';

describe('figures that cannot be worked out', () => {
  it.each([
    ['a.one / a.nought', 'A figure is divided by nought.'],
    ['(a.nought - 1) ^ 0.5', '-1 cannot be raised to the power 0.5.'],
    ['a.huge * a.huge', 'The figure is too large to hold.'],
    ['10 ^ 400', 'The figure is too large to hold.'],
  ])('%s is a fault with its line and first month, never a silent unknown', (formula, what) => {
    const { state } = runLines([
      told('a.one', [1]),
      told('a.nought', [0]),
      told('a.huge', [1e200]),
      worked('x.y', formula),
    ]);
    expect(state.faults).toEqual([{ line: 3, month: 0, what }]);
  });

  it('dividing by nought only counts in months where it is worked out', () => {
    const projection = runLines([
      told('a.people', [0, 0, 4]),
      worked('x.y', 'if(a.people == 0, 0, 100 / a.people)'),
    ]);
    expect(projection.state.faults).toEqual([]);
    expect(monthsOf(projection, 'x.y').slice(0, 4)).toEqual([0, 0, 25, 25]);
  });

  it('the first month at fault is told, once for each line', () => {
    const { state } = runLines([told('a.people', [2, 1, 0]), worked('x.y', '1 / a.people')]);
    expect(state.faults).toEqual([{ line: 1, month: 2, what: 'A figure is divided by nought.' }]);
  });
});
