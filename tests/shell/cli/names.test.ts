import { describe, expect, it } from 'vitest';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { lineNamed, periodNamed, scenarioNamed } from '../../../src/shell/cli/names.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { month, year } from '../../support/lines.ts';

const loaded = loadModel(ROOT, 'worcestershire');
const graph = loadScenario(loaded, 'plan');

describe('what a call names', () => {
  it('is found: a scenario, a line, a year in any spelling, a quarter, a month', () => {
    expect(scenarioNamed(loaded, 'repatriation')).toBe('repatriation');
    expect(graph.lines[lineNamed(graph, 'investment.dementia')]?.name).toBe('investment.dementia');
    expect(periodNamed(graph, '2010/2011')).toEqual(year(1));
    // As in monthly.csv: November 2010, not the financial year.
    expect(periodNamed(graph, '2010-11')).toEqual(month(19));
    expect(periodNamed(graph, '10/11')).toEqual(year(1));
    expect(periodNamed(graph, '2009/10 Q2')).toEqual({ kind: 'quarter', quarter: 1 });
    expect(periodNamed(graph, '2010-07')).toEqual(month(15));
  });

  it.each([
    [
      () => loadModel(ROOT, 'worcestershir'),
      'There is no model "worcestershir". Did you mean "worcestershire"?',
    ],
    [
      () => scenarioNamed(loaded, 'repatriate'),
      'There is no scenario "repatriate". Did you mean "repatriation"?',
    ],
    [
      () => scenarioNamed(loaded, 'xyz_abc'),
      'There is no scenario "xyz_abc". There are: plan, do_nothing, repatriation, recycle, recycle_late, to_fyfv, best_use.',
    ],
    [
      () => lineNamed(graph, 'investment.demenita'),
      'There is no line "investment.demenita". Did you mean "investment.dementia"?',
    ],
    [
      () => lineNamed(graph, 'against_budget'),
      'There is no line "against_budget". Lines with it in their name: placements.ooa.against_budget.',
    ],
    [
      () => periodNamed(graph, '2012/13'),
      '2012/13 is not in this projection. The projection holds 2009/10-2011/12.',
    ],
    [
      () => periodNamed(graph, '2009-03'),
      '2009-03 is not in this projection. The projection holds 2009/10-2011/12.',
    ],
    [
      () => periodNamed(graph, 'summer'),
      '"summer" is not a period. Write it like 2010/11, "2010/11 Q2" or 2010-07.',
    ],
  ])('is refused when there is no such thing: %#', (call, said) => {
    expect(call).toThrow(new CallError(said));
  });
});
