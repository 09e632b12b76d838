/**
 * A calendar month as one whole number: 12 x year + (month - 1). April 2009 is 24111.
 * Whole numbers make "twelve months later" an addition.
 */
export type Month = number;

export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** 1 for January to 12 for December. */
export function monthNumber(month: Month): number {
  return (((month % 12) + 12) % 12) + 1;
}

/** Real days of the month: 29 for February 2012. */
export function daysIn(month: Month): number {
  return new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate();
}

/** The month's middle as a decimal year, y + (month - 0.5)/12 (method, section 5). */
export function middleOf(month: Month): number {
  return yearOf(month) + (monthNumber(month) - 0.5) / 12;
}

/** `2009-04`. */
export function printMonth(month: Month): string {
  return `${String(yearOf(month)).padStart(4, '0')}-${String(monthNumber(month)).padStart(2, '0')}`;
}

/** The value of a line in the unit `date`, as `2009-04`. */
export function printDate(value: number): string {
  return printMonth(Math.round(value));
}

/** Reads `2009-04`; undefined for anything else, a 13th month included. */
export function readMonth(text: string): Month | undefined {
  const found = /^(\d{4})-(\d{2})$/.exec(text.trim());
  if (found === null) return undefined;
  const month = Number(found[2]);
  return month >= 1 && month <= 12 ? monthOf(Number(found[1]), month) : undefined;
}
