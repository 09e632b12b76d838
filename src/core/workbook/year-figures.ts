import { toPennies } from '../money/share-out.ts';
import { type Figure, figureOf } from '../run/projection.ts';
import { NOT_KNOWN, type Result } from './cell.ts';
import type { Making } from './facts.ts';
import { resultOf } from './months-sheet.ts';
import { serialOf } from './serial.ts';
import { type YearRule, yearRules } from './year-rule.ts';

/** A line in a year: what the engine prints of it, and what has to be added so that rounding gives the same. */
export interface YearFigure {
  readonly known: Figure['known'];
  /** The figure, or #N/A where it is not known, wholly or in part. */
  readonly figure: Result;
  /** The known part, or #N/A; nothing where the whole is known. */
  readonly part: Result;
  /** Pounds: by largest remainder a figure may get a penny more or less than it would by itself. */
  readonly rounding: number;
  /** By how many pounds the pennies shown are apart from the figure itself. */
  readonly apart: number;
}

/** The rule and the years of every line. */
export interface YearLines {
  readonly rules: readonly YearRule[];
  readonly of: (line: number, year: number) => YearFigure;
  /** Does a year of the line need a rounding of its own: of the figure, or of the known part? */
  readonly rounds: (line: number) => { readonly figure: boolean; readonly part: boolean };
  /** By how many pounds a year of the line may be apart from its months: a penny for each figure that is rounded in it, or what it was at export. */
  readonly slack: (line: number) => number;
}

export function yearLines(making: Making): YearLines {
  const rules = yearRules(making.projection);
  const years = making.graph.calendar.years.map((_, y) => y);
  const figures = rules.map((rule, line) => years.map((year) => yearFigure(making, rule, line, year)));
  const of = (line: number, year: number): YearFigure => figures[line]?.[year] ?? NOTHING;
  const counted = new Map<number, number>();
  const members = (line: number): number => {
    const known = counted.get(line);
    if (known !== undefined) return known;
    const rule = rules[line];
    const parts = rule?.kind === 'added' ? [...rule.plus, ...rule.minus] : [];
    const own = rule?.kind === 'rest' ? rule.others.length + 1 : 1;
    const count = parts.length === 0 ? own : parts.reduce((sum, part) => sum + members(part), 0);
    counted.set(line, count);
    return count;
  };
  return {
    rules,
    of,
    rounds: (line) => {
      const rounding = years.map((year) => of(line, year)).filter((f) => f.rounding !== 0);
      return {
        figure: rounding.some((f) => f.known === 'all'),
        part: rounding.some((f) => f.known === 'part'),
      };
    },
    slack: (line) => {
      const apart = Math.max(...years.map((year) => Math.ceil(of(line, year).apart * 100 + 1e-4)));
      return Math.max(members(line), apart) / 100;
    },
  };
}

const NOTHING: YearFigure = { known: 'none', figure: NOT_KNOWN, part: NOT_KNOWN, rounding: 0, apart: 0 };

function yearFigure(making: Making, rule: YearRule, line: number, year: number): YearFigure {
  const { projection } = making;
  const { value, known } = figureOf(projection, line, { kind: 'year', year });
  if (known === 'none' || value === 'unknown') return NOTHING;
  const unit = projection.plan.lines[line]?.unit ?? '1';
  const shown = shownOf(making, line, year, value, unit);
  if (known === 'part')
    return {
      known,
      figure: NOT_KNOWN,
      part: shown,
      rounding: unit.startsWith('GBP') ? apart(shown, value) : 0,
      apart: 0,
    };
  return {
    known,
    figure: shown,
    part: '',
    rounding: roundingOf(making, rule, year, shown, value),
    apart: unit === 'GBP' ? Math.abs(shown - value) : 0,
  };
}

/** Pounds to the penny as the engine prints them; a date as a sheet counts days; anything else as it is. */
function shownOf({ pennies }: Making, line: number, year: number, value: number, unit: string): number {
  if (unit === 'GBP') return pennies.shown(line, { kind: 'year', year }, value) / 100;
  if (unit.startsWith('GBP')) return toPennies(value) / 100;
  return unit === 'date' ? serialOf(Math.round(value)) : Number(resultOf(value));
}

function roundingOf(making: Making, rule: YearRule, year: number, shown: number, value: number): number {
  switch (rule.kind) {
    case 'plain':
    case 'date':
      return 0;
    case 'rounded':
      return apart(shown, value);
    case 'rest':
      return shown === restOf(making, rule, year) ? 0 : apart(shown, value);
    case 'added': {
      const years = rule.soFar ? Array.from({ length: year + 1 }, (_, y) => y) : [year];
      const sum = (lines: readonly number[]): number =>
        lines.reduce((all, i) => all + years.reduce((a, y) => a + penniesShown(making, i, y), 0), 0);
      return (Math.round(shown * 100) - sum(rule.plus) + sum(rule.minus)) / 100;
    }
  }
}

function penniesShown({ projection, pennies }: Making, line: number, year: number): number {
  const { value } = figureOf(projection, line, { kind: 'year', year });
  return value === 'unknown' ? 0 : pennies.shown(line, { kind: 'year', year }, value);
}

function restOf(making: Making, rule: Extract<YearRule, { kind: 'rest' }>, year: number): number {
  const others = rule.others.reduce((sum, i) => sum + penniesShown(making, i, year), 0);
  return (penniesShown(making, rule.whole, year) - others) / 100;
}

/** What lies between a figure and the pennies shown; nothing where rounding by itself comes to the same in every program. */
function apart(shown: number, value: number): number {
  const pennies = Math.abs(value) * 100;
  const nearHalf = Math.abs(pennies - Math.floor(pennies) - 0.5) < 1e-4;
  const same = toPennies(value) === Math.round(shown * 100);
  return same && !nearHalf ? 0 : Math.round((shown - value) * 1e6) / 1e6;
}
