import type { Layout } from '../layout.ts';
import { column, NEUTRAL_CODES, NEUTRAL_END, NEUTRAL_TEXTS, ORGANISATION } from './common.ts';

const MONTHS = ['apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'jan', 'feb', 'mar'];

export const genericWide: Layout = {
  name: 'generic-wide',
  title: 'Neutral, twelve months across',
  about:
    'A plain layout of our own: one row for each line and year, with a column for each month. A month that is not known is empty.',
  columns: [
    ORGANISATION,
    column('fin_year', 'Financial year, such as 2009/10.', { kind: 'year' }),
    ...NEUTRAL_CODES,
    ...NEUTRAL_TEXTS,
    ...MONTHS.map((name, month) =>
      column(
        name,
        'Pounds of the month; empty when not known.',
        { kind: 'month', month },
        { optional: true },
      ),
    ),
    ...NEUTRAL_END,
  ],
  header: true,
  rowFor: 'line',
  offset: 'no',
  periods: '{Mon}-{yy}',
  trailer: true,
  seen: [],
  unverified: ['The layout is our own.'],
};
