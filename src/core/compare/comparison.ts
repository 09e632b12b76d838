import type { Calendar } from '../calendar/calendar.ts';
import { financialYearOf } from '../calendar/financial-year.ts';
import { printMonth } from '../calendar/month.ts';
import type { Line } from '../graph/line.ts';
import { CallError } from '../problem/call-error.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Period } from '../run/period.ts';
import { runOnTo, type Side } from './side.ts';

/** Two sides over the same months. */
export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  /** The longer of the two calendars. */
  readonly calendar: Calendar;
}

/** A line by name, with the label of the second side where it has the line. */
export interface ComparedLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

/**
 * Sets two scenarios side by side: of one model, or of two versions of it.
 *
 * @throws {CallError} when they begin in different months, or a line has another unit or roll-up in one than in the other
 */
export function comparisonOf(before: Side, after: Side): Comparison {
  const mine = before.graph.calendar;
  const theirs = after.graph.calendar;
  if (mine.first !== theirs.first)
    throw new CallError(
      `${before.name} begins in ${printMonth(mine.first)} and ${after.name} in ${printMonth(theirs.first)}, so their months cannot be set side by side. Compare versions that begin in the same month.`,
    );
  refuseOtherKinds(before, after);
  const calendar = mine.months > theirs.months ? mine : theirs;
  return { before: runOnTo(before, calendar), after: runOnTo(after, calendar), calendar };
}

function refuseOtherKinds(before: Side, after: Side): void {
  if (before.model === after.model) return;
  for (const line of after.graph.lines) {
    const was = before.graph.lines[before.graph.lineNamed(line.name) ?? -1];
    if (was === undefined) continue;
    const kind = ({ unit, rollup }: Line): string => (was.unit === line.unit ? `a ${rollup}` : `in ${unit}`);
    if (was.unit !== line.unit || was.rollup !== line.rollup)
      throw new CallError(
        `"${line.name}" is ${kind(was)} in ${before.name} and ${kind(line)} in ${after.name}, so the two cannot be compared. Give the line another name in one of them.`,
      );
  }
}

/** Every line of either side: those of the first in their order, then those that only the second has. Shapes have no figures. */
export function comparedLines({ before, after }: Comparison): readonly ComparedLine[] {
  const all = new Map(
    [...before.graph.lines, ...after.graph.lines]
      .filter((line) => line.rollup !== 'profile')
      .map(({ name, label, unit }) => [name, { name, label, unit }]),
  );
  return [...all.values()];
}

/**
 * The line asked for, which both sides must have.
 *
 * @throws {CallError} when one of them, or both, do not
 */
export function comparedLine(comparison: Comparison, name: string): ComparedLine {
  const { before, after } = comparison;
  const [mine, theirs] = [before, after].map(({ graph }) => graph.lineNamed(name) !== undefined);
  const known = comparedLines(comparison);
  const line = known.find((l) => l.name === name);
  if (line === undefined) {
    const names = known.map((l) => l.name);
    const inside = names.filter((n) => n.includes(name)).slice(0, 6);
    const mend =
      inside.length > 0 ? `Lines with it in their name: ${inside.join(', ')}.` : didYouMean(name, names);
    throw new CallError(`There is no line "${name}" to compare. ${mend}`.trim());
  }
  if (mine !== theirs) {
    const [there, missing] = mine === true ? [before, after] : [after, before];
    throw new CallError(
      `"${name}" is there in ${there.name} only, so there is nothing to compare it with in ${missing.name}. Name a line that both have, such as a total that it is part of.`,
    );
  }
  return line;
}

/** The last year of the plan, as the second side has it: what is compared when no period is named. */
export function usualPeriod({ after, calendar }: Comparison): Period {
  return { kind: 'year', year: after.model.window.last - financialYearOf(calendar.first) };
}

/** Every year of the longer calendar. */
export function yearsOf({ calendar }: Comparison): readonly Period[] {
  return calendar.years.map((_, year) => ({ kind: 'year', year }));
}
