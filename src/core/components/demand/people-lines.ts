import { constant } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { note, type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Located, Table } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { Built } from '../component.ts';
import type { ConditionSettings } from './settings.ts';
import type { PopulationRow, PrevalenceRow } from './tables.ts';

type Group = {
  readonly key: string;
  readonly words: string;
  readonly rows: readonly Located<PopulationRow>[];
  readonly rate: Located<PrevalenceRow>;
};

/** Population and prevalence by sex and age band, and the people that come of them (method, section 5). */
export function peopleLines(
  name: string,
  settings: ConditionSettings,
  population: Table<PopulationRow>,
  prevalence: Table<PrevalenceRow>,
  place: Place,
): Built {
  const rows = population.filter((row) => row.area === settings.population.area);
  const rates = prevalence.filter((row) => row.set === settings.prevalence.set);
  const problems = [
    ...missing(
      'area',
      settings.population.area,
      population.map((r) => r.area),
      within(place, 'population', 'area'),
    ),
    ...missing(
      'set',
      settings.prevalence.set,
      prevalence.map((r) => r.set),
      within(place, 'prevalence', 'set'),
    ),
  ];
  const groups = groupsOf(rows, rates);
  if (problems.length === 0 && groups.length === 0) {
    const what = 'No age band and sex of the population has a rate of its own.';
    problems.push(problem(what, place, 'Use the same bands and sexes in both tables.'));
  }
  problems.push(...bandsLeftOut(rows, rates, place), ...countedTwice(groups, place));
  const base = `demand.${name}`;
  const tags = { component: 'demand', condition: name };
  const lines = groups.flatMap((g): readonly Line[] => [
    givenLine(
      {
        name: `${base}.population.${g.key}`,
        label: `Population, ${g.words}`,
        unit: 'people',
        rollup: 'stock',
        tags,
        place: g.rows[0]?.place ?? place,
      },
      {
        kind: 'points',
        outside: settings.population.outside,
        points: [...g.rows]
          .sort((a, b) => a.year - b.year)
          .map((row) => ({
            at: row.year + 0.5,
            value: row.persons,
            source: sourceOf(row, `${row.persons}`),
          })),
      },
    ),
    givenLine(
      {
        name: `${base}.prevalence.${g.key}`,
        label: `Share with ${settings.label}, ${g.words}`,
        unit: '1',
        rollup: 'level',
        tags,
        place: g.rate.place,
      },
      constant(g.rate.percent / 100, sourceOf(g.rate, `${g.rate.percent} %`)),
    ),
  ]);
  const sum = groups.map((g) => `${base}.population.${g.key} * ${base}.prevalence.${g.key}`).join(' + ');
  const people = {
    name: `${base}.people`,
    label: `People with ${settings.label}`,
    unit: 'people',
    rollup: 'level',
    tags,
    place,
  } as const;
  return { lines: groups.length === 0 ? [] : [...lines, formulaLine(people, sum)], problems };
}

function groupsOf(
  rows: readonly Located<PopulationRow>[],
  rates: readonly Located<PrevalenceRow>[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const rate = rates.find((r) => r.sex === row.sex && r.age_band === row.age_band);
    if (rate === undefined) continue;
    const age = row.age_band
      .replace('+', ' and over')
      .replaceAll(/[^a-z0-9]+/gi, '_')
      .toLowerCase();
    const key = row.sex === 'persons' ? `age_${age}` : `${row.sex}_age_${age}`;
    const words = `${row.sex === 'persons' ? 'people' : row.sex} aged ${row.age_band.replace('-', ' to ').replace('+', ' and over')}`;
    const group = groups.get(key);
    groups.set(key, { key, words, rate, rows: [...(group?.rows ?? []), row] });
  }
  return [...groups.values()];
}

/** People of a band without a rate are not counted: the reader is told. */
function bandsLeftOut(
  rows: readonly PopulationRow[],
  rates: readonly PrevalenceRow[],
  place: Place,
): readonly Problem[] {
  const without = rows.filter((row) => !rates.some((r) => r.sex === row.sex && r.age_band === row.age_band));
  const bands = [...new Set(without.map((row) => `${row.sex} ${row.age_band}`))];
  if (bands.length === 0 || without.length === rows.length) return [];
  return [note(`The set of rates has none for ${bands.join(', ')}: these people are left out.`, place)];
}

/** Rates for all persons beside rates by sex would count the same people twice. */
function countedTwice(groups: readonly Group[], place: Place): readonly Problem[] {
  const sexes = new Set(groups.map((g) => g.rate.sex));
  if (!sexes.has('persons') || sexes.size === 1) return [];
  const what =
    'Population and rates are there both for all persons and by sex: people would be counted twice.';
  return [problem(what, place, 'Keep one or the other in the two tables.')];
}

function missing(what: string, name: string, known: readonly string[], place: Place): Problem[] {
  const all = [...new Set(known)];
  if (all.includes(name)) return [];
  return [
    problem(
      `There is no ${what} "${name}" in the table.`,
      place,
      didYouMean(name, all, `There are: ${all.join(', ')}.`),
    ),
  ];
}
