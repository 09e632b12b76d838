import { describe, expect, it } from 'vitest';
import { contracts } from '../../../src/core/components/contracts/contracts.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { built } from '../../support/component.ts';
import { complaints, monthsOf, placeOf, runLines, shown, told, year } from '../../support/lines.ts';

const source = { kind: 'local', note: 'the contract' };
const value = (v: number | 'unknown'): object => ({ value: v, source });
const byYear = (first: number | 'unknown', second: number | 'unknown'): object => ({
  by_year: { '2009/10': first, '2010/11': second },
  source,
});
const about = { label: 'Contract', provider: 'trust', funder: 'pct' };

function register(entries: object, facts = {}): ReturnType<typeof built> {
  return built(
    contracts,
    { providers: { trust: 'The trust', home: 'The home' }, register: entries },
    {},
    facts,
  );
}

/** The lines of one contract, `contracts.c`, with others beside it. */
function linesOf(contract: object, others: readonly Line[] = [], facts = {}): readonly Line[] {
  const { lines, problems } = register({ c: { ...about, ...contract } }, { lines: others, ...facts });
  expect(problems.map(printProblem)).toEqual([]);
  return [...others, ...lines];
}

/** The two years of a line, to the penny. */
function years(lines: readonly Line[], name: string): readonly unknown[] {
  const projection = runLines(lines);
  const pennies = penniesOf(projection);
  const line = placeOf(projection, name);
  return [0, 1].map((y) => {
    const figure = shown(projection, name, year(y));
    if (figure.value === 'unknown') return 'unknown';
    return lines[line]?.unit === 'GBP'
      ? pennies.shown(line, { kind: 'year', year: y }, figure.value) / 100
      : figure.value;
  });
}

function monthly(lines: readonly Line[], name: string): readonly number[] {
  const projection = runLines(lines);
  const line = placeOf(projection, name);
  return Array.from({ length: 24 }, (_, m) => penniesOf(projection).month(line, m) / 100);
}

const people = { unit: 'people', rollup: 'flow' } as const;
const INDEX = told('price.index', [...Array<number>(12).fill(1), 1.02], { rollup: 'level' });

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

describe('a programme budget', () => {
  const grant = { label: 'Grant', money: byYear(20000, 25000.01), committed: true };
  const clinic = { label: 'Clinic', money: { line: 'own.clinic' } };
  const CLINIC = told('own.clinic', [500], { unit: 'GBP', rollup: 'flow' });
  const budget = { type: 'programme_budget', budget: byYear(33000, 30000) };

  it('is spent on its parts, and shows what is left, below nought too', () => {
    const lines = linesOf({ ...budget, parts: { grant, clinic } }, [CLINIC]);
    expect(years(lines, 'contracts.c.budget')).toEqual([33000, 30000]);
    expect(years(lines, 'contracts.c.allocated')).toEqual([26000, 31000.01]);
    expect(years(lines, 'contracts.c.unallocated')).toEqual([7000, -1000.01]);
    expect(years(lines, 'contracts.c.cost')).toEqual([26000, 31000.01]);
    expect(years(lines, 'contracts.c.committed')).toEqual([20000, 25000.01]);
    expect(years(lines, 'contracts.c.uncommitted')).toEqual([6000, 6000]);
  });

  it('does not count a part again that is a contract of its own', () => {
    const { lines, problems } = register({
      c: {
        ...about,
        ...budget,
        parts: { grant, block: { label: 'Block', money: { line: 'contracts.b.cost' } } },
      },
      b: { ...about, type: 'block', value: value(1200) },
    });
    expect(problems).toEqual([]);
    expect(years(lines, 'contracts.c.allocated')).toEqual([21200, 26200.01]);
    expect(years(lines, 'contracts.c.unallocated')).toEqual([11800, 3799.99]);
    expect(years(lines, 'contracts.c.cost')).toEqual([20000, 25000.01]);
    expect(years(lines, 'contracts.total.cost')).toEqual([21200, 26200.01]);
  });

  it('has an unknown rest where a part is unknown, and at least the known parts spent', () => {
    const unknown = { label: 'Clinic', money: value('unknown') };
    const lines = linesOf({ ...budget, parts: { grant, unknown } });
    expect(years(lines, 'contracts.c.unallocated')).toEqual(['unknown', 'unknown']);
    expect(shown(runLines(lines), 'contracts.c.cost', year(0))).toEqual({
      value: 20000,
      status: 'at_least',
      unknown: 1,
    });
    expect(years(lines, 'contracts.c.committed')).toEqual([20000, 25000.01]);
  });

  it('spends a part only while it is in force', () => {
    const lines = linesOf({ ...budget, from: '2009-10', to: '2010-03', parts: { grant, clinic } }, [CLINIC]);
    expect(years(lines, 'contracts.c.budget')).toEqual([33000, 0]);
    expect(years(lines, 'contracts.c.allocated')).toEqual([23000, 0]);
  });
});

describe('the register', () => {
  const entries = {
    block: { ...about, type: 'block', value: value(120000.05), tier: 3, service: 'crisis', level: 'ics' },
    beds: {
      ...about,
      type: 'spot',
      provider: 'home',
      funder: 'council',
      volume: value(1),
      price: value(99.99),
    },
    offer: { ...about, type: 'framework', provider: 'not_stated', funder: 'not_stated' },
  };
  const { lines } = register(entries);

  it('adds up by type, provider, funder and what the contracts are tagged with', () => {
    expect(years(lines, 'contracts.type.block.cost')[0]).toBe(120000.05);
    expect(years(lines, 'contracts.provider.home.cost')[0]).toBe(1199.88);
    expect(years(lines, 'contracts.funder.council.uncommitted')[0]).toBe(1199.88);
    expect(years(lines, 'contracts.funder.council.committed')[0]).toBe(0);
    expect(years(lines, 'contracts.provider.not_stated.cost')[0]).toBe('unknown');
    expect(years(lines, 'contracts.tier.t3.cost')[0]).toBe(120000.05);
    expect(years(lines, 'contracts.service.crisis.committed')[0]).toBe(120000.05);
    expect(years(lines, 'contracts.level.ics.cost')[0]).toBe(120000.05);
    const total = shown(runLines(lines), 'contracts.total.cost', year(0));
    expect(total).toMatchObject({ status: 'at_least', unknown: 1 });
    expect(years(lines, 'contracts.total.cost')[0]).toBe(121199.93);
    expect(years(lines, 'contracts.total.committed')[0]).toBe(120000.05);
  });

  it('makes no totals by what no contract states', () => {
    expect(lines.filter((l) => /^contracts\.(portfolio|scope|roll_up)\./.test(l.name))).toEqual([]);
  });

  it('gives the cost of a contract tags to pick by', () => {
    expect(lines.find((l) => l.name === 'contracts.block.cost')?.tags).toEqual({
      component: 'contracts',
      contract: 'block',
      type: 'block',
      provider: 'trust',
      funder: 'pct',
      service: 'crisis',
      level: 'ics',
      portfolio: 'not_stated',
      scope: 'not_stated',
      tier: 't3',
      measure: 'contract',
    });
  });

  it('rolls up to the bodies that funders are part of', () => {
    const partOf = new Map([
      ['pct', 'system'],
      ['council', 'system'],
    ]);
    const funders = new Map(['pct', 'council', 'system'].map((ref) => [ref, ref]));
    const rolled = register(entries, { partOf, funders });
    expect(years(rolled.lines, 'contracts.roll_up.system.cost')[0]).toBe(121199.93);
  });

  it('tells every wrong name of a contract', () => {
    const wrong = { ...entries.block, provider: 'trusts', funder: 'ptc', lead: 'counsil' };
    expect(register({ wrong }).problems.map(printProblem)).toEqual([
      'model.yaml: "trusts" is not known. Did you mean "trust"?',
      'model.yaml: "ptc" is not known. Did you mean "pct"?',
      'model.yaml: "counsil" is not known. Did you mean "council"?',
    ]);
    expect(register({ total: entries.block }).problems.map(printProblem)).toEqual([
      'model.yaml: "total" is kept for totals. Give the contract another short name.',
    ]);
  });

  it('knows the services of the catalogue, where the model has one', () => {
    const tags = {
      component: 'services',
      measure: 'listed',
      service: 'crises',
      level: 'ics',
      scope: 'not_stated',
    };
    const facts = {
      components: new Set(['services']),
      lines: [told('services.crises.listed', [1], { tags })],
    };
    expect(register({ block: entries.block }, facts).problems.map(printProblem)).toEqual([
      'model.yaml: "crisis" is not known. Did you mean "crises"?',
    ]);
  });
});

describe('a figure taken from a line', () => {
  const terms = { type: 'spot', price: value(5) };

  it('is named by the contract, so that its unit is checked there', () => {
    const pounds = told('own.pounds', [1], { unit: 'GBP', rollup: 'flow' });
    const lines = linesOf({ ...terms, volume: { line: 'own.pounds' } }, [pounds]);
    expect(complaints(lines)).toEqual([
      'model.yaml, line contracts.c.volume: The formula is in GBP, but the line is in people. Change the formula, or the unit of the line.\n    own.pounds\n    ^^^^^^^^^^',
    ]);
  });

  it('that is not there is told once', () => {
    expect(
      complaints(linesOf({ ...terms, volume: { line: 'own.people' } }, [told('own.peple', [1], people)])),
    ).toEqual([
      'model.yaml, line contracts.c.volume: There is no line "own.people". Did you mean "own.peple"?\n    own.people\n    ^^^^^^^^^^',
    ]);
  });

  it('must be added up as the contract adds it up', () => {
    const stock = told('own.stock', [1], { unit: 'people', rollup: 'stock' });
    const flow = told('own.flow', [1], { unit: 'GBP', rollup: 'flow' });
    const facts = { lines: [stock, flow] };
    const { problems } = register(
      {
        a: { ...about, ...terms, volume: { line: 'own.stock' } },
        b: { ...about, type: 'block', value: { line: 'own.flow' } },
      },
      facts,
    );
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: "own.stock" is a closing figure of each month (stock), and does not fit "Contract: number". Name a line whose roll-up is flow.',
      'model.yaml: "own.flow" is an amount of each month, added up over the year (flow), and does not fit "Contract: sum of the year". Name a line whose roll-up is level or stock.',
    ]);
  });

  it('is at least what is known of it, as the line is', () => {
    const part = told('own.part', [null, 4], people);
    const lines = linesOf({ ...terms, volume: { line: 'own.part' } }, [part]);
    expect(monthsOf(runLines(lines), 'contracts.c.cost').slice(0, 2)).toEqual([null, 20]);
  });
});
