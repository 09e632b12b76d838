import { capital } from '../../components/format.js';
import {
  blockOf,
  type Line,
  type Lines,
  rowFor,
  rowOf,
  tierName,
  titleOf,
  valuesOf,
  withTags,
} from './lines.js';
import type { Pool, PoolEnd, Tiers } from './plan-data.js';

const POOL = {
  released: 'Released by savings',
  banked: 'Banked: it leaves the system',
  bridge: 'Bridge funding',
  spent: 'Reinvested',
  returned: 'Returned at the end of the year',
  closing: 'Left in the pool in March',
  bridge_needed: 'Bridge funding still needed in March',
} as const;

const TIER = {
  planned: 'Planned',
  released: 'Released by savings',
  reinvested: 'Reinvested',
  spend: 'Spending',
  share: 'Share of spending',
} as const;

/** Pools of released money, with the table of which pound went where. */
export function poolsOf(lines: Lines): readonly Pool[] {
  const all = withTags(lines, { component: 'reinvestment' });
  return valuesOf(all, 'pool').map((ref) => {
    const prefix = `reinvestment.${ref}`;
    const own = all.filter(({ tags }) => tags.pool === ref);
    const of = (...measures: readonly string[]): readonly Line[] =>
      own.filter(({ tags }) => measures.includes(tags.measure ?? ''));
    return {
      ...blockOf(lines, prefix, ref, titleOf(lines.byName.get(`${prefix}.released`), ref), POOL),
      from: of('released', 'bridge').map((line) => fromOf(lines, prefix, line)),
      to: of('reinvested').map((line) => toOf(lines, prefix, line)),
      links: of('link').map(({ name, tags: { from = '', to = '' } }) => ({ from, to, line: name })),
    };
  });
}

function fromOf(lines: Lines, prefix: string, line: Line): PoolEnd {
  const { from = '', tier } = line.tags;
  const title = wordsAfter(line.label, / (?:released by|bridge funding from) /);
  return {
    ref: from,
    title,
    tier: tierName(tier),
    rows: [
      rowFor(line, line.tags.measure ?? '', title),
      ...rowOf(lines, `${prefix}.origin.${from}.closing`, 'closing', title),
    ],
  };
}

function toOf(lines: Lines, prefix: string, line: Line): PoolEnd {
  const { to = '', tier } = line.tags;
  const title = wordsAfter(line.label, / spent on /);
  return {
    ref: to,
    title,
    tier: tierName(tier),
    rows: [
      rowFor(line, 'spent', 'Reinvested'),
      ...rowOf(lines, `${prefix}.to.${to}.ask`, 'ask', 'Asked for'),
      ...rowOf(lines, `${prefix}.to.${to}.unmet`, 'unmet', 'Asked for and not met'),
    ],
  };
}

function wordsAfter(label: string, start: RegExp): string {
  const words = label.split(start).slice(1).join(' ');
  return words === '' ? label : capital(words);
}

/** Spending by tier, and the two movements of the double shift. */
export function tiersOf(lines: Lines): Tiers {
  const spend = withTags(lines, { component: 'tiers', measure: 'tier_spend' });
  return {
    tiers: valuesOf(spend, 'tier').map((tier) => blockOf(lines, `tiers.${tier}`, tier, tierName(tier), TIER)),
    totals: [
      ...rowOf(lines, 'tiers.total.planned', 'planned', 'All tiers: planned'),
      ...rowOf(lines, 'tiers.total.spend', 'spend', 'All tiers: spending'),
    ],
    shifts: [
      ...rowOf(lines, 'tiers.first_shift', 'first', 'First shift: banked'),
      ...rowOf(lines, 'tiers.second_shift', 'second', 'Second shift: from tiers 3 and 4 to tiers 1 and 2'),
    ],
  };
}
