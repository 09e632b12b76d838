import { printMonth } from '../calendar/month.ts';
import { printNumber, printPounds, printShortPounds } from '../money/print.ts';

/** `£705,000`, `−£12.50`, with a minus sign that a screen reader reads out. */
export function pounds(value: number): string {
  return withMinus(printPounds(value));
}

/** `£233,916`: to the pound, for sentences about figures that rest on assumptions. */
export function wholePounds(value: number): string {
  return pounds(Math.round(value));
}

/** `£1.85m`, `£705k`: for labels and sentences. */
export function shortPounds(value: number): string {
  return withMinus(printShortPounds(value));
}

/** `8,092` or `29.3`: grouped, with at most `places` decimals. */
export function count(value: number, places = 0): string {
  const [whole = '', decimals] = printNumber(value, places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return withMinus(decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

/** `33%` from 0.33. */
export function percent(share: number, places = 0): string {
  return `${withMinus(printNumber(share * 100, places))}%`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2010-04` as `April 2010`; anything else as it is. */
export function monthWords(month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  return year === undefined ? month : `${MONTHS[Number(number) - 1]} ${year}`;
}

/** A month as a figure: `December 2018`. */
export function monthName(value: number): string {
  return monthWords(printMonth(Math.round(value)));
}

/** A sentence starts with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
