import { printDate } from '../../core/calendar/month.ts';
import type { Told } from '../../core/compare/told.ts';
import { printNumber, printPennies } from '../../core/money/print.ts';
import { toPennies } from '../../core/money/share-out.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import { printValue } from '../../core/results/print-value.ts';

/** `£1,800,000`, `at least £1,850,000, 1 line unknown`, `unknown`, or `not there`. */
export function printTold(told: Told | null, unit: string): string {
  if (told === null) return 'not there';
  const { value, status, unknown } = told;
  const figure = printValue(value ?? 'unknown', unit);
  if (value === null || unknown.length === 0) return figure;
  const part = status === 'known_part' ? 'known part' : 'at least';
  return `${part} ${figure}, ${unknown.length} line${unknown.length === 1 ? '' : 's'} unknown`;
}

/** `+£5,000`, `-£120,000`, `£0`, `6 months later`, or `unknown`. */
export function printDifference(difference: number | null, unit: string): string {
  if (difference === null) return 'unknown';
  if (unit === DATE) {
    const months = Math.abs(difference);
    const way = difference < 0 ? 'earlier' : 'later';
    return months === 0 ? 'the same' : `${printNumber(months, 2)} month${months === 1 ? '' : 's'} ${way}`;
  }
  return `${difference > 0 ? '+' : ''}${printValue(difference, unit)}`;
}

/** For a spreadsheet: pennies after the point, a month as `2010-04`, a difference of months as their number; empty when unknown. */
export function numberOf(value: number | null, unit: string, as: 'figure' | 'difference' = 'figure'): string {
  if (value === null) return '';
  if (unit.startsWith('GBP')) return printPennies(toPennies(value));
  return unit === DATE && as === 'figure' ? printDate(value) : printNumber(value);
}

/** Names, the first of them where there are many. */
export function listOf(names: readonly string[]): string {
  const more = names.length > 8 ? ` and ${names.length - 8} more` : '';
  return `${names.slice(0, 8).join(', ')}${more}`;
}
