import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { populationTable, prevalenceTable } from '../../../src/core/components/demand/tables.ts';
import { evidenceTable } from '../../../src/core/components/evidence/evidence.ts';
import { priceTable } from '../../../src/core/components/price/table.ts';
import { proxies } from '../../../src/core/components/proxies/proxies.ts';
import { readUnit } from '../../../src/core/quantity/unit-text.ts';
import type { Table, TableLayout } from '../../../src/core/tables/layout.ts';
import { readTable } from '../../../src/shell/tables/read-table.ts';
import { built } from '../../support/component.ts';
import { ROOT } from '../../support/headroom.ts';
import { runLines, shown, year } from '../../support/lines.ts';

const textOf = (file: string): string => readFileSync(join(ROOT, 'data', file), 'utf8');

function rowsOf<Row>(layout: TableLayout<Row>, file: string): Table<Row> {
  const { rows, problems } = readTable(textOf(file), layout, file);
  expect(problems).toEqual([]);
  return rows;
}

const AREAS = ['worcestershire', 'dorset', 'southwark', 'lancashire_south_cumbria', 'england'];

describe('the reference tables', () => {
  it('hold the people aged 65 and over of each place as the statistics office adds them up', () => {
    const rows = rowsOf(populationTable, 'reference/population.csv');
    const people = (area: string, y: number): number =>
      rows.filter((r) => r.area === area && r.year === y).reduce((sum, r) => sum + r.persons, 0);
    expect(AREAS.map((area) => [2009, 2015, 2020].map((y) => people(area, y)))).toEqual([
      [104_077, 125_190, 137_439],
      [162_215, 185_471, 198_608],
      [22_867, 24_532, 27_938],
      [287_616, 329_073, 350_760],
      [8_400_287, 9_711_572, 10_464_019],
    ]);
    const bands = new Set(rows.map((r) => `${r.sex} ${r.age_band}`));
    expect([...bands].sort()).toEqual(
      ['65-69', '70-74', '75-79', '80-84', '85-89', '90+'].map((band) => `persons ${band}`),
    );
    expect(rows).toHaveLength(AREAS.length * 12 * 6);
  });

  it('hold all ages and 60 to 64 apart, for the same places and years, so that no rate meets them unasked', () => {
    const rows = rowsOf(populationTable, 'reference/population_all_ages.csv');
    expect([...new Set(rows.map((r) => r.area))]).toEqual(AREAS);
    expect([...new Set(rows.map((r) => r.age_band))]).toEqual(['All ages', '60-64']);
    expect(rows).toHaveLength(AREAS.length * 12 * 2);
    expect(rows.find((r) => r.area === 'worcestershire' && r.year === 2009)?.persons).toBe(562_296);
  });

  it('have a price factor for each year from 2009/10 to 2020/21', () => {
    const rows = rowsOf(priceTable, 'reference/price_factors.csv');
    expect(rows.map((r) => [r.year, r.net_percent])).toEqual(
      [1.7, 0, -1.5, -1.8, -1.3, -1.8, -1.6, 1.1, 0.1, 0.1, 2.7, 1.4].map((net, k) => [2009 + k, net]),
    );
  });

  it('are in units that formulas know, quote only what was seen, and say where each figure is from', () => {
    const evidence = rowsOf(evidenceTable, 'reference/evidence.csv');
    expect(evidence.length).toBeGreaterThan(90);
    expect(evidence.filter((r) => readUnit(r.unit) === undefined).map((r) => r.ref)).toEqual([]);
    const rates = rowsOf(prevalenceTable, 'reference/prevalence.csv');
    for (const r of [...evidence, ...rates]) {
      expect(r.evidence).not.toBe('');
      expect(r.evidence === 'recalled' && r.quote !== '').toBe(false);
      expect(r.evidence === 'recalled' && !/^(From memory|Our assumption)/.test(r.reading)).toBe(false);
    }
  });

  it('tell the return to employers, to society and to the state from what a commissioner saves', () => {
    const whose = new Map(rowsOf(evidenceTable, 'reference/evidence.csv').map((r) => [r.ref, r.beneficiary]));
    expect(whose.get('workplace_return')).toBe('employers');
    expect(whose.get('mental_health_cost_society')).toBe('society');
    expect(whose.get('mental_illness_cost')).toBe('society');
    expect(whose.get('kirklees_state_saving')).toBe('state');
    expect(whose.get('early_childhood_return')).toBe('not_stated');
    expect(whose.get('slot_saving_per_person')).toBe('commissioner');
  });
});

describe('the proxies of Bournemouth, Dorset and Poole', () => {
  const files = ['dorset/proxies.csv', 'dorset/local_figures.csv'];
  const population = ['reference/population.csv', 'reference/population_all_ages.csv'];
  const texts = Object.fromEntries([...files, ...population].map((file) => [file, textOf(file)]));
  const settings = {
    national: 'dorset/proxies.csv',
    local: 'dorset/local_figures.csv',
    population: { table: population, area: 'dorset' },
  };
  const facts = { window: { first: 2010, last: 2014 }, baseYear: 2010 };
  // Without what a local team may have filled in since.
  const [header = ''] = (texts['dorset/local_figures.csv'] ?? '').split('\n');
  const build = (local = header) =>
    built(proxies, settings, { ...texts, 'dorset/local_figures.csv': local }, facts);
  const figures = (local?: string) => {
    const projection = runLines(build(local).lines, {
      first: 2010 * 12 + 3,
      months: 60,
      years: [2010, 2011, 2012, 2013, 2014],
    });
    return (ref: string, n = 0) => shown(projection, `proxies.${ref}`, year(n));
  };

  it('are the national figures by the share of people, to the penny, in all five years', () => {
    expect(build().problems).toEqual([]);
    const figure = figures();
    const inPennies = (ref: string, n: number): number => Math.round(Number(figure(ref, n).value) * 100);
    for (const n of [0, 4]) {
      expect(inPennies('adult_investment', n)).toBe(86_164_617_16);
      expect(inPennies('older_investment', n)).toBe(54_414_624_18);
      expect(inPennies('oat_spend', n)).toBe(4_627_838_85);
      expect(inPennies('oat_spend_low', n)).toBe(4_207_126_22);
      expect(inPennies('oat_saving', n)).toBe(1_402_375_41);
      expect(inPennies('pct_allocation', n)).toBe(1_249_969_785_07);
      expect(Number(figure('oat_people', n).value)).toBeCloseTo(140.24, 2);
      expect(figure('bed_day', n)).toMatchObject({ status: 'cited' });
      expect(Number(figure('bed_day', n).value)).toBeCloseTo(334, 9);
    }
    expect(figure('oat_spend').status).toBe('assumed');
  });

  it('give way to one local figure in the one file that is kept for them', () => {
    const figure = figures(`${header}\noat_spend,2012/13,3900000,local,,,,ledger of the two trusts\n`);
    expect(figure('oat_spend', 2).status).toBe('local');
    expect(Math.round(Number(figure('oat_spend', 2).value))).toBe(3_900_000);
    expect([0, 1, 3, 4].map((n) => figure('oat_spend', n).status)).toEqual(Array(4).fill('assumed'));
    expect(header).toBe('ref,year,value,kind,document,section,quote,reading');
  });
});
