import type { Calendar } from '../calendar/calendar.ts';
import { financialYearOf, printYear, readYear } from '../calendar/financial-year.ts';
import { printMonth, readMonth } from '../calendar/month.ts';

/** A month, quarter or financial year by its place in the calendar, from 0. */
export type Period =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number };

/** The months of a period, by their places in the calendar. */
export function monthsOfPeriod(period: Period): readonly number[] {
  switch (period.kind) {
    case 'month':
      return [period.month];
    case 'quarter':
      return Array.from({ length: 3 }, (_, k) => period.quarter * 3 + k);
    case 'year':
      return Array.from({ length: 12 }, (_, k) => period.year * 12 + k);
  }
}

/** `2010-07`, `2010/11 Q2` or `2010/11`. */
export function printPeriod(calendar: Calendar, period: Period): string {
  const first = financialYearOf(calendar.first);
  switch (period.kind) {
    case 'month':
      return printMonth(calendar.first + period.month);
    case 'quarter':
      return `${printYear(first + Math.floor(period.quarter / 4))} Q${(period.quarter % 4) + 1}`;
    case 'year':
      return printYear(first + period.year);
  }
}

/**
 * Reads what `printPeriod` prints, and a year in its other spellings; undefined for anything else. `2010-11` is November
 * 2010, as in the result files: a year is written `2010/11`.
 */
export function readPeriod(calendar: Calendar, text: string): Period | undefined {
  const first = financialYearOf(calendar.first);
  const month = readMonth(text);
  if (month !== undefined) return { kind: 'month', month: month - calendar.first };
  const quarter = /^(.+?)\s*Q([1-4])$/i.exec(text.trim());
  const year = readYear(quarter?.[1] ?? text);
  if (year === undefined) return undefined;
  if (quarter === null) return { kind: 'year', year: year - first };
  return { kind: 'quarter', quarter: (year - first) * 4 + Number(quarter[2]) - 1 };
}
