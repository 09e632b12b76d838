import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { printDate } from '../../../src/core/calendar/month.ts';
import type { ModelFacts } from '../../../src/core/components/component.ts';
import { value } from '../../../src/core/components/value/value.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { monthsOf, POUNDS, placeOf, runLines, shown, told, year } from '../../support/lines.ts';

const source = { kind: 'cited', document: 'The Green Book' };
const RATE = { value: 0.035, source };
const BODIES: Partial<ModelFacts> = {
  funders: new Map([
    ['county', 'The county'],
    ['pct', 'Primary Care Trust'],
    ['council', 'The council'],
  ]),
  partOf: new Map([
    ['pct', 'county'],
    ['council', 'county'],
  ]),
};

/** A monthly line of yearly sums. */
function yearly(name: string, ...years: readonly (number | null)[]): Line {
  return told(
    name,
    years.flatMap((y) => Array<number | null>(12).fill(y === null ? null : y / 12)),
    POUNDS,
  );
}

function run(cases: object, own: readonly Line[], years = 3, more: object = {}): Projection {
  const facts = { ...BODIES, lines: own };
  const { lines, problems } = built(value, { discount_rate: RATE, cases, ...more }, {}, facts);
  expect(problems).toEqual([]);
  return runLines([...own, ...lines], calendarOf(2009, 2008 + years));
}

function pence(projection: Projection, name: string, y: number): number {
  const line = placeOf(projection, `value.${name}`);
  const figure = shown(projection, `value.${name}`, year(y));
  return penniesOf(projection).shown(line, year(y), Number(figure.value));
}

function complaintsOf(cases: object, own: readonly Line[], more: object = {}): readonly string[] {
  const facts = { ...BODIES, lines: own };
  const { problems } = built(value, { discount_rate: RATE, cases, ...more }, {}, facts);
  return problems.map((p) => [p.what, p.mend].join(' '));
}

const OWN = [yearly('c.home', 100_000, 0), yearly('s.home', 0, 60_000, 60_000)];
const HOME = { label: 'Closer to home', funder: 'pct', costs: ['c.home'], savings: ['s.home'] };

describe('the value of a scheme', () => {
  it('is discounted by whole years at 3.5 %: £100,000 now for £60,000 in each of two years', () => {
    const projection = run({ home: HOME }, OWN);
    const of = (name: string): readonly number[] =>
      [0, 1, 2].map((y) => pence(projection, `home.${name}`, y));
    expect(of('net')).toEqual([-10_000_000, 6_000_000, 6_000_000]);
    expect(of('so_far')).toEqual([-10_000_000, -4_000_000, 2_000_000]);
    expect(of('discounted')).toEqual([-10_000_000, 5_797_101, 5_601_064]);
    expect(of('npv')).toEqual([-10_000_000, -4_202_899, 1_398_165]);
    expect(of('still_to_recover')).toEqual([10_000_000, 4_000_000, 0]);
    const factors = monthsOf(projection, 'value.discount');
    expect([factors[0], factors[11], factors[12], factors[35]]).toEqual([
      1,
      1,
      expect.closeTo(1 / 1.035, 12),
      expect.closeTo(1 / 1.035 ** 2, 12),
    ]);
    expect(shown(projection, 'value.home.return_on_investment', year(2)).value).toBeCloseTo(0.2, 9);
  });

  it('is in the money of another year where the model says so, and follows a rate that changes', () => {
    const projection = run({ home: HOME }, OWN, 3, {
      from: '2010/11',
      discount_rate: { by_year: { '2009/10': 0.9, '2010/11': 0.1, '2011/12': 0.2 }, source },
    });
    const factors = monthsOf(projection, 'value.discount');
    expect([factors[0], factors[12], factors[24]]).toEqual([
      expect.closeTo(1.1, 12),
      1,
      expect.closeTo(1 / 1.2, 12),
    ]);
    expect(pence(projection, 'home.npv', 2)).toBe(-11_000_000 + 6_000_000 + 5_000_000);
  });

  it('is paid back from the month in which savings so far reach costs so far', () => {
    const projection = run({ home: HOME }, OWN);
    const dates = monthsOf(projection, 'value.home.paid_back_from');
    // £5,000 a month from April 2010 takes 20 months to bring back £100,000: November 2011 is the twentieth.
    expect(dates.findIndex((d) => d !== null)).toBe(31);
    expect(shown(projection, 'value.home.paid_back_from', year(1)).status).toBe('unknown');
    expect(printDate(Number(shown(projection, 'value.home.paid_back_from', year(2)).value))).toBe('2011-11');
    expect([0, 1, 2].map((y) => shown(projection, 'value.home.paid_back', year(y)).value)).toEqual([0, 0, 1]);
  });

  it('starts with its first cost or saving: nothing is paid back, and no return known, before', () => {
    const own = [
      told('c.home', [0, 0, 10, 0], POUNDS),
      told('s.home', [0, 0, 0, 0, 4, 4, 4, 0, -5, 0, 5, 0], POUNDS),
    ];
    const projection = run({ home: HOME }, own, 1);
    const dates = monthsOf(projection, 'value.home.paid_back_from').map((d) =>
      d === null ? '' : printDate(d),
    );
    expect(dates).toEqual([...Array<string>(6).fill(''), '2009-10', '2009-10', '', '', '2010-02', '2010-02']);
    expect(monthsOf(projection, 'value.home.return_on_investment').slice(1, 3)).toEqual([null, -1]);
    expect(projection.state.faults).toEqual([]);
  });

  it('pays for itself from the first year since which it always has', () => {
    const own = [yearly('c.home', 0, 10, 10, 10, 10.3), yearly('s.home', 0, 10, 9.99, 10, 30)];
    const projection = run({ home: HOME }, own, 5);
    const flags = [0, 1, 2, 3, 4].map((y) => shown(projection, 'value.home.self_financing', year(y)).value);
    expect(flags).toEqual([1, 1, 0, 1, 1]);
    const dates = [0, 1, 2, 3, 4].map(
      (y) => shown(projection, 'value.home.first_self_financing_year', year(y)).value,
    );
    expect(dates.map((d) => (d === 'unknown' ? d : printDate(d)))).toEqual([
      'unknown',
      '2010-04',
      'unknown',
      '2012-04',
      '2012-04',
    ]);
  });

  it('is the cost of a year over those who reach the outcome in it, and unknown where nobody does', () => {
    const people = told('p.well', [...Array<number>(12).fill(0), ...Array<number>(12).fill(2.5)], {
      unit: 'people',
      rollup: 'flow',
    });
    const own = [yearly('c.home', 100_000, 90_000), yearly('s.home', 0), people];
    const projection = run({ home: { ...HOME, outcomes: 'p.well' } }, own, 2);
    expect(shown(projection, 'value.home.cost_per_outcome', year(0)).status).toBe('unknown');
    expect(shown(projection, 'value.home.cost_per_outcome', year(1)).value).toBeCloseTo(3000, 9);
    expect(shown(projection, 'value.home.outcomes', year(1)).value).toBe(30);
    expect(projection.state.faults).toEqual([]);
  });

  it('stays unknown from the month in which a cost or a saving is', () => {
    const own = [yearly('c.home', 100, 100, 100), yearly('s.home', 200, null, 200)];
    const projection = run({ home: HOME }, own);
    const names = [
      'net',
      'so_far',
      'npv',
      'paid_back',
      'paid_back_from',
      'still_to_recover',
      'self_financing',
    ];
    for (const name of [...names, 'return_on_investment', 'first_self_financing_year']) {
      expect(shown(projection, `value.home.${name}`, year(0)).status).not.toBe('unknown');
      expect(shown(projection, `value.home.${name}`, year(1)).status).toBe('unknown');
    }
    expect(shown(projection, 'value.home.net', year(2)).value).toBeCloseTo(100, 9);
    expect(shown(projection, 'value.home.npv', year(2)).status).toBe('unknown');
  });
});

describe('value by organisation', () => {
  const own = [
    yearly('c.home', 100_000, 30_000.01, 30_000),
    yearly('c.more', 0, 12_345.67, 0),
    yearly('s.home', 0, 90_000, 90_000),
    yearly('c.hub', 11_111.11, 0, 0),
    yearly('s.hub', 0, 22_222.22, 3_333.33),
    yearly('c.other', 500, 500, 500),
  ];
  const cases = {
    home: {
      label: 'Closer to home',
      organisations: {
        pct: { costs: ['c.home'], savings: ['s.home'] },
        council: { costs: ['c.more'] },
      },
    },
    hub: {
      label: 'Hub',
      funder: 'council',
      costs: ['c.hub'],
      savings: ['s.hub'],
      tags: { theme: 'community' },
    },
    option: {
      label: 'Another way',
      funder: 'pct',
      costs: ['c.home', 'c.other'],
      savings: ['s.home'],
      counted: false,
    },
  };

  it('is that of each organisation in a case, of each over its cases, of larger bodies, and of all', () => {
    const projection = run(cases, own);
    const net = (name: string): readonly number[] =>
      [0, 1, 2].map((y) => pence(projection, `${name}.net`, y));
    expect(net('home.funder.pct')).toEqual([-10_000_000, 5_999_999, 6_000_000]);
    expect(net('home.funder.council')).toEqual([0, -1_234_567, 0]);
    expect(net('home')).toEqual([-10_000_000, 4_765_432, 6_000_000]);
    expect(net('funder.council')).toEqual([-1_111_111, 987_655, 333_333]);
    expect(net('total')).toEqual([-11_111_111, 6_987_654, 6_333_333]);
    expect(net('roll_up.county')).toEqual(net('total'));
    expect(net('option')).toEqual([-10_050_000, 5_949_999, 5_950_000]);
    // £40,000.01 is left at the end of 2010/11 for the PCT, £52,345.68 for both, and £5,000 comes back each month.
    const paid = (name: string): unknown =>
      monthsOf(projection, `value.${name}.paid_back_from`)
        .map((d) => (d === null ? '' : printDate(d)))
        .at(-1);
    expect([paid('home'), paid('funder.pct'), paid('home.funder.council')]).toEqual([
      '2012-02',
      '2011-12',
      '',
    ]);
  });

  it('agrees to the penny, discounted too', () => {
    const projection = run(cases, own);
    for (const name of ['cost', 'saving', 'net', 'discounted', 'npv', 'so_far'])
      for (const y of [0, 1, 2]) {
        const of = (subject: string): number => pence(projection, `${subject}.${name}`, y);
        expect(of('home.funder.pct') + of('home.funder.council')).toBe(of('home'));
        expect(of('home.funder.council') + of('hub')).toBe(of('funder.council'));
        expect(of('funder.pct') + of('funder.council')).toBe(of('total'));
        expect(of('roll_up.county')).toBe(of('total'));
      }
  });

  it('tells what does not fit', () => {
    const level = told('b.level', [1], { unit: 'GBP', rollup: 'level' });
    const stock = told('b.people', [1], { unit: 'people', rollup: 'stock' });
    const all = [...own, level, stock];
    const one = { label: 'One', funder: 'pct', costs: ['c.home'], savings: ['s.home'] };
    const of = (more: object): readonly string[] => complaintsOf({ one: { ...one, ...more } }, all);
    expect(of({ funder: 'concil' })).toEqual(['"concil" is not known. Did you mean "council"?']);
    expect(of({ savings: ['c.home'] })).toEqual([
      '"c.home" is listed as a cost and as a saving. Keep it where it belongs.',
    ]);
    expect(of({ costs: ['b.level'] })[0]).toMatch(/^"b\.level" is a figure that holds for each month/);
    expect(of({ outcomes: 'b.people' })[0]).toMatch(/^"b\.people" is a closing figure of each month/);
    expect(complaintsOf({ one, two: { ...one, costs: [] } }, all)).toEqual([
      '"s.home" is a saving of "one" already, and would be in the totals twice. Keep it in one of the two, or write "counted: false" for one of them.',
    ]);
    const both = { pct: { costs: ['c.home'] }, council: { costs: ['c.home'] } };
    expect(complaintsOf({ one: { label: 'One', organisations: both } }, all)).toEqual([
      '"c.home" is listed for "pct" and for "council": it would be counted twice. Name the line that holds the share of each.',
    ]);
    expect(complaintsOf({ one }, all, { from: '2012/13' })).toEqual([
      'The year of the values, 2012/13, is outside the window 2009/10-2010/11. Name a year of the window, or leave it out for the base year.',
    ]);
  });

  it('wants one organisation or several, and short names that totals do not use', () => {
    const words = (more: object): readonly string[] =>
      value.settings
        .safeParse({ discount_rate: RATE, cases: more })
        .error?.issues.flatMap((issue) => ('issues' in issue ? issue.issues : [issue]))
        .map((issue) => (issue as { message: string }).message) ?? [];
    expect(words({ one: { label: 'One' } })).toEqual([
      'Give "funder" with its costs and savings, or "organisations" with those of each.',
    ]);
    expect(words({ one: { label: 'One', organisations: { pct: {} }, costs: ['a.b'] } })).toEqual([
      'Costs and savings belong under the organisation that has them.',
    ]);
    expect(words({ one: { label: 'One', organisations: {} } })).toEqual([
      'No organisation is listed under "organisations".',
    ]);
    expect(words({ total: HOME })).toEqual(['"total" is kept for totals. Use another short name.']);
    expect(words({ one: { ...HOME, tags: { funder: 'x' } } })).toEqual([
      'The tag "funder" is given to every line already. Use another.',
    ]);
  });
});
