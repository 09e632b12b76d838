import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/core/run/plan.ts';
import { moversOf } from '../../../src/core/solve/movers.ts';
import { trialOf } from '../../../src/core/trial/trial.ts';
import { graphOf, POUNDS, told, worked, year } from '../../support/lines.ts';

describe('the inputs that move a figure', () => {
  const graph = graphOf([
    told('a.small', [10], POUNDS),
    told('a.large', [1000], POUNDS),
    told('a.less', [500], POUNDS),
    told('a.none', [null], POUNDS),
    told('a.aside', [7], POUNDS),
    worked('a.sum', 'a.small + a.large - a.less', POUNDS),
    worked('a.blind', 'a.sum + a.none', POUNDS),
  ]);
  const movers = (name: string) =>
    moversOf(graph, trialOf(planOf(graph), [{ line: graph.lineNamed(name) ?? -1, period: year(0) }]));

  it('are told with what 1 % more of each brings in the year, the greatest first', () => {
    expect(movers('a.sum').map(({ name, by }) => [name, Number(by.toFixed(9))])).toEqual([
      ['a.large', 120],
      ['a.less', -60],
      ['a.small', 1.2],
    ]);
  });

  it('are none of a figure that is not known', () => {
    expect(movers('a.blind')).toEqual([]);
  });
});
