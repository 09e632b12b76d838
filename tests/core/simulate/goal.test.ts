import { describe, expect, it } from 'vitest';
import { givenLine } from '../../../src/core/graph/line.ts';
import { goalsIn, readGoal } from '../../../src/core/simulate/goal.ts';
import { graphOf, POUNDS, STATED, told, worked } from '../../support/lines.ts';

const GRAPH = graphOf([
  told('a.cost', [1], { ...POUNDS, label: 'Cost' }),
  told('a.saving', [1], { ...POUNDS, label: 'Saving' }),
  told('a.people', [1], { unit: 'people', rollup: 'stock' }),
  givenLine(
    { name: 'a.shape', label: 'Shape', unit: '1', rollup: 'profile', tags: {}, place: {} },
    { kind: 'profile', values: [0, 1], source: STATED },
  ),
  worked('a.gap', 'a.saving - a.cost', {
    ...POUNDS,
    label: 'NHS: envelope less net spend',
    tags: { component: 'affordability', measure: 'envelope_gap' },
  }),
]);

describe('a goal', () => {
  it('is a line and a number, in the words of its label', () => {
    expect(readGoal(GRAPH, 'a.saving >= £1,500,000')).toEqual({
      line: 1,
      aim: 'at_least',
      other: 1_500_000,
      label: 'Saving >= £1,500,000',
    });
    expect(readGoal(GRAPH, ' a.cost<=-5 ')).toMatchObject({ line: 0, aim: 'at_most', other: -5 });
  });

  it('or a line and another', () => {
    expect(readGoal(GRAPH, 'a.saving >= a.cost')).toEqual({
      line: 1,
      aim: 'at_least',
      other: { line: 0 },
      label: 'Saving >= Cost',
    });
  });

  it.each([
    ['a.saving > 5', '"a.saving > 5" does not say what is to be met.'],
    ['a.savin >= 5', 'There is no line "a.savin". Lines with it in their name: a.saving.'],
    ['a.saving >= 5x', 'There is no line "5x".'],
    [
      'a.saving >= a.people',
      '"a.saving" is in GBP and "a.people" in people: they cannot be set beside each other.',
    ],
    ['a.shape >= 1', '"a.shape" is a shape by months since a start, so it has no figure of a period.'],
  ])('%s is none', (text, message) => {
    expect(() => readGoal(GRAPH, text)).toThrow(message);
  });
});

it('every envelope of a graph is a goal', () => {
  expect(goalsIn(GRAPH)).toEqual([
    { line: 4, aim: 'at_least', other: 0, label: 'NHS stays within the envelope' },
  ]);
});
