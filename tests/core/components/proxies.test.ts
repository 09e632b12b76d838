import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proxies } from '../../../src/core/components/proxies/proxies.ts';
import { localTable, nationalTable } from '../../../src/core/components/proxies/tables.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { complaints, month, monthsOf, runLines, type Shown, shown, year } from '../../support/lines.ts';
import { readLines } from '../../support/tables.ts';

const NATIONAL = 'ref,label,value,unit,year,age_band,evidence,kind,document';
const LOCAL = 'ref,year,value,kind,document,section,reading';
const PEOPLE = 'area,year,sex,age_band,persons,kind,document,section';

/** The place has 1,000 people at mid-2009 and 120 more each year; the country has 40,000 throughout. */
const TOWN = [2008, 2009, 2010, 2011].flatMap((y) => [
  `town,${y},persons,All ages,${1000 + 120 * (y - 2009)},stated,Census,1`,
  `england,${y},persons,All ages,40000,stated,Census,1`,
]);
const SPEND = 'spend,Spend a year,4000000,GBP,2009/10,All ages,seen,cited,A survey';

interface Given {
  readonly national?: readonly string[];
  readonly local?: readonly string[];
  readonly people?: readonly string[];
  readonly settings?: object;
  readonly population?: object;
}

function build(given: Given = {}) {
  const settings = {
    national: 'n.csv',
    local: 'l.csv',
    population: { table: 'p.csv', area: 'town', ...given.population },
    ...given.settings,
  };
  return built(proxies, settings, {
    'n.csv': [NATIONAL, ...(given.national ?? [SPEND])].join('\n'),
    'l.csv': [LOCAL, ...(given.local ?? [])].join('\n'),
    'p.csv': [PEOPLE, ...(given.people ?? TOWN)].join('\n'),
  });
}

function figure(given: Given, name: string, n = 0): Shown {
  return shown(runLines(build(given).lines), name, year(n));
}

function said(given: Given): readonly string[] {
  return build(given).problems.map((p) => `${p.level}: ${printProblem(p)}`);
}

const pennies = (value: number | 'unknown'): number => Math.round(Number(value) * 100);

describe('a proxy', () => {
  it("is the national figure by the place's mean share of the year it is for, to the penny, in every year", () => {
    // The middle of 2009/10 is 2009.75: 1,000 + 120 x 0.25 = 1,030 people of 40,000, so 2.575 % of £4,000,000.
    expect(pennies(figure({}, 'proxies.spend').value)).toBe(103_000_00);
    expect(pennies(figure({}, 'proxies.spend', 1).value)).toBe(103_000_00);
    const later = { national: [SPEND.replace('2009/10', '2010/11')] };
    expect(pennies(figure(later, 'proxies.spend').value)).toBe(115_000_00);
  });

  it('takes the share of the base year where the figure has no year, and of the nearest year outside the window', () => {
    expect(pennies(figure({ national: [SPEND.replace('2009/10', '')] }, 'proxies.spend').value)).toBe(
      103_000_00,
    );
    const late = { national: [SPEND.replace('2009/10', '2015/16')] };
    expect(pennies(figure(late, 'proxies.spend').value)).toBe(115_000_00);
    expect(said(late)).toEqual([
      "note: n.csv, row 2, column year: 2015/16 is outside the window: the place's share of 2010/11 is taken.",
    ]);
  });

  it('shows each step: population, share by month, national figure', () => {
    const projection = runLines(build().lines);
    expect(monthsOf(projection, 'proxies.share.all_ages')[3]).toBeCloseTo(1005 / 40000, 12);
    expect(monthsOf(projection, 'proxies.population.all_ages.town')[3]).toBeCloseTo(1005, 9);
    expect(monthsOf(projection, 'proxies.population.all_ages.england')[23]).toBe(40000);
    expect(shown(projection, 'proxies.spend.national', month(23)).value).toBe(4_000_000);
  });

  it('is assumed, since sharing by people assumes something; its national figure is cited', () => {
    expect(figure({}, 'proxies.spend').status).toBe('assumed');
    expect(figure({}, 'proxies.spend.national').status).toBe('cited');
    expect(figure({}, 'proxies.relative_level')).toMatchObject({ value: 1, status: 'assumed' });
    const level = build().lines.find((line) => line.name === 'proxies.relative_level');
    expect(JSON.stringify(level)).toContain('assumes that the place spends in proportion to its people');
  });

  it('moves with the relative level that the model gives', () => {
    const source = { kind: 'assumed', reason: 'need is higher here', low: 1, high: 1.3 };
    const given = { settings: { relative_level: { value: 1.2, source } } };
    expect(pennies(figure(given, 'proxies.spend').value)).toBe(123_600_00);
  });

  it('is tagged, so that a page can list them all', () => {
    const tagged = build().lines.filter((line) => line.tags.measure === 'proxy');
    expect(tagged.map((line) => line.name)).toEqual(['proxies.spend']);
    expect(tagged[0]?.tags.component).toBe('proxies');
  });

  it('that is a price or a share is used as published, and is cited', () => {
    const given = { national: ['bed_day,Bed day,334,GBP/people/day,2011/12,,seen,cited,An article'] };
    expect(figure(given, 'proxies.bed_day', 1)).toMatchObject({ value: 334, status: 'cited' });
    expect(build(given).lines.map((line) => line.name)).toEqual([
      'proxies.bed_day.national',
      'proxies.bed_day',
    ]);
    expect(said(given)).toEqual([]);
  });

  it('shares a country out whole: the places of a country have its figure between them', () => {
    const some = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(some, some, some, some, fc.integer({ min: 1, max: 1e9 }), (a1, a2, b1, b2, total) => {
        const people = [
          [2008, a1, b1],
          [2012, a2, b2],
        ].flatMap(([y = 0, a = 0, b = 0]) =>
          [`a,${y},persons,65+,${a}`, `b,${y},persons,65+,${b}`, `england,${y},persons,65+,${a + b}`].map(
            (row) => `${row},stated,Census,1`,
          ),
        );
        const national = [`spend,Spend,${total},GBP,,65+,seen,cited,A survey`];
        const part = (area: string): number =>
          Number(figure({ people, national, population: { area } }, 'proxies.spend').value);
        expect(part('a') + part('b')).toBeCloseTo(total, 4);
      }),
      { numRuns: 30 },
    );
  });

  it('needs the model to say how its population goes on outside the points', () => {
    const people = TOWN.filter((row) => !row.includes(',2011,'));
    expect(complaints(build({ people }).lines)).toEqual([
      'p.csv, row 2, line proxies.population.all_ages.town: The figures do not cover 2009-04 to 2011-03. Set "outside" to hold or trend, or add the missing years.',
      'p.csv, row 3, line proxies.population.all_ages.england: The figures do not cover 2009-04 to 2011-03. Set "outside" to hold or trend, or add the missing years.',
    ]);
    const held = { people, population: { outside: 'hold' }, national: [SPEND.replace('2009/10', '2010/11')] };
    // Mid-2010 has 1,120 people: April to June on the way there, and from July on it is held.
    const mean = (1120 * 12 - (5 + 15 + 25)) / 12;
    expect(Number(figure(held, 'proxies.spend').value)).toBeCloseTo((4_000_000 * mean) / 40000, 6);
  });

  it('is shared out by the young where the table has all ages and the old', () => {
    const people = [2008, 2012].flatMap((y) =>
      [
        `town,${y},persons,All ages,1000`,
        `town,${y},persons,65-74,150`,
        `town,${y},persons,75+,50`,
        `england,${y},persons,All ages,40000`,
        `england,${y},persons,65-74,5000`,
        `england,${y},persons,75+,3000`,
      ].map((row) => `${row},stated,Census,1`),
    );
    const young = { people, national: [SPEND.replace('All ages', '0-64')] };
    expect(pennies(figure(young, 'proxies.spend').value)).toBe(100_000_00);
    expect(figure(young, 'proxies.share.age_0_64').value).toBeCloseTo(800 / 32000, 12);
    for (const band of ['65+', '65-74;75+', '75+ ; 65-74']) {
      const old = { people, national: [SPEND.replace('All ages', band)] };
      expect(pennies(figure(old, 'proxies.spend').value)).toBe(100_000_00);
      expect(figure(old, 'proxies.share.age_65_and_over').value).toBeCloseTo(200 / 8000, 12);
    }
  });

  it('reads several population tables as one, and none may repeat another', () => {
    const [head = '', ...rows] = [PEOPLE, ...TOWN];
    const texts = (second: readonly string[]) => ({
      'n.csv': [NATIONAL, SPEND].join('\n'),
      'l.csv': LOCAL,
      'p.csv': [head, ...rows.filter((row) => row.startsWith('town'))].join('\n'),
      'q.csv': [head, ...second].join('\n'),
    });
    const settings = {
      national: 'n.csv',
      local: 'l.csv',
      population: { table: ['p.csv', 'q.csv'], area: 'town' },
    };
    const england = rows.filter((row) => row.startsWith('england'));
    const both = built(proxies, settings, texts(england));
    expect(pennies(shown(runLines(both.lines), 'proxies.spend', year(0)).value)).toBe(103_000_00);
    const twice = built(proxies, settings, texts([...england, rows[0] ?? '']));
    expect(twice.problems.map(printProblem)).toEqual([
      'q.csv, row 6, column age_band: town, 2008, All ages is also in p.csv, row 2. Keep it in one of the two tables.',
    ]);
  });
});

describe('a local figure', () => {
  it('takes the place of the proxy in its year alone, and shows as local', () => {
    const given = { local: ['spend,2010/11,98765.43,local,,,ledger of month 12'] };
    expect(figure(given, 'proxies.spend', 0)).toMatchObject({ status: 'assumed' });
    expect(pennies(figure(given, 'proxies.spend', 0).value)).toBe(103_000_00);
    expect(figure(given, 'proxies.spend', 1)).toMatchObject({ status: 'local' });
    expect(pennies(figure(given, 'proxies.spend', 1).value)).toBe(98_765_43);
    expect(figure(given, 'proxies.spend.local', 0)).toMatchObject({ value: 'unknown', status: 'unknown' });
    expect(pennies(figure(given, 'proxies.spend.estimate', 1).value)).toBe(103_000_00);
  });

  it('of nought is a figure, not a gap', () => {
    expect(figure({ local: ['spend,2010/11,0,local,,,none'] }, 'proxies.spend', 1)).toMatchObject({
      value: 0,
    });
  });

  it('per annum holds in every year; one told for a year overrides it there', () => {
    const given = { local: ['spend,2010/11,300,stated,The plan,2,', 'spend,per annum,200,local,,,a guess'] };
    expect(figure(given, 'proxies.spend', 0)).toMatchObject({ value: 200, status: 'local' });
    expect(figure(given, 'proxies.spend', 1)).toMatchObject({ value: 300, status: 'derived' });
    expect(figure(given, 'proxies.spend.local', 1)).toMatchObject({ value: 300, status: 'stated' });
  });

  it('that is still waited for leaves the proxy as it is, and adds no line', () => {
    const given = { local: ['spend,2010/11,,local,,,'] };
    expect(said(given)).toEqual([]);
    expect(build(given).lines).toEqual(build().lines);
  });

  it('replaces each year that is told and no other', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2009, max: 2010 }), { maxLength: 2 });
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 1e6 }), (told, value) => {
        const local = told.map((y) => `spend,${y}/${y - 1999},${value},local,,,ledger`);
        const projection = runLines(build({ local }).lines);
        for (const [n, y] of [2009, 2010].entries()) {
          const { status } = shown(projection, 'proxies.spend', year(n));
          expect(status).toBe(told.includes(y) ? 'local' : 'assumed');
        }
      }),
      { numRuns: 20 },
    );
  });

  it('can take the place of a price', () => {
    const given = {
      national: ['bed_day,Bed day,334,GBP/people/day,2011/12,,seen,cited,An article'],
      local: ['bed_day,2009/10,351.5,local,,,the contract'],
    };
    expect(figure(given, 'proxies.bed_day', 0)).toMatchObject({ value: 351.5, status: 'local' });
    expect(figure(given, 'proxies.bed_day', 1)).toMatchObject({ value: 334, status: 'cited' });
  });

  it('for no national figure is refused with the nearest; one without effect is told', () => {
    expect(said({ local: ['spent,2009/10,5,local,,,x'] })).toEqual([
      'error: l.csv, row 2, column ref: There is no national figure "spent" to replace. Did you mean "spend"?',
    ]);
    expect(said({ local: ['spend,2008/09,5,local,,,x'] })).toEqual([
      "note: l.csv, row 2, column year: 2008/09 is before the model's first year, 2009/10: the local figure has no effect.",
    ]);
    expect(said({ local: ['spend,2009/10,5,local,,,x'], settings: { use: [] } })).toEqual([
      'note: l.csv, row 2, column ref: The model does not use "spend": the local figure has no effect.',
    ]);
  });

  it('needs its year, and is no evidence from elsewhere', () => {
    const { said: told } = readLines(
      localTable,
      LOCAL,
      'spend,undated,5,cited,A paper,,',
      'spend,2009/10,5k,local,,,x',
    );
    expect(told).toEqual([
      't.csv, row 2, column year: A local figure needs to say when it holds. Write its financial year, or "per annum".',
      't.csv, row 2, column kind: A local figure is no evidence from elsewhere. Write local, or stated with the document.',
      't.csv, row 3, column value: "5k" is not a plain number. Write 5000.',
    ]);
  });
});

describe('what a user can get wrong with proxies', () => {
  it('areas, the same area twice, and figures that are not there', () => {
    expect(said({ population: { area: 'towm' } })).toEqual([
      'error: model.yaml: There is no area "towm" in the population table. Did you mean "town"?',
    ]);
    expect(said({ population: { of: 'wales' } })).toEqual([
      'error: model.yaml: There is no area "wales" in the population table. There are: town, england.',
    ]);
    expect(said({ population: { of: 'town' } })).toEqual([
      'error: model.yaml: "town" cannot be a share of itself. Name the larger area that the figures are for.',
    ]);
    expect(said({ settings: { use: ['spent'] } })).toEqual([
      'error: model.yaml: There is no national figure "spent" in the table. Did you mean "spend"?',
    ]);
  });

  it('people that the population table does not have', () => {
    expect(said({ national: [SPEND.replace('All ages', '65+')] })).toEqual([
      'error: n.csv, row 2, column age_band: The population table cannot make up people aged 65 and over for both "town" and "england". For both it has people of all ages.',
    ]);
  });

  it('a total that is not shared out, a price that is, and ages that are none', () => {
    const row = (unit: string, band: string): readonly string[] =>
      readLines(nationalTable, NATIONAL, `a,A figure,5,${unit},,${band},seen,cited,A survey`).said;
    expect(row('GBP', '')).toEqual([
      't.csv, row 2, column age_band: The cell is empty, but a national total in GBP must be shared out. Name the people to share it out by, such as All ages or 65+.',
    ]);
    expect(row('people', '')).toHaveLength(1);
    expect(row('GBP/people/week', 'All ages')).toEqual([
      't.csv, row 2, column age_band: A figure in GBP/people/week is the same for a small place and a large one: it is not shared out. Leave the cell empty.',
    ]);
    expect(row('1', '65+')).toEqual([
      't.csv, row 2, column age_band: A plain number is the same for a small place and a large one: it is not shared out. Leave the cell empty.',
    ]);
    expect(row('GBP', 'old')).toEqual([
      't.csv, row 2, column age_band: "old" is not an age group. Write it like 65-69, 65+ or All ages; put ; between several.',
    ]);
    expect(row('GBP', '65+;70-74')).toEqual([
      't.csv, row 2, column age_band: "65+;70-74" counts some people twice. Name each age once.',
    ]);
    expect(row('day', '')).toEqual([]);
    expect(row('day', '65+')).toEqual([]);
  });

  it('a year that is none', () => {
    const { said: told } = readLines(nationalTable, NATIONAL, 'a,A,5,GBP,2010,65+,seen,cited,A survey');
    expect(told).toEqual([
      't.csv, row 2, column year: "2010" is not a financial year. Write 2010/11 for the year from April 2010, or 2009/10 for the one up to March 2010. Leave it empty when the publication gives no year.',
    ]);
  });
});
