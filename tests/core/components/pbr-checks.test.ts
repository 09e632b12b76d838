import { describe, expect, it } from 'vitest';
import { pbr } from '../../../src/core/components/pbr/pbr.ts';
import { contract, said } from './pbr-contracts.ts';

const CASELOAD = [['trust', 4, '2009-04', 100]];
const WEIGHTS = [['', 4, 2]];
const REBASE = { trust: contract({ rebase: { year: '2009/10' } }) };

describe('what is said of contracts in care clusters', () => {
  it('is nothing when all is well', () => {
    expect(said({ caseload: CASELOAD, prices: [['', 4, '2009/10', 10]] })).toEqual([]);
    expect(said({ providers: REBASE, caseload: CASELOAD, weights: WEIGHTS })).toEqual([]);
  });

  it('is nothing of a national list of prices, of which only some rows are used', () => {
    const prices = [1, 2, 3, 4, 5].map((c) => ['', c, '2009/10', 10]);
    expect(said({ caseload: CASELOAD, prices })).toEqual([]);
  });

  it('names a funder, and a provider of each table, that the model does not know', () => {
    const providers = { trust: contract({ funder: 'ptc' }) };
    const caseload = [...CASELOAD, ['trusst', 4, '2009-04', 1]];
    const prices = [['elsewhere', 4, '2009/10', 10]];
    expect(said({ providers, caseload, prices })).toEqual([
      'caseload.csv, row 3, column provider: "trusst" is not known. Did you mean "trust"?',
      'prices.csv, row 2, column provider: "elsewhere" is not known. There are: trust.',
      'model.yaml: "ptc" is not known. Did you mean "pct"?',
    ]);
  });

  it('asks for the caseload of every provider', () => {
    const providers = { trust: contract(), other: contract({ label: 'The other' }) };
    const caseload = [...CASELOAD, ['other', 99, '2009-04', 12]];
    expect(said({ providers, caseload })).toEqual([
      'model.yaml: The other has no caseload in any care cluster. Add its rows to caseload.csv under the name other, with "people" empty where the number is not known.',
    ]);
    expect(said({ caseload: [] })).toHaveLength(1);
  });

  it('wants the years of rebasing and of the pattern inside the window', () => {
    const providers = { trust: contract({ rebase: { year: '2008/09' }, pattern_year: '2011/12' }) };
    expect(said({ providers, caseload: CASELOAD, weights: WEIGHTS })).toEqual([
      "model.yaml: 2008/09 is outside the plan's window 2009/10-2010/11. Name a year of the window.",
      "model.yaml: 2011/12 is outside the plan's window 2009/10-2010/11. Name a year of the window.",
    ]);
  });

  it('wants a cost weight for each cluster of a provider that rebases', () => {
    expect(said({ providers: REBASE, caseload: CASELOAD })).toEqual([
      'model.yaml: The prices of The trust are to be rebased, but the model names no table of cost weights. Add "weights" under "pbr", with the name of its CSV file.',
    ]);
    const caseload = [...CASELOAD, ...[5, 11, 18].map((c) => ['trust', c, '2009-04', 10])];
    expect(said({ providers: REBASE, caseload, weights: WEIGHTS })).toEqual([
      'model.yaml: There is no cost weight for clusters 5, 11 and 18, in which The trust has caseload. Add the rows to weights.csv; an empty weight is unknown.',
    ]);
  });

  it('refuses a told price beside rebased ones', () => {
    const providers = { ...REBASE, other: contract() };
    const caseload = [...CASELOAD, ['other', 4, '2009-04', 1]];
    const prices = [['trust', 4, '2009/10', 10]];
    expect(said({ providers, caseload, prices, weights: WEIGHTS })).toEqual([
      'prices.csv, row 2, column provider: The prices of The trust are rebased: a told price would not be used. Take the row out, or take "rebase" out of the model file.',
    ]);
  });

  it('notes rows and tables that bear on nothing', () => {
    expect(said({ caseload: CASELOAD, prices: [['trust', 5, '2009/10', 10]] })).toEqual([
      'Note: prices.csv, row 2, column cluster: The trust has no caseload in cluster 5: the price is not used.',
    ]);
    const weights = [...WEIGHTS, ['trust', 5, 3]];
    expect(said({ providers: REBASE, caseload: CASELOAD, weights })).toEqual([
      'Note: weights.csv, row 3, column cluster: The trust has no caseload in cluster 5: the weight is not used.',
    ]);
    expect(said({ caseload: CASELOAD, weights: [['trust', 4, 2]] })).toEqual([
      'Note: weights.csv, row 2, column cluster: The prices of The trust are not rebased: the weight is not used.',
      'Note: model.yaml: No provider rebases its prices: the cost weights are not used.',
    ]);
    const prices = [['', 4, '2009/10', 10]];
    expect(said({ providers: REBASE, caseload: CASELOAD, prices, weights: WEIGHTS })).toEqual([
      'Note: model.yaml: Every provider rebases its prices: the told prices are not used.',
    ]);
  });

  it('watches over clusters that follow demand', () => {
    const follow = (from: string): Readonly<Record<string, unknown>> => ({
      trust: contract({ organic_follows: { line: 'demand.dementia.index', from } }),
    });
    expect(said({ providers: follow('2009-04'), caseload: CASELOAD })).toEqual([
      'Note: model.yaml: The trust has no caseload in clusters 18 to 21: nothing follows demand.dementia.index.',
    ]);
    const organic = [['trust', 18, '2009-04', 50]];
    expect(said({ providers: follow('2009-04'), caseload: organic })).toEqual([]);
    expect(said({ providers: follow('2009-03'), caseload: organic })).toEqual([
      "model.yaml: 2009-03 is before the plan's window 2009/10-2010/11. Name 2009-04 or a later month.",
    ]);
    const counted = [...organic, ['trust', 18, '2010-04', 60]];
    expect(said({ providers: follow('2009-10'), caseload: counted })).toEqual([
      'Note: caseload.csv, row 3, column from: The row tells of people from 2010-04 on, but from 2009-10 on the cluster also grows with demand.dementia.index: it grows twice if the row has growth in it.',
    ]);
  });

  it('explains its method in words for the methods page', () => {
    expect(pbr.method).toContain('9 is a blank number and is refused');
    expect(pbr.method).toContain('There is no default price');
    expect(pbr.method).not.toMatch(/zero|NaN|undefined/);
  });

  it('keeps the names of totals for totals', () => {
    const read = pbr.settings.safeParse({ caseload: 'c.csv', providers: { total: contract() } });
    expect(JSON.stringify(read.error?.issues)).toContain('is kept for totals. Use another short name.');
    expect(pbr.settings.safeParse({ caseload: 'c.csv', providers: { trust: contract() } }).success).toBe(
      true,
    );
  });
});
