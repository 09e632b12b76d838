import type { Line } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import { bodyCuts, cutsBy, ownFunders, TIERS, totalLines } from '../totals.ts';
import { ACTIONS, HORIZONS } from './tables.ts';

const OF_SCHEMES = [
  { name: 'plan', label: 'Planned saving' },
  { name: 'risk_adjusted', label: 'Planned saving after risk' },
  { name: 'cash', label: 'Cash released' },
  { name: 'cost', label: 'Cost of the schemes' },
  { name: 'net', label: 'Net saving' },
] as const;

const OF_PROGRAMMES = [
  { name: 'target', label: 'Targets' },
  { name: 'unidentified', label: 'Unidentified' },
] as const;

/**
 * Totals of all programmes, and of schemes by model of action, horizon, tier and funder. There is no gap of them all: what one
 * programme saves beyond its target does not fill the gap of another.
 */
export function qippTotals(lines: readonly Line[], facts: ModelFacts, place: Place): readonly Line[] {
  const schemes = lines.filter((line) => line.tags.measure === 'plan');
  const total = (label: string) => ({ name: 'total', label });
  return [
    ...totalLines('qipp', lines, OF_PROGRAMMES, [total('all programmes')], place),
    ...totalLines(
      'qipp',
      lines,
      OF_SCHEMES,
      [
        total('all schemes'),
        ...cutsBy('model', new Map(Object.entries(ACTIONS)), schemes),
        ...cutsBy('horizon', new Map(Object.entries(HORIZONS)), schemes),
        ...cutsBy('tier', TIERS, schemes),
        ...cutsBy('funder', ownFunders(facts), schemes),
        ...bodyCuts(facts),
      ],
      place,
    ),
  ];
}
