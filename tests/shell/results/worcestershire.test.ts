import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph.ts';
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
