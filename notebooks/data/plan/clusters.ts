import { capital } from '../../components/format.js';
import { blockOf, type Lines, rowOf, titleOf, valuesOf, withTags } from './lines.js';
import type { Cluster, Clusters } from './plan-data.js';

const PROVIDER = {
  block: 'Block',
  value: 'Value of the activity in care clusters',
  variance: 'Value less block',
  settlement: 'Part of that which is settled',
  payable: 'Payable',
  'shadow.payable': 'Payable, were all of it settled',
} as const;

const PART = {
  people: 'People',
  block: 'Part of the block',
  value: 'Value of the activity',
  variance: 'Value less block',
} as const;

const CLUSTER = {
  people: 'People',
  value: 'Value of the activity',
  variance: 'Value less part of the block',
} as const;

/** Block against clusters: what is paid, and what the activity would be worth. */
export function clustersOf(lines: Lines): Clusters {
  const providers = valuesOf(withTags(lines, { component: 'pbr', measure: 'payable' }), 'provider');
  const classes = valuesOf(
    withTags(lines, { component: 'pbr', measure: 'total', of: 'people' }),
    'super_class',
  );
  return {
    providers: providers.map((ref) => {
      const prefix = `pbr.${ref}`;
      return blockOf(lines, prefix, ref, titleOf(lines.byName.get(`${prefix}.payable`), ref), PROVIDER);
    }),
    totals: Object.entries({
      ...PROVIDER,
      'shadow.payable': '',
      people: 'People in clusters',
      reviews: 'Reviews due',
    }).flatMap(([key, label]) => (label === '' ? [] : rowOf(lines, `pbr.total.${key}`, key, label))),
    superClasses: classes.map((ref) => {
      const prefix = `pbr.super_class.${ref}`;
      return blockOf(lines, prefix, ref, className(ref), PART);
    }),
    clusters: clusterBlocks(lines),
    notClustered: [
      ...rowOf(lines, 'pbr.not_clustered.people', 'people', 'People not clustered (99)'),
      ...rowOf(lines, 'pbr.not_clustered.share', 'share', 'Their share of all people'),
    ],
  };
}

function clusterBlocks(lines: Lines): readonly Cluster[] {
  return withTags(lines, { component: 'pbr', measure: 'cluster_people' }).map((line) => {
    const { provider = '', cluster = '', super_class = '' } = line.tags;
    const number = Number(cluster.slice(1));
    const [, named = ''] = / cluster \d+, (.*): people$/.exec(line.label) ?? [];
    const prefix = `pbr.${provider}.${cluster}`;
    return {
      ...blockOf(lines, prefix, cluster, named === '' ? titleOf(line, cluster) : named, CLUSTER),
      provider,
      superClass: className(super_class),
      number,
    };
  });
}

function className(ref: string): string {
  return capital(ref.replaceAll('_', '-'));
}
