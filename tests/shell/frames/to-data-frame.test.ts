import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/core/results/rows.ts';
import { toDataFrame } from '../../../src/shell/frames/to-data-frame.ts';

const row = (line: string, period: string, value: string, status: Row['status']): Row => ({
  line,
  unit: 'GBP',
  rollup: 'flow',
  period,
  value,
  status,
  unknownLines: value === '' ? 1 : 0,
});

const ROWS = [
  row('own.large', '2009/10', '1357913579.37', 'stated'),
  row('own.large', '2010/11', '', 'unknown'),
  row('own.small', '2009/10', '0.10', 'stated'),
];

describe('results as a data frame', () => {
  it('keeps every penny of a large sum, and an unknown as a gap, when it is sliced and sorted', async () => {
    const frame = await toDataFrame(ROWS);
    const isLarge = frame.column('line').values.map((line) => line === 'own.large');
    const large = frame.query(isLarge).sortValues('period', { ascending: false });
    expect(large.column('value').values).toEqual(['', '1357913579.37']);
  });

  it('refuses to add figures up, for an unknown would count as nought', async () => {
    const frame = await toDataFrame(ROWS);
    expect(() => frame.column('value').sum()).toThrow();
  });

  it('has the columns of the result files', async () => {
    const frame = await toDataFrame(ROWS);
    expect(frame.columns).toEqual(['line', 'unit', 'rollup', 'period', 'value', 'status', 'unknown_lines']);
  });
});
