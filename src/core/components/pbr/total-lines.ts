import { formulaLine, type Line } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import { bodyCuts, type Cut, cutsBy, fundersWithNames, type Measure, totalLines } from '../totals.ts';
import { NOT_CLUSTERED, SUPER_CLASS_LABELS, SUPER_CLASSES } from './clusters.ts';
import { type Provider, providerCommon, workedLine } from './provider.ts';

interface ClusterMeasure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly rollup: Line['rollup'];
}

/** What clusters add up in: heads and days, and money. */
const COUNTS: readonly ClusterMeasure[] = [
  { key: 'people', label: 'people', unit: 'people', rollup: 'stock' },
  { key: 'days', label: 'days in clusters', unit: 'people day', rollup: 'flow' },
  { key: 'reviews', label: 'reviews due', unit: 'people', rollup: 'flow' },
];
const MONEY: readonly ClusterMeasure[] = [
  { key: 'value', label: 'activity value', unit: 'GBP', rollup: 'flow' },
  { key: 'block', label: 'part of the block', unit: 'GBP', rollup: 'flow' },
  { key: 'variance', label: 'activity value less part of the block', unit: 'GBP', rollup: 'flow' },
];

/** What contracts add up in. */
const OF_CONTRACTS: readonly Measure[] = [
  { name: 'value', label: 'Activity value' },
  { name: 'block', label: 'Block' },
  { name: 'variance', label: 'Activity value less block' },
  { name: 'settlement', label: 'Settlement of the variance' },
  { name: 'payable', label: 'Payable in care cluster contracts' },
];

/** Sums of one provider: its people, days and reviews, and each of its super-classes. */
export function providerTotals(provider: Provider): readonly Line[] {
  const { ref, name, clusters } = provider;
  const common = providerCommon(provider);
  const own = `"component=pbr", "provider=${ref}"`;
  const counts = COUNTS.map(({ key, ...about }) =>
    workedLine(
      { ...about, name: `${name}.${key}`, measure: key, formula: `total(${own}, "measure=cluster_${key}")` },
      common,
    ),
  );
  const classes = SUPER_CLASSES.filter((c) => clusters.some((rows) => rows.cluster.superClass === c));
  const byClass = classes.flatMap((c) => {
    const label = `${common.label}, ${SUPER_CLASS_LABELS[c]}`;
    const here = { ...common, label, tags: { ...common.tags, super_class: c } };
    return [...COUNTS, ...MONEY].map(({ key, ...about }) => {
      const formula = `total(${own}, "super_class=${c}", "measure=cluster_${key}")`;
      return workedLine(
        { ...about, name: `${name}.${c}.${key}`, measure: `super_class_${key}`, formula },
        here,
      );
    });
  });
  return [...counts, ...byClass];
}

/** Sums over all providers, by super-class, by funder, and by larger body. */
export function allTotals(lines: readonly Line[], facts: ModelFacts, place: Place): readonly Line[] {
  const of = (measure: string, { key, label, unit, rollup }: ClusterMeasure): Measure => ({
    name: key,
    label: label.replace(/^./, (c) => c.toUpperCase()),
    measure: `${measure}_${key}`,
    unit,
    rollup,
  });
  const add = (measures: readonly Measure[], cuts: readonly Cut[]): readonly Line[] =>
    totalLines('pbr', lines, measures, cuts, place);
  const titles = new Map(SUPER_CLASSES.map((c) => [c as string, SUPER_CLASS_LABELS[c]]));
  const counted = COUNTS.map((m) => of('cluster', m));
  const contracts = lines.filter((l) => l.tags.measure === 'payable');
  return [
    ...add([...counted, ...OF_CONTRACTS], [{ name: 'total', label: 'all providers' }]),
    ...add([...counted, ...MONEY.map((m) => of('cluster', m))], cutsBy('super_class', titles, lines)),
    ...add(
      MONEY.map((m) => of('assessments', m)),
      [{ name: 'assessments', label: 'assessments' }],
    ),
    ...notClustered(lines, place),
    ...add(OF_CONTRACTS, cutsBy('funder', fundersWithNames(facts), contracts)),
    ...add(OF_CONTRACTS, bodyCuts(facts)),
  ];
}

/** People not clustered, apart from all others. */
function notClustered(lines: readonly Line[], place: Place): readonly Line[] {
  const people = { name: 'people', label: 'People', measure: 'not_clustered', unit: 'people' } as const;
  const cut = { name: 'not_clustered', label: `not clustered (${NOT_CLUSTERED})` };
  const total = totalLines('pbr', lines, [{ ...people, rollup: 'stock' }], [cut], place);
  if (total.length === 0) return [];
  const apart = 'pbr.not_clustered.people';
  const share = {
    name: 'pbr.not_clustered.share',
    label: 'Share of people not clustered: all providers',
    unit: '1',
    rollup: 'level',
    tags: { component: 'pbr', measure: 'total', of: 'share_not_clustered' },
    place,
  } as const;
  const both = `(pbr.total.people + ${apart})`;
  return [...total, formulaLine(share, `if(${both} == 0, 0, ${apart} / ${both})`)];
}
