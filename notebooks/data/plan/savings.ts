import { blockOf, funderName, type Lines, partTitle, rowOf, titleOf, valuesOf, withTags } from './lines.js';
import type { Savings, Scheme } from './plan-data.js';
import { totalCuts } from './spend.js';

const PROGRAMME = {
  target: 'Target',
  identified: 'Identified in schemes',
  after_risk: 'Identified, after risk',
  unidentified: 'Not yet identified',
  gap: 'Target less identified',
  gap_after_risk: 'Target less identified after risk',
  net: 'Net of the cost of the schemes',
  underlying: 'Recurrent full-year effect',
  underlying_gap: 'Target less recurrent full-year effect',
} as const;

const SCHEME = {
  plan: 'Planned saving',
  risk_adjusted: 'After risk',
  confidence: 'How sure it is',
  recurrent_share: 'Share that recurs',
  fye: 'Full-year effect',
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
      const target = lines.byName.get(`${prefix}.target`);
      return {
        ...blockOf(lines, prefix, ref, titleOf(target, ref), PROGRAMME),
        owner: ownerOf(target?.note),
      };
    }),
    cuts: totalCuts(lines, 'qipp', 'plan', { model: 'model of action', horizon: 'horizon' }).filter(
      ({ rows }) => rows.length > 0,
    ),
    schemes: schemesOf(lines),
  };
}

/** Who has to deliver a programme, as its target says; empty when nobody is named. */
function ownerOf(note = ''): string {
  return /^Owner: (.*)\.$/.exec(note)?.[1] ?? '';
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
