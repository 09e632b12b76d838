import { type Built, defineComponent } from '../component.ts';
import { notClusteredLines } from './caseload-lines.ts';
import { pbrProblems } from './checks.ts';
import { clusterLines, growthLines, reviewLines } from './cluster-lines.ts';
import { CLUSTERS } from './clusters.ts';
import { rebaseLines } from './price-lines.ts';
import { type PbrTables, providersOf } from './provider.ts';
import { pbrSettings } from './settings.ts';
import { settlementLines } from './settlement-lines.ts';
import { caseloadTable, pricesTable, weightsTable } from './tables.ts';
import { termLines } from './term-lines.ts';
import { allTotals, providerTotals } from './total-lines.ts';

/** Contracts in mental-health care clusters (method, section 8). */
export const pbr = defineComponent({
  name: 'pbr',
  title: 'Care clusters (payment by results)',
  method:
    'Each month, the people in a care cluster count for the days of the month: their value is people times days times the price of a day in that cluster and year. Assessments are valued beside them, at a price each. Clusters are 0 to 8 and 10 to 21; 9 is a blank number and is refused, and people not clustered (99) are shown apart, without a price. There is no default price: where somebody is in a cluster without a known price, its value is unknown, and so is the value of the provider; sums by super-class and over providers then say at least how much. Local prices may be rebased: the price of a cluster is the block of one year, times its cost weight, over the sum of weight times days of that year, so that the clusters come to the block in that year; assessments take no part in it. These prices move each April by the net move told, and the same moves are taken back for the years before; a year without a move leaves them unknown from there on. Clusters 18 to 21 may grow with a line of demand: from a month on, the people told are multiplied by its value over that of the month. The block of a year is spread evenly over its months. It is settled by financial year. The variance is the value of the year less its block. What lies beyond a threshold may count at a marginal rate, one above the block and one below it. What then counts is kept between the collar and the cap, both shares of the block, and the settled share of it is added to the block, evenly over the months. A share of 0 is a shadow year: the block is payable, whatever the value, and what full currency would pay is shown beside it; 1 is full currency. To set block against currency by cluster, the block is spread over clusters and assessments as the value was in one year: the rebasing year, or the base year of the model where nothing is rebased, unless the model names another. The parts add up to the block, and their variances to its variance. Reviews due are days in the cluster over the longest time between two reviews: the number that keeps every review in time.',
  settings: pbrSettings,
  layouts: [caseloadTable, pricesTable, weightsTable],
  tables: (s) => [
    { layout: caseloadTable, file: s.caseload, path: ['caseload'] },
    ...(s.prices === undefined ? [] : [{ layout: pricesTable, file: s.prices, path: ['prices'] }]),
    ...(s.weights === undefined ? [] : [{ layout: weightsTable, file: s.weights, path: ['weights'] }]),
  ],
  build: (s, tables, facts, place): Built => {
    const read: PbrTables = {
      caseload: tables.rows(caseloadTable, s.caseload),
      prices: s.prices === undefined ? undefined : tables.rows(pricesTable, s.prices),
      weights: s.weights === undefined ? undefined : tables.rows(weightsTable, s.weights),
    };
    const all = providersOf(s, read, facts, place);
    const problems = pbrProblems(s, read, all, facts, place);
    const providers = all.filter((p) => p.clusters.length > 0);
    if (providers.length === 0) return { lines: [], problems };
    const used = CLUSTERS.filter((c) => providers.some((p) => p.clusters.some((r) => r.cluster === c)));
    const lines = [
      ...reviewLines(used, place),
      ...providers.flatMap((p) => [
        ...termLines(p),
        ...growthLines(p, facts),
        ...clusterLines(p, facts, read.prices !== undefined),
        ...rebaseLines(p, facts),
        ...settlementLines(p),
        ...providerTotals(p),
        ...notClusteredLines(p, facts),
      ]),
    ];
    return { lines: [...lines, ...allTotals(lines, facts, place)], problems };
  },
});
