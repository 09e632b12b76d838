import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../src/shell/cli/check.ts';
import {
  badlyTold,
  everyYear,
  pennies,
  type Results,
  resultsOf,
  statusesOf,
  sumsOf,
  valuesOf,
  yearsOf,
} from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';

const southwark = resultsOf('southwark');
const plan = southwark.of('plan');

const PROJECTS = [
  'crisis_psychosis',
  'long_term_conditions',
  'psychological_therapies',
  'older_adults',
  'substance_misuse',
  'camhs',
];

const ACTIVITIES = ['equipment', 'crisis_response', 'telecare', 'supported_discharge', 'carers', 'home_care'];

/** Balances of six sources are settled against each other, which may move a figure by a few pence. */
function nearly(results: Results, line: string, expected: readonly number[]): void {
  valuesOf(results, line).forEach((value, y) => {
    expect(Math.abs(Number(value) - (expected[y] ?? 0)), `${line}, year ${y + 1}`).toBeLessThan(0.06);
  });
}

describe('the strategy of Southwark', () => {
  it('has nothing wrong with it, and tells in every scenario that the discount rate is recalled', () => {
    const { loaded, scenarios } = checkModel(ROOT, 'southwark');
    expect(loaded.problems).toEqual([]);
    expect(scenarios.map((s) => [s.scenario, s.recalled])).toEqual(
      ['plan', 'do_nothing', 'agreed_for_2012_13', 'split', 'slip', 'sip'].map((s) => [
        s,
        ['value.discount_rate'],
      ]),
    );
  });

  it('has targets of at least £1,561,000 in 2014/15, with 2 lines unknown, and no known one before', () => {
    expect(yearsOf(plan, 'qipp.total.target')).toEqual([
      ['', 3],
      ['', 3],
      ['1561000.00', 2],
    ]);
    expect(statusesOf(plan, 'qipp.total.target')).toEqual(['unknown', 'unknown', 'at_least']);
    expect(statusesOf(plan, 'qipp.programme.slam_qipp.target')).toEqual(['unknown', 'unknown', 'read']);
  });

  it('keeps the three savings programmes apart, with SIP and the council reduction unknown', () => {
    expect(yearsOf(plan, 'qipp.programme.slam_qipp.target')).toEqual([
      ['', 1],
      ['', 1],
      ['1561000.00', 0],
    ]);
    for (const programme of ['sip', 'council_reduction']) {
      expect(yearsOf(plan, `qipp.programme.${programme}.target`)).toEqual(everyYear('', 1, 3));
      expect(yearsOf(plan, `qipp.programme.${programme}.identified`)).toEqual(everyYear('', 1, 3));
    }
  });

  it('has six projects under QIPP, and no gap: without their savings it cannot be known', () => {
    expect(yearsOf(plan, 'qipp.programme.slam_qipp.identified')).toEqual(everyYear('', 6, 3));
    expect(yearsOf(plan, 'qipp.programme.slam_qipp.gap')).toEqual(everyYear('', 1, 3));
    expect(yearsOf(plan, 'qipp.programme.slam_qipp.unidentified')).toEqual(everyYear('', 1, 3));
  });

  it.each(PROJECTS)('%s has neither a saving nor a start nor a cost', (project) => {
    for (const figure of ['saving', 'start', 'one_off', 'running', 'plan', 'net', 'underlying'])
      expect(yearsOf(plan, `qipp.${project}.${figure}`), figure).toEqual(everyYear('', 1, 3));
  });

  it.each([
    ...ACTIVITIES.map((a) => [`contracts.intermediate_care.part.${a}`, 1] as const),
    ['contracts.intermediate_care.budget', 1],
    ['contracts.intermediate_care.allocated', 6],
    ['contracts.intermediate_care.unallocated', 1],
    ['contracts.intermediate_care.committed', 6],
    ['contracts.slam.cost', 1],
    ['contracts.total.cost', 7],
    ['baseline.health', 1],
    ['baseline.council', 1],
    ['affordability.spend.total', 3],
    ['affordability.envelope.health.envelope', 1],
    ['affordability.envelope.council.envelope', 1],
    ['affordability.envelope.health.gap', 1],
    ['affordability.envelope.council.gap', 1],
    ['qipp.total.plan', 8],
    ['qipp.total.net', 8],
    ['qipp.total.unidentified', 3],
    ['reinvestment.released.banked_share', 1],
    ['reinvestment.released.banked', 1],
    ['reinvestment.released.to.community', 1],
    ['split.camhs', 1],
    ['demand.dementia.diagnosis_rate', 1],
    ['demand.dementia.share_in_contact', 1],
    ['demand.dementia.caseload', 1],
    ['value.six_projects.npv', 1],
  ] as const)('does not know %s', (line, unknown) => {
    expect(yearsOf(plan, line)).toEqual(everyYear('', unknown, 3));
  });

  it('expects more people with dementia each year, from population and a published rate', () => {
    expect(valuesOf(plan, 'demand.dementia.people').map((v) => Math.round(Number(v)))).toEqual([
      1738, 1772, 1815,
    ]);
    expect(valuesOf(plan, 'demand.dementia.index').map((v) => Number(v).toFixed(3))).toEqual([
      '1.000',
      '1.020',
      '1.045',
    ]);
  });

  it('gives every stated and read figure with the words it comes from', () => {
    const told = plan.inputs.filter((row) => row.line?.startsWith('qipp.') && row.value !== '');
    const target = told.filter((row) => row.line === 'qipp.programme.slam_qipp.target_of_year');
    expect(target.map((row) => row.quote)).toEqual([
      'Southwark BSU has agreed that SLAM will achieve £1.561m savings as QIPP delivery',
    ]);
  });
});

describe('none of the six projects', () => {
  const results = southwark.of('do_nothing');

  it('leaves the whole £1.561m to be found, and the other two programmes unknown', () => {
    expect(yearsOf(results, 'qipp.programme.slam_qipp.unidentified')).toEqual([
      ['', 1],
      ['', 1],
      ['1561000.00', 0],
    ]);
    expect(yearsOf(results, 'qipp.total.unidentified')[2]).toEqual(['1561000.00', 2]);
    expect(yearsOf(results, 'qipp.total.plan')).toEqual(everyYear('', 2, 3));
  });

  it('releases nothing, banks nothing and puts nothing elsewhere', () => {
    for (const line of ['released', 'banked', 'spent', 'closing'])
      expect(valuesOf(results, `reinvestment.released.${line}`)).toEqual(['0.00', '0.00', '0.00']);
  });
});

describe('the other reading of the one figure', () => {
  it('puts it in 2012/13, and leaves the later years unknown', () => {
    expect(yearsOf(southwark.of('agreed_for_2012_13'), 'qipp.total.target')).toEqual([
      ['1561000.00', 2],
      ['', 3],
      ['', 3],
    ]);
  });
});

describe('the £1.561m split over the six projects', () => {
  const split = southwark.of('split');
  const slip = southwark.of('slip');

  it('shares out all of it, to the penny', () => {
    const shares = PROJECTS.map((p) => pennies(valuesOf(split, `qipp.${p}.saving`)[2]));
    expect(shares).toEqual([39_025_000, 31_220_000, 15_610_000, 31_220_000, 23_415_000, 15_610_000]);
    expect(shares.reduce((a, b) => a + b, 0)).toBe(156_100_000);
  });

  it('identifies all but £32,520.83 of it in 2014/15, and two thirds of it after risk', () => {
    expect(valuesOf(split, 'qipp.programme.slam_qipp.identified')).toEqual([
      '113822.92',
      '998389.58',
      '1528479.17',
    ]);
    expect(valuesOf(split, 'qipp.programme.slam_qipp.after_risk')).toEqual([
      '91058.33',
      '733344.79',
      '1068634.58',
    ]);
    expect(yearsOf(split, 'qipp.programme.slam_qipp.unidentified')).toEqual([
      ['', 1],
      ['', 1],
      ['32520.83', 0],
    ]);
    expect(yearsOf(split, 'qipp.programme.slam_qipp.gap_after_risk')[2]).toEqual(['492365.42', 0]);
    expect(yearsOf(split, 'qipp.programme.slam_qipp.underlying_gap')[2]).toEqual(['0.00', 0]);
  });

  it('leaves SIP and the council reduction unknown in every total', () => {
    expect(yearsOf(split, 'qipp.total.target')[2]).toEqual(['1561000.00', 2]);
    expect(yearsOf(split, 'qipp.total.plan')).toEqual([
      ['113822.92', 2],
      ['998389.58', 2],
      ['1528479.17', 2],
    ]);
    expect(yearsOf(split, 'qipp.total.unidentified')[2]).toEqual(['32520.83', 2]);
  });

  it('banks half, and pays for care in the community with the rest', () => {
    nearly(split, 'reinvestment.released.banked', [43361.11, 317620.14, 511817.29]);
    nearly(split, 'reinvestment.released.to.community', [0, 214679.58, 400000]);
    nearly(split, 'reinvestment.released.closing', [2697.22, 23742.29, 135559.58]);
  });

  it('loses £507,325.00 of planned saving when the first projects slip, and none of that of 2014/15', () => {
    const lost = PROJECTS.map((p) =>
      valuesOf(split, `qipp.${p}.plan`).map(
        (v, y) => pennies(v) - pennies(valuesOf(slip, `qipp.${p}.plan`)[y]),
      ),
    );
    const byYear = [0, 1, 2].map((y) => lost.reduce((sum, years) => sum + (years[y] ?? 0), 0));
    expect(byYear).toEqual([11_382_292, 39_350_208, 0]);
    expect(valuesOf(slip, 'qipp.programme.slam_qipp.identified')).toEqual([
      '0.00',
      '604887.50',
      '1528479.17',
    ]);
    nearly(slip, 'reinvestment.released.to.community', [0, 19881.88, 386660.57]);
  });

  it('tells between which months each project may start, low and high, as it does of figures', () => {
    const starts = split.inputs.filter((row) => /^qipp\..*\.start$/.test(row.line ?? '') && row.value !== '');
    expect(starts.map(({ value, low, high }) => [value, low, high])).toEqual([
      ['2012-10', '2012-07', '2013-04'],
      ['2013-04', '2012-10', '2013-10'],
      ['2013-10', '2013-04', '2014-04'],
      ['2013-04', '2012-10', '2013-10'],
      ['2013-10', '2013-04', '2014-04'],
      ['2014-04', '2013-10', '2014-10'],
    ]);
  });

  it('names a reason for every assumption, and a range for those of the scenario that are amounts or shares', () => {
    const assumed = split.inputs.filter((row) => row.kind === 'assumed');
    expect(assumed.every((row) => row.reading !== '')).toBe(true);
    const own = assumed.filter((row) =>
      /confidence$|one_off|running|ramp|split|banked|community.cost/.test(row.line ?? ''),
    );
    expect(own.filter((row) => !/unidentified/.test(row.line ?? '') && row.high === '')).toEqual([]);
    expect(own.length).toBeGreaterThan(30);
  });
});

describe.each(southwark.scenarios)('in the scenario %s', (scenario) => {
  const results = southwark.of(scenario);

  it('parts of money add up to their totals, to the penny', () => {
    const { checked, wrong } = sumsOf(results);
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(0);
  });

  it('no figure is left out, and the unknown ones are empty, never 0', () => {
    expect(badlyTold(results)).toEqual([]);
  });

  it('savings by model of action, horizon, tier and funder agree', () => {
    const total = yearsOf(results, 'qipp.total.plan');
    for (const cut of ['model', 'horizon', 'funder']) {
      const lines = results.graph.lines.filter(
        (l) => l.name.startsWith(`qipp.${cut}.`) && l.name.endsWith('.plan'),
      );
      const parts = lines.map((l) => yearsOf(results, l.name));
      total.forEach(([value, unknown], y) => {
        expect(
          parts.reduce((sum, p) => sum + pennies(p[y]?.[0]), 0),
          cut,
        ).toBe(pennies(value));
        expect(
          parts.reduce((sum, p) => sum + (p[y]?.[1] ?? 0), 0),
          cut,
        ).toBe(unknown);
      });
    }
  });
});
