import { formulaLine, type Line } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import type { QippSettings } from './settings.ts';
import { ACTIONS, HORIZONS } from './tables.ts';

const OF_SCHEMES = {
  plan: 'planned saving',
  risk_adjusted: 'planned saving, after risk',
  cash: 'cash released',
  cost: 'cost of the schemes',
  net: 'net saving',
} as const;

const OF_PROGRAMMES = { target: 'targets', unidentified: 'unidentified' } as const;

/**
 * Totals of all programmes, and of schemes by model of action, horizon, funder and programme. There is no gap of them all:
 * what one programme saves beyond its target does not fill the gap of another.
 */
export function qippTotals(
  lines: readonly Line[],
  settings: QippSettings,
  facts: ModelFacts,
  place: Place,
): readonly Line[] {
  const schemes = lines.filter((line) => line.tags.measure === 'plan');
  const about = (name: string, label: string, tags: Line['tags']): Omit<Line, 'content'> => ({
    name: `qipp.${name}`,
    label,
    unit: 'GBP',
    rollup: 'flow',
    tags: { component: 'qipp', ...tags },
    place,
  });
  const all = schemes.length === 0 ? [] : Object.entries(OF_SCHEMES);
  const cut = (key: string, names: Readonly<Record<string, string>>): readonly Line[] =>
    [...new Set(schemes.map((line) => line.tags[key] ?? ''))].sort().flatMap((value) =>
      all.map(([measure, label]) =>
        formulaLine(
          about(`${key}.${value}.${measure}`, `${names[value] ?? 'Not stated'}: ${label}`, {
            [key]: value,
            measure: `total_${measure}`,
          }),
          `total("component=qipp", "measure=${measure}", "${key}=${value}")`,
        ),
      ),
    );
  return [
    ...Object.entries(OF_PROGRAMMES).flatMap(([measure, label]) =>
      Object.keys(settings.programmes).length === 0
        ? []
        : [
            formulaLine(
              about(`total.${measure}`, `All programmes: ${label}`, { measure: `total_${measure}` }),
              `total("component=qipp", "measure=${measure}")`,
            ),
          ],
    ),
    ...all.map(([measure, label]) =>
      formulaLine(
        about(`total.${measure}`, `All schemes: ${label}`, { measure: `total_${measure}` }),
        `total("component=qipp", "measure=${measure}")`,
      ),
    ),
    ...cut('model', ACTIONS),
    ...cut('horizon', HORIZONS),
    ...cut('funder', Object.fromEntries(facts.funders)),
  ];
}
