import { printDate } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import { printNumber, printPounds } from '../money/print.ts';
import { DATE } from '../quantity/dimension.ts';

/** A value for people, by its unit: `£705,000`, `£12.50 a person a week`, `2010-04`, `35 people`, `6 weeks`, `0.25`, or `unknown`. */
export function printValue(value: Value, unit: string): string {
  if (value === 'unknown') return 'unknown';
  if (unit === DATE) return printDate(value);
  if (unit === 'GBP') return printPounds(value);
  if (unit.startsWith('GBP'))
    return `${printPounds(value)}${unit.slice(3).replaceAll('/people', ' a person').replaceAll('/week', ' a week')}`;
  if (unit === '1') return printNumber(value, 6);
  const several = value !== 1 && /^(day|week|month|year)$/.test(unit);
  return `${printNumber(value, 4)} ${unit}${several ? 's' : ''}`;
}
