import { type Month, monthNumber, yearOf } from '../calendar/month.ts';

/** The first day of a month as a sheet counts days: 1 for 1 January 1900, with the 29 February 1900 that never was. */
export function serialOf(month: Month): number {
  return Date.UTC(yearOf(month), monthNumber(month) - 1, 1) / 86_400_000 + 25_569;
}

/** The month of the model that a cell with a date stands for. */
export function monthFormula(cell: string): string {
  return `YEAR(${cell})*12+MONTH(${cell})-1`;
}

/** The date of a cell that holds a month of the model. */
export function dateFormula(cell: string): string {
  return `DATE(INT(ROUND(${cell},0)/12),MOD(ROUND(${cell},0),12)+1,1)`;
}
