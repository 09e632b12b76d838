import { printDate } from '../../core/calendar/month.ts';
import { printPounds } from '../../core/money/print.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import { printValue } from '../../core/results/print-value.ts';
import type { Status } from '../../core/run/projection.ts';
import type { SimulatedFigure, SimulatedScenario, Spread } from '../../core/simulate/simulation.ts';
import type { Answer } from './answer.ts';
import { someOf } from './asked-words.ts';

export const SPREAD_COLUMNS = ['Plan', 'Mean', '5 %', '25 %', '50 %', '75 %', '95 %', 'Worst 5 %'].map(
  (name) => ({ name, figures: true }) as const,
);

/** A table for each line: its years, and how its draws lie in each. */
export function figureWords({ figures }: SimulatedScenario): Answer['text'] {
  const lines = new Map<string, SimulatedFigure[]>();
  for (const figure of figures) lines.set(figure.line, [...(lines.get(figure.line) ?? []), figure]);
  const all = [...lines.values()];
  const told = all.filter((own) => own.some(({ spread }) => spread !== null && spread.deviation > 0));
  const still = all.filter((own) => !told.includes(own));
  return [...told.flatMap((own) => lineWords(own)), ...stillWords(still)];
}

function lineWords(figures: readonly SimulatedFigure[]): Answer['text'] {
  const [first] = figures;
  if (first === undefined) return [];
  const rows = figures.map(({ period, plan, spread, unit, worse }) => [
    period,
    ...spreadCells(plan, spread, unit, worse),
  ]);
  return [
    '',
    `${first.label}  ${first.line}`,
    { columns: [{ name: 'Period' }, ...SPREAD_COLUMNS], rows },
    ...(first.worse === null ? [NO_WORSE] : []),
    ...partWords(figures),
    ...failedWords(figures),
  ];
}

const NO_WORSE = 'Which end of it is the bad one is not known to Headroom; --csv gives the means of both.';

/** Plan, mean, percentiles and the worst of a figure, as people read them. */
export function spreadCells(
  plan: number | null,
  spread: Spread | null,
  unit: string,
  worse: SimulatedFigure['worse'],
): readonly string[] {
  if (plan === null) return ['unknown'];
  const at = (value: number): string => printEstimate(value, unit);
  if (spread === null) return [at(plan), 'unknown'];
  if (spread.deviation === 0) return [at(plan), 'no spread'];
  const { mean, p5, p25, p50, p75, p95, lowest, highest } = spread;
  const worst = worse === null ? '' : at(worse === 'low' ? lowest : highest);
  return [...[plan, mean, p5, p25, p50, p75, p95].map(at), worst];
}

/** Whole pounds: a mean of draws has no pennies worth telling. */
export function printEstimate(value: number, unit: string): string {
  if (unit === DATE) return printDate(Math.round(value));
  return unit === 'GBP' ? printPounds(Math.round(value)) : printValue(value, unit);
}

function partWords(figures: readonly SimulatedFigure[]): readonly string[] {
  const parts = figures.filter(({ status }) => isPart(status));
  if (parts.length === 0) return [];
  const unknown = [...new Set(parts.flatMap(({ unknownLines }) => unknownLines))];
  const years = parts.length === figures.length ? '' : ` in ${someOf(parts.map(({ period }) => period))}`;
  return [
    `The known part alone${years}; ${unknown.length} line${unknown.length === 1 ? ' is' : 's are'} unknown in it: ${someOf(unknown, 4)}.`,
  ];
}

function failedWords(figures: readonly SimulatedFigure[]): readonly string[] {
  return figures.flatMap(({ notWorkedOut, period, status }) => {
    if (notWorkedOut === 0) return [];
    const draws = `In ${notWorkedOut.toLocaleString('en-GB')} draw${notWorkedOut === 1 ? '' : 's'}`;
    return isPart(status)
      ? [
          `${draws} nothing of the figure of ${period} is known, for its known part is nought. They are left out.`,
        ]
      : [
          `${draws} the figure of ${period} cannot be worked out (a division by nought, say). They are left out.`,
        ];
  });
}

/** A sum of which other parts are unknown: only its known part is drawn. */
export function isPart(status: Status): boolean {
  return status === 'at_least' || status === 'known_part';
}

function stillWords(lines: readonly (readonly SimulatedFigure[])[]): readonly string[] {
  const named = (those: readonly (readonly SimulatedFigure[])[]): readonly string[] =>
    those.flatMap(([first]) => (first === undefined ? [] : [first.line]));
  const unknown = lines.filter((own) => own.every(({ plan }) => plan === null));
  const same = lines.filter((own) => !unknown.includes(own));
  return [
    ...(lines.length > 0 ? [''] : []),
    ...(unknown.length > 0 ? [`Unknown, and so not drawn: ${someOf(named(unknown))}.`] : []),
    ...(same.length > 0 ? [`The same in every draw: ${someOf(named(same))}.`] : []),
  ];
}
