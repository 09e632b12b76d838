import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { month, monthsOf, placeOf, runLines, shown, year } from '../../support/lines.ts';
import { of, TOLD, years } from './service-catalogue.ts';

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
