import { printWindow } from '../../calendar/calendar.ts';
import { aprilOf, type FinancialYear, printYear } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { note, type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import type { ModelFacts } from '../component.ts';
import { notKnown } from '../not-known.ts';
import { follows, type PbrTables, type Provider } from './provider.ts';
import type { PbrSettings } from './settings.ts';

/** Everything wrong with the contracts and their tables, and what the reader should know of them. */
export function pbrProblems(
  settings: PbrSettings,
  tables: PbrTables,
  providers: readonly Provider[],
  facts: ModelFacts,
  place: Place,
): readonly Problem[] {
  return [
    ...unknownProviders(tables, providers),
    ...providers.flatMap((p) => [
      ...unknownFunder(p, facts),
      ...withoutCaseload(p, settings),
      ...yearsOutside(p, facts),
      ...weightsMissing(p, settings),
      ...demandFaults(p, facts),
      ...rowsUnused(p, tables),
    ]),
    ...tablesUnused(settings, providers, place),
  ];
}

function unknownProviders(tables: PbrTables, providers: readonly Provider[]): readonly Problem[] {
  const known = providers.map((p) => p.ref);
  const rows: readonly Located<{ readonly provider: string }>[] = [
    ...tables.caseload,
    ...(tables.prices ?? []),
    ...(tables.weights ?? []),
  ];
  return rows
    .filter((row) => row.provider !== '')
    .flatMap((row) => notKnown({ ...row.place, columnName: 'provider' }, row.provider, known));
}

function unknownFunder({ settings, place }: Provider, { funders }: ModelFacts): readonly Problem[] {
  return notKnown(within(place, 'funder'), settings.funder, funders.keys());
}

function withoutCaseload({ ref, clusters, settings: s, place }: Provider, { caseload }: PbrSettings) {
  if (clusters.length > 0) return [];
  const what = `${s.label} has no caseload in any care cluster.`;
  const mend = `Add its rows to ${caseload} under the name ${ref}, with "people" empty where the number is not known.`;
  return [problem(what, place, mend)];
}

/** Prices and the pattern of the block come from years whose days are known to the model. */
function yearsOutside(p: Provider, { window }: ModelFacts): readonly Problem[] {
  const outside = (year: FinancialYear, path: readonly string[]): readonly Problem[] => {
    if (year >= window.first && year <= window.last) return [];
    const what = `${printYear(year)} is outside the plan's window ${printWindow(window)}.`;
    return [problem(what, within(p.place, ...path), 'Name a year of the window.')];
  };
  return [
    ...(p.rebase === undefined ? [] : outside(p.rebase, ['rebase', 'year'])),
    ...(p.settings.pattern_year === undefined ? [] : outside(p.patternYear, ['pattern_year'])),
  ];
}

function weightsMissing({ rebase, clusters, settings: s, place }: Provider, { weights }: PbrSettings) {
  if (rebase === undefined) return [];
  const here = within(place, 'rebase');
  if (weights === undefined) {
    const what = `The prices of ${s.label} are to be rebased, but the model names no table of cost weights.`;
    return [problem(what, here, 'Add "weights" under "pbr", with the name of its CSV file.')];
  }
  const without = clusters.filter((c) => c.weight === undefined).map((c) => c.cluster.number);
  if (without.length === 0) return [];
  const what = `There is no cost weight for ${named(without)}, in which ${s.label} has caseload.`;
  return [problem(what, here, `Add the rows to ${weights}; an empty weight is unknown.`)];
}

function named(clusters: readonly number[]): string {
  const last = clusters.at(-1);
  const rest = clusters.slice(0, -1);
  return rest.length === 0 ? `cluster ${last}` : `clusters ${rest.join(', ')} and ${last}`;
}

function demandFaults(p: Provider, { window }: ModelFacts): readonly Problem[] {
  const { followsFrom: from, settings: s, place } = p;
  if (from === undefined) return [];
  const here = within(place, 'organic_follows');
  const organic = p.clusters.filter((c) => follows(p, c.cluster));
  if (organic.length === 0) {
    const what = `${s.label} has no caseload in clusters 18 to 21: nothing follows ${s.organic_follows?.line}.`;
    return [note(what, here)];
  }
  if (from < aprilOf(window.first)) {
    const what = `${printMonth(from)} is before the plan's window ${printWindow(window)}.`;
    return [
      problem(what, within(here, 'from'), `Name ${printMonth(aprilOf(window.first))} or a later month.`),
    ];
  }
  return organic.flatMap((c) => {
    const later = c.caseload.find((row) => row.from > from);
    if (later === undefined) return [];
    const what = `The row tells of people from ${printMonth(later.from)} on, but from ${printMonth(from)} on the cluster also grows with ${s.organic_follows?.line}: it grows twice if the row has growth in it.`;
    return [{ ...rowProblem(later.place, 'from', what), level: 'note' as const }];
  });
}

/** Rows of a provider that bear on nothing: a rebased provider's told prices are an error, others are worth knowing. */
function rowsUnused(p: Provider, tables: PbrTables): readonly Problem[] {
  const { ref, rebase, settings: s } = p;
  const has = (cluster: number): boolean => p.clusters.some((c) => c.cluster.number === cluster);
  const prices = (tables.prices ?? []).filter((row) => row.provider === ref);
  const weights = (tables.weights ?? []).filter((row) => row.provider === ref);
  const unused = (row: Located<unknown>, what: string): Problem => ({
    ...rowProblem(row.place, 'cluster', what),
    level: 'note',
  });
  if (rebase !== undefined) {
    const what = `The prices of ${s.label} are rebased: a told price would not be used.`;
    const mend = 'Take the row out, or take "rebase" out of the model file.';
    return [
      ...prices.map((row) => rowProblem(row.place, 'provider', what, mend)),
      ...weights
        .filter((row) => !has(row.cluster))
        .map((row) =>
          unused(row, `${s.label} has no caseload in cluster ${row.cluster}: the weight is not used.`),
        ),
    ];
  }
  return [
    ...prices
      .filter((row) => !has(row.cluster))
      .map((row) =>
        unused(row, `${s.label} has no caseload in cluster ${row.cluster}: the price is not used.`),
      ),
    ...weights.map((row) => unused(row, `The prices of ${s.label} are not rebased: the weight is not used.`)),
  ];
}

function tablesUnused(
  { prices, weights }: PbrSettings,
  providers: readonly Provider[],
  place: Place,
): readonly Problem[] {
  const rebased = providers.filter((p) => p.rebase !== undefined);
  return [
    ...(weights !== undefined && rebased.length === 0
      ? [note('No provider rebases its prices: the cost weights are not used.', within(place, 'weights'))]
      : []),
    ...(prices !== undefined && providers.length > 0 && rebased.length === providers.length
      ? [note('Every provider rebases its prices: the told prices are not used.', within(place, 'prices'))]
      : []),
  ];
}
