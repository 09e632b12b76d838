import { DATE } from '../quantity/dimension.ts';
import { printValue } from '../results/print-value.ts';
import { digitsOf } from './decimals.ts';
import type { Moved } from './question.ts';

/** A value with all its decimals, which an answer needs: `£1,234.5678`, `0.022521`, `2011-04`. */
export function inFull(value: number, unit: string): string {
  if (unit === DATE) return printValue(value, unit);
  if (!unit.startsWith('GBP')) {
    const digits = digitsOf(value);
    return unit === '1' ? digits : `${digits} ${unit}`;
  }
  const [, parts = ''] = digitsOf(Math.abs(value)).split('.');
  if (parts.length <= 2) return printValue(value, unit);
  const minus = value < 0 ? '-' : '';
  const whole = printValue(Math.trunc(Math.abs(value)), unit);
  return minus + whole.replace(/^£[\d,]+/, (amount) => `${amount}.${parts}`);
}

/** A value of the lever in a sentence: `£5`, `1.2 times what it is`, `£5 a month more than it is`. */
export function leverAt(x: number, lever: Moved): string {
  switch (lever.kind) {
    case 'factor':
      return `${leverShort(x, lever)} what it is`;
    case 'amount':
      return `${leverShort(Math.abs(x), lever)} ${x < 0 ? 'less' : 'more'} than it is`;
    case 'value':
    case 'month':
      return leverShort(x, lever);
  }
}

/** The same in a list: `£5`, `1.2 times`, `-£5 a month`. */
export function leverShort(x: number, { kind, unit, monthly }: Moved): string {
  return kind === 'factor' ? `${digitsOf(x)} times` : `${inFull(x, unit)}${monthly ? ' a month' : ''}`;
}

/** `at least £5`, `2011-04 or later`; of an amount below nought `at most £5 less than it is`. */
export function atLeast(x: number, lever: Moved): string {
  if (lever.kind === 'month') return `${leverAt(x, lever)} or later`;
  return `at ${lever.kind === 'amount' && x < 0 ? 'most' : 'least'} ${leverAt(x, lever)}`;
}

export function atMost(x: number, lever: Moved): string {
  if (lever.kind === 'month') return `${leverAt(x, lever)} or earlier`;
  return `at ${lever.kind === 'amount' && x < 0 ? 'least' : 'most'} ${leverAt(x, lever)}`;
}
