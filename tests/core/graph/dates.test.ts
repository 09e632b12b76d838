import { describe, expect, it } from 'vitest';
import { monthOf } from '../../../src/core/calendar/month.ts';
import { constant, constantDate } from '../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import {
  complaints,
  MISSING,
  monthsOf,
  POUNDS,
  runLines,
  STATED,
  told,
  worked,
} from '../../support/lines.ts';

const DATE = { unit: 'date', rollup: 'stock' } as const;

/** A line that is a month, months after April 2009. */
function date(name: string, months: number, more: Partial<Line> = {}): Line {
  const line = { ...told(name, [0]), ...DATE, label: `Date of ${name}`, ...more };
  return givenLine(line, constantDate(monthOf(2009, 4) + months, STATED));
}

/** The formula of a plain number, over some dates. */
function months(formula: string, ...lines: readonly Line[]): readonly (number | null)[] {
  return monthsOf(runLines([...lines, worked('x.y', formula)]), 'x.y');
}

describe('a line that is a date', () => {
  it('is a month, the same whatever month is being worked out', () => {
    expect(new Set(monthsOf(runLines([date('own.start', 5)]), 'own.start'))).toEqual(new Set([24_116]));
  });

  it('can be compared with another and with now', () => {
    const both = [date('own.a', 2), date('own.b', 4)];
    expect(months('own.a < own.b', ...both)[0]).toBe(1);
    expect(months('now() >= own.a', ...both).slice(0, 4)).toEqual([0, 0, 1, 1]);
    expect(months('if(now() == own.b, 1, 0)', ...both).slice(3, 6)).toEqual([0, 1, 0]);
  });

  it('takes months on top, and gives them when another is taken away', () => {
    const lines = [
      date('own.a', 2),
      date('own.b', 4),
      told('own.delay', [3], { unit: 'month', rollup: 'level' }),
    ];
    expect(months('from(own.a + own.delay)', ...lines).slice(4, 6)).toEqual([0, 1]);
    expect(months('from(own.a + 3 month)', ...lines).slice(4, 6)).toEqual([0, 1]);
    expect(months('(own.b - own.a) / 1 month', ...lines)[0]).toBe(2);
  });

  it('of several the latest or the earliest is a date too', () => {
    const lines = [date('own.a', 2), date('own.b', 4), worked('own.c', 'max(own.a, own.b)', DATE)];
    expect(months('from(own.c)', ...lines).slice(3, 5)).toEqual([0, 1]);
    expect(months('from(min(own.a, own.b))', ...lines).slice(1, 3)).toEqual([0, 1]);
  });

  it('may be unknown, and leaves all that waits for it so', () => {
    const line = givenLine({ ...told('own.start', [0]), ...DATE }, constant('unknown', MISSING));
    expect(complaints([line])).toEqual([]);
    expect(months('from(own.start)', line)).toEqual(Array(24).fill(null));
    expect(months('ramp(own.start, 3)', line)).toEqual(Array(24).fill(null));
  });

  it('may lie before or after the model', () => {
    expect(months('from(own.start)', date('own.start', -30))).toEqual(Array(24).fill(1));
    expect(months('from(own.start)', date('own.start', 40))).toEqual(Array(24).fill(0));
  });
});

describe('what is no date is told', () => {
  it('a number in a line that is a month', () => {
    expect(complaints([told('own.start', [24_116], DATE)])).toEqual([
      'line own.start: "own.start" is a month. Write it like month: 2010-04, in place of value.',
    ]);
  });

  it('a month in a line of pounds', () => {
    expect(complaints([date('own.spend', 0, POUNDS)])).toEqual([
      'line own.spend: "Date of own.spend" is no month. Write a number under "value".',
    ]);
  });

  it.each(['flow', 'profile'] as const)('a month in a line that is a %s', (rollup) => {
    expect(complaints([date('own.start', 0, { rollup })])).toEqual([
      'line own.start: "Date of own.start" is a month, and months are not added up. Give it the roll-up stock.',
    ]);
    expect(complaints([date('own.a', 0), worked('own.b', 'own.a', { unit: 'date', rollup })])).toHaveLength(
      1,
    );
  });

  it('a month before the first that there can be', () => {
    const bounds = [monthOf(2009, 10), Number.POSITIVE_INFINITY] as const;
    expect(complaints([date('own.start', 6, { bounds })])).toEqual([]);
    expect(complaints([date('own.start', 5, { bounds })])).toEqual([
      'line own.start: 2009-09 cannot be right for "Date of own.start". Write 2009-10 or later.',
    ]);
    expect(complaints([date('own.start', 5, { bounds: [monthOf(2009, 1), monthOf(2009, 6)] })])[0]).toContain(
      'Write 2009-01 to 2009-06.',
    );
  });

  it('a date added to pounds', () => {
    expect(
      complaints([
        date('own.start', 0),
        told('own.x', [1], POUNDS),
        worked('x.y', 'own.start + own.x', POUNDS),
      ])[0],
    ).toContain('"own.start" is in month and "own.x" is in GBP: they cannot be added.');
  });
});
