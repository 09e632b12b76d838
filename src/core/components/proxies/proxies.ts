import { printYear } from '../../calendar/financial-year.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { note, type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { rowProblem, type Table } from '../../tables/layout.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { populationTable } from '../demand/tables.ts';
import { readAgeGroup } from './ages.ts';
import { type Figure, figureLines, relativeLevelLine, shareYear } from './figure-lines.ts';
import { populationFiles, proxiesSettings } from './settings.ts';
import { shareLines } from './share-lines.ts';
import { type LocalRow, localTable, type NationalRow, nationalTable } from './tables.ts';

/** Published national figures in place of a place's own, until it gives them. */
export const proxies = defineComponent({
  name: 'proxies',
  title: 'Proxies from national figures',
  method:
    "A figure for a place whose documents give none: a published national figure times the place's share of a group of people, until a local figure replaces it. The share is the mean of the months of the financial year that the national figure is for; the base year when it is not dated, and the nearest year of the window when it is outside. This assumes that the place spends in proportion to its people. The relative level says how much more or less than the country it has for each person; it is 1 unless the model says otherwise, and it is an assumption, so every figure that is shared out shows as assumed. A price, a rate or a share is not shared out: it is used as published, and shows as cited. A proxy is the same amount in cash in every year: prices and population do not move it. A local figure takes the place of the proxy in the years that it is told for, and shows as local or stated; in all other years the proxy stands.",
  settings: proxiesSettings,
  layouts: [nationalTable, localTable],
  tables: (s) => [
    { layout: nationalTable, file: s.national, path: ['national'] },
    { layout: localTable, file: s.local, path: ['local'] },
    ...populationFiles(s).map((file, i) => ({
      layout: populationTable,
      file,
      path: ['population', 'table', ...(typeof s.population.table === 'string' ? [] : [i])],
    })),
  ],
  build: (s, tables, facts, place): Built => {
    const all = tables.rows(nationalTable, s.national);
    const local = tables.rows(localTable, s.local);
    const people = populationFiles(s).flatMap((file) => tables.rows(populationTable, file));
    const used = s.use === undefined ? all : all.filter((row) => s.use?.includes(row.ref));
    const figures = used.map((row): Figure => {
      const group = row.age_band === '' ? undefined : readAgeGroup(row.age_band);
      const told = local.filter((r) => r.ref === row.ref);
      return { row, told, ...(group === undefined || 'wrong' in group ? {} : { group }) };
    });
    const wanted = figures.flatMap(({ row, group }) =>
      group === undefined ? [] : [{ group, place: row.place }],
    );
    const shares = wanted.length === 0 ? { lines: [], problems: [] } : shareLines(s, people, wanted, place);
    const level = wanted.length === 0 ? [] : [relativeLevelLine(s, within(place, 'relative_level'))];
    return {
      lines: [...shares.lines, ...level, ...figures.flatMap((f) => figureLines(f, facts))],
      problems: [
        ...unknownRefs(s.use ?? [], all, within(place, 'use')),
        ...shares.problems,
        ...localProblems(local, all, used, facts),
        ...yearNotes(figures, facts),
      ],
    };
  },
});

function unknownRefs(use: readonly string[], national: Table<NationalRow>, place: Place): readonly Problem[] {
  const known = national.map((row) => row.ref);
  return use.flatMap((ref, i) =>
    known.includes(ref)
      ? []
      : [
          problem(
            `There is no national figure "${ref}" in the table.`,
            within(place, i),
            didYouMean(ref, known, `There are: ${known.join(', ')}.`),
          ),
        ],
  );
}

/** A local figure that no proxy waits for is a mistake; one that has no effect in this model is told. */
function localProblems(
  local: Table<LocalRow>,
  national: Table<NationalRow>,
  used: Table<NationalRow>,
  facts: ModelFacts,
): readonly Problem[] {
  const known = national.map((row) => row.ref);
  return local.flatMap((row) => {
    const at = (columnName: string): Place => ({ ...row.place, columnName });
    if (!known.includes(row.ref)) {
      const mend = didYouMean(row.ref, known, `There are: ${known.join(', ')}.`);
      return [rowProblem(row.place, 'ref', `There is no national figure "${row.ref}" to replace.`, mend)];
    }
    if (row.value === undefined) return [];
    if (!used.some(({ ref }) => ref === row.ref))
      return [note(`The model does not use "${row.ref}": the local figure has no effect.`, at('ref'))];
    if (row.year.kind !== 'year' || row.year.year >= facts.window.first) return [];
    const what = `${printYear(row.year.year)} is before the model's first year, ${printYear(facts.window.first)}: the local figure has no effect.`;
    return [note(what, at('year'))];
  });
}

/** A figure of a year outside the window takes the share of another year: the reader is told. */
function yearNotes(figures: readonly Figure[], facts: ModelFacts): readonly Problem[] {
  return figures.flatMap(({ row, group }) => {
    const taken = shareYear(row, facts);
    if (group === undefined || row.year === undefined || row.year === taken) return [];
    const what = `${printYear(row.year)} is outside the window: the place's share of ${printYear(taken)} is taken.`;
    return [note(what, { ...row.place, columnName: 'year' })];
  });
}
