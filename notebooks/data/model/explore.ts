import type { PublishedModel } from '@headroom/engine';
import { affordOf } from '../plan/afford.js';
import { linesOf, rowOf } from '../plan/lines.js';
import type { Block, Cut, Pool, Row } from '../plan/plan-data.js';
import { poolsOf, tiersOf } from '../plan/reinvestment.js';
import { spendCuts } from '../plan/spend.js';
import { type Made, madeOf, scenarioOf } from '../published.js';

/** What the page where figures are tried shows of a model; the figures themselves are worked out in the page. */
export interface ExploreInfo {
  readonly made: Made;
  readonly explore: PublishedModel['explore'];
  readonly drawn: PublishedModel['drawn'];
  /** Ways to cut spending, the one that suits the model best first. */
  readonly spend: readonly Cut[];
  readonly pools: readonly Pool[];
  readonly envelopes: readonly Block[];
}

export function exploreData(model: PublishedModel): ExploreInfo {
  const lines = linesOf(model, scenarioOf(model, 'plan'));
  const { spend, envelopes } = affordOf(lines);
  const named = model.explore.spend.flatMap((name) => rowOf(lines, name, name));
  const { tiers } = tiersOf(lines);
  const [total] = rowOf(lines, 'tiers.total.spend', 'total', 'All tiers');
  const byTier = tiers.flatMap(({ title, rows }) => inCut(title, rows, 'spend'));
  const whole = spend.find(({ key }) => key === 'total');
  const payers = spend.filter(({ key }) => key !== 'total');
  const [first] = named;
  const cuts: readonly Cut[] = [
    ...(first === undefined ? [] : [{ title: 'Spending', by: 'line', total: first, rows: named }]),
    ...(total === undefined ? [] : [{ title: 'Spending', by: 'tier', total, rows: byTier }]),
    ...spendCuts(lines),
    ...(whole === undefined ? [] : [{ title: 'Spending', by: 'payer', total: whole, rows: payers }]),
  ];
  return {
    made: madeOf(model),
    explore: model.explore,
    drawn: model.drawn,
    spend: cuts.filter(({ rows }) => rows.length > 0),
    pools: poolsOf(lines),
    envelopes,
  };
}

function inCut(title: string, rows: readonly Row[], key: string): readonly Row[] {
  return rows.flatMap((row) => (row.key === key ? [{ ...row, label: title }] : []));
}
