import { aprilOf, type FinancialYear, printYear, readYear } from './financial-year.ts';
import type { Month } from './month.ts';

/** The months a model is computed over: whole financial years, April of the first to March of the last. */
export interface Calendar {
  readonly first: Month;
  readonly months: number;
  readonly years: readonly FinancialYear[];
}

export function calendarOf(first: FinancialYear, last: FinancialYear): Calendar {
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { first: aprilOf(first), months: years.length * 12, years };
}

/** The place of a month in the series, from 0; outside 0..months-1 when the calendar does not hold it. */
export function indexOf(calendar: Calendar, month: Month): number {
  return month - calendar.first;
}

/** First index of the financial year that holds index `m`. */
export function yearStart(m: number): number {
  return m - (m % 12);
}

/** A window is data: two financial years, both included. */
export interface Window {
  readonly first: FinancialYear;
  readonly last: FinancialYear;
}

/** Reads `2009/10-2011/12`, `2009/10 to 2011/12`, or one year alone. */
export function readWindow(text: string): Window | undefined {
  const alone = readYear(text);
  if (alone !== undefined) return { first: alone, last: alone };
  const found = /^\s*(.+?\/\d+)\s*(?:-|–|to)\s*(.+?\/\d+)\s*$/i.exec(text);
  if (found === null) return undefined;
  const first = readYear(found[1] ?? '');
  const last = readYear(found[2] ?? '');
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

export function printWindow(window: Window): string {
  return `${printYear(window.first)}-${printYear(window.last)}`;
}
