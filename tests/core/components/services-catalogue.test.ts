import { describe, expect, it } from 'vitest';
import { constantDate } from '../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { ProblemsError, printProblem } from '../../../src/core/problem/problem.ts';
import { monthsOf, runLines, STATED, shown, year } from '../../support/lines.ts';
import { of, SETTINGS, TOLD, years } from './service-catalogue.ts';

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
