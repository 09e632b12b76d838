import type { Line } from '../../graph/line.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import { type FigureOrLine, rollupProblems } from '../figure-or-line.ts';
import { gateProblems } from '../gate.ts';
import { notKnown } from '../not-known.ts';
import type { EffectSettings, PoolSettings, ReinvestmentSettings } from './settings.ts';

/** Names that lines of a pool take, or totals. */
const RESERVED_POOLS = ['effect', 'total', 'funder'];

/** Everything wrong with the names in pools and effects. */
export function problemsOf(s: ReinvestmentSettings, facts: ModelFacts, place: Place): readonly Problem[] {
  return [
    ...Object.entries(s.pools).flatMap(([ref, pool]) => {
      const here = within(place, 'pools', ref);
      return [
        ...(RESERVED_POOLS.includes(ref)
          ? [problem(`"${ref}" is kept for other lines.`, here, 'Give the pool another short name.')]
          : []),
        ...notKnown(within(here, 'funder'), pool.funder, facts.funders.keys()),
        ...namesOf(pool, here),
        ...Object.entries(pool.programmes).flatMap(([to, { gate }]) =>
          gate === undefined ? [] : gateProblems(gate, within(here, 'programmes', to, 'gate'), facts),
        ),
      ];
    }),
    ...Object.entries(s.effects).flatMap(([ref, effect]) =>
      onInTheModel(effect, within(place, 'effects', ref, 'on')),
    ),
    ...Object.entries(s.effects).flatMap(([ref, effect]) =>
      effect.funder === undefined
        ? []
        : notKnown(within(place, 'effects', ref, 'funder'), effect.funder, facts.funders.keys()),
    ),
  ];
}

/** A later effect is evidence or an assumption: the plan itself does not count on it (method, section 9). */
function onInTheModel({ on }: EffectSettings, place: Place): readonly Problem[] {
  if ('value' in on && on.value === 0) return [];
  const what = 'A later effect does not count in the model itself.';
  return [problem(what, place, 'Write value: 0 here, and turn it on in a scenario, under "set".')];
}

/** Releases and bridge funding share one set of names; programmes may not be called what becomes of the rest. */
function namesOf(pool: PoolSettings, place: Place): readonly Problem[] {
  const twice = Object.keys(pool.bridge).filter((ref) => ref in pool.releases);
  const kept = Object.keys(pool.programmes).filter((ref) => ref === 'banked' || ref === 'returned');
  return [
    ...twice.map((ref) =>
      problem(`"${ref}" is a release already.`, within(place, 'bridge', ref), 'Give it another short name.'),
    ),
    ...kept.map((ref) =>
      problem(
        `"${ref}" is kept for what is ${ref}.`,
        within(place, 'programmes', ref),
        'Give it another short name.',
      ),
    ),
  ];
}

/** Money of a pool is by month: a line of full-year pounds would put twelve times as much in, or ask for it. */
export function wrongRollups(
  lines: readonly Line[],
  s: ReinvestmentSettings,
  facts: ModelFacts,
): readonly Problem[] {
  const fits = (name: string, figure: FigureOrLine, more: Partial<Line> = {}): readonly Problem[] => {
    const line = lines.find((l) => l.name === name);
    return line === undefined ? [] : rollupProblems({ ...line, ...more }, figure, ['flow'], facts);
  };
  const pools = Object.entries(s.pools).flatMap(([ref, pool]) => {
    const name = `reinvestment.${ref}`;
    return [
      ...Object.entries(pool.releases).flatMap(([from, { line, recurrent, label }]) => [
        ...fits(`${name}.from.${from}`, { line }),
        ...(recurrent === undefined || recurrent === 'none'
          ? []
          : fits(
              `${name}.from.${from}`,
              { line: recurrent },
              { label: `${pool.label}: recurrent part of ${label}` },
            )),
      ]),
      ...Object.entries(pool.bridge).flatMap(([from, { amount }]) => fits(`${name}.from.${from}`, amount)),
      ...Object.entries(pool.programmes).flatMap(([to, { ask }]) => fits(`${name}.to.${to}.cost`, ask)),
    ];
  });
  const effects = Object.entries(s.effects).flatMap(([ref, { of, lowers }]) => [
    ...fits(`reinvestment.effect.${ref}.saving`, { line: of }),
    ...(lowers === undefined ? [] : fits(`reinvestment.effect.${ref}.after`, { line: lowers })),
  ]);
  return [...pools, ...effects];
}
