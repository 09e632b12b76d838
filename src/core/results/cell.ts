import { readMonth } from '../calendar/month.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Status } from '../run/projection.ts';
import type { Row } from './rows.ts';

/**
 * One figure on a page: pounds to the penny, people, a plain number, or a month as a count of months (`printMonth`); null when
 * unknown.
 */
export interface Cell {
  readonly value: number | null;
  readonly status: Status;
  /** How many lines are unknown in it. */
  readonly unknown: number;
}

/** The figure of a row of the tables. */
export function cellOf({ value, unit, status, unknownLines }: Row): Cell {
  return { value: numberOf(value, unit), status, unknown: unknownLines };
}

/** A month is told as `2018-12`, which is no number. */
function numberOf(value: string, unit: string): number | null {
  if (value === '') return null;
  return unit === DATE ? (readMonth(value) ?? null) : Number(value);
}
