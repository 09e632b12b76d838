import { readWindow } from '../../core/calendar/calendar.ts';
import { printYear } from '../../core/calendar/financial-year.ts';
import { readMonth } from '../../core/calendar/month.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import { monthHint, numberMeant } from '../../core/tables/meant.ts';
import type { LeverKind, YearSpan } from '../../core/trial/lever.ts';
import { lineNamed, periodNamed } from './names.ts';

const KINDS = ['value', 'factor', 'amount', 'month'] as const satisfies readonly LeverKind[];

/** How an input is to be moved. */
export function kindNamed(text: string | undefined): LeverKind | undefined {
  const kind = KINDS.find((k) => k === text);
  if (text === undefined || kind !== undefined) return kind;
  const mend = didYouMean(text, KINDS, `There are: ${KINDS.join(', ')}.`);
  throw new CallError(`"${text}" is no way to move an input (--as). ${mend}`);
}

/** The financial years in which an input is moved: one, or the first and the last. */
export function spanNamed(graph: Graph, text: string): YearSpan {
  const window = readWindow(text);
  if (window === undefined)
    throw new CallError(
      `"${text}" is neither a financial year nor two of them (--in). Write 2010/11 or 2010/11-2011/12.`,
    );
  // Each must be a year that the projection holds.
  for (const year of [window.first, window.last]) periodNamed(graph, printYear(year));
  return { from: window.first, to: window.last };
}

/** A number of an option, in a unit: pounds with or without their sign, or a month. */
export function numberIn(option: string, text: string, unit: string): number {
  if (unit === DATE) {
    const month = readMonth(text);
    if (month !== undefined) return month;
    throw new CallError(`"${text}" is not a month (${option}). ${monthHint(text)}`);
  }
  const meant = numberMeant(text);
  const plain = meant?.form === 'plain' && (unit.startsWith('GBP') || !text.includes('£'));
  if (plain) return meant.value;
  const scientific = Number(text);
  if (text.trim() !== '' && Number.isFinite(scientific)) return scientific;
  const mend = meant === undefined ? 'Write digits only, such as 1000000 or 0.5.' : `Write ${meant.value}.`;
  throw new CallError(`"${text}" is not a plain number (${option}). ${mend}`);
}

/** What a figure is to come to: a number in its unit, or a line of the same unit. */
export function targetNamed(graph: Graph, line: number, text: string): number | { readonly line: number } {
  const { name = '', unit = '1' } = graph.lines[line] ?? {};
  // Names begin with a letter; so does no number.
  if (!/^[a-z]/i.test(text)) return numberIn('--target', text, unit);
  const target = lineNamed(graph, text);
  const other = graph.lines[target];
  if (target === line)
    throw new CallError(`"${name}" is always what it is itself. Name another line, or a number.`);
  if (other?.unit === unit) return { line: target };
  throw new CallError(
    `"${other?.name}" is in ${other?.unit} and "${name}" in ${unit}, so the one cannot come to the other.`,
  );
}
