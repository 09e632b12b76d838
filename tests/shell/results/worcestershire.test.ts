import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { signedParts } from '../../../src/core/run/signed-parts.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../../src/shell/results/result-files.ts';
import { ROOT } from '../../support/headroom.ts';

const loaded = loadModel(ROOT, 'worcestershire');

type Row = Readonly<Record<string, string>>;

function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true }) as readonly Row[];
}

function results(scenario: string): {
  readonly graph: Graph;
  readonly annual: readonly Row[];
  readonly monthly: readonly Row[];
  readonly inputs: readonly Row[];
} {
  const graph = loadScenario(loaded, scenario);
  const files = resultFiles(loaded, scenario, graph, 'test');
  return {
    graph,
    annual: rowsOf(files['annual.csv']),
    monthly: rowsOf(files['monthly.csv']),
    inputs: rowsOf(files['inputs.csv']),
  };
}

/** Value, status and count of unknown lines, year by year. */
function years(rows: readonly Row[], line: string): readonly (readonly (string | undefined)[])[] {
  return rows.filter((r) => r.line === line).map((r) => [r.period, r.value, r.status, r.unknown_lines]);
}

function pennies(value: string | undefined): number {
  return value === undefined || value === '' ? 0 : Math.round(Number(value) * 100);
}

function financialYear(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const first = number >= 4 ? year : year - 1;
  return `${first}/${String(first + 1).slice(2)}`;
}

describe('the plan of Worcestershire', () => {
  const { annual } = results('plan');

  it('has new money of £705,000, £1,800,000 and at least £1,850,000 with one line unknown', () => {
    expect(years(annual, 'investment.total.new')).toEqual([
      ['2009/10', '705000.00', 'derived', '0'],
      ['2010/11', '1800000.00', 'read', '0'],
      ['2011/12', '1850000.00', 'at_least', '1'],
    ]);
  });

  it('keeps existing money apart: day, vocational and community services and the bilateral contract, with 4 lines unknown', () => {
    for (const [, value, status, unknown] of years(annual, 'investment.total.existing')) {
      expect(Number(value)).toBe(750_000 + 860_000 + 8_200_000 + 500_000);
      expect([status, unknown]).toEqual(['at_least', '4']);
    }
  });

  it('has £2.6m of each of the two placement budgets as money at risk, every year', () => {
    for (const funder of ['acs', 'pct']) {
      expect(years(annual, `investment.placements.${funder}`).map(([, value]) => value)).toEqual(
        Array(3).fill('2600000.00'),
      );
    }
    expect(years(annual, 'investment.total.at_risk').map(([, value, status]) => [value, status])).toEqual(
      Array(3).fill(['5200000.00', 'read']),
    );
  });

  it('does not count money twice that lies within other lines, nor invents any for the unknown', () => {
    const lines = new Set(annual.map((r) => r.line));
    expect(lines.has('investment.carers.dementia_programme')).toBe(false);
    expect(lines.has('investment.eating_disorders.placement_budget')).toBe(false);
    expect(years(annual, 'investment.mother_and_baby')).toEqual([
      ['2009/10', '133000.00', 'derived', '0'],
      ['2010/11', '200000.00', 'read', '0'],
      ['2011/12', '', 'unknown', '1'],
    ]);
  });

  it('spreads the money from October over six months, so that March stands for the full-year effect', () => {
    expect(years(annual, 'investment.psychological_therapies').map(([, value]) => value)).toEqual([
      '239000.00',
      '750000.00',
      '750000.00',
    ]);
    expect(years(annual, 'investment.psychological_therapies.fye').map(([, value]) => value)).toEqual([
      '478000.00',
      '750000.00',
      '750000.00',
    ]);
  });
});

describe('doing nothing new', () => {
  it('spends no new money, as an assumption, and the same existing money', () => {
    const { annual } = results('do_nothing');
    expect(years(annual, 'investment.total.new').map(([, ...rest]) => rest)).toEqual(
      Array(3).fill(['0.00', 'assumed', '0']),
    );
    expect(years(annual, 'investment.total.existing')).toEqual(
      years(results('plan').annual, 'investment.total.existing'),
    );
  });
});

describe('bringing people home', () => {
  const { annual, inputs } = results('repatriation');

  it('brings twelve people home, and shares the net saving among the funders by their budgets', () => {
    const people = years(annual, 'placements.ooa.repatriated').map(([, value]) => Number(value));
    expect(people.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 9);
    const net = years(annual, 'placements.ooa.net').map(([, value]) => pennies(value));
    const shares = ['acs', 'pct'].map((f) =>
      years(annual, `placements.ooa.net.${f}`).map(([, value]) => pennies(value)),
    );
    expect(net.map((_, y) => shares.reduce((sum, s) => sum + (s[y] ?? 0), 0))).toEqual(net);
  });

  it('uses up the whole placement budget in the first year if nothing is done', () => {
    expect(years(annual, 'placements.ooa.do_nothing.cost')[0]?.[1]).toBe('5200000.00');
  });

  it('names every assumption with its reason, and the evidence as cited', () => {
    const assumed = inputs.filter((r) => r.kind === 'assumed');
    expect(assumed.every((r) => r.reading !== '')).toBe(true);
    expect(inputs.find((r) => r.line === 'evidence.slot_saving_share')?.kind).toBe('cited');
    expect(inputs.find((r) => r.line === 'placements.ooa.opening_stock')).toMatchObject({
      value: '35',
      low: '25',
      high: '50',
    });
  });
});

describe.each(Object.keys(loaded.model.file.scenarios))('in the scenario %s', (scenario) => {
  const { graph, annual, monthly } = results(scenario);
  const money = graph.lines
    .filter((line) => line.unit === 'GBP' && line.rollup === 'flow')
    .map((line) => line.name);

  it('twelve months of money add up to each year, to the penny', () => {
    const sums = new Map<string, number>();
    for (const row of monthly) {
      const key = `${row.line} ${financialYear(row.period ?? '')}`;
      sums.set(key, (sums.get(key) ?? 0) + pennies(row.value));
    }
    const all = annual.filter((row) => money.includes(row.line ?? ''));
    expect(all.length).toBe(money.length * graph.calendar.years.length);
    for (const row of all)
      expect(sums.get(`${row.line} ${row.period}`), `${row.line} ${row.period}`).toBe(pennies(row.value));
  });

  it('parts of money add up to their totals, to the penny', () => {
    const plan = planOf(graph);
    const printed = new Map(annual.map((row) => [`${row.line} ${row.period}`, row]));
    let checked = 0;
    plan.lines.forEach((line, i) => {
      for (const row of annual.filter((r) => r.line === line.name && r.status !== 'unknown')) {
        const parts = signedParts(plan, i);
        if (parts === undefined) continue;
        const sum = parts.reduce((total, part) => {
          const name = plan.lines[part.line]?.name;
          return total + part.sign * pennies(printed.get(`${name} ${row.period}`)?.value);
        }, 0);
        checked += 1;
        expect(sum, `${row.line} ${row.period}`).toBe(pennies(row.value));
      }
    });
    expect(checked).toBeGreaterThan(40);
  });

  it('no figure is left out, and the unknown ones are empty, never 0', () => {
    for (const row of [...annual, ...monthly]) {
      expect(row.value === '').toBe(row.status === 'unknown');
      expect(Number(row.unknown_lines) > 0).toBe(
        ['unknown', 'at_least', 'known_part'].includes(row.status ?? ''),
      );
    }
  });
});
