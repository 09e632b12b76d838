import type { Layout } from '../layout.ts';
import { column } from './common.ts';

const SEGMENTS = Array.from({ length: 30 }, (_, i) =>
  column(
    `SEGMENT${i + 1}`,
    'A segment of the account, in the order of the chart of accounts.',
    { kind: 'code' },
    { optional: true, length: 25 },
  ),
);

export const oracleFusionBudget: Layout = {
  name: 'oracle-fusion-budget',
  title: 'Oracle Fusion, budget upload',
  about:
    'The file GlBudgetInterface.csv of the import of budgets into General Ledger, in a zip. A row sets the balance of one account in one period: lines with the same code are added up, for a second row would replace the first.',
  columns: [
    column('RUN_NAME', 'Name of the run.', { kind: 'run' }, { length: 50 }),
    column('STATUS', 'NEW for rows to be loaded.', { kind: 'constant', value: 'NEW' }),
    column(
      'LEDGER_ID',
      'Number of the ledger. Give this or LEDGER_NAME.',
      { kind: 'setting', setting: 'ledger_id' },
      { optional: true },
    ),
    column(
      'BUDGET_NAME',
      'Name of the budget, from the value set Accounting Scenario.',
      { kind: 'setting', setting: 'budget' },
      { length: 80 },
    ),
    column('PERIOD_NAME', 'Name of the period in the ledger.', { kind: 'period' }, { length: 15 }),
    column(
      'CURRENCY_CODE',
      'Currency.',
      { kind: 'setting', setting: 'currency', usual: 'GBP' },
      { length: 15 },
    ),
    ...SEGMENTS,
    column('BUDGET_AMOUNT', 'Pounds of the period.', { kind: 'amount' }),
    column(
      'LEDGER_NAME',
      'Name of the ledger. Give this or LEDGER_ID.',
      { kind: 'setting', setting: 'ledger' },
      { optional: true, length: 30 },
    ),
  ],
  header: false,
  zipAs: 'GlBudgetInterface.csv',
  rowFor: 'code',
  offset: 'no',
  periods: '{Mon}-{yy}',
  trailer: false,
  oneOf: ['ledger', 'ledger_id'],
  seen: [
    'The order of the 38 columns, without a header: the control file of the import, in a public repository.',
    'Which columns are needed, and their lengths: the Oracle documentation of the table GL_BUDGET_INTERFACE (24D, 25C).',
    'The zip must hold exactly this file name; a good row replaces the balance that is there; the period must be open.',
  ],
  unverified: ['No file made here has been loaded into an Oracle system yet.'],
};
