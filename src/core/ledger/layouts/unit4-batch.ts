import type { Layout } from '../layout.ts';
import { column, unused } from './common.ts';

const dim = (n: number, segment: string | undefined, meaning: string) =>
  column(`dim_${n}`, meaning, segment === undefined ? { kind: 'code' } : { kind: 'code', segment }, {
    optional: true,
    length: 25,
  });

export const unit4Batch: Layout = {
  name: 'unit4-batch',
  title: 'Unit4 (Agresso), batch input',
  about:
    'The columns of the table acrbatchinput, from which a Unit4 ledger reads batches (GL07). Each site sets up its own import: a profile can place its codes in other columns.',
  columns: [
    column(
      'account',
      'Account, from the segment subjective.',
      { kind: 'code', segment: 'subjective' },
      { length: 25 },
    ),
    column('amount', 'Pounds, debits above nought.', { kind: 'amount' }),
    column('batch_id', 'Name of the batch.', { kind: 'setting', setting: 'batch_id' }, { length: 25 }),
    column(
      'client',
      'Client, from the segment entity.',
      { kind: 'code', segment: 'entity' },
      { optional: true, length: 25 },
    ),
    column('cur_amount', 'The same pounds, in the currency.', { kind: 'amount', copy: true }),
    column('currency', 'Currency.', { kind: 'setting', setting: 'currency', usual: 'GBP' }, { length: 25 }),
    column(
      'description',
      'What a board member calls the line.',
      { kind: 'text', text: 'description' },
      { optional: true, length: 255 },
    ),
    dim(1, 'cost_centre', 'First dimension, from the segment cost_centre.'),
    dim(2, 'analysis_1', 'Second dimension, from the segment analysis_1.'),
    dim(3, 'analysis_2', 'Third dimension, from the segment analysis_2.'),
    dim(4, 'sercop_group', 'Fourth dimension, from the segment sercop_group.'),
    dim(5, 'spare', 'Fifth dimension, from the segment spare.'),
    dim(6, undefined, 'Sixth dimension.'),
    dim(7, undefined, 'Seventh dimension.'),
    unused('ext_inv_ref'),
    column('interface', 'Name of the interface.', { kind: 'setting', setting: 'interface' }, { length: 25 }),
    column('period', 'Period as YYYYPP: 200901 is April 2009.', { kind: 'period' }, { length: 6 }),
    column('sequence_no', 'Number of the row.', { kind: 'number' }),
    unused('tax_code'),
    column('trans_date', 'Day of the period, YYYY-MM-DD.', { kind: 'date', separator: '-' }),
    column(
      'trans_type',
      'GL for the general ledger.',
      { kind: 'setting', setting: 'trans_type', usual: 'GL' },
      { length: 25 },
    ),
    column('voucher_date', 'The same day.', { kind: 'date', separator: '-' }),
    column(
      'voucher_type',
      'Type of the voucher.',
      { kind: 'setting', setting: 'voucher_type' },
      { length: 25 },
    ),
  ],
  header: true,
  rowFor: 'line',
  offset: 'may',
  periods: '{fy}{pp}',
  trailer: false,
  seen: [
    'The names of the columns: a table that a public script copies from acrbatchinput. The script takes a part of them.',
  ],
  unverified: [
    'The form of the period, YYYYPP, the type GL and the sign of amounts are from memory.',
    'How your ledger numbers its periods: here period 01 of 2009 is April 2009.',
    'The layout of an import of budgets was not found. Whether a batch must balance depends on the type of the voucher.',
  ],
};
