import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { graphOver, runOnTo, sideOf, viewAt } from '../../../src/core/compare/side.ts';
import { givenLine } from '../../../src/core/graph/line.ts';
import { ProblemsError } from '../../../src/core/problem/problem.ts';
import { STATED, year } from '../../support/lines.ts';
import { modelOf } from '../../support/models.ts';

const about = { title: 'A scenario', about: 'A test.' };
const side = sideOf(modelOf({ lines: [], scenarios: { plan: about } }), 'plan');
const FOUR_YEARS = calendarOf(2009, 2012);

describe('a side that is run on', () => {
  it('keeps its own run for its own years, so that it shows what its results show', () => {
    const on = runOnTo(side, FOUR_YEARS);
    expect(viewAt(on, year(1))).toBe(side.view);
    expect(viewAt(on, year(2)).projection.plan.calendar).toEqual(FOUR_YEARS);
    expect(runOnTo(side, side.graph.calendar)).toBe(side);
  });

  it('says of itself what has no figures in the further years', () => {
    const points = [2009, 2010.5, 2011.9].map((at) => ({ at, value: 100, source: STATED }));
    const people = {
      name: 'own.people',
      label: 'People',
      unit: 'people',
      rollup: 'stock',
      tags: {},
    } as const;
    const line = givenLine({ ...people, place: {} }, { kind: 'points', points, outside: 'unknown' });
    expect(() => graphOver(side, [line], FOUR_YEARS)).toThrow(ProblemsError);
    expect(() => graphOver(side, [line], FOUR_YEARS)).toThrow(
      'When plan is run over 2009/10-2012/13 to be compared: The figures do not cover 2009-04 to 2013-03.',
    );
    expect(graphOver(side, [line], side.graph.calendar).lines).toEqual([line]);
  });
});
