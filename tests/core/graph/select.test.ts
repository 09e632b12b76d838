import { describe, expect, it } from 'vitest';
import { selectLines } from '../../../src/core/graph/select.ts';
import { told } from '../../support/lines.ts';

const LINES = [
  told('investment.dementia', [1], { tags: { money: 'new', theme: 'primary_community' } }),
  told('investment.dementia.fye', [1], { tags: { money: 'new' } }),
  told('investment.day_services', [1], { tags: { money: 'existing' } }),
  told('investment.beds', [1], { tags: { money: 'at_risk' } }),
  told('placements.ooa.cost', [1]),
];

describe('lines are picked', () => {
  it.each([
    [['investment.dementia'], ['investment.dementia']],
    [
      ['investment.*'],
      ['investment.dementia', 'investment.dementia.fye', 'investment.day_services', 'investment.beds'],
    ],
    [['*.d*s'], ['investment.day_services']],
    [['*.b*s'], ['investment.beds']],
    [['money=new'], ['investment.dementia', 'investment.dementia.fye']],
    [[' money = new '], ['investment.dementia', 'investment.dementia.fye']],
    [['money!=new'], ['investment.day_services', 'investment.beds', 'placements.ooa.cost']],
    [['money=existing|at_risk'], ['investment.day_services', 'investment.beds']],
    [['money = existing | at_risk '], ['investment.day_services', 'investment.beds']],
    [['money!=new|at_risk'], ['investment.day_services', 'placements.ooa.cost']],
    [['money=new|'], ['investment.dementia', 'investment.dementia.fye', 'placements.ooa.cost']],
    [['money=ne|w'], []],
    [['investment.beds|placements.ooa.cost'], []],
    [['investment.*', 'money=new', 'theme=primary_community'], ['investment.dementia']],
    [['investment'], []],
    [['investment.dementi.'], []],
  ])('%j picks %j', (selectors, names) => {
    expect(selectLines(LINES, selectors).map((line) => line.name)).toEqual(names);
  });
});
