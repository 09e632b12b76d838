import { printDate } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import { printNumber, printPounds } from '../money/print.ts';
import { DATE } from '../quantity/dimension.ts';

/** A value for people, by its unit: `£705,000`, `£12.50 a person a week`, `2010-04`, `35 people`, `0.25`, or `unknown`. */
export function printValue(value: Value, unit: string): string {
  if (value === 'unknown') return 'unknown';
  if (unit === DATE) return printDate(value);
  if (unit === 'GBP') return printPounds(value);
  if (unit.startsWith('GBP'))
    return `${printPounds(value)}${unit.slice(3).replaceAll('/people', ' a person').replaceAll('/week', ' a week')}`;
  return unit === '1' ? printNumber(value, 6) : `${printNumber(value, 4)} ${unit}`;
}
