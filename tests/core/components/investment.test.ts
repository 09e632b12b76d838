import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { investment } from '../../../src/core/components/investment/investment.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { printSource } from '../../../src/core/source/source.ts';
import { built } from '../../support/component.ts';
import { month, monthsOf, runLines, shown, told, year } from '../../support/lines.ts';

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

describe('a line of money', () => {
  it('that recurs runs on at its March rate after its last stated year', () => {
    const { lines } = plan(
      table('day,,pct,new,2009/10,600,stated,yes,2009-10,', 'day,,pct,new,2010/11,1200,stated,yes,2009-10,'),
    );
    expect(years(lines, 'investment.day')).toEqual([600, 1200, 1200, 1200]);
    expect(years(lines, 'investment.day.fye')).toEqual([1200, 1200, 1200, 1200]);
  });

  it('that recurs and was stated for a part of a year runs on at the full year', () => {
    const { lines } = plan(table('day,,pct,new,2009/10,600,stated,yes,2009-10,'));
    expect(years(lines, 'investment.day')).toEqual([600, 1200, 1200, 1200]);
  });

  it('that does not recur stops', () => {
    const { lines } = plan(table('day,,pct,new,2009/10,600,stated,no,2009-10,'));
    expect(years(lines, 'investment.day')).toEqual([600, 0, 0, 0]);
  });

  it('whose last year is not known stays unknown from then on: it is no repeat of the year before', () => {
    const { lines } = plan(table('day,,pct,new,2009/10,600,stated,yes,,', 'day,,pct,new,2010/11,,tbc,yes,,'));
    expect(years(lines, 'investment.day')).toEqual([600, 'unknown', 'unknown', 'unknown']);
  });

  it('with a year that no row tells of is unknown in that year', () => {
    const { lines } = plan(
      table('day,,pct,new,2009/10,600,stated,yes,,', 'day,,pct,new,2011/12,900,stated,yes,,'),
    );
    expect(years(lines, 'investment.day')).toEqual([600, 'unknown', 900, 900]);
  });

  it('per annum holds in every year of the plan', () => {
    const { lines } = plan(table('day,,pct,existing,per annum,1200,existing,yes,,'));
    expect(years(lines, 'investment.day')).toEqual([1200, 1200, 1200, 1200]);
    expect(monthsOf(runLines(lines), 'investment.day')[0]).toBe(100);
  });

  it('moves with prices only after its last stated year', () => {
    const index = told('price.index', [...Array<number>(12).fill(1), ...Array<number>(12).fill(1.02), 1.05], {
      rollup: 'level',
    });
    const { lines } = plan(
      table('day,,pct,new,2009/10,1200,stated,yes,,', 'day,,pct,new,2010/11,1200,stated,yes,,'),
      {},
      { components: new Set(['price']) },
    );
    const [first, second, third] = years([...lines, index], 'investment.day');
    expect([first, second]).toEqual([1200, 1200]);
    expect(third).toBeCloseTo((1200 * 1.05) / 1.02, 9);
    expect(years([...lines, index], 'investment.day.real')[0]).toBe(1200);
  });

  it('that funders share is spread by their shares, and the shares are inputs', () => {
    const head = HEAD.replace(',status', ',share,status');
    const rows = [
      'day,pct,pct,new,2009/10,1200,0.75,stated,no,,',
      'day,council,council,new,2009/10,1200,0.25,stated,no,,',
    ];
    const { lines, problems } = plan(head + rows.map((row) => `${row},stated,The plan,1,words`).join('\n'));
    expect(problems).toEqual([]);
    expect(years(lines, 'investment.day.pct').slice(0, 2)).toEqual([900, 0]);
    expect(years(lines, 'investment.day.council').slice(0, 2)).toEqual([300, 0]);
    expect(years(lines, 'investment.total.new')[0]).toBe(1200);
    expect(lines.find((line) => line.name === 'investment.day.pct.share')?.bounds).toEqual([0, 1]);
  });

  it('within another line brings no money of its own', () => {
    const { lines } = plan(
      table('day,,pct,new,per annum,1200,stated,yes,,', 'beds,,pct,new,per annum,300,stated,yes,,day'),
    );
    expect(lines.map((l) => l.name)).not.toContain('investment.beds');
    expect(years(lines, 'investment.total.new')).toEqual([1200, 1200, 1200, 1200]);
  });
});

describe('an amount without a year', () => {
  const undated = table('day,,pct,existing,undated,1200,existing,yes,,');

  it('taken as a yearly sum is our reading, and its source says so', () => {
    const { lines } = plan(undated, { day: { run_rate: true, reason: 'it is a contract.' } });
    expect(years(lines, 'investment.day')).toEqual([1200, 1200, 1200, 1200]);
    const stated = lines.find((l) => l.name === 'investment.day.stated');
    const given =
      stated?.content.kind === 'given' && stated.content.given.kind === 'steps'
        ? stated.content.given
        : undefined;
    const source = given?.steps[0]?.source;
    expect(source === undefined ? '' : printSource(source)).toBe(
      'The plan, 1: "words". Read as: Taken as a yearly sum: it is a contract.',
    );
  });

  it('taken once falls in its year alone when it does not recur', () => {
    const { lines } = plan(table('day,,pct,existing,undated,1200,existing,no,,'), {
      day: { once: '2010/11', reason: 'it is a grant.' },
    });
    expect(years(lines, 'investment.day').slice(1)).toEqual([1200, 0, 0]);
  });

  it('is refused without a treatment', () => {
    expect(plan(undated).problems.map(printProblem)).toEqual([
      'a.csv, row 2, column year: The amount has no year, and the model does not say how to treat it. Under "undated" in the model file, give day a treatment: run_rate: true, or once: 2009/10, with a reason.',
    ]);
  });
});

describe('totals', () => {
  const { lines } = plan(
    table(
      'day,pct,pct,new,per annum,1200,stated,yes,,',
      'day,council,council,new,per annum,2400,stated,yes,,',
      'beds,,pct,new,per annum,,tbc,yes,,',
      'beds,old,council,existing,per annum,600,existing,yes,,',
    ),
  );
  const projection = runLines(lines);

  it.each([
    ['investment.total.new', 3600, 'at_least', 1],
    ['investment.total.existing', 600, 'derived', 0],
    ['investment.theme.community.new', 3600, 'derived', 0],
    ['investment.theme.hospital.new', 'unknown', 'unknown', 1],
    ['investment.theme.hospital.existing', 600, 'derived', 0],
    ['investment.funder.pct.new', 1200, 'at_least', 1],
    ['investment.funder.council.new', 2400, 'derived', 0],
    ['investment.funder.council.existing', 600, 'derived', 0],
  ])('%s is %s (%s)', (name, value, status, unknown) => {
    expect(shown(projection, name, year(0))).toEqual({ value, status, unknown });
  });

  it('of full-year effects add up those of the lines', () => {
    expect(shown(projection, 'investment.total.new.fye', month(0))).toEqual({
      value: 3600,
      status: 'at_least',
      unknown: 1,
    });
  });

  it('are not made for money that nobody has', () => {
    expect(lines.map((l) => l.name).filter((n) => n.includes('at_risk'))).toEqual([]);
  });
});
