import { blockOf, funderName, type Lines, partTitle, rowOf, titleOf, valuesOf, withTags } from './lines.js';
import type { Savings, Scheme } from './plan-data.js';
import { totalCuts } from './spend.js';

const PROGRAMME = {
  target: 'Target',
  identified: 'Identified in schemes',
  after_risk: 'Identified, after risk',
  unidentified: 'Not yet identified',
  net: 'Net of the cost of the schemes',
  underlying: 'Recurrent full-year effect',
  underlying_gap: 'Target less recurrent full-year effect',
} as const;

const SCHEME = {
  plan: 'Planned saving',
  risk_adjusted: 'After risk',
  cost: 'Cost of the scheme',
  net: 'Net saving',
  underlying: 'Recurrent full-year effect',
  start: 'First month',
} as const;

const TOTALS = {
  target: 'Targets',
  plan: 'Identified in schemes',
  risk_adjusted: 'Identified, after risk',
  unidentified: 'Not yet identified',
  net: 'Net of the cost of the schemes',
} as const;

/** The savings tracker: programmes with their targets, and the schemes that are to meet them. */
export function savingsOf(lines: Lines): Savings {
  const refs = valuesOf(withTags(lines, { component: 'qipp', measure: 'target' }), 'programme');
  return {
    totals: Object.entries(TOTALS).flatMap(([key, label]) => rowOf(lines, `qipp.total.${key}`, key, label)),
    programmes: refs.map((ref) => {
      const prefix = `qipp.programme.${ref}`;
      return blockOf(lines, prefix, ref, titleOf(lines.byName.get(`${prefix}.target`), ref), PROGRAMME);
    }),
    cuts: totalCuts(lines, 'qipp', 'plan', { model: 'model of action', horizon: 'horizon' }).filter(
      ({ rows }) => rows.length > 0,
    ),
    schemes: schemesOf(lines),
  };
}

function schemesOf(lines: Lines): readonly Scheme[] {
  const plans = withTags(lines, { component: 'qipp', measure: 'plan' });
  const titleFor = (tag: 'model' | 'horizon', ref: string): string => {
    const total = lines.byName.get(`qipp.${tag}.${ref}.plan`);
    return total === undefined ? ref.replaceAll('_', ' ') : partTitle(total);
  };
  return plans.map((line) => {
    const { scheme = '', programme = '', model = '', horizon = '', funder = '' } = line.tags;
    return {
      ...blockOf(lines, `qipp.${scheme}`, scheme, titleOf(line, scheme), SCHEME),
      programme: titleOf(lines.byName.get(`qipp.programme.${programme}.target`), programme),
      action: titleFor('model', model),
      horizon: titleFor('horizon', horizon),
      funder: funderName(lines, funder),
    };
  });
}
