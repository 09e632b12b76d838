import type { Column, Layout } from '../layout.ts';
import { column, unused } from './common.ts';

const numbered = (count: number, name: (n: number) => string, meaning: string): readonly Column[] =>
  Array.from({ length: count }, (_, i) => unused(name(i + 1), meaning));

const SEGMENTS = Array.from({ length: 30 }, (_, i) =>
  column(
    `Segment${i + 1}`,
    'A segment of the account, in the order of the chart of accounts.',
    { kind: 'code' },
    { optional: true, length: 25 },
  ),
);

export const oracleFusionJournal: Layout = {
  name: 'oracle-fusion-journal',
  title: 'Oracle Fusion, journals',
  about:
    'The file GlInterface.csv of the import of journals into General Ledger, in a zip. There is one journal for each period, and its debits and credits come to the same sum by a row on the offset code.',
  columns: [
    column('Status Code', 'NEW for rows to be loaded.', { kind: 'constant', value: 'NEW' }),
    column('Ledger ID', 'Number of the ledger.', { kind: 'setting', setting: 'ledger_id' }),
    column('Effective Date of Transaction', 'Day of the period, YYYY/MM/DD.', {
      kind: 'date',
      separator: '/',
    }),
    column(
      'Journal Source',
      'Source of the journal.',
      { kind: 'setting', setting: 'source' },
      { length: 25 },
    ),
    column(
      'Journal Category',
      'Category of the journal.',
      { kind: 'setting', setting: 'category' },
      { length: 25 },
    ),
    column(
      'Currency Code',
      'Currency.',
      { kind: 'setting', setting: 'currency', usual: 'GBP' },
      { length: 15 },
    ),
    column('Journal Entry Creation Date', 'The same day as the effective date: no clock is read.', {
      kind: 'date',
      separator: '/',
    }),
    column(
      'Actual Flag',
      'A for actual amounts.',
      { kind: 'setting', setting: 'actual_flag', usual: 'A' },
      { length: 1 },
    ),
    ...SEGMENTS,
    column('Entered Debit Amount', 'Pounds, where the amount is a debit.', { kind: 'debit' }),
    column('Entered Credit Amount', 'Pounds, where the amount is a credit.', { kind: 'credit' }),
    unused('Converted Debit Amount'),
    unused('Converted Credit Amount'),
    column(
      'REFERENCE1',
      'Name of the batch.',
      { kind: 'text', text: 'batch' },
      { optional: true, length: 100 },
    ),
    unused('REFERENCE2', 'Description of the batch. Not used.'),
    unused('REFERENCE3'),
    column(
      'REFERENCE4',
      'Name of the journal.',
      { kind: 'text', text: 'journal' },
      { optional: true, length: 100 },
    ),
    ...['REFERENCE5', 'REFERENCE6', 'REFERENCE7', 'REFERENCE8', 'REFERENCE9'].map((name) => unused(name)),
    column(
      'REFERENCE10',
      'Description of the row.',
      { kind: 'text', text: 'description' },
      { optional: true, length: 240 },
    ),
    ...numbered(10, (n) => `Reference column ${n}`, 'Not used.'),
    unused('Statistical Amount'),
    unused('Currency Conversion Type'),
    unused('Currency Conversion Date'),
    unused('Currency Conversion Rate'),
    column(
      'Interface Group Identifier',
      'Number of the group of rows.',
      { kind: 'setting', setting: 'group' },
      { optional: true },
    ),
    unused('Context field for Journal Entry Line DFF'),
    ...numbered(10, (n) => `ATTRIBUTE${n}`, 'Not used.'),
    ...numbered(10, (n) => `Attribute${n + 10}`, 'Not used.'),
    unused('Context field for Captured Information DFF'),
    unused('Average Journal Flag'),
    unused('Clearing Company'),
    column(
      'Ledger Name',
      'Name of the ledger.',
      { kind: 'setting', setting: 'ledger' },
      { optional: true, length: 30 },
    ),
    unused('Encumbrance Type ID'),
    unused('Reconciliation Reference'),
    column('Period Name', 'Name of the period in the ledger.', { kind: 'period' }, { length: 15 }),
  ],
  header: false,
  zipAs: 'GlInterface.csv',
  rowFor: 'line',
  offset: 'must',
  periods: '{Mon}-{yy}',
  trailer: false,
  seen: [
    'The order and the names of the 95 columns, the first eight of them marked as needed: a public generator of the file.',
  ],
  unverified: [
    'The positions 43 to 95 were counted from that list, and are not from a document of Oracle.',
    'The lengths of the columns were not seen, but for those of the segments.',
    'No file made here has been loaded into an Oracle system yet.',
  ],
};
