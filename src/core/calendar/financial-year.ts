import { type Month, monthNumber, monthOf, yearOf } from './month.ts';

/** A financial year, April to March, by the calendar year it starts in: 2009 is 2009/10. */
export type FinancialYear = number;

export function financialYearOf(month: Month): FinancialYear {
  return monthNumber(month) >= 4 ? yearOf(month) : yearOf(month) - 1;
}

export function aprilOf(year: FinancialYear): Month {
  return monthOf(year, 4);
}

export function marchOf(year: FinancialYear): Month {
  return monthOf(year + 1, 3);
}

/** `2009/10`; `1999/00` at the century. */
export function printYear(year: FinancialYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

const SPELLINGS = /^(?:FY\s*)?(\d{2}|\d{4})\s*[/-]\s*(\d{1,2}|\d{4})$/i;

/**
 * Reads a financial year in the spellings the documents use: `2009/10`, `09/10`, `2009-10`, `2009/2010`, `FY2009/10`,
 * and the slip `2010/1` (last digit dropped). Undefined when the two years do not follow each other, so
 * that `2009/11` is refused. `2009-04` is a month, and is refused here. Two digits from 70 on are of the last century.
 */
export function readYear(text: string): FinancialYear | undefined {
  const found = SPELLINGS.exec(text.trim());
  if (found === null) return undefined;
  const [, first = '', second = ''] = found;
  const start = first.length === 2 ? (Number(first) < 70 ? 2000 : 1900) + Number(first) : Number(first);
  const end = String(start + 1);
  const slip = second.length === 1 && first.length === 4 && end.slice(2, 3) === second;
  const follows = second.length === 4 ? second === end : second.length === 2 && second === end.slice(2);
  return follows || slip ? start : undefined;
}
