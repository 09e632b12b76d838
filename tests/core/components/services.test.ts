import { describe, expect, it } from 'vitest';
import { services } from '../../../src/core/components/services/services.ts';
import { constantDate } from '../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { ProblemsError, printProblem } from '../../../src/core/problem/problem.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { built } from '../../support/component.ts';
import { month, monthsOf, placeOf, runLines, STATED, shown, year } from '../../support/lines.ts';

const CATALOGUE =
  'ref,title,level,portfolio,scope,tier,as_of,standards,implementation,review,criteria,aliases,anomaly,other_level,kind,document,section\n';
const CRISIS =
  'crisis,Crisis,ics,adult,fyfv,3,2009-06,ics,icp,icp,strategy,Crisis teams,,,stated,The paper,App 1';
const INCLUSION =
  'inclusion,Inclusion Services,icp,adult,fyfv,2,2009-06,icp,icp,icp,,,Table 1 says ICS; Appendix 1 says ICP,ics,stated,The paper,App 1';
const PRESCRIBING = 'prescribing,Prescribing,,adult,outside_fyfv,,2009-06,,,,,,,,stated,The paper,4';
const MONEY = 'service,item,line,funder,year,amount,status,funding_start,kind,document,section,quote\n';

const SETTINGS = {
  catalogue: 'c.csv',
  money: 'm.csv',
  levels: { icp: 'Integrated care partnership', ics: 'Integrated care system' },
  portfolios: { adult: 'Adult mental health' },
  scopes: { fyfv: 'Within the FYFV', outside_fyfv: 'Outside the FYFV' },
  criteria: { strategy: 'Strategy' },
};

/** The component from rows of money: what differs, then a source. */
function of(
  money: readonly string[],
  settings: object = {},
  facts = {},
  rows = [CRISIS, INCLUSION, PRESCRIBING],
) {
  const texts = {
    'c.csv': CATALOGUE + rows.join('\n'),
    'm.csv': MONEY + money.map((row) => `${row},stated,The paper,4,words\n`).join(''),
  };
  return built(services, { ...SETTINGS, ...settings }, texts, facts);
}

/** The two years of a line, to the penny. */
function years(lines: readonly Line[], name: string): readonly unknown[] {
  const projection = runLines(lines);
  const pennies = penniesOf(projection);
  const line = placeOf(projection, name);
  return [0, 1].map((y) =>
    shown(projection, name, year(y)).value === 'unknown' ? 'unknown' : pennies.year(line, y) / 100,
  );
}

const TOLD = [
  'crisis,current,,pct,2009/10,1200000,stated,',
  'crisis,current,,pct,2010/11,1300000,stated,',
  'crisis,core_offer,,pct,per annum,1500000.01,stated,',
  'crisis,investment,,pct,2009/10,100000,stated,2009-10',
  'crisis,disinvestment,,pct,2009/10,50000,stated,',
  'crisis,disinvestment,,pct,2010/11,0,none,',
];

describe('the money of a service', () => {
  const { lines, problems } = of(TOLD);
  const projection = runLines(lines);

  it('is told without a problem, but for the two readings of a level', () => {
    expect(problems.map((p) => `${p.level}: ${printProblem(p)}`)).toEqual([
      'note: c.csv, row 3, column level: Inclusion Services counts as Integrated care partnership; by another reading it is Integrated care system. Not clear in the document: Table 1 says ICS; Appendix 1 says ICP.',
    ]);
  });

  it('is spread evenly over the months of its year', () => {
    expect(monthsOf(projection, 'services.crisis.current').slice(11, 13)).toEqual([100000, 1300000 / 12]);
  });

  it('adds up to the year in pennies that months cannot share equally', () => {
    const line = placeOf(projection, 'services.crisis.core_offer');
    const pennies = penniesOf(projection);
    const months = Array.from({ length: 12 }, (_, m) => pennies.month(line, m));
    expect(months.reduce((a, b) => a + b, 0)).toBe(150000001);
    expect(new Set(months)).toEqual(new Set([12500000, 12500001]));
  });

  it('as investment is spread over the months from its start, and never cut down', () => {
    const months = monthsOf(projection, 'services.crisis.investment');
    expect(months.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(months.slice(6, 12)).toEqual(Array(6).fill(100000 / 6));
  });

  it('is spend: what is spent now, plus investment, less disinvestment', () => {
    expect(years(lines, 'services.crisis.spend')).toEqual([1250000, 'unknown']);
    expect(shown(projection, 'services.crisis.spend', month(5)).value).toBeCloseTo(100000 - 50000 / 12, 9);
  });

  it('shows what the core offer would take more', () => {
    expect(years(lines, 'services.crisis.against_core')).toEqual([300000.01, 200000.01]);
  });

  it('is unknown after its last told year: nothing runs on by itself', () => {
    expect(years(lines, 'services.crisis.investment')).toEqual([100000, 'unknown']);
  });

  it('is unknown in a year that no row tells of, one before the first told year too', () => {
    const later = of(['crisis,investment,,pct,2010/11,1200,stated,']).lines;
    expect(years(later, 'services.crisis.investment')).toEqual(['unknown', 1200]);
  });

  it('is nought before a start that is told', () => {
    const later = of(['crisis,investment,,pct,2010/11,1200,stated,2010-07']).lines;
    expect(years(later, 'services.crisis.investment')).toEqual([0, 1200]);
  });

  it('is nought where a source says that there is none', () => {
    expect(shown(projection, 'services.crisis.disinvestment', year(1))).toEqual({
      value: 0,
      status: 'derived',
      unknown: 0,
    });
  });

  it('that nothing is told of is unknown, and says why', () => {
    for (const item of ['current', 'core_offer', 'investment', 'disinvestment', 'spend', 'against_core'])
      expect(years(lines, `services.inclusion.${item}`), item).toEqual(['unknown', 'unknown']);
    const stated = lines.find((l) => l.name === 'services.inclusion.current.stated');
    expect(stated?.content).toEqual({
      kind: 'given',
      given: {
        kind: 'steps',
        steps: [{ value: 'unknown', source: { kind: 'missing', why: 'No figure has been given.' } }],
      },
    });
  });

  it('with an empty amount is unknown, whatever else is told', () => {
    const tbc = of([...TOLD.slice(2), 'crisis,current,,pct,per annum,,tbc,']).lines;
    expect(years(tbc, 'services.crisis.current')).toEqual(['unknown', 'unknown']);
    expect(years(tbc, 'services.crisis.spend')).toEqual(['unknown', 'unknown']);
  });
});

describe('several funders of one service', () => {
  const { lines } = of([
    'crisis,current,pct,pct,2009/10,100.01,stated,',
    'crisis,current,council,council,2009/10,200.02,stated,',
    'crisis,investment,,pct,2009/10,50,stated,',
    'crisis,disinvestment,,council,2009/10,20,stated,',
  ]);

  it('each have their own part of what is spent now and of the spend', () => {
    expect(years(lines, 'services.crisis.current')[0]).toBe(300.03);
    expect(years(lines, 'services.crisis.spend.pct')[0]).toBe(150.01);
    expect(years(lines, 'services.crisis.spend.council')[0]).toBe(180.02);
    expect(years(lines, 'services.crisis.spend')[0]).toBe(330.03);
  });

  it('are counted once in the total, each under its own name', () => {
    expect(
      lines
        .filter((l) => l.tags.measure === 'spend' && l.tags.service === 'crisis')
        .map((l) => l.tags.funder),
    ).toEqual(['pct', 'council']);
    expect(years(lines, 'services.funder.council.spend')[0]).toBe(180.02);
    const total = shown(runLines(lines), 'services.total.spend', year(0));
    expect(total.value).toBeCloseTo(330.03, 9);
    expect(total).toMatchObject({ status: 'known_part', unknown: 2 });
  });

  it('leave what nothing is told of to no one', () => {
    const { lines: some } = of([
      'crisis,current,pct,pct,2009/10,100,stated,',
      'crisis,current,council,council,2009/10,200,stated,',
    ]);
    const missing = some.find((l) => l.name === 'services.crisis.investment');
    expect(missing?.tags.funder).toBe('not_stated');
    expect(years(some, 'services.crisis.spend.not_stated')).toEqual(['unknown', 'unknown']);
    expect(shown(runLines(some), 'services.crisis.spend', year(0))).toMatchObject({
      value: 300,
      status: 'known_part',
    });
  });

  it('leave the gap to no one where the core offer is not theirs', () => {
    const { lines: some } = of([
      'crisis,current,,pct,2009/10,100,stated,',
      'crisis,core_offer,,,2009/10,150,stated,',
    ]);
    const gap = some.find((l) => l.name === 'services.crisis.against_core');
    expect(gap?.tags.funder).toBe('not_stated');
    expect(of(TOLD).lines.find((l) => l.name === 'services.crisis.against_core')?.tags.funder).toBe('pct');
  });

  it('roll up to the bodies they are part of', () => {
    const facts = {
      funders: new Map([
        ['pct', 'Primary Care Trust'],
        ['council', 'The council'],
        ['system', 'The system'],
      ]),
      partOf: new Map([
        ['pct', 'system'],
        ['council', 'system'],
      ]),
    };
    const { lines: rolled } = of(
      [
        'crisis,current,,pct,2009/10,100,stated,',
        'inclusion,current,,council,2009/10,20,stated,',
        'prescribing,current,,system,2009/10,3,stated,',
      ],
      {},
      facts,
    );
    expect(years(rolled, 'services.roll_up.system.current')[0]).toBe(123);
    expect(years(rolled, 'services.funder.system.current')[0]).toBe(3);
  });
});

describe('the catalogue', () => {
  const { lines } = of(TOLD);
  const line = (name: string): Line | undefined => lines.find((l) => l.name === name);

  it.each([
    ['services.total.listed', 3],
    ['services.level.ics.listed', 1],
    ['services.level.icp.listed', 1],
    ['services.level.not_stated.listed', 1],
    ['services.other_level.ics.listed', 1],
    ['services.tier.t3.listed', 1],
    ['services.scope.outside_fyfv.listed', 1],
  ])('counts its services: %s is %d', (name, value) => {
    expect(shown(runLines(lines), name, year(0)).value).toBe(value);
  });

  it('says nothing of the months before its own', () => {
    expect(monthsOf(runLines(lines), 'services.crisis.listed').slice(0, 4)).toEqual([null, null, 1, 1]);
  });

  it('shows who does what, why, the other names and what is not clear', () => {
    expect(line('services.crisis.listed')?.note).toBe(
      'As the catalogue of 2009-06 has it; the offer may differ later. Level: Integrated care system. Standards and outcomes: Integrated care system. Implementation: Integrated care partnership. Review: Integrated care partnership. Placed there for: Strategy. Also called: Crisis teams.',
    );
    expect(line('services.inclusion.spend')?.note).toBe(
      'Not clear in the document: Table 1 says ICS; Appendix 1 says ICP.',
    );
  });

  it('gives its lines tags to pick by', () => {
    expect(line('services.crisis.spend')?.tags).toEqual({
      component: 'services',
      service: 'crisis',
      level: 'ics',
      portfolio: 'adult',
      scope: 'fyfv',
      tier: 't3',
      as_of: '2009-06',
      standards: 'ics',
      implementation: 'icp',
      review: 'icp',
      criterion_strategy: 'yes',
      funder: 'pct',
      measure: 'spend',
    });
    expect(line('services.prescribing.spend')?.tags).toMatchObject({
      level: 'not_stated',
      tier: 'not_stated',
      funder: 'not_stated',
    });
  });

  it('makes no totals of what no row states', () => {
    const bare = of([], { portfolios: {} }, {}, [
      'crisis,Crisis,ics,,,,2009-06,,,,,,,,stated,The paper,App 1',
    ]);
    const cuts = new Set(
      bare.lines.filter((l) => l.tags.measure === 'total').map((l) => l.name.split('.')[1]),
    );
    expect([...cuts]).toEqual(['total', 'level', 'funder']);
  });

  it('leaves a portfolio without services unknown, and with it a part of the whole', () => {
    const every = ['crisis', 'inclusion', 'prescribing'].map(
      (s) => `${s},current,,pct,per annum,1200,stated,`,
    );
    expect(shown(runLines(of(every).lines), 'services.total.current', year(0))).toEqual({
      value: 3600,
      status: 'derived',
      unknown: 0,
    });
    const portfolios = { ...SETTINGS.portfolios, cyp: 'Children and young people' };
    const projection = runLines(of(every, { portfolios }).lines);
    expect(shown(projection, 'services.portfolio.cyp.spend', year(0)).status).toBe('unknown');
    expect(shown(projection, 'services.portfolio.adult.current', year(0)).status).toBe('derived');
    expect(shown(projection, 'services.total.current', year(0))).toEqual({
      value: 3600,
      status: 'at_least',
      unknown: 1,
    });
  });
});

describe('investment that waits for a checkpoint', () => {
  const gate = (text: number | 'unknown'): Line =>
    givenLine(
      {
        name: 'checkpoints.strategy.month',
        label: 'Strategy',
        unit: 'date',
        rollup: 'stock',
        tags: {},
        place: {},
      },
      constantDate(text, STATED),
    );
  const DECEMBER = 2009 * 12 + 11;
  const waits = (start: string, gates: object = { crisis: 'checkpoints.strategy.month' }): readonly Line[] =>
    of(
      [
        `crisis,investment,,pct,2009/10,1200,stated,${start}`,
        'inclusion,investment,,pct,2009/10,1200,stated,',
      ],
      {
        gates,
      },
    ).lines;

  it.each([
    ['2009-10', 8],
    ['2010-02', 10],
    ['', 8],
  ])('with a start of its own in "%s" starts in month %d, and is spent in full', (start, first) => {
    const months = monthsOf(runLines([...waits(start), gate(DECEMBER)]), 'services.crisis.investment').slice(
      0,
      12,
    );
    expect(months.findIndex((m) => m !== 0)).toBe(first);
    expect(months.reduce<number>((sum, m) => sum + Number(m), 0)).toBeCloseTo(1200, 9);
  });

  it('is unknown where the month of the checkpoint is', () => {
    expect(years([...waits('2009-10'), gate('unknown')], 'services.crisis.investment')).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('is not spent in a year that ends before it may start', () => {
    const slipped = [...waits('2009-10'), gate(DECEMBER + 6)];
    expect(years(slipped, 'services.crisis.investment')).toEqual([0, 'unknown']);
  });

  it('holds for the services of a pattern, and no others', () => {
    const first = (lines: readonly Line[], name: string): unknown =>
      monthsOf(runLines([...lines, gate(DECEMBER)]), name)[0];
    expect(first(waits(''), 'services.inclusion.investment')).toBe(100);
    expect(first(waits('', { 'inc*': 'checkpoints.strategy.month' }), 'services.inclusion.investment')).toBe(
      0,
    );
    expect(first(waits('', { '*': 'checkpoints.strategy.month' }), 'services.crisis.investment')).toBe(0);
  });
});

describe('a mistake in the money of services', () => {
  const complaints = (money: readonly string[]): readonly string[] => {
    try {
      return of(money)
        .problems.filter((p) => p.level === 'error')
        .map(printProblem);
    } catch (error) {
      if (error instanceof ProblemsError) return error.problems.map(printProblem);
      throw error;
    }
  };

  it('is told with every other one', () => {
    expect(
      complaints([
        'crisis_teams,current,,pct,2009/10,1,stated,',
        'crisis,current,,ptc,2012/13,1,stated,',
        'crisis,investment,,pct,2009/10,1,stated,2010-06',
      ]),
    ).toEqual([
      'm.csv, row 2, column service: "crisis_teams" is not a service of the catalogue. It is another name of "crisis": write that.',
      'm.csv, row 3, column funder: "ptc" is not known. Did you mean "pct"?',
      'm.csv, row 3, column year: The row tells of 2012/13, outside the plan\'s window 2009/10-2010/11. Correct the year, or change "window" in the model file.',
      'm.csv, row 4, column funding_start: The row tells of 2009/10, before the funding starts in 2010-06. Change the year or the start.',
    ]);
  });

  it('in a status or a sign is told by the row', () => {
    expect(
      complaints([
        'crisis,current,,pct,2009/10,,none,',
        'crisis,current,,pct,2010/11,,stated,',
        'crisis,investment,,pct,2009/10,-5,stated,',
        'crisis,core_offer,,pct,2009/10,7,tbc,2009-10',
      ]),
    ).toEqual([
      'm.csv, row 2, column amount: The amount is empty, but the status is none. Write 0, or another status.',
      'm.csv, row 3, column amount: The amount is empty, but the status is stated. Write the amount, or tbc or not_stated as the status.',
      'm.csv, row 4, column amount: -5 is below nought. Money taken out is an item of its own: disinvestment, without the minus.',
      'm.csv, row 5, column status: There is an amount, but the status is tbc. Change the status to stated, or empty the amount.',
      'm.csv, row 5, column funding_start: Only investment and disinvestment have a start. Empty the cell.',
    ]);
  });

  it('in the lines of one item is told', () => {
    expect(
      complaints([
        'crisis,current,,pct,2009/10,1,stated,',
        'crisis,current,council,council,2009/10,1,stated,',
      ]),
    ).toEqual([
      'm.csv, row 2, column line: The item has several lines of money, and this one has no name. Write a short name, such as that of its funder.',
    ]);
    expect(
      complaints(['crisis,current,,pct,2009/10,1,stated,', 'crisis,current,,council,2010/11,1,stated,']),
    ).toEqual([
      'm.csv, row 3, column funder: The cell differs from row 2, which is about the same line of money. Make them the same, or give the lines of money different names in "line".',
    ]);
  });
});
