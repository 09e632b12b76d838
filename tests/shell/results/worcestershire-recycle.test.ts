import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../../src/shell/results/result-files.ts';
import { ROOT } from '../../support/headroom.ts';

const loaded = loadModel(ROOT, 'worcestershire');

interface Row {
  readonly line: string;
  readonly period: string;
  readonly value: string;
  readonly status: string;
  readonly unknown_lines: string;
}

function tables(scenario: string): { readonly annual: readonly Row[]; readonly monthly: readonly Row[] } {
  const files = resultFiles(loaded, scenario, loadScenario(loaded, scenario), 'test');
  const rows = (csv: string): readonly Row[] => parse(csv, { columns: true }) as readonly Row[];
  return { annual: rows(files['annual.csv']), monthly: rows(files['monthly.csv']) };
}

function values(rows: readonly Row[], line: string): readonly string[] {
  const found = rows.filter((row) => row.line === line).map((row) => row.value);
  if (found.length === 0) throw new Error(`no line ${line}`);
  return found;
}

const pennies = (value: string): number => Math.round(Number(value) * 100);

describe('the savings of the plan as the document states it', () => {
  const { annual } = tables('plan');

  it('are unknown throughout: the document gives none of the figures behind them', () => {
    for (const line of [
      'placements.ooa.net',
      'qipp.repatriation_acs.net',
      'qipp.repatriation_pct.net',
      'qipp.eating_disorders.net',
      'qipp.programme.placements_review.target',
      'qipp.programme.placements_review.gap',
      'reinvestment.placements.released',
      'reinvestment.placements.banked',
      'reinvestment.placements.closing',
      'affordability.envelope.pct.gap',
      'affordability.envelope.acs.gap',
      'affordability.self_financing.repatriation.net',
      'value.repatriation.npv',
    ])
      expect(values(annual, line), line).toEqual(['', '', '']);
    expect(annual.find((row) => row.line === 'qipp.total.plan')).toMatchObject({
      status: 'unknown',
      unknown_lines: '3',
    });
  });
});

describe('bringing people home and recycling the money', () => {
  const { annual, monthly } = tables('recycle');
  const pool = 'reinvestment.placements';

  it('releases what the placements save net, in pennies, by funder', () => {
    expect(values(annual, `${pool}.released`)).toEqual(values(annual, 'placements.ooa.net'));
    for (const funder of ['acs', 'pct'])
      expect(values(annual, `${pool}.from.${funder}`)).toEqual(
        values(annual, `placements.ooa.net.${funder}`),
      );
  });

  it.each([
    ['year', annual],
    ['month', monthly],
  ])('what is released is spent, banked, returned or left, to the penny, in every %s', (_, rows) => {
    const of = (line: string): readonly number[] => values(rows, `${pool}.${line}`).map(pennies);
    const [released, banked, spent, returned, closing] = [
      of('released'),
      of('banked'),
      of('spent'),
      of('returned'),
      of('closing'),
    ];
    released.forEach((pounds, i) => {
      const change = (closing[i] ?? 0) - (closing[i - 1] ?? 0);
      expect(pounds - (banked[i] ?? 0) - (returned[i] ?? 0) - (spent[i] ?? 0)).toBe(change);
    });
  });

  it('follows each pound: what each funder released is what it paid for and what it has left', () => {
    const links = (from: string, to: string): readonly number[] =>
      values(annual, `${pool}.link.${from}.${to}`).map(pennies);
    const programmes = ['aspergers', 'eating_disorders', 'specialist_provision'];
    for (const from of ['acs', 'pct']) {
      const left = values(annual, `${pool}.origin.${from}.closing`).map(pennies);
      values(annual, `${pool}.from.${from}`).forEach((released, y) => {
        const went = [...programmes, 'banked', 'returned'].reduce(
          (sum, to) => sum + (links(from, to)[y] ?? 0),
          0,
        );
        expect(pennies(released) - went).toBe((left[y] ?? 0) - (left[y - 1] ?? 0));
      });
    }
    for (const to of programmes) {
      const both = links('acs', to).map((p, y) => p + (links('pct', to)[y] ?? 0));
      expect(both).toEqual(values(annual, `${pool}.to.${to}`).map(pennies));
    }
  });

  it('leaves nothing in the pool at the end of the plan, and never overdraws it', () => {
    expect(values(annual, `${pool}.closing`).at(-1)).toBe('0.00');
    for (const value of values(annual, `${pool}.bridge_needed`)) expect(value).toBe('0.00');
  });
});

describe('the business case that slips by half a year', () => {
  const hoped = tables('recycle');
  const late = tables('recycle_late');
  const line = 'reinvestment.placements.to.specialist_provision';

  it('moves the start of the specialist provision, and holds its money in the pool until then', () => {
    expect(values(hoped.annual, `${line}.begins`)[0]).toBe('2011-04');
    expect(values(late.annual, `${line}.begins`)[0]).toBe('2011-09');
    const months = late.monthly.filter((row) => row.line === line);
    expect(months.filter((row) => row.period < '2011-09').map((row) => row.value)).toEqual(
      Array(29).fill('0.00'),
    );
    expect(months.some((row) => Number(row.value) > 0)).toBe(true);
  });

  it('gives the services that come first no less', () => {
    for (const to of ['aspergers', 'eating_disorders']) {
      const before = values(hoped.annual, `reinvestment.placements.to.${to}`).map(pennies);
      values(late.annual, `reinvestment.placements.to.${to}`).forEach((value, y) => {
        expect(pennies(value)).toBeGreaterThanOrEqual((before[y] ?? 0) - 1);
      });
    }
  });
});
