import { toPennies } from '../money/share-out.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Pennies } from '../run/pennies.ts';
import type { Period } from '../run/period.ts';
import type { Projection } from '../run/projection.ts';

/** The value of a line in a period as the tables show it: pounds to the penny, such that everything ties; see `inTableSteps`. */
export function shownValue(
  { plan }: Projection,
  pennies: Pennies,
  line: number,
  period: Period,
  value: number,
): number {
  const unit = plan.lines[line]?.unit ?? '1';
  return unit === 'GBP' ? pennies.shown(line, period, value) / 100 : inTableSteps(value, unit);
}

/** A value by itself in the steps of the tables: pennies, whole months of a date, else nine decimals. */
export function inTableSteps(value: number, unit: string): number {
  if (unit.startsWith('GBP')) return toPennies(value) / 100;
  return unit === DATE ? Math.round(value) : Number(value.toFixed(9));
}
