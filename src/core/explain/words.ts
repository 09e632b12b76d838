import { aprilOf, financialYearOf, marchOf, printYear } from '../calendar/financial-year.ts';
import { type Month, printMonth } from '../calendar/month.ts';
import { bearingOn, extension, type Given, interpolate, type Value } from '../graph/given.ts';
import { printNumber } from '../money/print.ts';
import type { Source } from '../source/source.ts';

/** What the model was told, with its source: the end of every explanation. */
export interface Words {
  readonly value: Value;
  readonly when: string;
  readonly status?: string;
  readonly source: Source;
}

/** Everything told that bears on some months: the steps that cover them, the points about them, or the profile. */
export function wordsOf(given: Given, months: readonly Month[]): readonly Words[] {
  const bearing = bearingOn(given, Math.min(...months), Math.max(...months));
  switch (bearing.kind) {
    case 'steps':
      return bearing.steps.map(({ value, from, to, status, source }) => ({
        value,
        when: printSpan(from, to),
        ...(status === undefined ? {} : { status }),
        source,
      }));
    case 'points': {
      const near = bearing.points.map(({ value, at, source }) => ({ value, when: printPoint(at), source }));
      return given.kind === 'points' ? [...near, ...beyond(given, months)] : near;
    }
    case 'profile':
      return bearing.values.map((value, k) => ({ value, when: `${k} months on`, source: bearing.source }));
  }
}

/** For months outside the points: the month furthest out on each side, with what its value assumes. */
function beyond(given: Extract<Given, { kind: 'points' }>, months: readonly Month[]): readonly Words[] {
  return [...new Set([Math.min(...months), Math.max(...months)])].flatMap((month) => {
    const source = extension(given, month);
    return source === undefined
      ? []
      : [{ value: interpolate(given, month), when: printMonth(month), source }];
  });
}

/** `2009/10` for a whole financial year, `from 2010-04`, `2010-04 to 2010-06`, or `all months`. */
export function printSpan(from: Month | undefined, to: Month | undefined): string {
  if (from === undefined) return to === undefined ? 'all months' : `to ${printMonth(to)}`;
  if (to === undefined) return `from ${printMonth(from)}`;
  const year = financialYearOf(from);
  return from === aprilOf(year) && to === marchOf(year)
    ? printYear(year)
    : `${printMonth(from)} to ${printMonth(to)}`;
}

/** `mid-2009` for 2009.5; else the decimal year. */
export function printPoint(at: number): string {
  return at % 1 === 0.5 ? `mid-${Math.floor(at)}` : printNumber(at, 3);
}
