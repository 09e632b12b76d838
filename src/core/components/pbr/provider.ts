import { aprilOf, type FinancialYear, readYear } from '../../calendar/financial-year.ts';
import { type Month, printMonth, readMonth } from '../../calendar/month.ts';
import { formulaLine, type Line } from '../../graph/line.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { Located, Table } from '../../tables/layout.ts';
import type { ModelFacts } from '../component.ts';
import { bodyTags } from '../totals.ts';
import { CLUSTERS, type Cluster, clusterRef, NOT_CLUSTERED } from './clusters.ts';
import type { PbrSettings, ProviderSettings } from './settings.ts';
import type { CaseloadRow, PriceRow, WeightRow } from './tables.ts';

/** The tables of the component; undefined where the model names none. */
export interface PbrTables {
  readonly caseload: Table<CaseloadRow>;
  readonly prices: Table<PriceRow> | undefined;
  readonly weights: Table<WeightRow> | undefined;
}

/** A cluster in which a provider has caseload, with what the tables tell of it. */
export interface ClusterRows {
  readonly cluster: Cluster;
  /** `pbr.trust.c04` */
  readonly name: string;
  readonly caseload: readonly Located<CaseloadRow>[];
  /** Rows for all providers first, so that the provider's own override them. */
  readonly prices: readonly Located<PriceRow>[];
  readonly weight: Located<WeightRow> | undefined;
}

/** One contract, made ready for its lines. */
export interface Provider {
  readonly ref: string;
  /** `pbr.trust` */
  readonly name: string;
  readonly settings: ProviderSettings;
  readonly place: Place;
  /** The larger bodies of its funder, as tags. */
  readonly bodies: Line['tags'];
  readonly clusters: readonly ClusterRows[];
  readonly notClustered: readonly Located<CaseloadRow>[];
  readonly rebase: FinancialYear | undefined;
  readonly patternYear: FinancialYear;
  /** From when on clusters 18 to 21 follow demand. */
  readonly followsFrom: Month | undefined;
}

export function providersOf(
  settings: PbrSettings,
  tables: PbrTables,
  facts: ModelFacts,
  place: Place,
): readonly Provider[] {
  return Object.entries(settings.providers).map(([ref, s]): Provider => {
    const name = `pbr.${ref}`;
    const own = tables.caseload.filter((row) => row.provider === ref);
    const rowsOf = (number: number): readonly Located<CaseloadRow>[] =>
      own.filter((row) => row.cluster === number).sort((a, b) => a.from - b.from);
    const rebase = s.rebase === undefined ? undefined : readYear(s.rebase.year);
    return {
      ref,
      name,
      settings: s,
      place: within(place, 'providers', ref),
      bodies: bodyTags(s.funder, facts),
      clusters: CLUSTERS.flatMap((cluster) => {
        const caseload = rowsOf(cluster.number);
        const prices = ownLast(tables.prices ?? [], ref, cluster.number);
        const weight = ownLast(tables.weights ?? [], ref, cluster.number).at(-1);
        const here = { cluster, name: `${name}.${clusterRef(cluster.number)}`, caseload, prices, weight };
        return caseload.length === 0 ? [] : [here];
      }),
      notClustered: rowsOf(NOT_CLUSTERED),
      rebase,
      patternYear: readYear(s.pattern_year ?? '') ?? rebase ?? facts.baseYear,
      followsFrom: readMonth(s.organic_follows?.from ?? ''),
    };
  });
}

/** Rows of a cluster: those for every provider, then those for this one. */
function ownLast<R extends { readonly provider: string; readonly cluster: number }>(
  rows: readonly R[],
  provider: string,
  cluster: number,
): readonly R[] {
  const of = (who: string): readonly R[] =>
    rows.filter((row) => row.provider === who && row.cluster === cluster);
  return [...of(''), ...of(provider)];
}

/** What a worked-out line says beyond what its provider or cluster gives it. */
export interface Row {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rollup: Line['rollup'];
  readonly measure: string;
  readonly formula: string;
  readonly shareOf?: string;
  readonly note?: string;
}

export interface Common {
  readonly label: string;
  readonly tags: Line['tags'];
  readonly place: Place;
}

export function workedLine(row: Row, common: Common): Line {
  const { formula, measure, label, ...rest } = row;
  const tags = { ...common.tags, measure };
  return formulaLine({ ...rest, label: `${common.label}: ${label}`, tags, place: common.place }, formula);
}

export function providerCommon({ ref, settings, bodies, place }: Provider): Common {
  const tags = { component: 'pbr', provider: ref, funder: settings.funder, ...bodies };
  return { label: settings.label, tags, place };
}

/** Does the cluster of the provider follow a line of demand? */
export function follows(provider: Provider, cluster: Cluster): boolean {
  return provider.followsFrom !== undefined && cluster.superClass === 'organic';
}

/** `at(fy_total(x), "2012-04")`: the sum of one named year. */
export function yearTotal(line: string, year: FinancialYear): string {
  return `at(fy_total(${line}), "${printMonth(aprilOf(year))}")`;
}

/**
 * A quotient that is unknown where there is nothing to divide by. A formula has no word for unknown, but a line that only
 * ever looks back at itself has no value.
 */
export function quotient(self: string, part: string, whole: string): string {
  return `if(${whole} == 0, prev(${self}), ${part} / ${whole})`;
}
