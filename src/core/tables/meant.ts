import { type FinancialYear, printYear } from '../calendar/financial-year.ts';
import { type Month, monthOf, printMonth } from '../calendar/month.ts';

/** A number that somebody wrote in another form: `1.2m`, `10%`, `£1,200`, `(300)`. */
export interface NumberMeant {
  readonly form: 'short' | 'per_cent' | 'brackets' | 'plain';
  readonly value: number;
}

const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const WRITTEN = /^(-?£?|£-)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d+)?\s*(%|k|m|bn|thousand|million|billion)?$/i;

/** What number is meant by a text that is none, or undefined: then nobody can say. */
export function numberMeant(text: string): NumberMeant | undefined {
  const brackets = /^\((.+)\)$/.exec(text.trim());
  if (brackets !== null) {
    const inner = numberMeant(brackets[1] ?? '');
    return inner?.form === 'plain' && inner.value > 0 ? { form: 'brackets', value: -inner.value } : undefined;
  }
  const found = WRITTEN.exec(text.trim());
  const [, sign = '', whole = '', part = '', unit = ''] = found ?? [];
  if (found === null || whole + part === '') return undefined;
  const digits = Number(`${sign.includes('-') ? '-' : ''}${whole.replaceAll(',', '')}${part}`);
  if (unit === '') return { form: 'plain', value: digits };
  if (unit === '%') return { form: 'per_cent', value: Number((digits / 100).toPrecision(12)) };
  return { form: 'short', value: Math.round(digits * (SCALE[unit.toLowerCase()] ?? 1) * 100) / 100 };
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for the name of a month, in full or by its first three letters. */
export function monthByName(name: string): number | undefined {
  const word = name.toLowerCase();
  const found = MONTHS.findIndex((month) => word === month || word === month.slice(0, 3));
  return found === -1 ? undefined : found + 1;
}

/**
 * What month is meant by a date in another form, as people and spreadsheets write it: `01/04/2012` (the day first),
 * `04/2012`, `April 2012`, `1 Apr 12`, `2012/04`, or `41000`, the days that Excel counts.
 */
export function monthMeant(text: string): Month | undefined {
  const t = text.trim();
  const serial = /^[3-5]\d{4}$/.exec(t);
  if (serial !== null) {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(t) * 86_400_000);
    return monthOf(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  const words = /^(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?([A-Za-z]+)[\s-]+(\d{4}|\d{2})$/.exec(t);
  if (words !== null) return inYear(monthByName(words[1] ?? ''), words[2]);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-]\d{1,2})?$/.exec(t);
  if (yearFirst !== null) return inYear(Number(yearFirst[2]), yearFirst[1]);
  const dayFirst = /^(?:\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4}|\d{2})$/.exec(t);
  return dayFirst === null ? undefined : inYear(Number(dayFirst[1]), dayFirst[2]);
}

function inYear(month: number | undefined, year = ''): Month | undefined {
  if (month === undefined || month < 1 || month > 12) return undefined;
  return monthOf(year.length === 2 ? 2000 + Number(year) : Number(year), month);
}

/** `Write it as 2012-04.`, or how months are written. */
export function monthHint(text: string): string {
  const month = monthMeant(text);
  return month === undefined
    ? 'Write it like 2009-10 for October 2009.'
    : `Write it as ${printMonth(month)}.`;
}

/** A calendar year on its own may be the first or the second year of a financial year: the reader decides. */
export function yearHint(text: string): string {
  const alone = /^(19|20)\d\d$/.exec(text.trim());
  if (alone === null) return 'Write it like 2009/10.';
  const year: FinancialYear = Number(alone[0]);
  return `Write ${printYear(year)} for the year from April ${year}, or ${printYear(year - 1)} for the one up to March ${year}.`;
}
