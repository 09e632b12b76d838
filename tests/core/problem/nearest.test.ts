import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/core/problem/nearest.ts';

const LINES = ['placements.ooa.cost', 'placements.ooa.closing', 'investment.dementia', 'price.index'];

describe('the name that was meant', () => {
  it.each([
    ['a letter too many', 'placements.ooa.cosst', 'placements.ooa.cost'],
    ['a letter missing', 'investment.demntia', 'investment.dementia'],
    ['capitals', 'Price.Index', 'price.index'],
    ['the beginning of one name only', 'inv', 'investment.dementia'],
  ])('is found through %s', (_, typed, meant) => {
    expect(nearest(typed, LINES)).toBe(meant);
  });

  it.each([
    ['nothing like any name', 'weather'],
    ['the beginning of several names', 'placements'],
    ['two letters', 'in'],
  ])('is not guessed from %s', (_, typed) => {
    expect(nearest(typed, LINES)).toBeUndefined();
  });

  it('gives way to the list of names when there is no guess', () => {
    expect(didYouMean('weather', ['plan'], 'There are: plan.')).toBe('There are: plan.');
  });
});
