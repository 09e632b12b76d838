import { printWindow } from '../calendar/calendar.ts';
import { financialYearOf } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { monthsOfPeriod, type Period, printPeriod, readPeriod } from '../run/period.ts';

/** Every year, quarter or month of a projection. */
export function everyPeriod({ calendar }: Graph, each: Period['kind']): readonly Period[] {
  const months = { year: 12, quarter: 3, month: 1 }[each];
  return Array.from({ length: calendar.months / months }, (_, i) => periodAt(each, i));
}

function periodAt(kind: Period['kind'], i: number): Period {
  switch (kind) {
    case 'year':
      return { kind, year: i };
    case 'quarter':
      return { kind, quarter: i };
    case 'month':
      return { kind, month: i };
  }
}

/** The periods that a question names; what is none, or is outside the projection, is told. */
export function periodsNamed(
  { calendar }: Graph,
  texts: readonly string[],
  place: Place,
  problems: Problem[],
): readonly Period[] {
  return texts.flatMap((text, i) => {
    const here = within(place, 'periods', i);
    const period = readPeriod(calendar, text);
    if (period === undefined) {
      const what = `"${text}" is not a period.`;
      problems.push(problem(what, here, 'Write it like 2010/11, "2010/11 Q2" or 2010-07.'));
      return [];
    }
    if (monthsOfPeriod(period).every((m) => m >= 0 && m < calendar.months)) return [period];
    const first = financialYearOf(calendar.first);
    const held = printWindow({ first, last: first + calendar.years.length - 1 });
    const what = `${printPeriod(calendar, period)} is not in the projection, which holds ${held}.`;
    problems.push(problem(what, here));
    return [];
  });
}

/** The period of the same length just before; undefined for the first. */
export function periodBefore(period: Period): Period | undefined {
  const at = placeOf(period);
  return at === 0 ? undefined : periodAt(period.kind, at - 1);
}

function placeOf(period: Period): number {
  switch (period.kind) {
    case 'year':
      return period.year;
    case 'quarter':
      return period.quarter;
    case 'month':
      return period.month;
  }
}
