import { describe, expect, it } from 'vitest';
import { demand } from '../../../src/core/components/demand/demand.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { month, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';

const POPULATION = `area,year,sex,age_band,persons,kind,document,section
here,2008,persons,65+,1000,stated,Census,1
here,2012,persons,65+,1400,stated,Census,1
`;
const PREVALENCE = `set,age_band,sex,percent,evidence,kind,document
survey,65+,persons,10,seen,cited,A survey
survey,85+,persons,20,seen,cited,A survey
`;
const TEXTS = { 'pop.csv': POPULATION, 'prev.csv': PREVALENCE };
const assumed = (value: number): object => ({ value, source: { kind: 'assumed', reason: 'a test' } });

function settings(more: object = {}, area = 'here', set = 'survey'): object {
  const condition = {
    label: 'dementia',
    population: { table: 'pop.csv', area },
    prevalence: { table: 'prev.csv', set },
    ...more,
  };
  return { dementia: condition };
}

describe('demand', () => {
  it('is people by population and prevalence, with an index that is 1 on the mean of the base year', () => {
    const projection = runLines(built(demand, settings(), TEXTS).lines);
    expect(shown(projection, 'demand.dementia.people', month(0)).value).toBeCloseTo(
      100 + 10 * (0.5 + 3.5 / 12),
      9,
    );
    expect(shown(projection, 'demand.dementia.index', year(0)).value).toBeCloseTo(1, 12);
    expect(shown(projection, 'demand.dementia.people', year(0)).status).toBe('cited');
  });

  it('gives those diagnosed and the caseload as shares of the people', () => {
    const more = { diagnosis_rate: assumed(0.4), share_in_contact: assumed(0.5) };
    const projection = runLines(built(demand, settings(more), TEXTS).lines);
    const people = Number(shown(projection, 'demand.dementia.people', year(1)).value);
    expect(shown(projection, 'demand.dementia.diagnosed', year(1)).value).toBeCloseTo(people * 0.4, 9);
    expect(shown(projection, 'demand.dementia.caseload', year(1)).value).toBeCloseTo(people * 0.2, 9);
  });

  it('shows the money that would keep pace with it, and the shortfall: demand is never cut down to the budget', () => {
    const led = {
      services: { label: 'Services', line: 'own.money', from: '2010-03', elasticity: assumed(2) },
    };
    const { lines } = built(demand, settings({ led }), TEXTS);
    const projection = runLines([...lines, told('own.money', [1000], POUNDS)]);
    const index = (m: number): number => Number(shown(projection, 'demand.dementia.index', month(m)).value);
    const need = 1000 * (index(23) / index(11)) ** 2;
    expect(need).toBeGreaterThan(1000);
    expect(shown(projection, 'demand.dementia.services.need', month(5)).value).toBe(1000);
    expect(shown(projection, 'demand.dementia.services.need', month(23)).value).toBeCloseTo(need, 9);
    expect(shown(projection, 'demand.dementia.services.shortfall', month(23)).value).toBeCloseTo(
      need - 1000,
      9,
    );
    expect(shown(projection, 'demand.dementia.services.shortfall', year(0)).value).toBe(0);
  });

  it('measures the money against what is taken as enough, even when none of it is spent', () => {
    const led = {
      services: {
        label: 'Services',
        line: 'own.spent',
        enough: 'own.planned',
        from: '2010-03',
        elasticity: assumed(0),
      },
    };
    const { lines } = built(demand, settings({ led }), TEXTS);
    const projection = runLines([
      ...lines,
      told('own.spent', [0], POUNDS),
      told('own.planned', [1000], POUNDS),
    ]);
    expect(shown(projection, 'demand.dementia.services.need', month(5)).value).toBe(1000);
    expect(shown(projection, 'demand.dementia.services.shortfall', year(1)).value).toBe(12000);
  });

  it('asks for an area and a set that the tables have', () => {
    const { problems } = built(demand, settings({}, 'hear', 'surveys'), TEXTS);
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: There is no area "hear" in the table. Did you mean "here"?',
      'model.yaml: There is no set "surveys" in the table. Did you mean "survey"?',
    ]);
  });

  it('asks for one age band and sex at least that both tables have', () => {
    const texts = { ...TEXTS, 'prev.csv': PREVALENCE.replaceAll('persons', 'male') };
    expect(built(demand, settings(), texts).problems.map(printProblem)).toEqual([
      'model.yaml: No age band and sex of the population has a rate of its own. Use the same bands and sexes in both tables.',
    ]);
  });

  it('refuses a rate that is none', () => {
    const texts = { ...TEXTS, 'prev.csv': PREVALENCE.replace(',10,', ',101,') };
    expect(() => built(demand, settings(), texts)).toThrow(
      '101 is not a rate in per cent. Write a number from 0 to 100.',
    );
  });
});
