import type { Layout } from '../layout.ts';
import { column, NEUTRAL_END } from './common.ts';

export const isfe: Layout = {
  name: 'isfe',
  title: 'NHS Integrated Single Financial Environment (ISFE), code string',
  about:
    'A row for each code and month, with the whole code as one text: organisation, cost centre, subjective, analysis 1, analysis 2, spare. For commissioners whose ledger NHS Shared Business Services runs.',
  columns: [
    column('code', 'All segments in their order, with - between them.', { kind: 'code_string' }),
    column('fin_year', 'Financial year, such as 2013/14.', { kind: 'year' }),
    column('period', 'Name of the period.', { kind: 'period' }, { length: 15 }),
    column(
      'description',
      'What a board member calls the lines.',
      { kind: 'text', text: 'description' },
      { optional: true, length: 240 },
    ),
    column('amount', 'Pounds, debits above nought.', { kind: 'amount' }),
    ...NEUTRAL_END,
  ],
  header: true,
  rowFor: 'code',
  offset: 'no',
  periods: '{Mon}-{yy}',
  trailer: true,
  seen: [
    'The parts of the code and their lengths (cost centre 6, subjective 8, analysis 2 6, other 6): a public page on setting up finance codes for a commissioner.',
    'One file for each financial year: the archive guidance of NHS Shared Business Services, August 2013.',
  ],
  unverified: [
    'No template of NHS Shared Business Services for journals or budgets was found: the columns other than the code are ours.',
    'The organisation before the cost centre, and the length of analysis 1.',
  ],
};
