import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { readMonth } from '../../../src/core/calendar/month.ts';
import { investment } from '../../../src/core/components/investment/investment.ts';
import { constantDate } from '../../../src/core/graph/given.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { built } from '../../support/component.ts';
import { ASSUMED, complaints, monthsOf, runLines, shown, year } from '../../support/lines.ts';

const INTENTIONS = 'ref,number,theme,title\nday,1,community,Day services\nbeds,2,hospital,Beds\n';
const HEAD =
  'intention,line,funder,money,year,amount,status,recurrent,funding_start,within,kind,document,section,quote\n';
const THEMES = { community: 'Community', hospital: 'Hospital' };

/** A row of amounts: what differs, then a source. */
function table(...rows: readonly string[]): string {
  return HEAD + rows.map((row) => `${row},stated,The plan,1,words`).join('\n');
}

function plan(amounts: string, undated: object = {}, facts = {}): ReturnType<typeof built> {
  const settings = { intentions: 'i.csv', amounts: 'a.csv', themes: THEMES, undated };
  return built(investment, settings, { 'i.csv': INTENTIONS, 'a.csv': amounts }, facts);
}

function years(lines: readonly Line[], name: string, last = 2012): readonly unknown[] {
  const projection = runLines(lines, calendarOf(2009, last));
  return Array.from({ length: last - 2008 }, (_, y) => shown(projection, name, year(y)).value);
}

describe('the first month of funding', () => {
  const rows = table('day,,pct,new,2009/10,600,stated,yes,2009-10,');
  const start = (month: string): Line => ({
    ...lineOf('investment.day.start'),
    content: { kind: 'given', given: constantDate(readMonth(month) ?? 0, ASSUMED) },
  });
  const lineOf = (name: string): Line => {
    const found = plan(rows).lines.find((line) => line.name === name);
    if (found === undefined) throw new Error(`no line ${name}`);
    return found;
  };
  const slipped = (month: string, amounts = rows): readonly Line[] =>
    plan(amounts).lines.map((line) => (line.name === 'investment.day.start' ? start(month) : line));

  it('is an input of its own, with the source of its row', () => {
    const line = lineOf('investment.day.start');
    expect([line.unit, line.rollup, line.label]).toEqual([
      'date',
      'stock',
      'Day services: first month of funding',
    ]);
    expect(monthsOf(runLines(slipped('2009-10')), 'investment.day')).toEqual(
      monthsOf(runLines(plan(rows).lines), 'investment.day'),
    );
  });

  it('that slips takes its months away, and leaves the rate and the full-year effect as they were', () => {
    const projection = runLines(slipped('2010-01'));
    expect(monthsOf(projection, 'investment.day').slice(7, 13)).toEqual([0, 0, 100, 100, 100, 100]);
    expect(years(slipped('2010-01'), 'investment.day')).toEqual([300, 1200, 1200, 1200]);
    expect(years(slipped('2010-01'), 'investment.day.fye')).toEqual([1200, 1200, 1200, 1200]);
  });

  it('that slips past the last stated year loses no money that recurs after it', () => {
    expect(years(slipped('2010-07'), 'investment.day')).toEqual([0, 900, 1200, 1200]);
    const once = table('day,,pct,new,2009/10,600,stated,no,2009-10,');
    expect(years(slipped('2010-01', once), 'investment.day')).toEqual([300, 0, 0, 0]);
  });

  it('cannot come before the one that the amounts are told from', () => {
    expect(complaints(slipped('2009-09'))).toEqual([
      'a.csv, row 2, line investment.day.start: 2009-09 cannot be right for "Day services: first month of funding". Write 2009-10 or later.',
    ]);
  });

  it('has no line where the table gives none', () => {
    const { lines } = plan(table('day,,pct,new,2009/10,600,stated,yes,,'));
    expect(lines.map((line) => line.name)).not.toContain('investment.day.start');
  });
});

describe('the tier of an intention', () => {
  const intentions =
    'ref,number,theme,title,tier\nday,1,community,Day services,1\nbeds,2,hospital,Beds,4\nhome,3,community,Home,\n';
  const amounts = table(
    'day,,pct,new,per annum,1200,stated,yes,,',
    'beds,,pct,new,per annum,600,stated,yes,,',
    'home,,pct,new,per annum,,tbc,yes,,',
  );
  const build = (text: string, money = amounts): readonly Line[] =>
    built(
      investment,
      { intentions: 'i.csv', amounts: 'a.csv', themes: THEMES },
      { 'i.csv': text, 'a.csv': money },
    ).lines;

  it('makes totals by tier, with those that are not stated apart', () => {
    const projection = runLines(build(intentions));
    const of = (name: string): unknown => shown(projection, `investment.tier.${name}.new`, year(0));
    expect(of('t1')).toEqual({ value: 1200, status: 'derived', unknown: 0 });
    expect(of('t4')).toEqual({ value: 600, status: 'derived', unknown: 0 });
    expect(of('not_stated')).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
    expect(shown(projection, 'investment.total.new', year(0))).toEqual({
      value: 1800,
      status: 'at_least',
      unknown: 1,
    });
  });

  it('makes none where all are of one tier, or none is stated', () => {
    const one = intentions.replace('Beds,4', 'Beds,1').replace('Home,', 'Home,1');
    for (const text of [one, INTENTIONS]) {
      const money = text === one ? amounts : table('day,,pct,new,per annum,1200,stated,yes,,');
      expect(build(text, money).filter((line) => line.name.startsWith('investment.tier.'))).toEqual([]);
    }
  });

  it.each(['5', '0', 'one', 't1'])('is not %s', (tier) => {
    expect(() => build(intentions.replace('Beds,4', `Beds,${tier}`))).toThrow(
      `i.csv, row 3, column tier: "${tier}" is not a tier. Write 1, 2, 3 or 4, or leave the cell empty where none is stated.`,
    );
  });
});
