import { describe, expect, it } from 'vitest';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { complaints, monthsOf, runLines, shown, told, year } from '../../support/lines.ts';
import { about, byYear, linesOf, people, register, value, years } from './contract-register.ts';

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
