import { blockOf, type Lines, partTitle, rowFor, titleOf, valuesOf, withTags } from './lines.js';
import type { Afford, Block } from './plan-data.js';

const ENVELOPE = {
  envelope: 'Envelope',
  spend: 'Spend',
  savings: 'Savings',
  net_spend: 'Spend less savings',
  gap: 'Envelope less net spend',
  within: 'Within the envelope in the year',
  recurrent_gap: 'The same as it goes on, in a full year',
} as const;

const SELF_FINANCING = {
  cost: 'Cost',
  saving: 'Saving',
  net: 'Saving less cost',
  so_far: 'Saving less cost so far',
  in_year: 'Pays for itself in the year',
} as const;

const CASE = {
  cost: 'Cost',
  saving: 'Saving',
  net: 'Saving less cost',
  npv: 'Net present value so far',
  return_on_investment: 'Return on investment so far',
  still_to_recover: 'Still to be recovered',
  paid_back_from: 'Paid back from',
  first_self_financing_year: 'Pays for itself from the year that starts in',
  outcomes: 'People who reach the outcome',
  cost_per_outcome: 'Cost of each outcome',
} as const;

/** Is there money for it: envelopes, what must pay for itself, the investment standard, pooled budgets, and value for money. */
export function affordOf(lines: Lines): Afford {
  const all = withTags(lines, { component: 'affordability' });
  const refs = (tag: string): readonly string[] => valuesOf(all, tag);
  const told = (tag: string, keys: Readonly<Record<string, string>>): readonly Block[] =>
    refs(tag).map((ref) => {
      const prefix = `affordability.${tag}.${ref}`;
      const first = lines.byName.get(`${prefix}.${Object.keys(keys)[0]}`);
      return blockOf(lines, prefix, ref, titleOf(first, ref), keys);
    });
  return {
    spend: all
      .filter(
        ({ tags }) =>
          tags.measure === 'organisation_spend' || (tags.measure === 'total' && tags.of === 'spend'),
      )
      .map((line) => rowFor(line, line.tags.funder ?? 'total', titleOf(line, line.label))),
    envelopes: told('envelope', ENVELOPE),
    selfFinancing: told('self_financing', SELF_FINANCING),
    standards: allOf(lines, 'mhis'),
    pooled: allOf(lines, 'pooled'),
    cases: casesOf(lines),
  };
}

/** Every line of a part of the component, each with its own words. */
function allOf(lines: Lines, tag: string): readonly Block[] {
  const all = withTags(lines, { component: 'affordability' });
  return valuesOf(all, tag).map((ref) => {
    const own = all.filter(({ tags }) => tags[tag] === ref);
    const rows = own
      .filter(({ name }) => !/_of_year$/.test(name))
      .map((line) => rowFor(line, line.tags.measure ?? '', partTitle(line)));
    return { ref, title: titleOf(own[0], ref), rows };
  });
}

function casesOf(lines: Lines): readonly Block[] {
  const cases = valuesOf(withTags(lines, { component: 'value' }), 'case').map((ref) =>
    blockOf(lines, `value.${ref}`, ref, titleOf(lines.byName.get(`value.${ref}.net`), ref), CASE),
  );
  const total = blockOf(lines, 'value.total', 'total', 'All cases and organisations', CASE);
  return cases.length > 1 ? [...cases, total] : cases;
}
