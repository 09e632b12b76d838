import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Located, rowProblem, type Table } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { Built } from '../component.ts';
import type { PopulationRow } from '../demand/tables.ts';
import { type AgeGroup, type Ages, keyOf, type Part, partsOf, printAgeGroup, readAges } from './ages.ts';
import type { ProxiesSettings } from './settings.ts';

/** A group of people that some figure is shared out by, with the row that asks for it first. */
export interface WantedGroup {
  readonly group: AgeGroup;
  readonly place: Place;
}

/** Population by age band of the place and of the country, and the place's share of each group wanted. */
export function shareLines(
  settings: ProxiesSettings,
  population: Table<PopulationRow>,
  wanted: readonly WantedGroup[],
  place: Place,
): Built {
  const { area, of } = settings.population;
  const here = within(place, 'population');
  const problems = [
    ...areaProblems(area, of, population, here),
    ...toldTwice(population.filter((row) => row.area === area || row.area === of)),
  ];
  if (problems.length > 0) return { lines: [], problems };
  const bands = bandsIn(population, area).filter((b) =>
    bandsIn(population, of).some((other) => other.from === b.from && other.to === b.to),
  );
  const lines = new Map<string, Line>();
  for (const { group, place: row } of wanted) {
    const parts = partsOf(group, bands);
    if (parts === undefined) {
      problems.push(noSuchPeople(group, bands, area, of, row));
      continue;
    }
    for (const { band } of parts)
      for (const at of [area, of]) {
        const line = populationLine(band, at, settings, population, here);
        lines.set(line.name, line);
      }
    const share = shareLine(group, parts, settings, population, here);
    lines.set(share.name, share);
  }
  return { lines: [...lines.values()], problems };
}

function populationLine(
  band: Ages,
  area: string,
  settings: ProxiesSettings,
  population: Table<PopulationRow>,
  place: Place,
): Line {
  const rows = [...rowsOf(population, area)]
    .filter((row) => sameBand(row, band))
    .sort((a, b) => a.year - b.year);
  const points = rows.map((row) => ({
    at: row.year + 0.5,
    value: row.persons,
    source: sourceOf(row, `${row.persons}`),
  }));
  return givenLine(
    {
      name: nameOf(band, area),
      label: `People ${printAgeGroup([band])} in ${areaName(population, area)}`,
      unit: 'people',
      rollup: 'stock',
      tags: { component: 'proxies', measure: 'population' },
      place: rows[0]?.place ?? place,
    },
    { kind: 'points', outside: settings.population.outside, points },
  );
}

function shareLine(
  group: AgeGroup,
  parts: readonly Part[],
  { population: { area, of } }: ProxiesSettings,
  population: Table<PopulationRow>,
  place: Place,
): Line {
  const people = (at: string): string => {
    const sum = parts
      .map(({ band, sign }, i) => `${i === 0 ? '' : sign === 1 ? ' + ' : ' - '}${nameOf(band, at)}`)
      .join('');
    return parts.length === 1 ? sum : `(${sum})`;
  };
  return formulaLine(
    {
      name: `proxies.share.${keyOf(group)}`,
      label: `${areaName(population, area)} as a share of ${areaName(population, of)}: people ${printAgeGroup(group)}`,
      unit: '1',
      rollup: 'level',
      tags: { component: 'proxies', measure: 'share' },
      place,
    },
    `${people(area)} / ${people(of)}`,
  );
}

function nameOf(band: Ages, area: string): string {
  return `proxies.population.${keyOf([band])}.${area}`;
}

function rowsOf(population: Table<PopulationRow>, area: string): Table<PopulationRow> {
  return population.filter((row) => row.area === area && row.sex === 'persons');
}

function sameBand(row: PopulationRow, band: Ages): boolean {
  const own = readAges(row.age_band);
  return own !== undefined && own.from === band.from && own.to === band.to;
}

function bandsIn(population: Table<PopulationRow>, area: string): readonly Ages[] {
  const texts = new Set(rowsOf(population, area).map((row) => row.age_band));
  return [...texts].map(readAges).filter((ages) => ages !== undefined);
}

/** The area's name as the table prints it, or its short name. */
function areaName(population: Table<PopulationRow>, area: string): string {
  return population.find((row) => row.area === area && row.area_name !== '')?.area_name ?? area;
}

function areaProblems(
  area: string,
  of: string,
  population: Table<PopulationRow>,
  place: Place,
): readonly Problem[] {
  const known = [...new Set(population.map((row) => row.area))];
  const listed = `There are: ${known.join(', ')}.`;
  const missing = Object.entries({ area, of }).flatMap(([key, name]) =>
    known.includes(name)
      ? []
      : [
          problem(
            `There is no area "${name}" in the population table.`,
            within(place, key),
            didYouMean(name, known, listed),
          ),
        ],
  );
  if (area !== of) return missing;
  const what = `"${area}" cannot be a share of itself.`;
  return [...missing, problem(what, within(place, 'of'), 'Name the larger area that the figures are for.')];
}

/** Where several tables are read as one, none may tell what another has told. */
function toldTwice(rows: Table<PopulationRow>): readonly Problem[] {
  const seen = new Map<string, Located<PopulationRow>>();
  return rows.flatMap((row) => {
    const key = [row.area, row.year, row.sex, row.age_band].join('|');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    if (first.place.file === row.place.file) return [];
    const what = `${row.area}, ${row.year}, ${row.age_band} is also in ${first.place.file}, row ${first.place.row}.`;
    return [rowProblem(row.place, 'age_band', what, 'Keep it in one of the two tables.')];
  });
}

function noSuchPeople(
  group: AgeGroup,
  bands: readonly Ages[],
  area: string,
  of: string,
  place: Place,
): Problem {
  const what = `The population table cannot make up people ${printAgeGroup(group)} for both "${area}" and "${of}".`;
  const has = bands.map((band) => printAgeGroup([band])).join(', ');
  const mend =
    has === ''
      ? 'No age band of men and women together is there for both.'
      : `For both it has people ${has}.`;
  return rowProblem(place, 'age_band', what, mend);
}
