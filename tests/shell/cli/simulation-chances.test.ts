import { describe, expect, it } from 'vitest';
import { printChance } from '../../../src/core/results/print-chance.ts';
import type { SimulatedGoal, SimulatedScenario } from '../../../src/core/simulate/simulation.ts';
import { printTable } from '../../../src/shell/cli/answer.ts';
import { chanceWords } from '../../../src/shell/cli/simulation-chances.ts';

function goal(name: string, period: string, share: number | null, more: object = {}): SimulatedGoal {
  const chance = share === null ? null : { chance: share, low: share - 0.02, high: share + 0.01 };
  return {
    goal: name,
    line: 'a.b',
    period,
    status: share === null ? 'unknown' : 'assumed',
    chance,
    met: 0,
    missed: 0,
    notWorkedOut: 0,
    ...more,
  };
}

function said(goals: readonly SimulatedGoal[]): readonly string[] {
  const scenario: SimulatedScenario = { scenario: 'plan', inputs: [], undrawn: [], figures: [], goals };
  return chanceWords(scenario, ['2009/10', '2010/11']).map((part) =>
    typeof part === 'string' ? part : printTable(part),
  );
}

it.each([
  [1, '100 %'],
  [0.9999, '>99 %'],
  [0.994, '99 %'],
  [0.005, '1 %'],
  [0.0001, '<1 %'],
  [0, '0 %'],
])('a chance of %d is never more certain than the draws: %s', (chance, text) => {
  expect(printChance(chance)).toBe(text);
});

describe('the chances', () => {
  it('stand by goal and period, with how far the number of draws leaves them open', () => {
    const part = { status: 'at_least' };
    const goals = [goal('NHS stays within', '2009/10', 0.5), goal('NHS stays within', '2010/11', 0.25, part)];
    expect(said(goals)).toEqual([
      '',
      'Targets and envelopes',
      'Chance that       2009/10  2010/11\n----------------  -------  -------\nNHS stays within     50 %   25 % *',
      'For the number of draws alone these are right to within 2.0 points, 19 times in 20.',
      '* of the known part alone: other parts of the sum are unknown.',
    ]);
  });

  it('of what is unknown are none', () => {
    expect(said([goal('NHS stays within', '2009/10', null)])).toEqual([
      '',
      'No chance can be told of these, for a figure in them is unknown:',
      '  NHS stays within',
    ]);
  });
});
