import type { Calendar } from '../calendar/calendar.ts';
import { financialYearOf } from '../calendar/financial-year.ts';
import { daysIn, type Month, monthNumber, yearOf } from '../calendar/month.ts';
import { didYouMean } from '../problem/nearest.ts';
import { placesIn } from './placeholders.ts';

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What may stand in the name of a period, each with what it prints for April 2009. */
const TOKENS: Readonly<Record<string, (month: Month) => string>> = {
  Mon: (m) => NAMES[monthNumber(m) - 1] ?? '',
  MON: (m) => (NAMES[monthNumber(m) - 1] ?? '').toUpperCase(),
  mm: (m) => two(monthNumber(m)),
  yy: (m) => two(yearOf(m) % 100),
  yyyy: (m) => String(yearOf(m)),
  pp: (m) => two(((monthNumber(m) + 8) % 12) + 1),
  fy: (m) => String(financialYearOf(m)),
  fy_end: (m) => String(financialYearOf(m) + 1),
};

export const PERIOD_TOKENS = Object.keys(TOKENS);

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** The name that a ledger gives a month, by a template: `{Mon}-{yy}` is Apr-09, `{fy}{pp}` is 200901. */
export function periodName(month: Month, template: string): string {
  return template.replace(/\{([^{}]*)\}/g, (whole, token: string) => TOKENS[token]?.(month) ?? whole);
}

/** Every month of the calendar by the name that the ledger gives it. */
export function monthsByName(calendar: Calendar, template: string): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: calendar.months }, (_, m) => [periodName(calendar.first + m, template), m]),
  );
}

/** What is wrong with a template of period names: an unknown token, or months that would share a name. */
export function periodFault(template: string): { what: string; mend: string } | undefined {
  const strange = placesIn(template).find((token) => !(token in TOKENS));
  if (strange !== undefined)
    return {
      what: `"{${strange}}" is nothing that a period name can hold.`,
      mend: didYouMean(
        strange,
        PERIOD_TOKENS,
        `There are: ${PERIOD_TOKENS.map((t) => `{${t}}`).join(', ')}.`,
      ),
    };
  const names = new Set(Array.from({ length: 24 }, (_, m) => periodName(24111 + m, template)));
  if (names.size === 24) return undefined;
  return {
    what: `Under "${template}" two months would have one name.`,
    mend: 'Name the month and the year, such as {Mon}-{yy} or {fy}{pp}.',
  };
}

/** The first or the last day of a month: `2009/04/30`. */
export function dayOf(month: Month, day: 'first_day' | 'last_day', separator: string): string {
  const last = day === 'first_day' ? 1 : daysIn(month);
  return [String(yearOf(month)), two(monthNumber(month)), two(last)].join(separator);
}
