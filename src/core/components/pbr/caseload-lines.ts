import { aprilOf } from '../../calendar/financial-year.ts';
import { type Month, printMonth } from '../../calendar/month.ts';
import type { Given, Step } from '../../graph/given.ts';
import { givenLine, type Line } from '../../graph/line.ts';
import type { Located } from '../../tables/layout.ts';
import type { ModelFacts } from '../component.ts';
import { clusterRef, NOT_CLUSTERED } from './clusters.ts';
import { type Common, type Provider, providerCommon, workedLine } from './provider.ts';
import { type CaseloadRow, toldBy } from './tables.ts';

/** People in a cluster, as the table of caseload tells them. */
export function toldPeople(
  name: string,
  rows: readonly Located<CaseloadRow>[],
  suffix: string,
  words: string,
  { label, tags, place }: Common,
  facts: ModelFacts,
): Line {
  return givenLine(
    {
      name: `${name}.${suffix}`,
      label: `${label}: ${words}`,
      unit: 'people',
      rollup: 'stock',
      tags: { ...tags, measure: suffix === 'told' ? 'cluster_told' : 'not_clustered' },
      place,
      bounds: [0, Number.POSITIVE_INFINITY],
    },
    caseloadGiven(rows, facts),
  );
}

/** Each row holds until the next; before the first the caseload is unknown. */
function caseloadGiven(rows: readonly Located<CaseloadRow>[], { window }: ModelFacts): Given {
  const [first] = rows;
  const start: Month = first?.from ?? 0;
  const why = `The caseload is told from ${printMonth(start)} on.`;
  const before: Step = { to: start - 1, value: 'unknown', source: { kind: 'missing', why } };
  const told = rows.map((row): Step => ({ from: row.from, ...toldBy(row, row.people) }));
  return { kind: 'steps', steps: start > aprilOf(window.first) ? [before, ...told] : told };
}

/** People not clustered stand apart: they have no price, and no part in the value. */
export function notClusteredLines(provider: Provider, facts: ModelFacts): readonly Line[] {
  const { name: p, notClustered } = provider;
  const common = providerCommon(provider);
  const [first] = notClustered;
  if (first === undefined) return [];
  const name = `${p}.${clusterRef(NOT_CLUSTERED)}`;
  const apart: Common = {
    label: `${common.label}, not clustered (${NOT_CLUSTERED})`,
    tags: { ...common.tags, cluster: clusterRef(NOT_CLUSTERED), super_class: 'not_clustered' },
    place: first.place,
  };
  const share = `${p}.share_not_clustered`;
  return [
    toldPeople(name, notClustered, 'people', 'people', apart, facts),
    workedLine(
      {
        name: share,
        label: 'share of people not clustered',
        unit: '1',
        rollup: 'level',
        measure: 'share_not_clustered',
        formula: `if(${p}.people + ${name}.people == 0, 0, ${name}.people / (${p}.people + ${name}.people))`,
      },
      common,
    ),
  ];
}
