import { aprilOf, financialYearOf, marchOf, printYear } from '../../calendar/financial-year.ts';
import { valueAt } from '../../graph/given.ts';
import { formulaLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { printNumber } from '../../money/print.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Built, ModelFacts } from '../component.ts';
import { type FigureOrLine, figureLine, rollupProblems } from '../figure-or-line.ts';
import { notKnown } from '../not-known.ts';
import { amountOfYear, type Make, maker, together } from './amounts.ts';
import type { PooledSettings } from './settings.ts';
import { inName, type SpendBuilt, spendLine } from './spend-lines.ts';

type Shares = Readonly<Record<string, FigureOrLine>>;

/** A pooled budget: what each partner puts in, and what it bears of an overspend or has of an underspend. */
export function pooledLines(
  ref: string,
  s: PooledSettings,
  facts: ModelFacts,
  byOrganisation: SpendBuilt,
  place: Place,
): Built {
  const p = `affordability.pooled.${ref}`;
  const make = maker(p, s.label, 'pooled', { pooled: ref, funder: s.funder }, place);
  const partners = Object.keys(s.contributions);
  const benefit =
    s.benefit_shares === undefined
      ? []
      : shareLines(
          'benefit_shares',
          'benefit_share',
          'share of an underspend',
          s.benefit_shares,
          make,
          facts,
        );
  const risk =
    s.risk_shares === undefined
      ? partners.map((partner) => {
          const share = make(`risk_share.${inName(partner)}`, `${nameOf(partner, facts)}, share of the risk`);
          const tags = { ...share.tags, funder: partner, measure: 'pooled_risk_share' };
          return {
            lines: [
              formulaLine(
                {
                  ...share,
                  unit: '1',
                  rollup: 'level',
                  tags,
                  place: within(place, 'contributions', partner),
                },
                `${p}.share.${inName(partner)}`,
              ),
            ],
            problems: [],
          };
        })
      : shareLines('risk_shares', 'risk_share', 'share of the risk', s.risk_shares, make, facts);
  const variance = make('variance', 'spend less budget', {
    note: 'Above nought it is overspent. Over the year it is the variance that the partners settle.',
  });
  const nets = partners.map((partner) => ` - ${p}.net.${inName(partner)}`).join('');
  const uncovered = make('uncovered', 'spend that no partner bears', {
    note: 'Nought when the shares add up to 1.',
  });
  return together([
    { lines: [], problems: notKnown(within(place, 'funder'), s.funder, facts.funders.keys()) },
    { lines: [], problems: shareProblems(s, facts, place) },
    amountOfYear(make('budget', 'pooled budget', {}, 'budget'), s.budget, facts),
    spendLine(make('spend', 'spend', {}, 'spend'), s.spend, [s.funder, ...partners], byOrganisation, facts),
    ...shareLines('contributions', 'share', 'share of the budget', s.contributions, make, facts),
    ...risk,
    ...benefit,
    { lines: [formulaLine(variance, `${p}.spend - ${p}.budget`)], problems: [] },
    ...partners.map((partner) => ({
      lines: partnerLines(p, partner, s.benefit_shares !== undefined, make, facts),
      problems: [],
    })),
    { lines: [formulaLine(uncovered, `${p}.spend${nets}`)], problems: [] },
  ]);
}

/** What one partner puts in, bears of the variance, and pays in all. */
function partnerLines(
  p: string,
  partner: string,
  benefit: boolean,
  make: Make,
  facts: ModelFacts,
): readonly Line[] {
  const ref = inName(partner);
  const about = (name: string, what: string, more: { shareOf?: string } = {}) =>
    make(
      `${name}.${ref}`,
      `${nameOf(partner, facts)}, ${what}`,
      { tags: { funder: partner, measure: `pooled_${name}` }, ...more },
      'contributions',
      partner,
    );
  const share = benefit
    ? `if(fy_total(${p}.variance) < 0, ${p}.benefit_share.${ref}, ${p}.risk_share.${ref})`
    : `${p}.risk_share.${ref}`;
  return [
    formulaLine(
      about('contribution', 'contribution', { shareOf: `${p}.budget` }),
      `${p}.budget * ${p}.share.${ref}`,
    ),
    formulaLine(
      about('risk', 'part of the overspend, or of the underspend below nought', { shareOf: `${p}.variance` }),
      `${p}.variance * ${share}`,
    ),
    formulaLine(about('net', 'net cost'), `${p}.contribution.${ref} + ${p}.risk.${ref}`),
  ];
}

function shareLines(
  setting: string,
  name: string,
  what: string,
  shares: Shares,
  make: Make,
  facts: ModelFacts,
): readonly Built[] {
  return Object.entries(shares).map(([partner, figure]) => {
    const told = 'line' in figure ? {} : { measure: 'input' };
    const line = figureLine(
      make(
        `${name}.${inName(partner)}`,
        `${nameOf(partner, facts)}, ${what}`,
        {
          unit: '1',
          rollup: 'level',
          bounds: [0, 1],
          tags: { funder: partner, measure: `pooled_${name}`, ...told },
        },
        setting,
        partner,
      ),
      figure,
    );
    return { lines: [line], problems: rollupProblems(line, figure, ['level'], facts) };
  });
}

function nameOf(partner: string, { funders }: ModelFacts): string {
  return funders.get(partner) ?? partner;
}

/** Partners that are not known or are left out of a list, and told shares that do not add up. */
function shareProblems(s: PooledSettings, facts: ModelFacts, place: Place): readonly Problem[] {
  const partners = Object.keys(s.contributions);
  const lists = [
    ['contributions', 'contributions', s.contributions],
    ['risk_shares', 'shares of the risk', s.risk_shares],
    ['benefit_shares', 'shares of an underspend', s.benefit_shares],
  ] as const;
  return lists.flatMap(([setting, words, shares]) => {
    if (shares === undefined) return [];
    const here = within(place, setting);
    const known = setting === 'contributions' ? [...facts.funders.keys()] : partners;
    const strange = Object.keys(shares).flatMap((partner) => notKnown(within(here, partner), partner, known));
    const missing = partners.filter((partner) => !(partner in shares));
    const left = missing.map((partner) =>
      problem(`"${partner}" has no share here.`, here, 'Give it one: 0 where it bears nothing.'),
    );
    return [...strange, ...left, ...(missing.length > 0 ? [] : addUp(shares, words, facts, here))];
  });
}

/** Shares of one year that are all told and do not make 1: the pool would bear what no partner does. */
function addUp(shares: Shares, words: string, { window }: ModelFacts, place: Place): readonly Problem[] {
  const told = Object.values(shares).flatMap((figure) => ('line' in figure ? [] : [givenOf(figure)]));
  if (told.length < Object.keys(shares).length) return [];
  const first = aprilOf(window.first);
  for (let month = first; month <= marchOf(window.last); month++) {
    const values = told.map((given) => valueAt(given, month, month - first));
    const known = values.filter((value) => value !== 'unknown');
    const sum = known.reduce((a, b) => a + b, 0);
    if (known.length < values.length || Math.abs(sum - 1) < 1e-9) continue;
    const what = `The ${words} of ${printYear(financialYearOf(month))} add up to ${printNumber(sum)}, not to 1.`;
    return [problem(what, place, 'Correct them, so that all of it has a partner.')];
  }
  return [];
}
