import { describe, expect, it } from 'vitest';
import { planOf, withInputs } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { graphOf, monthsOf, shown, told, worked, year } from '../../support/lines.ts';

const plan = planOf(graphOf([told('a.x', [1, 2]), told('a.not', [null]), worked('b.y', 'a.x * 2 + a.not')]));

describe('a plan', () => {
  it('is plain data: written as JSON and read again it gives the same figures', () => {
    const again = JSON.parse(JSON.stringify(plan)) as typeof plan;
    expect(monthsOf(projectPlan(again), 'a.x')).toEqual(monthsOf(projectPlan(plan), 'a.x'));
    expect(monthsOf(projectPlan(again), 'b.y')).toEqual(monthsOf(projectPlan(plan), 'b.y'));
  });

  it('with inputs set by a slider gives new figures, shown as assumed', () => {
    const projection = projectPlan(withInputs(plan, { 'a.not': 3 }));
    expect(monthsOf(projection, 'b.y').slice(0, 3)).toEqual([5, 7, 7]);
    expect(shown(projection, 'b.y', year(0)).status).toBe('assumed');
    expect(shown(projection, 'a.x', year(0)).status).toBe('stated');
  });

  it('is not changed by it', () => {
    withInputs(plan, { 'a.x': 3 });
    expect(monthsOf(projectPlan(plan), 'b.y')[0]).toBeNull();
  });

  it('refuses to set a formula line, or a line that is not there', () => {
    expect(() => withInputs(plan, { 'b.y': 3 })).toThrow('"b.y" is no input of this plan');
    expect(() => withInputs(plan, { 'a.z': 3 })).toThrow('"a.z" is no input of this plan');
  });
});
