import type { Layout } from '../layout.ts';
import { column, NEUTRAL_CODES, NEUTRAL_END, NEUTRAL_TEXTS, ORGANISATION } from './common.ts';

export const genericLong: Layout = {
  name: 'generic-long',
  title: 'Neutral, one row for each month',
  about:
    'A plain layout of our own, for a ledger without one here: one row for each line and month. A ledger extract can be brought into it too.',
  columns: [
    ORGANISATION,
    column('fin_year', 'Financial year, such as 2009/10.', { kind: 'year' }),
    column('period', 'Name of the month, as the profile has it.', { kind: 'period' }, { length: 15 }),
    ...NEUTRAL_CODES,
    ...NEUTRAL_TEXTS,
    column('amount', 'Pounds with two decimals.', { kind: 'amount' }),
    ...NEUTRAL_END,
  ],
  header: true,
  rowFor: 'line',
  offset: 'no',
  periods: '{Mon}-{yy}',
  trailer: true,
  seen: [],
  unverified: [
    'The layout is our own. The column sercop_group is for councils, and may be left empty by others.',
  ],
};
