import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../src/shell/cli/check.ts';
import {
  badlyTold,
  everyYear,
  pennies,
  type Results,
  type Row,
  resultsOf,
  statusesOf,
  sumsOf,
  valuesOf,
  yearsOf,
} from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';

const dorset = resultsOf('dorset');
const plan = dorset.of('plan');

const PACKAGES = ['out_of_area', 'continuing_healthcare', 'section_117'];
const AREAS = ['inpatient_beds', 'care_pathways', 'care_plans', 'liaison', 'psychological_support'];
const SCHEMES = AREAS.flatMap((area) => (area === 'care_plans' ? PACKAGES : [area]));
const COMMISSIONERS = ['nhs_bournemouth_poole', 'nhs_dorset', 'bournemouth', 'dorset_council', 'poole'];
const INITIATIVES = [
  'primary_care',
  'complex_needs',
  'inpatient_beds',
  'personalised_care',
  'public_mental_health',
  'young_people',
  'families',
  'equality',
  'older_people',
  'dementia_strategies',
];
const NEW_SERVICES = ['liaison', 'psychological_support'];

/** Balances of several sources are settled against each other, which may move a figure by a few pence. */
function nearly(results: Results, line: string, expected: readonly number[]): void {
  valuesOf(results, line).forEach((value, y) => {
    expect(Math.abs(Number(value) - (expected[y] ?? 0)), `${line}, year ${y + 1}`).toBeLessThan(0.06);
  });
}

describe('the strategy of Bournemouth, Dorset and Poole', () => {
  it('has nothing wrong with it, and tells in every scenario which figures are recalled', () => {
    const { loaded, scenarios } = checkModel(ROOT, 'dorset');
    expect(loaded.problems).toEqual([]);
    expect(scenarios.map((s) => s.scenario)).toEqual([
      'plan',
      'do_nothing',
      'proxies',
      'self_financing',
      'agreed_late',
      'spending_cut',
    ]);
    const recalled = ['proxies.adult_investment.national', 'proxies.older_investment.national'];
    for (const s of scenarios) expect(s.recalled).toEqual([...recalled, 'value.discount_rate']);
  });

  it('has no pound in the plan but published ones: what is not unknown is nought', () => {
    const pounds = new Set(plan.graph.lines.filter((l) => l.unit === 'GBP').map((l) => l.name));
    const known = plan.annual.filter(
      (row) => pounds.has(row.line ?? '') && Number(row.value) !== 0 && !row.line?.startsWith('proxies.'),
    );
    expect(known).toEqual([]);
  });

  it.each([
    ...INITIATIVES.map((i) => [`investment.${i}`, 1] as const),
    ['investment.total.existing', 10],
    ['budgets.mental_health', 1],
    ['budgets.spent', 1],
    ...COMMISSIONERS.map((c) => [`budgets.${c}`, 1] as const),
    ...COMMISSIONERS.map((c) => [`budgets.share.${c}`, 1] as const),
    ['inpatient.beds', 1],
    ['inpatient.cost_of_a_bed', 1],
    ['inpatient.spend', 1],
    ...PACKAGES.flatMap((p) =>
      ['opening_stock', 'weekly_price', 'scheduled', 'cost', 'gross', 'net'].map(
        (figure) => [`placements.${p}.${figure}`, 1] as const,
      ),
    ),
    ...SCHEMES.flatMap((s) => ['plan', 'net', 'underlying'].map((f) => [`qipp.${s}.${f}`, 1] as const)),
    ...AREAS.map((a) => [`qipp.programme.${a}.target`, 1] as const),
    ...AREAS.map((a) => [`qipp.programme.${a}.gap`, 1] as const),
    ...AREAS.map((a) => [`qipp.programme.${a}.identified`, a === 'care_plans' ? 3 : 1] as const),
    ['qipp.total.target', 5],
    ['qipp.total.plan', 7],
    ['qipp.total.net', 7],
    ['qipp.funder.primary_care_trusts.plan', 4],
    ['qipp.funder.pan_dorset.plan', 3],
    ['qipp.model.procurement.plan', 3],
    ['qipp.model.pathway.plan', 3],
    ['qipp.model.productivity.plan', 1],
    ['qipp.horizon.short.plan', 3],
    ['qipp.horizon.medium.plan', 3],
    ['qipp.horizon.long.plan', 1],
    ...NEW_SERVICES.map((s) => [`reinvestment.savings.to.${s}.ask`, 1] as const),
    ...NEW_SERVICES.map((s) => [`outcomes.${s}`, 1] as const),
    ['reinvestment.total.released', 7],
    ['affordability.spend.total', 3],
    ['affordability.envelope.existing_budgets.gap', 1],
    ['affordability.envelope.existing_budgets.savings', 1],
    ['affordability.self_financing.new_services.in_year', 1],
    ['contracts.total.cost', 1],
    ['pbr.total.people', 21],
    ['pbr.not_clustered.people', 1],
    ['pbr.total.value', 1],
    ['pbr.total.block', 1],
    ['pbr.total.payable', 1],
    ['demand.dementia.diagnosis_rate', 1],
    ['demand.dementia.caseload', 1],
    ['indicators.productivity', 1],
    ['value.liaison.cost_per_outcome', 1],
    ['needed.cost', 1],
  ] as const)('leaves %s unknown in every year, with %d lines unknown', (line, unknown) => {
    expect(yearsOf(plan, line)).toEqual(everyYear('', unknown, 5));
  });

  it('settles nothing in clusters before 2012/13, and by an unknown share from then on', () => {
    const untilThen = [
      ['0', 0],
      ['0', 0],
    ];
    expect(yearsOf(plan, 'pbr.main_provider.share')).toEqual([...untilThen, ...everyYear('', 1, 3)]);
    expect(yearsOf(plan, 'pbr.total.settlement').map(([value]) => value)).toEqual([
      '0.00',
      '0.00',
      '',
      '',
      '',
    ]);
  });

  it('has eight targets in three areas: eight achieved, and 16 of which nothing is said', () => {
    const flags = plan.graph.lines.filter((line) => line.tags.measure === 'achieved');
    expect(flags).toHaveLength(24);
    expect(yearsOf(plan, 'targets.achieved')).toEqual(everyYear('8', 16, 5));
    expect(['bournemouth', 'dorset', 'poole'].map((a) => yearsOf(plan, `targets.liaison.${a}`)[0])).toEqual([
      ['1', 0],
      ['', 1],
      ['1', 0],
    ]);
  });

  it.each([
    ['targets.assessment.due', '2011-03'],
    ['targets.carers.due', ''],
    ['targets.therapies.due', '2011-03'],
    ['targets.eating_disorders.due', '2011-03'],
    ['targets.dementia_care_plan.due', '2010-03'],
    ['targets.liaison.due', ''],
    ['targets.named_worker.due', ''],
    ['targets.best_practice.due', '2010-03'],
    ['checkpoints.choice.month', '2011-04'],
    ['checkpoints.currencies.month', '2012-04'],
    ['checkpoints.consortia.month', '2013-04'],
    ['checkpoints.resources_agreed.month', ''],
  ])('dates %s %s', (line, month) => {
    expect(yearsOf(plan, line)[0]?.[0]).toBe(month);
  });

  it('is covered by the plans of both trusts but for 2014/15', () => {
    expect(valuesOf(plan, 'plans.both')).toEqual(['1', '1', '1', '1', '0']);
  });

  it('counts people with dementia from population and published rates', () => {
    expect(Number(valuesOf(plan, 'demand.dementia.people')[0])).toBeCloseTo(14_147.769, 3);
    expect(Number(valuesOf(plan, 'demand.dementia.index')[4])).toBeCloseTo(1.069, 3);
  });

  it('has money with an owner at every level: the larger bodies have that of their parts', () => {
    for (const { of } of dorset.scenarios.map((s) => ({ of: dorset.of(s) }))) {
      for (const body of ['pan_dorset', 'primary_care_trusts'])
        expect(yearsOf(of, `pbr.roll_up.${body}.block`)).toEqual(yearsOf(of, 'pbr.total.block'));
      for (const measure of ['cost', 'saving', 'net'])
        expect(yearsOf(of, `value.roll_up.pan_dorset.${measure}`)).toEqual(
          yearsOf(of, `value.total.${measure}`),
        );
      expect(yearsOf(of, 'affordability.spend.pan_dorset')).toEqual(yearsOf(of, 'affordability.spend.total'));
    }
  });
});

/** Mean over the months of a year of the area's share of people, worked out from the tables by hand. */
function shareOf(year: number, people: (of: (band: string) => number) => number): number {
  const rows = ['population', 'population_all_ages'].flatMap(
    (table) =>
      parse(readFileSync(join(ROOT, `data/reference/${table}.csv`)), { columns: true }) as readonly Row[],
  );
  const at =
    (area: string, t: number) =>
    (band: string): number => {
      const point = (y: number): number =>
        Number(rows.find((r) => r.area === area && Number(r.year) === y && r.age_band === band)?.persons);
      const before = Math.floor(t - 0.5);
      return point(before) + (point(before + 1) - point(before)) * (t - 0.5 - before);
    };
  const months = Array.from({ length: 12 }, (_, m) => year + (3 + m + 0.5) / 12);
  const shares = months.map((t) => people(at('dorset', t)) / people(at('england', t)));
  return shares.reduce((sum, share) => sum + share, 0) / 12;
}

const OLDER = ['65-69', '70-74', '75-79', '80-84', '85-89', '90+'];
const older = (of: (band: string) => number): number => OLDER.reduce((sum, band) => sum + of(band), 0);
const everybody = (of: (band: string) => number): number => of('All ages');

describe('with national figures in place of local ones', () => {
  const proxies = dorset.of('proxies');

  it('the budgets are the share of national investment by people under and over 65', () => {
    const under = 6.63e9 * shareOf(2011, (of) => everybody(of) - older(of));
    const over = 2.83e9 * shareOf(2011, older);
    const [budget] = valuesOf(proxies, 'budgets.mental_health');
    expect(Number(budget)).toBeCloseTo(under + over, 1);
    expect(valuesOf(proxies, 'budgets.mental_health')).toEqual(Array(5).fill('140579241.34'));
    expect(statusesOf(proxies, 'budgets.mental_health')).toEqual(Array(5).fill('assumed'));
  });

  it('placements cost the share of national spending, and go on so', () => {
    const cost = valuesOf(proxies, 'placements.out_of_area.cost');
    expect(Number(cost[0])).toBeCloseTo(330e6 * shareOf(2010, everybody), 1);
    expect(cost[0]).toBe('4627838.85');
    expect(Number(valuesOf(proxies, 'placements.out_of_area.closing')[4])).toBeCloseTo(140.2375, 4);
    expect(valuesOf(proxies, 'placements.out_of_area.do_nothing.cost')).toEqual(cost);
  });

  it('a bed in use costs £121,910 in a year of 365 days', () => {
    expect(valuesOf(proxies, 'inpatient.cost_of_a_bed')).toEqual([
      '121910.00',
      '122244.00',
      '121910.00',
      '121910.00',
      '121910.00',
    ]);
  });

  it.each([
    ...COMMISSIONERS.map((c) => [`budgets.${c}`, 1] as const),
    ['inpatient.beds', 1],
    ['inpatient.spend', 1],
    ['placements.continuing_healthcare.cost', 1],
    ['placements.section_117.cost', 1],
    ['pbr.total.value', 1],
    ['pbr.total.payable', 1],
    ['qipp.total.target', 5],
    ['reinvestment.savings.to.liaison.ask', 1],
    ['affordability.envelope.existing_budgets.gap', 1],
    ['investment.total.existing', 10],
  ] as const)('still leaves %s unknown, for which there is no national figure', (line, unknown) => {
    expect(yearsOf(proxies, line)).toEqual(everyYear('', unknown, 5));
  });
});

describe('new services that pay for themselves', () => {
  const results = dorset.of('self_financing');

  it('cost £820,000 a year: 0.58 % of all budgets, 17.7 % of placements, or 6.7 beds', () => {
    expect(valuesOf(results, 'needed.cost')).toEqual(Array(5).fill('820000.00'));
    expect(Number(valuesOf(results, 'needed.of_budgets')[0])).toBeCloseTo(0.0058, 4);
    expect(Number(valuesOf(results, 'needed.of_placements')[0])).toBeCloseTo(0.177, 3);
    expect(Number(valuesOf(results, 'needed.in_beds')[0])).toBeCloseTo(6.73, 2);
  });

  it('need £575,808.66 more than the review of placements saves, or 4.7 beds', () => {
    expect(valuesOf(results, 'needed.after_placements')).toEqual(Array(5).fill('575808.66'));
    expect(Number(valuesOf(results, 'needed.beds_after_placements')[0])).toBeCloseTo(4.72, 2);
    expect(valuesOf(results, 'qipp.inpatient_beds.saving')).toEqual(Array(5).fill('575808.66'));
  });

  it('are paid for in full from 2014/15 on, and only in part before', () => {
    nearly(results, 'reinvestment.savings.released', [0, -53_386.35, 569_836.8, 833_023.85, 848_342.18]);
    nearly(results, 'reinvestment.savings.to.liaison', [0, 0, 376_467.82, 500_000, 500_000]);
    nearly(results, 'reinvestment.savings.to.psychological_support', [0, 0, 139_982.63, 290_622.03, 320_000]);
    expect(valuesOf(results, 'affordability.self_financing.new_services.in_year')).toEqual([
      '1',
      '0',
      '0',
      '1',
      '1',
    ]);
  });

  it('go beyond existing budgets in 2011/12, by the £53,386.35 that moving people costs first', () => {
    expect(valuesOf(results, 'affordability.envelope.existing_budgets.within')).toEqual([
      '1',
      '0',
      '1',
      '1',
      '1',
    ]);
    nearly(
      results,
      'affordability.envelope.existing_budgets.gap',
      [0, -53_386.35, 53_386.35, 42_401.82, 28_342.18],
    );
    nearly(results, 'reinvestment.savings.bridge_needed', [0, 53_386.35, 0, 0, 0]);
  });

  it('bring a third of the people home: 46.3 of 140.2', () => {
    const home = valuesOf(results, 'placements.out_of_area.repatriated').map(Number);
    expect(home.reduce((sum, people) => sum + people, 0)).toBeCloseTo(0.33 * 140.237540813, 6);
  });

  it('start together and in full when the resources are agreed a year and a half late', () => {
    const late = dorset.of('agreed_late');
    nearly(late, 'reinvestment.savings.to.liaison', [0, 0, 291_666.67, 500_000, 500_000]);
    nearly(late, 'reinvestment.savings.to.psychological_support', [0, 0, 186_666.67, 320_000, 320_000]);
    for (const service of NEW_SERVICES)
      nearly(late, `reinvestment.savings.to.${service}.unmet`, [0, 0, 0, 0, 0]);
  });

  it('lose a quarter to spending cuts: psychological support then gets less than half of what it asks for', () => {
    const cut = dorset.of('spending_cut');
    nearly(cut, 'reinvestment.savings.banked', [0, 487.92, 154_842.48, 208_255.96, 212_085.55]);
    nearly(cut, 'reinvestment.savings.to.liaison', [0, 0, 347_944.17, 500_000, 500_000]);
    nearly(cut, 'reinvestment.savings.to.psychological_support', [0, 0, 13_175.9, 124_767.88, 136_256.63]);
  });
});

describe.each(dorset.scenarios)('in the scenario %s', (scenario) => {
  const results = dorset.of(scenario);

  it('sums of pounds are those of their parts, to the penny, and nothing unknown shows as a figure', () => {
    const { checked, wrong } = sumsOf(results);
    expect(checked).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
    expect(badlyTold(results)).toEqual([]);
  });
});

it('what is released is banked, reinvested or still in the pool, to the penny', () => {
  for (const scenario of ['do_nothing', 'self_financing', 'agreed_late', 'spending_cut']) {
    const results = dorset.of(scenario);
    const of = (line: string): readonly number[] =>
      valuesOf(results, `reinvestment.savings.${line}`).map(pennies);
    const closing = of('closing');
    of('released').forEach((released, y) => {
      const kept = (closing[y] ?? 0) - (closing[y - 1] ?? 0);
      expect(released, `${scenario}, year ${y + 1}`).toBe(
        (of('banked')[y] ?? 0) + (of('spent')[y] ?? 0) + kept,
      );
    });
  }
});
