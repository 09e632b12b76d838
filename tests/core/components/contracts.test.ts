import { describe, expect, it } from 'vitest';
import { runLines, shown, told, year } from '../../support/lines.ts';
import { byYear, INDEX, linesOf, monthly, people, source, value, years } from './contract-register.ts';

describe('a block contract', () => {
  it('pays the sum of the year in equal months, all of it committed', () => {
    const lines = linesOf({ type: 'block', value: byYear(1000000, 1000001) });
    expect(years(lines, 'contracts.c.cost')).toEqual([1000000, 1000001]);
    expect(years(lines, 'contracts.c.committed')).toEqual([1000000, 1000001]);
    expect(years(lines, 'contracts.c.uncommitted')).toEqual([0, 0]);
    const months = monthly(lines, 'contracts.c.cost').slice(0, 12);
    expect(new Set(months)).toEqual(new Set([83333.33, 83333.34]));
    expect(months.filter((m) => m === 83333.34)).toHaveLength(4);
  });

  it('spreads the sum of the year over the months in force, and never cuts it down', () => {
    const lines = linesOf({ type: 'block', from: '2009-10', to: '2010-06', value: byYear(600, 300) });
    expect(years(lines, 'contracts.c.cost')).toEqual([600, 300]);
    const months = monthly(lines, 'contracts.c.cost');
    expect(months.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(months.slice(6, 15)).toEqual(Array(9).fill(100));
    expect(months.slice(15)).toEqual(Array(9).fill(0));
  });

  it('costs nothing outside its months, where its sum is not told either', () => {
    const lines = linesOf({ type: 'block', to: '2010-03', value: { by_year: { '2009/10': 1200 }, source } });
    expect(years(lines, 'contracts.c.cost')).toEqual([1200, 0]);
  });

  it('is unknown in a year without a sum', () => {
    const lines = linesOf({ type: 'block', value: { by_year: { '2009/10': 1200 }, source } });
    expect(years(lines, 'contracts.c.cost')).toEqual([1200, 'unknown']);
    expect(years(lines, 'contracts.c.committed')).toEqual([1200, 'unknown']);
    expect(years(lines, 'contracts.total.cost')).toEqual([1200, 'unknown']);
  });

  it('shows the cost of one of what it buys, and none where there is no activity', () => {
    const activity = {
      contacts: { label: 'contacts', counts: 'activity', volume: byYear(4000, 0) },
      seen: { label: 'people seen', volume: { line: 'own.seen' } },
    };
    const seen = told('own.seen', [10], people);
    const lines = linesOf({ type: 'block', value: byYear(960000, 1200000), activity }, [seen]);
    expect(years(lines, 'contracts.c.activity.contacts.unit_price')).toEqual([240, 'unknown']);
    expect(years(lines, 'contracts.c.activity.seen')).toEqual([120, 120]);
    expect(years(lines, 'contracts.c.activity.seen.unit_price')).toEqual([8000, 10000]);
    expect(lines.find((l) => l.name === 'contracts.c.activity.seen.unit_price')?.unit).toBe('GBP/people');
  });

  it('takes its sum from a line', () => {
    const sum = told('own.sum', [2400], { unit: 'GBP', rollup: 'level' });
    expect(years(linesOf({ type: 'block', value: { line: 'own.sum' } }, [sum]), 'contracts.c.cost')).toEqual([
      2400, 2400,
    ]);
  });
});

describe('a cost-and-volume contract', () => {
  const terms = {
    type: 'cost_and_volume',
    counts: 'activity',
    planned: value(1200),
    price: value(100),
    threshold: value(0.05),
    marginal_above: value(0.5),
    marginal_below: value(0.25),
  };
  const paid = (actual: number, more: object = {}): unknown =>
    years(linesOf({ ...terms, actual: value(actual), ...more }), 'contracts.c.cost')[0];

  // Base 1,200 at £100 is £120,000; the threshold is 60 either way.
  it.each([
    ['the plan', 1200, 120000],
    ['more, inside the threshold', 1250, 120000],
    ['more, at the threshold', 1260, 120000],
    ['more, 40 beyond the threshold at half the price', 1300, 122000],
    ['less, inside the threshold', 1141, 120000],
    ['less, 40 beyond the threshold at a quarter of the price', 1100, 119000],
    ['nothing: 1,140 beyond the threshold at a quarter of the price', 0, 91500],
  ])('pays for %s', (_, actual, cost) => {
    expect(paid(actual)).toBe(cost);
  });

  it.each([
    ['more', 1250, 125000],
    ['more, beyond the threshold', 1300, 128000],
    ['less', 1150, 115000],
    ['less, beyond the threshold', 1100, 113000],
  ])('pays the full price inside the threshold where it says so: %s', (_, actual, cost) => {
    expect(paid(actual, { within: value(1) })).toBe(cost);
  });

  it('without a threshold pays the marginal rates from the plan on', () => {
    const { threshold: _, ...open } = terms;
    const cost = (actual: number): unknown =>
      years(linesOf({ ...open, actual: value(actual) }), 'contracts.c.cost')[0];
    expect([1300, 1200, 1100, 0].map(cost)).toEqual([125000, 120000, 117500, 90000]);
  });

  it('commits what must be paid for no activity at all', () => {
    const lines = linesOf({ ...terms, actual: byYear(0, 1300) });
    expect(years(lines, 'contracts.c.committed')).toEqual([91500, 91500]);
    expect(years(lines, 'contracts.c.uncommitted')).toEqual([0, 30500]);
    expect(years(lines, 'contracts.c.reducible')).toEqual([28500, 28500]);
    const within = linesOf({ ...terms, actual: value(0), within: value(1) });
    expect(years(within, 'contracts.c.committed')).toEqual([85500, 85500]);
    expect(years(within, 'contracts.c.cost')).toEqual([85500, 85500]);
  });

  it('shows its base, and what more and less come to', () => {
    const lines = linesOf({ ...terms, actual: byYear(1300, 1100) });
    expect(years(lines, 'contracts.c.base')).toEqual([120000, 120000]);
    expect(years(lines, 'contracts.c.over')).toEqual([2000, 0]);
    expect(years(lines, 'contracts.c.under')).toEqual([0, 1000]);
    expect(years(lines, 'contracts.c.above_plan')).toEqual([100, 0]);
    expect(years(lines, 'contracts.c.above_threshold')).toEqual([40, 0]);
    expect(years(lines, 'contracts.c.below_plan')).toEqual([0, 100]);
    expect(years(lines, 'contracts.c.below_threshold')).toEqual([0, 40]);
  });

  it('settles by the year: a month with nobody in it is paid like the others', () => {
    const seen = told('own.seen', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1300, 100], { rollup: 'flow' });
    const lines = linesOf({ ...terms, actual: { line: 'own.seen' } }, [seen]);
    const months = monthly(lines, 'contracts.c.cost').slice(0, 12);
    expect(new Set(months)).toEqual(new Set([10166.66, 10166.67]));
    expect(months.filter((m) => m === 10166.67)).toHaveLength(8);
    expect(years(lines, 'contracts.c.cost')).toEqual([122000, 120000]);
  });

  it('counts only what is done in the months in force, and pays in them', () => {
    const seen = told('own.seen', [1000, 1000, 1000, 1000, 1000, 1000, 200], { rollup: 'flow' });
    const lines = linesOf({ ...terms, from: '2009-10', actual: { line: 'own.seen' } }, [seen]);
    expect(years(lines, 'contracts.c.actual')).toEqual([1200, 2400]);
    expect(years(lines, 'contracts.c.cost')).toEqual([120000, 177000]);
    expect(monthly(lines, 'contracts.c.cost').slice(4, 8)).toEqual([0, 0, 20000, 20000]);
  });

  it('moves a price of the base year with the index, and cash with none', () => {
    const facts = { components: new Set(['price']) };
    const more = { ...terms, actual: value(1300), price: value(100), index: true };
    expect(years(linesOf(more, [INDEX], facts), 'contracts.c.cost')).toEqual([122000, 124440]);
    expect(years(linesOf({ ...more, index: false }, [INDEX], facts), 'contracts.c.cost')).toEqual([
      122000, 122000,
    ]);
  });

  it.each(['planned', 'price', 'threshold', 'marginal_below', 'actual'])('is unknown where %s is', (key) => {
    const lines = linesOf({ ...terms, actual: value(1200), [key]: value('unknown') });
    expect(years(lines, 'contracts.c.cost')).toEqual(['unknown', 'unknown']);
  });

  it('commits the same where only the activity is unknown', () => {
    const lines = linesOf({ ...terms, actual: value('unknown') });
    expect(years(lines, 'contracts.c.committed')).toEqual([91500, 91500]);
    expect(years(lines, 'contracts.c.uncommitted')).toEqual(['unknown', 'unknown']);
  });

  it('is unknown while a month of the year is', () => {
    const seen = told('own.seen', [100, null, 100], { rollup: 'flow' });
    const lines = linesOf({ ...terms, actual: { line: 'own.seen' } }, [seen]);
    expect(years(lines, 'contracts.c.cost')).toEqual(['unknown', 120000]);
  });
});

describe('a spot contract', () => {
  it('pays for the number of each month at its price, and commits nothing', () => {
    const lines = linesOf({
      type: 'spot',
      volume: { from: { '2009-04': 2, '2010-04': 3 }, source },
      price: value(1000.01),
    });
    expect(monthly(lines, 'contracts.c.cost').slice(11, 13)).toEqual([2000.02, 3000.03]);
    expect(years(lines, 'contracts.c.cost')).toEqual([24000.24, 36000.36]);
    expect(years(lines, 'contracts.c.committed')).toEqual([0, 0]);
    expect(years(lines, 'contracts.c.uncommitted')).toEqual([24000.24, 36000.36]);
  });

  // Two people: 365 days, 365 / 7 weeks, 12 months, one year.
  it.each([
    ['day', 10, 600, 7300],
    ['week', 700, 6000, 73000],
    ['month', 3000, 6000, 72000],
    ['year', 36000, 6000, 72000],
  ])('charges those in place by the %s', (per, price, april, ofTheYear) => {
    const placed = told('placements.ooa.average', [2], { unit: 'people', rollup: 'level' });
    const volume = { line: 'placements.ooa.average' };
    const lines = linesOf({ type: 'spot', volume, price: value(price), per }, [placed]);
    expect(monthly(lines, 'contracts.c.cost')[0]).toBe(april);
    expect(years(lines, 'contracts.c.cost')).toEqual([ofTheYear, ofTheYear]);
  });

  it('is unknown where the number is, and nought outside its months', () => {
    const lines = linesOf({ type: 'spot', to: '2010-03', volume: value('unknown'), price: value(5) });
    expect(years(lines, 'contracts.c.cost')).toEqual(['unknown', 0]);
    expect(years(lines, 'contracts.c.committed')).toEqual([0, 0]);
  });
});

describe('a framework agreement', () => {
  it('commits nothing, and its spend is unknown while nobody says what was called off', () => {
    const lines = linesOf({ type: 'framework' });
    expect(years(lines, 'contracts.c.committed')).toEqual([0, 0]);
    expect(years(lines, 'contracts.c.cost')).toEqual(['unknown', 'unknown']);
    expect(shown(runLines(lines), 'contracts.total.committed', year(0))).toMatchObject({
      value: 0,
      status: 'derived',
    });
  });

  it('pays for what is called off', () => {
    const lines = linesOf({
      type: 'framework',
      counts: 'activity',
      call_offs: byYear(3, 0),
      price: value(150),
    });
    expect(years(lines, 'contracts.c.cost')).toEqual([5400, 0]);
    expect(years(lines, 'contracts.c.committed')).toEqual([0, 0]);
  });
});
