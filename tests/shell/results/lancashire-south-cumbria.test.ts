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

const lancashire = resultsOf('lancashire-south-cumbria');
const plan = lancashire.of('plan');
const ITEMS = ['current', 'core_offer', 'investment', 'disinvestment', 'spend', 'against_core'];
const FIVE = ['crisis', 'liaison', 'early_intervention', 'iapt', 'community_teams'];

/** Appendix 1: service, the level that leads, and who sets standards, implements and reviews. */
const ICS = ['ics', 'ics', 'ics', 'ics'] as const;
const SPLIT = ['ics', 'ics', 'icp', 'icp'] as const;
const ICP = ['icp', 'icp', 'icp', 'icp'] as const;
const NHS_ENGLAND = ['nhs_england', undefined, undefined, undefined] as const;
const APPENDIX_1 = [
  ['all_age_eating_disorders', ICS],
  ['adhd', ICS],
  ['community_teams', SPLIT],
  ['liaison', SPLIT],
  ['criminal_justice', NHS_ENGLAND],
  ['crisis', SPLIT],
  ['early_intervention', ICS],
  ['gender_identity', NHS_ENGLAND],
  ['health_wellbeing', ICP],
  ['iapt', SPLIT],
  ['inclusion', ICP],
  ['inpatient_beds', ICS],
  ['intensive_community', ICS],
  ['secure', NHS_ENGLAND],
  ['memory_assessment', SPLIT],
  ['out_of_area', ICS],
  ['perinatal', ICS],
  ['personality_disorders', ICS],
  ['primary_care_workers', ICP],
  ['prisons', NHS_ENGLAND],
  ['rehabilitation', ICS],
  ['screening', ICP],
  ['ld_autism_interdependent', ICS],
  ['specialised_eating_disorders', NHS_ENGLAND],
  ['deaf', NHS_ENGLAND],
] as const;

function listed(service: string): Results['graph']['lines'][number] {
  const line = plan.graph.lines.find((l) => l.name === `services.${service}.listed`);
  if (line === undefined) throw new Error(`${service} is not listed`);
  return line;
}

describe('the catalogue of June 2018', () => {
  it('is free of errors, and tells of the service that the paper puts at two levels', () => {
    const { loaded } = checkModel(ROOT, 'lancashire-south-cumbria');
    expect(loaded.problems.map((p) => p.what)).toEqual([
      'Inclusion Services counts as Integrated care partnership (ICP); by another reading it is Integrated care system (ICS). Not clear in the document: Table 1 has it under the ICS; Appendix 1 under the ICP, with all three functions there. Appendix 1 is followed, as the JCCCG is asked to approve it.',
    ]);
  });

  it('has the 25 services of Appendix 1, 15 led by the ICS, 4 by the ICPs and 6 by NHS England', () => {
    expect(yearsOf(plan, 'catalogue.appendix_1').map(([value]) => value)).toEqual(['', '', '25', '25', '25']);
    for (const [level, count] of [
      ['ics', '15'],
      ['icp', '4'],
      ['nhs_england', '6'],
    ] as const)
      expect(yearsOf(plan, `services.level.${level}.listed`).map(([value]) => value)).toEqual([
        '',
        '',
        count,
        count,
        count,
      ]);
  });

  it.each(APPENDIX_1)('%s is led, set, done and reviewed as Appendix 1 has it', (service, who) => {
    const { tags } = listed(service);
    expect([tags.level, tags.standards, tags.implementation, tags.review]).toEqual([...who]);
    expect([tags.portfolio, tags.theme, tags.as_of]).toEqual(['adult', 'appendix_1', '2018-06']);
  });

  it('shows the other level of Inclusion Services, the empty cell of Rehabilitation, and names of Table 1', () => {
    expect(listed('inclusion').tags.other_level).toBe('ics');
    expect(listed('inclusion').note).toContain('Table 1 has it under the ICS; Appendix 1 under the ICP');
    expect(listed('rehabilitation').note).toContain('The ICP cell is empty in Appendix 1');
    expect(listed('liaison').note).toContain('Also called: MHLT.');
    expect(listed('crisis').tags.criterion_financial_risk).toBeUndefined();
    expect(listed('adhd').tags.criterion_financial_risk).toBe('yes');
  });

  it('has complex packages and prescribing outside the Forward View, and says nothing of the other 24', () => {
    const outside = plan.graph.lines.filter(
      (l) => l.tags.measure === 'listed' && l.tags.scope === 'outside_fyfv',
    );
    expect(outside.map((l) => l.tags.service)).toEqual(['rehabilitation', 'prescribing']);
    expect(yearsOf(plan, 'services.scope.not_stated.listed')[2]).toEqual(['24', 0]);
    expect(listed('prescribing').tags).toMatchObject({ level: 'not_stated', theme: 'section_4' });
  });
});

describe('the money of the paper', () => {
  const SERVICES = [
    ...APPENDIX_1.map(([service]) => service),
    'prescribing',
    'portfolio.cypmh',
    'portfolio.ldasd',
  ];

  it.each(SERVICES)('%s has each item as a line of its own, and unknown in every year', (service) => {
    for (const item of ITEMS)
      expect(yearsOf(plan, `services.${service}.${item}`), item).toEqual(everyYear('', 1, 5));
  });

  it.each([
    ['services.total.current', 28],
    ['services.total.spend', 28],
    ['services.level.ics.core_offer', 15],
    ['services.level.icp.core_offer', 4],
    ['services.level.nhs_england.core_offer', 6],
    ['services.other_level.ics.current', 1],
    ['services.portfolio.adult.investment', 25],
    ['services.portfolio.cypmh.gap', 1],
    ['services.portfolio.ldasd.gap', 1],
    ['services.scope.outside_fyfv.current', 2],
    ['services.funder.jcccg.spend', 19],
    ['services.roll_up.jcccg.spend', 19],
    ['services.funder.nhs_england.spend', 6],
    ['affordability.spend.total', 28],
    ['affordability.envelope.jcccg.envelope', 1],
    ['affordability.mhis.jcccg.spend', 19],
    ['affordability.mhis.jcccg.excluded', 2],
    ['affordability.mhis.jcccg.allocation_growth', 1],
    ['affordability.mhis.jcccg.met', 1],
    ['affordability.mhis.jcccg.needed', 1],
    ['contracts.lcft.cost', 1],
    ['contracts.total.cost', 2],
    ['contracts.roll_up.jcccg.cost', 2],
    ['placements.ooa.opening_stock', 1],
    ['placements.ooa.cost', 1],
    ['placements.ooa.net', 1],
    ['reinvestment.placements.banked', 1],
    ['core_offer.investment', 1],
    ['core_offer.build_up', 1],
  ] as const)('does not know %s', (line, unknown) => {
    expect(yearsOf(plan, line)).toEqual(everyYear('', unknown, 5));
  });

  it('does not know the pressures of 2018/19, which belong to no other year', () => {
    expect(yearsOf(plan, 'in_year.risk_summit')).toEqual([
      ['0.00', 0],
      ['0.00', 0],
      ['', 1],
      ['0.00', 0],
      ['0.00', 0],
    ]);
  });

  it('has the national test met in 2016/17 by figures of England alone: £575m against £338.476m', () => {
    expect(valuesOf(plan, 'national.mhis.rise')).toEqual(Array(5).fill('575000000.00'));
    expect(valuesOf(plan, 'national.mhis.asked')).toEqual(Array(5).fill('338476000.00'));
    expect(statusesOf(plan, 'national.mhis.rise')).toEqual(Array(5).fill('cited'));
  });

  it('marks what comes from national figures as assumed, and puts none of it into a total', () => {
    for (const proxy of ['fyfv_extra', 'ccg_spend', 'rehab_people', 'rehab_out_of_area_spend'])
      expect(statusesOf(plan, `proxies.${proxy}`)).toEqual(Array(5).fill('assumed'));
  });
});

describe('the checkpoints', () => {
  it('are of June 2018, December 2018 and April 2019, with the finance strategy a month before its sign-off', () => {
    const months = ['checkpoint_1', 'finance_strategy', 'checkpoint_2', 'checkpoint_3'].map(
      (ref) => valuesOf(plan, `checkpoints.${ref}.month`)[0],
    );
    expect(months).toEqual(['2018-06', '2018-11', '2018-12', '2019-04']);
    expect(valuesOf(plan, 'checkpoints.finance_strategy.to_sign_off')).toEqual(Array(5).fill('1'));
    const strategy = plan.inputs.find((row) => row.line === 'checkpoints.finance_strategy.month');
    expect(strategy?.reading).toContain('signed off at checkpoint 2 in December');
  });

  it('says what is to be signed off at each', () => {
    const note = plan.graph.lines.find((l) => l.name === 'checkpoints.checkpoint_2.month')?.note;
    expect(note).toBe(
      'To be signed off: Geographical distribution of services; Core Mental Health offer; Finance Strategy.',
    );
  });
});

describe('doing nothing', () => {
  it('puts nothing in and takes nothing out, and does not know what is spent', () => {
    const results = lancashire.of('do_nothing');
    expect(valuesOf(results, 'services.total.investment')).toEqual(Array(5).fill('0.00'));
    expect(valuesOf(results, 'services.total.disinvestment')).toEqual(Array(5).fill('0.00'));
    expect(yearsOf(results, 'services.total.spend')).toEqual(everyYear('', 28, 5));
  });
});

describe('the core offer from checkpoint 2 on', () => {
  const core = lancashire.of('core_offer');
  const slip = lancashire.of('slip');

  it('invests £994,201.12 in the four months to March 2019, and £8,947,810.07 in 2020/21', () => {
    expect(yearsOf(core, 'core_offer.investment')).toEqual([
      ['', 1],
      ['', 1],
      ['994201.12', 0],
      ['5965206.71', 0],
      ['8947810.07', 0],
    ]);
    expect(yearsOf(core, 'services.total.investment').slice(2)).toEqual([
      ['994201.12', 23],
      ['5965206.71', 23],
      ['8947810.07', 23],
    ]);
  });

  it('shows a gap of £8,947,810.07 between the core offer and what is spent now on the five services', () => {
    const gaps = FIVE.map((s) => pennies(valuesOf(core, `services.${s}.against_core`)[4]));
    expect(gaps.reduce((a, b) => a + b, 0)).toBe(894_781_007);
    expect(yearsOf(core, 'services.total.gap')[4]).toEqual(['8947810.07', 23]);
    expect(yearsOf(core, 'services.total.current')[4]).toEqual(['93134891.31', 23]);
  });

  it('leaves all other services unknown, and the two portfolios', () => {
    for (const service of [
      'perinatal',
      'inpatient_beds',
      'prescribing',
      'portfolio.cypmh',
      'portfolio.ldasd',
    ])
      for (const item of ITEMS)
        expect(yearsOf(core, `services.${service}.${item}`)).toEqual(everyYear('', 1, 5));
    expect(yearsOf(core, 'affordability.mhis.jcccg.met')).toEqual(everyYear('', 1, 5));
  });

  it('does not spend the £994,201.12 of 2018/19 when checkpoint 2 slips to April 2019, and the same later', () => {
    expect(yearsOf(slip, 'core_offer.investment')).toEqual([
      ['', 1],
      ['', 1],
      ['0.00', 0],
      ['5965206.71', 0],
      ['8947810.07', 0],
    ]);
    for (const service of FIVE)
      expect(yearsOf(slip, `services.${service}.investment`)[2]).toEqual(['0.00', 0]);
    expect(valuesOf(slip, 'checkpoints.finance_strategy.to_sign_off')).toEqual(Array(5).fill('5'));
  });
});

describe('bringing people home from April 2019', () => {
  const home = lancashire.of('repatriation');

  it('takes 70 people as placed, and brings home 18 of them in two years', () => {
    expect(Number(valuesOf(home, 'placements.ooa.opening_stock')[0])).toBeCloseTo(70.0198, 4);
    const moved = valuesOf(home, 'placements.ooa.repatriated').map(Number);
    expect(moved.slice(0, 3)).toEqual([0, 0, 0]);
    expect(moved.reduce((a, b) => a + b, 0)).toBeCloseTo(2 * 0.132 * 70.0197957, 5);
  });

  it('releases £147,182.67 and then £503,131.74, all of it for the core offer, which asks for far more', () => {
    for (const line of ['released', 'to.core_offer'])
      expect(valuesOf(home, `reinvestment.placements.${line}`).slice(2)).toEqual([
        '0.00',
        '147182.67',
        '503131.74',
      ]);
    expect(valuesOf(home, 'reinvestment.placements.to.core_offer.unmet').slice(2)).toEqual([
      '994201.12',
      '5818024.04',
      '8444678.33',
    ]);
    expect(valuesOf(home, 'reinvestment.placements.banked')).toEqual(Array(5).fill('0.00'));
  });

  it('takes the gross saving out of placements, and puts care at home into rehabilitation', () => {
    expect(valuesOf(home, 'services.out_of_area.disinvestment').slice(3)).toEqual([
      '636764.86',
      '1729802.76',
    ]);
    expect(valuesOf(home, 'services.rehabilitation.investment').slice(3)).toEqual([
      '489582.19',
      '1226671.02',
    ]);
    expect(valuesOf(home, 'services.out_of_area.spend').slice(3)).toEqual(['8943416.97', '7957959.80']);
  });

  it('has a net present value of £611,884.35 by 2020/21, and is paid back from August 2019', () => {
    expect(valuesOf(home, 'value.repatriation.npv')[4]).toBe('611884.35');
    expect(yearsOf(home, 'value.repatriation.paid_back_from')[4]).toEqual(['2019-08', 0]);
  });

  it('gives every assumption its reason, and the evidence as cited', () => {
    const assumed = home.inputs.filter((row) => row.kind === 'assumed');
    expect(assumed.every((row) => row.reading !== '')).toBe(true);
    expect(home.inputs.find((row) => row.line === 'evidence.rcpsych_premium')?.kind).toBe('cited');
    const ranged = assumed.filter((row) =>
      /^(core_offer|repatriation|placements\.ooa)\./.test(row.line ?? ''),
    );
    const figures = ranged.filter((row) => Number.isFinite(Number(row.value)));
    expect(figures.filter((row) => row.high === '').map((row) => row.line)).toEqual(['placements.ooa.taper']);
    expect(figures.length).toBe(26);
  });
});

describe.each(lancashire.scenarios)('in the scenario %s', (scenario) => {
  const results = lancashire.of(scenario);

  it('parts of money add up to their totals, to the penny', () => {
    const { checked, wrong } = sumsOf(results);
    expect(wrong).toEqual([]);
    if (scenario !== 'plan') expect(checked).toBeGreaterThan(20);
  });

  it('no figure is left out, and the unknown ones are empty, never 0', () => {
    expect(badlyTold(results)).toEqual([]);
  });

  it.each(['current', 'core_offer', 'investment', 'disinvestment', 'spend', 'gap'])(
    'the totals of %s by level, portfolio, scope and funder agree',
    (measure) => {
      const total = yearsOf(results, `services.total.${measure}`);
      for (const cut of ['level', 'portfolio', 'scope', 'funder']) {
        const name = new RegExp(`^services\\.${cut}\\.[a-z_]+\\.${measure}$`);
        const parts = results.graph.lines
          .filter((l) => name.test(l.name))
          .map((l) => yearsOf(results, l.name));
        total.forEach(([value, unknown], y) => {
          const known = parts.reduce((sum, p) => sum + pennies(p[y]?.[0]), 0);
          expect(known, `${cut}, year ${y + 1}`).toBe(pennies(value));
          expect(
            parts.reduce((sum, p) => sum + (p[y]?.[1] ?? 0), 0),
            cut,
          ).toBe(unknown);
        });
      }
    },
  );
});
