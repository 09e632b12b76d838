import type { FinancialYear } from '../../calendar/financial-year.ts';
import { constant, type Given, type Step, yearStep } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import type { Place } from '../../problem/problem.ts';
import type { Located } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import { type AgeGroup, keyOf } from './ages.ts';
import type { ProxiesSettings } from './settings.ts';
import type { LocalRow, NationalRow } from './tables.ts';

/** A national figure, what the place has told in its stead, and the people it is shared out by, if any. */
export interface Figure {
  readonly row: Located<NationalRow>;
  readonly told: readonly Located<LocalRow>[];
  readonly group?: AgeGroup;
}

const LEVEL = 'proxies.relative_level';

/** How much more or less than the country the place has for each person: what sharing out by people assumes. */
export function relativeLevelLine(settings: ProxiesSettings, place: Place): Line {
  const reason =
    'Sharing a national figure out by people assumes that the place spends in proportion to its people, as the country does.';
  return givenLine(
    {
      name: LEVEL,
      label: 'Level for each person, the country = 1',
      unit: '1',
      rollup: 'level',
      tags: { component: 'proxies', measure: 'input' },
      place,
      bounds: [0, Number.POSITIVE_INFINITY],
    },
    settings.relative_level === undefined
      ? constant(1, { kind: 'assumed', reason })
      : givenOf(settings.relative_level),
  );
}

/** One figure: as published, the place's part of it, what the place tells itself, and the figure to use. */
export function figureLines(figure: Figure, facts: ModelFacts): readonly Line[] {
  const { row, group } = figure;
  const base = `proxies.${row.ref}`;
  const common = (measure: string): Pick<Line, 'unit' | 'rollup' | 'tags' | 'place'> => ({
    unit: row.unit,
    rollup: 'level',
    tags: { component: 'proxies', measure },
    place: row.place,
  });
  const national = {
    ...common('national'),
    name: `${base}.national`,
    label: `National figure: ${row.label}`,
  };
  const lines = [givenLine(national, constant(row.value, sourceOf(row)))];
  let proxy = `${base}.national`;
  if (group !== undefined) {
    const share = `at(fy_mean(proxies.share.${keyOf(group)}), "${shareYear(row, facts)}-04")`;
    proxy = `${base}.estimate`;
    const estimate = { ...common('estimate'), name: proxy, label: `Proxy: ${row.label}` };
    lines.push(formulaLine(estimate, `${base}.national * ${share} * ${LEVEL}`));
  }
  const told = givenByPlace(figure.told);
  if (told !== undefined) {
    const local = { ...common('local'), name: `${base}.local`, label: `Local figure: ${row.label}` };
    lines.push(givenLine(local, told.given));
  }
  const note =
    'A proxy from a national figure, the same in cash in every year, until a local figure replaces it.';
  const chosen = told === undefined ? proxy : told.months === undefined ? `${base}.local` : undefined;
  const formula = chosen ?? `if(${told?.months}, ${base}.local, ${proxy})`;
  return [...lines, formulaLine({ ...common('proxy'), name: base, label: row.label, note }, formula)];
}

/** The year whose share is taken: that of the figure, or the nearest of the window; the base year for one without a year. */
export function shareYear({ year }: Pick<NationalRow, 'year'>, facts: ModelFacts): FinancialYear {
  const { first, last } = facts.window;
  return Math.min(Math.max(year ?? facts.baseYear, first), last);
}

/** What the place tells, with a formula that is 1 in the months it is told for; without one when it is told for all. */
function givenByPlace(rows: readonly Located<LocalRow>[]): { given: Given; months?: string } | undefined {
  const always: Step[] = [];
  const byYear: Step[] = [];
  const years: FinancialYear[] = [];
  for (const row of rows) {
    if (row.value === undefined) continue;
    const source = sourceOf(row, `${row.value}`);
    if (row.year.kind === 'per_annum') always.push({ value: row.value, source });
    if (row.year.kind !== 'year') continue;
    byYear.push(yearStep(row.year.year, row.value, source));
    years.push(row.year.year);
  }
  if (always.length > 0) return { given: { kind: 'steps', steps: [...always, ...byYear] } };
  if (years.length === 0) return undefined;
  const why = 'No local figure is told for these months; the proxy stands.';
  const waiting: Step = { value: 'unknown', source: { kind: 'missing', why } };
  return { given: { kind: 'steps', steps: [waiting, ...byYear] }, months: toldIn(years) };
}

/** `from("2011-04") - from("2013-04")` for 2011/12 and 2012/13: 1 in their months, 0 in the others. */
function toldIn(years: readonly FinancialYear[]): string {
  const told = new Set(years);
  const starts = [...told].filter((year) => !told.has(year - 1)).sort((a, b) => a - b);
  return starts
    .map((start) => {
      let end = start + 1;
      while (told.has(end)) end++;
      return `from("${start}-04") - from("${end}-04")`;
    })
    .join(' + ');
}
