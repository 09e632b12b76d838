import type { Line } from '../../graph/line.ts';
import { type Place, within } from '../../problem/problem.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { bodyCuts, cutsBy, ownFunders, totalLines } from '../totals.ts';
import { effectLines } from './effect-lines.ts';
import { poolOf } from './pool.ts';
import { poolLines } from './pool-lines.ts';
import { problemsOf, wrongRollups } from './problems.ts';
import { reinvestmentSettings } from './settings.ts';

const MEASURES = [
  { name: 'released', label: 'Released' },
  { name: 'bridge', label: 'Bridge funding' },
  { name: 'banked', label: 'Banked' },
  { name: 'reinvested', label: 'Reinvested' },
  { name: 'returned', label: 'Returned' },
  { name: 'closing', label: 'Left in the pools', rollup: 'stock' },
] as const;

/** Where released money goes (method, section 9). */
export const reinvestment = defineComponent({
  name: 'reinvestment',
  title: 'Reinvestment',
  method:
    'Money released by savings enters the pool of its funder. A banked share of it leaves the system; a month in which costs exceed savings falls on the pool whole, and nothing is banked from it. Named bridge funding comes on top. Programmes draw on the pool in order of priority, each up to a twelfth of its yearly cost from its start, and never more than is left; or all get the same part of what they ask for. What is left is carried, or returned in March where the model says so; below nought it is the bridge funding still needed. A commitment that goes on draws only on money that recurs: what is released once, and bridge funding, is kept apart for programmes that end, which use it first. Released and bridge funding are what is banked, reinvested and returned, and the change of the pool, to the penny. Every pound is followed: each source has a balance of its own in the pool, and spending draws on the balances in proportion to what each holds. What upstream spending saves later is a profile of months after a lag of at least one month; it is cited or assumed, and counts only when a scenario turns it on.',
  settings: reinvestmentSettings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => {
    const pools = Object.entries(s.pools).flatMap(([ref, pool]) =>
      poolLines(poolOf(ref, pool, facts, within(place, 'pools', ref))),
    );
    const effects = Object.entries(s.effects).flatMap(([ref, effect]) =>
      effectLines(ref, effect, within(place, 'effects', ref)),
    );
    return {
      lines: [...pools, ...effects, ...totals(pools, facts, place)],
      problems: [...problemsOf(s, facts, place), ...wrongRollups([...pools, ...effects], s, facts)],
    };
  },
});

function totals(lines: readonly Line[], facts: ModelFacts, place: Place): readonly Line[] {
  const all = { name: 'total', label: 'all pools' };
  return totalLines(
    'reinvestment',
    lines,
    MEASURES,
    [all, ...cutsBy('funder', ownFunders(facts), lines), ...bodyCuts(facts)],
    place,
  );
}
