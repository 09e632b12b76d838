import { type Period, printPeriod } from '../run/period.ts';
import { type ComparedLine, type Comparison, comparedLines, yearsOf } from './comparison.ts';
import { differenceOf, sameUnknown, type Told, toldOf } from './told.ts';

/** A line whose figure is not the same on both sides. */
export interface DifferingLine extends ComparedLine {
  /** Null where the side has no such line. */
  readonly before: Told | null;
  readonly after: Told | null;
  /** Null when it cannot be told: a figure is unknown, or the line is there on one side only. */
  readonly difference: number | null;
}

/** Every line whose figure differs in a period, and those that only differ in other years. */
export interface Differing {
  readonly kind: 'lines';
  readonly period: string;
  /** Pounds first, the largest difference first; then pounds of which it cannot be told; then other units. */
  readonly lines: readonly DifferingLine[];
  readonly otherYears: readonly { readonly line: string; readonly years: readonly string[] }[];
}

export function differingLines(comparison: Comparison, period: Period): Differing {
  const { calendar } = comparison;
  const lines: DifferingLine[] = [];
  const otherYears: Differing['otherYears'][number][] = [];
  for (const line of comparedLines(comparison)) {
    const found = differingIn(comparison, line, period);
    if (found !== undefined) {
      lines.push(found);
      continue;
    }
    const years = yearsOf(comparison).filter((year) => differingIn(comparison, line, year) !== undefined);
    if (years.length > 0)
      otherYears.push({ line: line.name, years: years.map((year) => printPeriod(calendar, year)) });
  }
  lines.sort((a, b) => rankOf(a) - rankOf(b) || Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0));
  return { kind: 'lines', period: printPeriod(calendar, period), lines, otherYears };
}

function rankOf({ unit, difference }: DifferingLine): number {
  if (unit !== 'GBP') return 2;
  return difference === null ? 1 : 0;
}

function differingIn(
  { before, after }: Comparison,
  line: ComparedLine,
  period: Period,
): DifferingLine | undefined {
  const mine = toldOf(before, line.name, period);
  const theirs = toldOf(after, line.name, period);
  if (!differ(mine, theirs)) return undefined;
  const difference = differenceOf(line.unit, mine, theirs);
  return { ...line, before: mine ?? null, after: theirs ?? null, difference };
}

/** A line that one side does not have differs unless the other has nought; what is unknown on both sides does not. */
function differ(mine: Told | undefined, theirs: Told | undefined): boolean {
  if (mine === undefined || theirs === undefined) return (mine ?? theirs)?.value !== 0;
  if (mine.value === null && theirs.value === null) return false;
  return mine.value !== theirs.value || !sameUnknown(mine, theirs);
}
