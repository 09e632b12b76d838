import type { Line } from '../graph/line.ts';
import type { Aim } from '../statistics/chance.ts';
import type { Side } from '../statistics/quantiles.ts';

/** What a line is about: which total it is, or which measure of its component. */
function subject({ tags }: Line): string {
  return (tags.measure === 'total' ? tags.of : tags.measure) ?? '';
}

/** Sums that are better low. */
const COSTS = new Set([
  'cost',
  'spend',
  'payable',
  'committed',
  'cost_so_far',
  'still_to_recover',
  'organisation_spend',
  'envelope_spend',
  'envelope_net_spend',
  'envelope_recurrent_net_spend',
  'self_financing_cost',
  'gap_after_risk',
  'gap',
  'underlying_gap',
  'unidentified',
  'bridge_needed',
  'bridge_in_all',
  'mhis_needed',
  'pooled_variance',
  'pooled_uncovered',
]);

/** Sums that are better high. */
const GAINS = new Set([
  'net',
  'net_saving',
  'saving',
  'cash',
  'plan',
  'risk_adjusted',
  'identified_after_risk',
  'identified_cash',
  'identified_net',
  'released',
  'reinvested',
  'banked',
  'closing',
  'npv',
  'so_far',
  'discounted',
  'envelope_gap',
  'envelope_recurrent_gap',
  'self_financing_net',
  'self_financing_saving',
  'self_financing_so_far',
]);

/**
 * At which end of a line its bad draws lie: high for costs and for what is still to be found, low for savings and headroom; undefined where
 * Headroom cannot tell.
 */
export function worseSide(line: Line): Side | undefined {
  if (line.unit !== 'GBP') return undefined;
  const about = subject(line);
  if (COSTS.has(about)) return 'high';
  return GAINS.has(about) || isPlacementNet(line) ? 'low' : undefined;
}

function isPlacementNet({ name }: Line): boolean {
  return /^placements\.[a-z0-9_]+\.net$/.test(name);
}

/** Totals that a director looks at first. */
const TOTALS = new Set(['cost', 'spend', 'net', 'saving', 'risk_adjusted', 'released', 'payable', 'npv']);

const MEASURES = new Set([
  'envelope_net_spend',
  'envelope_gap',
  'gap_after_risk',
  'mhis_needed',
  'self_financing_net',
  'pooled_variance',
  'bridge_needed',
]);

/**
 * The lines told when none are named: in pounds, the totals over a whole component (cost, spend, saving, net, released, net present value and
 * savings after risk), what each envelope and target leaves, the bridge needed, the net saving of placements, and the formulas of the
 * model's own.
 */
export function isHeadline(line: Line): boolean {
  if (line.unit !== 'GBP' || line.rollup === 'profile') return false;
  if (line.tags.measure === 'total') return line.name.includes('.total.') && TOTALS.has(subject(line));
  if (line.tags.component === 'own') return line.content.kind === 'formula';
  return MEASURES.has(subject(line)) || isPlacementNet(line);
}

/** What a line has to come to for a target to be met, and what it means for a board. */
export interface Aimed {
  readonly aim: Aim;
  readonly words: string;
}

const AIMS: Readonly<Record<string, Aimed>> = {
  envelope_gap: { aim: 'at_least', words: 'stays within the envelope' },
  gap_after_risk: { aim: 'at_most', words: 'meets its target, after risk' },
  gap: { aim: 'at_most', words: 'meets its target, all schemes in full' },
  mhis_needed: { aim: 'at_most', words: 'meets the standard' },
  self_financing_net: { aim: 'at_least', words: 'pays for itself' },
  pooled_variance: { aim: 'at_most', words: 'stays within the pooled budget' },
};

/** The target or envelope that a line is the gap of: it is met at nought. Undefined for any other line. */
export function aimOf(line: Line): Aimed | undefined {
  if (line.unit !== 'GBP' || (line.tags.component !== 'qipp' && line.tags.component !== 'affordability'))
    return undefined;
  return AIMS[line.tags.measure ?? ''];
}
