import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/core/results/rows.ts';
import { chooseRows } from '../../../src/shell/frames/choose.ts';
import { jsonRows } from '../../../src/shell/frames/json-rows.ts';
import { textsOf } from '../../../src/shell/frames/text-frame.ts';
import { toDataFrame } from '../../../src/shell/frames/to-data-frame.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { project } from '../../../src/shell/results/result-files.ts';
import { resultsOf } from '../../support/annual.ts';
import { FRAME_ROWS, frameRow, LARGE } from '../../support/frames.ts';
import { ROOT } from '../../support/headroom.ts';

const graph = loadScenario(loadModel(ROOT, 'worcestershire'), 'plan');

describe('results as a data frame', () => {
  it('keeps every penny of a large sum, and an unknown as a gap, when danfojs slices and sorts it', async () => {
    const frame = await toDataFrame(FRAME_ROWS);
    const isLarge = frame.column('line').values.map((line) => line === 'own.large');
    const large = frame.query(isLarge).sortValues('period', { ascending: false });
    expect(large.column('value').values).toEqual(['', LARGE]);
  });

  it('refuses to add figures up, for an unknown would count as nought', async () => {
    const frame = await toDataFrame(FRAME_ROWS);
    expect(() => frame.column('value').sum()).toThrow();
  });

  it('has every row of annual.csv, from the graph as from its projection', async () => {
    const { annual } = resultsOf('worcestershire').of('plan');
    const columns = ['line', 'unit', 'rollup', 'period', 'value', 'status', 'unknown_lines'] as const;
    const printed = annual.map((row) => columns.map((column) => row[column]));
    expect(textsOf(await toDataFrame(graph))).toEqual({ columns, rows: printed });
    expect(textsOf(await toDataFrame(project(graph))).rows).toEqual(printed);
  });

  it('has rows by quarter and month that add up to those of the year', async () => {
    const lines = ['investment.total.new'];
    const pennies = async (rows: 'annual' | 'quarterly' | 'monthly'): Promise<readonly number[]> => {
      const frame = await chooseRows(await toDataFrame(graph, { rows }), { lines });
      const all = jsonRows(frame).map(({ value }) => Math.round(Number(value ?? Number.NaN) * 100));
      const each = all.length / 3;
      return [0, 1, 2].map((y) => all.slice(y * each, (y + 1) * each).reduce((sum, p) => sum + p, 0));
    };
    expect(await pennies('annual')).toEqual([70_500_000, 180_000_000, 185_000_000]);
    expect(await pennies('quarterly')).toEqual(await pennies('annual'));
    expect(await pennies('monthly')).toEqual(await pennies('annual'));
  });

  it('has inputs with their sources, and tags as columns', async () => {
    const frame = await toDataFrame(graph, { rows: 'inputs', tags: ['funder'] });
    const [row] = jsonRows(
      await chooseRows(frame, { lines: ['investment.dementia.stated'], periods: ['2010/11'] }),
    );
    expect(row).toMatchObject({ value: '750000', status: 'stated', funder: 'not_stated' });
    expect(row?.source).toContain('"2010/11 - £750,000"');
  });

  it('gives numbers only where nothing is lost', async () => {
    const people: Row = { ...frameRow('own.people', '2009/10', '8092.5', 'stated'), unit: 'people' };
    const frame = await toDataFrame([people], { values: 'numbers' });
    expect(frame.column('value').values).toEqual([8092.5]);
  });

  it.each<[string, readonly Row[], string]>([
    ['money', FRAME_ROWS.slice(0, 1), '"own.large" is money, and numbers of a data frame lose pennies.'],
    [
      'money for each person',
      [{ ...frameRow('own.price', '2009/10', '1.10', 'stated'), unit: 'GBP/people' }],
      '"own.price" is money',
    ],
    [
      'an unknown',
      [{ ...frameRow('own.people', '2009/10', '', 'unknown'), unit: 'people' }],
      '"own.people" is unknown, and a data frame would take it for nought.',
    ],
    [
      'a month',
      [{ ...frameRow('own.start', '2009/10', '2010-04', 'stated'), unit: 'date' }],
      '"2010-04", the value of "own.start", is no number.',
    ],
  ])('refuses numbers for %s', async (_, rows, message) => {
    await expect(toDataFrame(rows, { values: 'numbers' })).rejects.toThrow(message);
  });

  it('says that inputs and tags need a graph', async () => {
    await expect(toDataFrame(FRAME_ROWS, { rows: 'inputs' })).rejects.toThrow('give the graph of a scenario');
    await expect(toDataFrame(FRAME_ROWS, { tags: ['funder'] })).rejects.toThrow(
      'Tags are in the graph: give the graph of a scenario.',
    );
  });
});
