import { toPennies } from './share-out.ts';

/** Pennies as pounds with two decimals, for files: `-1234.05`. */
export function printPennies(pennies: number): string {
  const whole = Math.abs(pennies);
  const sign = pennies < 0 ? '-' : '';
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** Pounds for people: `£705,000`, `£39,833.33`, `-£12.50`; pennies only when there are any. */
export function printPounds(pounds: number): string {
  const pennies = toPennies(pounds);
  const [whole = '0', pence = '00'] = printPennies(Math.abs(pennies)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pennies < 0 ? '-' : ''}£${grouped}${pence === '00' ? '' : `.${pence}`}`;
}

/** Large sums in the short form of a board paper: `£8.2m`, `£705k`, `£950`. */
export function printShortPounds(pounds: number): string {
  const size = Math.abs(pounds);
  const sign = pounds < 0 ? '-' : '';
  if (size >= 999_500) return `${sign}£${trim((size / 1e6).toFixed(2))}m`;
  if (size >= 999.5) return `${sign}£${trim((size / 1e3).toFixed(0))}k`;
  return `${sign}£${size.toFixed(0)}`;
}

/** A plain figure with at most `places` decimals and no trailing noughts. */
export function printNumber(value: number, places = 9): string {
  const text = trim(value.toFixed(places));
  return text === '-0' ? '0' : text;
}

function trim(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
