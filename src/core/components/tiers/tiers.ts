import { z } from 'zod';
import { formulaLine, type Line } from '../../graph/line.ts';
import { selectLines } from '../../graph/select.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { NOT_STATED, TIERS } from '../totals.ts';

const settings = z
  .strictObject({
    spend: z
      .array(z.string())
      .min(1)
      .describe(
        'Name patterns and tags that pick the lines of spending, before savings, such as "measure=amount"; a line must meet all.',
      ),
  })
  .describe('Spending by tier, and the double shift.');

/** Spending by tier, and the double shift (method, section 9). */
export const tiers = defineComponent({
  name: 'tiers',
  title: 'Tiers and the double shift',
  method:
    'Services are in four tiers: 1 universal, 2 for people recovering from severe illness, 3 active treatment, 4 specialist and forensic. The spending of a tier is what is planned there, less what its savings release, plus what is reinvested there; its share is its part of the whole. What no tier is stated for is shown apart. The double shift is two movements of money: the first is what savings bank, which lowers spending as a whole; the second is what moves upstream, from tiers 3 and 4 to tiers 1 and 2, pound by pound as the pools of reinvestment follow it.',
  settings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => {
    const spend = selectLines(facts.lines, s.spend);
    const problems: Problem[] = [];
    if (spend.length === 0) {
      const what = `No line meets ${s.spend.map((t) => `"${t}"`).join(' and ')}.`;
      problems.push(
        problem(what, within(place, 'spend'), 'For example "measure=amount" for an investment plan.'),
      );
    }
    return { lines: spend.length === 0 ? [] : tierLines(s.spend, spend, facts, place), problems };
  },
});

type About = (name: string, label: string, more?: Partial<Line>) => Omit<Line, 'content'>;

function tierLines(
  selectors: readonly string[],
  spend: readonly Line[],
  facts: ModelFacts,
  place: Place,
): readonly Line[] {
  const about: About = (name, label, more = {}) => ({
    name: `tiers.${name}`,
    label,
    unit: 'GBP',
    rollup: 'flow',
    place,
    ...more,
    tags: { component: 'tiers', ...more.tags },
  });
  const movement = facts.lines.filter((line) => line.tags.component === 'reinvestment');
  const used = [...TIERS.keys()].filter(
    (tier) => selectLines([...spend, ...moved(movement)], [inTier(tier)]).length > 0,
  );
  return [
    ...used.flatMap((tier) => oneTier(tier, selectors, spend, movement, about)),
    formulaLine(
      about('total.planned', 'All tiers: planned', { tags: { measure: 'tiers_planned' } }),
      sum(selectors),
    ),
    formulaLine(
      about('total.spend', 'All tiers: spending', { tags: { measure: 'tiers_spend' } }),
      sum(['component=tiers', 'measure=tier_spend']),
    ),
    ...shifts(movement, about),
  ];
}

function oneTier(
  tier: string,
  selectors: readonly string[],
  spend: readonly Line[],
  movement: readonly Line[],
  about: About,
): readonly Line[] {
  const moving = (measure: string): string =>
    sumOrNought(movement, ['component=reinvestment', `measure=${measure}`, inTier(tier)]);
  const released = moving('released');
  const title = capital(TIERS.get(tier) ?? tier);
  const money = (measure: string, label: string, formula: string): Line =>
    formulaLine(
      about(`${tier}.${measure}`, `${title}: ${label}`, { tags: { tier, measure: `tier_${measure}` } }),
      formula,
    );
  return [
    money('planned', 'planned', sumOrNought(spend, [...selectors, inTier(tier)])),
    money('released', 'less what savings release', released === '0' ? '0' : `-${released}`),
    money('reinvested', 'reinvested', moving('reinvested')),
    money(
      'spend',
      'spending',
      sum(['component=tiers', `tier=${tier}`, 'measure=tier_planned|tier_released|tier_reinvested']),
    ),
    formulaLine(
      about(`${tier}.share`, `${title}: share of spending`, {
        unit: '1',
        rollup: 'level',
        tags: { tier, measure: 'tier_share' },
      }),
      `if(fy_total(tiers.total.spend) == 0, 0, fy_total(tiers.${tier}.spend) / fy_total(tiers.total.spend))`,
    ),
  ];
}

/** The first shift: money banked. The second: money that moves from tiers 3 and 4 to tiers 1 and 2. */
function shifts(movement: readonly Line[], about: About): readonly Line[] {
  if (movement.length === 0) return [];
  const tags = { measure: 'shift' };
  return [
    formulaLine(
      about('first_shift', 'First shift: banked', { tags }),
      sumOrNought(movement, ['component=reinvestment', 'measure=banked']),
    ),
    formulaLine(
      about('second_shift', 'Second shift: from tiers 3 and 4 to tiers 1 and 2', { tags }),
      sumOrNought(movement, ['measure=link', 'from_tier=t3|t4', 'to_tier=t1|t2']),
    ),
  ];
}

function moved(movement: readonly Line[]): readonly Line[] {
  return selectLines(movement, ['measure=released|reinvested']);
}

/** Lines without the tag belong to no stated tier, like those that say so. */
function inTier(tier: string): string {
  return tier === NOT_STATED ? 'tier!=t1|t2|t3|t4' : `tier=${tier}`;
}

function sum(selectors: readonly string[]): string {
  return `total(${selectors.map((s) => `"${s}"`).join(', ')})`;
}

function sumOrNought(lines: readonly Line[], selectors: readonly string[]): string {
  return selectLines(lines, selectors).length === 0 ? '0' : sum(selectors);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
