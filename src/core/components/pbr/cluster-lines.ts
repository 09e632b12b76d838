import { printYear } from '../../calendar/financial-year.ts';
import { constant } from '../../graph/given.ts';
import { givenLine, type Line } from '../../graph/line.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import { blockRows } from './block-rows.ts';
import { toldPeople } from './caseload-lines.ts';
import { type Cluster, clusterRef, reviewSource } from './clusters.ts';
import { clusterPriceLines } from './price-lines.ts';
import {
  type ClusterRows,
  type Common,
  follows,
  type Provider,
  providerCommon,
  type Row,
  workedLine,
  yearTotal,
} from './provider.ts';

/** The lines of one provider's clusters: people, days, price, value, its part of the block, and reviews due. */
export function clusterLines(provider: Provider, facts: ModelFacts, hasPrices: boolean): readonly Line[] {
  return provider.clusters.flatMap((rows) => {
    const common = clusterCommon(provider, rows);
    return [
      toldPeople(rows.name, rows.caseload, 'told', 'people told', common, facts),
      ...clusterPriceLines(provider, rows, common, facts, hasPrices),
      ...clusterRows(provider, rows).map((row) => workedLine(row, common)),
    ];
  });
}

function clusterCommon(provider: Provider, { cluster, caseload }: ClusterRows): Common {
  const { label, tags, place } = providerCommon(provider);
  return {
    label: `${label}, cluster ${cluster.number}, ${cluster.label}`,
    tags: { ...tags, cluster: clusterRef(cluster.number), super_class: cluster.superClass },
    place: caseload[0]?.place ?? place,
  };
}

function clusterRows(provider: Provider, { cluster, name }: ClusterRows): readonly Row[] {
  const { name: p, patternYear } = provider;
  const pattern = printYear(patternYear);
  return [
    {
      name: `${name}.people`,
      label: 'people',
      unit: 'people',
      rollup: 'stock',
      measure: 'cluster_people',
      formula: `${name}.told${follows(provider, cluster) ? ` * ${p}.organic_growth` : ''}`,
    },
    {
      name: `${name}.days`,
      label: 'days in the cluster',
      unit: 'people day',
      rollup: 'flow',
      measure: 'cluster_days',
      formula: `${name}.people * days()`,
    },
    {
      name: `${name}.value`,
      label: 'activity value',
      unit: 'GBP',
      rollup: 'flow',
      measure: 'cluster_value',
      formula: `${name}.days * ${name}.price`,
    },
    ...blockRows(
      name,
      p,
      pattern,
      yearTotal(`${name}.value`, patternYear),
      yearTotal(`${p}.value`, patternYear),
      'cluster',
    ),
    {
      name: `${name}.reviews`,
      label: 'reviews due',
      unit: 'people',
      rollup: 'flow',
      measure: 'cluster_reviews',
      formula: `${name}.days / pbr.review_days.${clusterRef(cluster.number)}`,
    },
  ];
}

/** What clusters 18 to 21 grow by: the line of demand over its value in the month they start from. */
export function growthLines(provider: Provider, facts: ModelFacts): readonly Line[] {
  const { name: p, settings, clusters, place } = provider;
  const { organic_follows: demand } = settings;
  if (demand === undefined || !clusters.some((c) => follows(provider, c.cluster))) return [];
  const common = providerCommon(provider);
  const unit = facts.lines.find((l) => l.name === demand.line)?.unit ?? '1';
  const level = { rollup: 'level', measure: 'demand' } as const;
  const repeated: Row = {
    ...level,
    name: `${p}.demand`,
    label: 'demand that clusters 18 to 21 follow',
    unit,
    formula: demand.line,
  };
  const growth: Row = {
    ...level,
    name: `${p}.organic_growth`,
    label: `growth of clusters 18 to 21 since ${demand.from}`,
    unit: '1',
    measure: 'organic_growth',
    formula: `if(from("${demand.from}"), ${p}.demand / at(${p}.demand, "${demand.from}"), 1)`,
  };
  const here = { ...common, place: within(place, 'organic_follows', 'line') };
  return [workedLine(repeated, here), workedLine(growth, common)];
}

/** The longest time between two reviews, for each cluster in use. */
export function reviewLines(clusters: readonly Cluster[], place: Place): readonly Line[] {
  return clusters.map((cluster) =>
    givenLine(
      {
        name: `pbr.review_days.${clusterRef(cluster.number)}`,
        label: `Cluster ${cluster.number}, ${cluster.label}: longest time between two reviews`,
        unit: 'day',
        rollup: 'level',
        tags: {
          component: 'pbr',
          cluster: clusterRef(cluster.number),
          super_class: cluster.superClass,
          measure: 'review_days',
        },
        place,
        bounds: [1, Number.POSITIVE_INFINITY],
      },
      constant(cluster.reviewDays, reviewSource(cluster)),
    ),
  );
}
