import { describe, expect, it } from 'vitest';
import { CLUSTERS, clusterRef } from '../../../src/core/components/pbr/clusters.ts';
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

const framework = resultsOf('commissioning-framework');
const plan = framework.of('plan');
const shift = framework.of('double_shift');
const evidence = framework.of('evidence_on');

const SERVICES = {
  public_mental_health: 't1',
  primary_care: 't1',
  employment: 't2',
  housing: 't2',
  social_care: 't2',
  psychological_therapies: 't3',
  community_teams: 't3',
  inpatient_care: 't3',
  specialist_care: 't4',
  secure_care: 't4',
  out_of_area: 't4',
} as const;
const SCHEMES = ['pathway', 'choice', 'procurement', 'productivity'];
const PROGRAMMES = ['high_cost', 'acute_pathways', 'physical_health', 'local'];
const UPSTREAM = [
  'public_mental_health',
  'social_care',
  'employment',
  'housing',
  'psychological_therapies',
  'prison_health',
  'criminal_justice',
];
const EFFECTS = ['less_inpatient_care', 'workplaces', 'early_childhood'];
const TYPES = ['block', 'cost_and_volume', 'spot', 'framework', 'programme_budget'];

function pounds(results: Results, line: string): readonly number[] {
  return valuesOf(results, line).map(Number);
}

describe('the template', () => {
  it('has nothing wrong with it', () => {
    const { loaded, scenarios } = checkModel(ROOT, 'commissioning-framework');
    expect(loaded.problems).toEqual([]);
    expect(scenarios.map((s) => [s.scenario, s.recalled])).toEqual(
      ['plan', 'do_nothing', 'double_shift', 'upstream_on', 'evidence_on'].map((s) => [
        s,
        ['value.discount_rate'],
      ]),
    );
  });

  it('has not one pound of a place: every sum is unknown, or nought by its terms', () => {
    const money = new Set(plan.graph.lines.filter((l) => l.unit === 'GBP').map((l) => l.name));
    const known = plan.annual.filter(
      (row) => money.has(row.line ?? '') && Number(row.value) !== 0 && !row.line?.startsWith('evidence.'),
    );
    expect(known).toEqual([]);
  });

  it('has every cluster, and people not clustered, with neither people nor prices', () => {
    expect(CLUSTERS).toHaveLength(21);
    for (const { number } of CLUSTERS) {
      const cluster = `pbr.main_provider.${clusterRef(number)}`;
      for (const figure of ['told', 'price', 'value'])
        expect(yearsOf(plan, `${cluster}.${figure}`), cluster).toEqual(everyYear('', 1, 3));
    }
    expect(yearsOf(plan, 'pbr.not_clustered.people')).toEqual(everyYear('', 1, 3));
    expect(yearsOf(plan, 'pbr.total.people')).toEqual(everyYear('', 21, 3));
  });

  it('has services in all four tiers', () => {
    for (const [service, tier] of Object.entries(SERVICES))
      expect(plan.graph.lines.find((l) => l.name === `services.${service}.spend`)?.tags.tier).toBe(tier);
  });

  it('has one scheme for each model of action', () => {
    for (const scheme of SCHEMES)
      expect(yearsOf(plan, `qipp.model.${scheme}.plan`), scheme).toEqual(everyYear('', 1, 3));
  });

  it.each([
    ...Object.keys(SERVICES).flatMap((s) =>
      ['current', 'core_offer', 'investment', 'disinvestment', 'spend'].map(
        (item) => [`services.${s}.${item}`, 1] as const,
      ),
    ),
    ['services.total.spend', 11],
    ['affordability.spend.nhs', 7],
    ['affordability.spend.council', 4],
    ['affordability.spend.place', 18],
    ['affordability.envelope.place.envelope', 1],
    ['affordability.envelope.place.gap', 1],
    ['affordability.pooled.section_75.budget', 1],
    ...SCHEMES.flatMap((s) =>
      ['saving', 'start', 'one_off', 'running', 'plan', 'net'].map((f) => [`qipp.${s}.${f}`, 1] as const),
    ),
    ...PROGRAMMES.flatMap((p) =>
      ['target', 'gap', 'unidentified'].map((f) => [`qipp.programme.${p}.${f}`, 1] as const),
    ),
    ['qipp.total.target', 4],
    ['qipp.total.plan', 4],
    ['qipp.total.net', 4],
    ...UPSTREAM.flatMap((u) =>
      ['cost', 'start', 'ask'].map((f) => [`reinvestment.savings.to.${u}.${f}`, 1] as const),
    ),
    ['reinvestment.savings.banked_share', 1],
    ['reinvestment.total.released', 5],
    ['reinvestment.total.reinvested', 7],
    ...['opening_stock', 'inflow', 'weekly_price', 'cost', 'net'].map(
      (f) => [`placements.out_of_area.${f}`, 1] as const,
    ),
    ...TYPES.map((t) => [`contracts.type.${t}.cost`, t === 'programme_budget' ? 2 : 1] as const),
    ['contracts.total.cost', 6],
    ['tiers.t1.planned', 2],
    ['tiers.t2.planned', 3],
    ['tiers.t3.planned', 3],
    ['tiers.t4.planned', 3],
    ['tiers.total.planned', 11],
    ['tiers.first_shift', 1],
    ['need.population', 1],
    ['need.community', 1],
    ['presets.peer_packages', 1],
    ['presets.crisis_value', 1],
    ['value.out_of_area.npv', 1],
  ] as const)('leaves %s unknown in every year, with %d lines unknown', (line, unknown) => {
    expect(yearsOf(plan, line)).toEqual(everyYear('', unknown, 3));
  });

  it('has the presets off: no effect counts, and no line but a preset rests on evidence', () => {
    for (const effect of EFFECTS) {
      expect(valuesOf(plan, `reinvestment.effect.${effect}.on`)).toEqual(['0', '0', '0']);
      expect(valuesOf(plan, `reinvestment.effect.${effect}.saving`)).toEqual(['0.00', '0.00', '0.00']);
    }
    const cited = plan.annual.filter((row) => row.status === 'cited').map((row) => row.line ?? '');
    expect(cited.filter((line) => !/^(evidence|need\.rate|pbr\.review_days|value)\./.test(line))).toEqual([]);
    expect(valuesOf(plan, 'evidence.slot_saving_per_person')[0]).toBe('50000.00');
  });

  it('settles nothing in clusters in 2011/12, and by an unknown share after', () => {
    expect(yearsOf(plan, 'pbr.total.settlement').map(([value]) => value)).toEqual(['0.00', '', '']);
  });
});

describe('doing nothing', () => {
  const nothing = framework.of('do_nothing');

  it('saves, banks and moves nothing, while spending stays unknown', () => {
    for (const line of ['qipp.total.net', 'reinvestment.total.reinvested', 'services.total.investment'])
      expect(valuesOf(nothing, line), line).toEqual(['0.00', '0.00', '0.00']);
    expect(yearsOf(nothing, 'services.total.current')).toEqual(everyYear('', 11, 3));
  });
});

describe('the double shift', () => {
  it('has shares that make up the whole of £10m', () => {
    const shares = Object.keys(SERVICES).map((s) => Number(valuesOf(shift, `split.${s}`)[0]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(valuesOf(shift, 'services.total.spend')).toEqual(Array(3).fill('10000000.00'));
    const tiers = ['t1', 't2', 't3', 't4'].map((t) => valuesOf(shift, `tiers.${t}.planned`)[0]);
    expect(tiers).toEqual(['1000000.00', '1500000.00', '6000000.00', '1500000.00']);
  });

  it('saves 4 % at full rate, and banks half of what is left after risk: the first shift', () => {
    expect(valuesOf(shift, 'qipp.total.plan')).toEqual(['125000.00', '375000.00', '400000.00']);
    expect(valuesOf(shift, 'qipp.total.net')).toEqual(['105000.00', '240000.00', '305000.00']);
    expect(valuesOf(shift, 'tiers.first_shift')).toEqual(['52500.00', '133541.67', '152500.00']);
    expect(pounds(shift, 'tiers.first_shift')[2]).toBe((pounds(shift, 'qipp.total.net')[2] ?? 0) / 2);
  });

  it('moves money from tiers 3 and 4 to tiers 1 and 2, pound by pound: the second shift', () => {
    expect(valuesOf(shift, 'tiers.second_shift')).toEqual(['30000.00', '121875.00', '150000.00']);
    const upstream = ['t1', 't2'].map((t) => pounds(shift, `tiers.${t}.reinvested`));
    expect(upstream.map((years) => years[2])).toEqual([60_000, 90_000]);
    expect(valuesOf(shift, 'tiers.t1.share').map(Number)[2]).toBeCloseTo(0.1076, 4);
    expect(valuesOf(shift, 'tiers.t3.share').map(Number)[2]).toBeCloseTo(0.5877, 4);
  });

  it('is complete: what the tiers spend in the end is the plan, less what is banked and what is still in the pool', () => {
    for (const results of [shift, evidence]) {
      const of = (line: string): readonly number[] => valuesOf(results, line).map(pennies);
      const closing = of('reinvestment.savings.closing');
      of('tiers.total.spend').forEach((spend, y) => {
        const kept = (closing[y] ?? 0) - (closing[y - 1] ?? 0);
        expect(spend + (of('tiers.first_shift')[y] ?? 0) + kept).toBe(of('tiers.total.planned')[y]);
      });
      const tiers = ['t1', 't2', 't3', 't4', 'not_stated'].map((t) => of(`tiers.${t}.spend`));
      of('tiers.total.spend').forEach((spend, y) => {
        expect(tiers.reduce((sum, years) => sum + (years[y] ?? 0), 0)).toBe(spend);
      });
    }
  });

  it('counts no later effect', () => {
    for (const effect of EFFECTS)
      expect(valuesOf(shift, `reinvestment.effect.${effect}.saving`)).toEqual(['0.00', '0.00', '0.00']);
  });

  it('is all assumed, each figure with its reason', () => {
    const assumed = shift.inputs.filter((row) => row.kind === 'assumed');
    expect(assumed.length).toBeGreaterThan(90);
    expect(assumed.filter((row) => row.reading === '')).toEqual([]);
    expect(statusesOf(shift, 'tiers.total.spend')).toEqual(['assumed', 'assumed', 'assumed']);
    const ranged = assumed.filter((row) =>
      /^(split|qipp\..*\.saving|reinvestment\..*\.cost)/.test(row.line ?? ''),
    );
    expect(ranged.filter((row) => row.low === '' || row.high === '')).toEqual([]);
  });
});

describe('a later effect', () => {
  it('comes two years after the spending, 10p a year for each pound', () => {
    const upstream = framework.of('upstream_on');
    const spent = pounds(upstream, 'upstream.spend');
    const saved = pounds(upstream, 'reinvestment.effect.less_inpatient_care.saving');
    expect(saved.slice(0, 2)).toEqual([0, 0]);
    expect(saved.slice(2)).toEqual([875, 8_651.04, 23_312.5, 38_312.5, 53_312.5, 67_437.5]);
    expect(saved.slice(0, 5).every((s, y) => s <= 0.1 * spent.slice(0, y).reduce((a, b) => a + b, 0))).toBe(
      true,
    );
  });
});

describe('published evidence', () => {
  it('prices a placement at the £151,515 a year that £50,000 and 33 % imply', () => {
    const [weekly = 0] = pounds(evidence, 'placements.out_of_area.weekly_price');
    expect(weekly).toBeCloseTo((50_000 / 0.33 / 366) * 7, 2);
    expect(Number(valuesOf(evidence, 'placements.out_of_area.opening_stock')[0])).toBeCloseTo(2.64, 6);
    const local = pounds(evidence, 'placements.out_of_area.local_weekly_price')[0];
    expect(local).toBeCloseTo(weekly * 0.67, 1);
  });

  it('brings employers nine pounds for each pound a year later, which is no release of the pool', () => {
    const spent = pounds(evidence, 'upstream.workplaces');
    const gained = pounds(evidence, 'reinvestment.effect.workplaces.saving');
    expect(spent.slice(0, 3)).toEqual([7_500, 13_750, 15_000]);
    expect(gained.slice(0, 4)).toEqual([0, 67_500, 123_750, 135_000]);
    const released = ['pathway', 'choice', 'procurement', 'productivity'].map((s) => `qipp.${s}.net`);
    const [first = 0] = pounds(evidence, 'reinvestment.savings.released');
    const parts = [...released, 'placements.out_of_area.net'].map((line) => pounds(evidence, line)[0] ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(first, 1);
    expect(pounds(evidence, 'value.workplaces.funder.employers.saving').slice(0, 2)).toEqual([0, 67_500]);
    expect(valuesOf(evidence, 'value.total.saving')).toEqual(valuesOf(evidence, 'value.out_of_area.saving'));
  });

  it('counts people by the figures that the framework quotes', () => {
    const people = [
      'community',
      'general_practice',
      'diagnosed',
      'referred_least',
      'referred_most',
      'admitted_most',
    ];
    expect(people.map((p) => valuesOf(evidence, `need.${p}`)[0])).toEqual([
      '12500',
      '11500',
      '6500',
      '1000',
      '1500',
      '500',
    ]);
  });
});

describe.each(framework.scenarios)('in the scenario %s', (scenario) => {
  it('sums of pounds are those of their parts, to the penny, and nothing unknown shows as a figure', () => {
    const results = framework.of(scenario);
    const { checked, wrong } = sumsOf(results);
    expect(checked).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
    expect(badlyTold(results)).toEqual([]);
  });
});
