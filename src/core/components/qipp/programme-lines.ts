import { constant, yearStep } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';

import type { Place } from '../../problem/problem.ts';
import type { Located } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { TargetRow } from './tables.ts';

/** What a programme has to save, what its schemes bring, and what is not yet identified (method, section 7). */
export function programmeLines(
  ref: string,
  label: string,
  owner: string | undefined,
  targets: readonly Located<TargetRow>[],
  hasSchemes: boolean,
  place: Place,
): readonly Line[] {
  const p = `qipp.programme.${ref}`;
  const about = (
    name: string,
    what: string,
    measure: string,
    rollup: Line['rollup'] = 'flow',
  ): Omit<Line, 'content'> => ({
    name: `${p}.${name}`,
    label: `${label}: ${what}`,
    unit: 'GBP',
    rollup,
    tags: { component: 'qipp', programme: ref, measure },
    place,
  });
  const sum = (measure: string): string =>
    hasSchemes ? `total("component=qipp", "programme=${ref}", "measure=${measure}")` : '0';
  const told =
    targets.length === 0
      ? constant('unknown', { kind: 'missing', why: 'No target has been given.' })
      : {
          kind: 'steps' as const,
          steps: [...targets]
            .sort((a, b) => a.year - b.year)
            .map((row) => yearStep(row.year, row.amount, sourceOf(row))),
        };
  const place_ = targets[0]?.place ?? place;
  return [
    givenLine({ ...about('target_of_year', 'target of the year', 'input', 'level'), place: place_ }, told),
    formulaLine(
      {
        ...about('target', 'target', 'target'),
        ...(owner === undefined ? {} : { note: `Owner: ${owner}.` }),
      },
      `${p}.target_of_year / 12`,
    ),
    formulaLine(about('identified', 'identified', 'identified'), sum('plan')),
    formulaLine(about('after_risk', 'identified, after risk', 'identified_after_risk'), sum('risk_adjusted')),
    formulaLine(about('cash', 'cash released', 'identified_cash'), sum('cash')),
    formulaLine(about('net', 'net saving', 'identified_net'), sum('net')),
    formulaLine(about('gap', 'target less identified', 'gap'), `${p}.target - ${p}.identified`),
    formulaLine(
      about('gap_after_risk', 'target less identified after risk', 'gap_after_risk'),
      `${p}.target - ${p}.after_risk`,
    ),
    formulaLine(
      about('unidentified', 'unidentified', 'unidentified'),
      `max(0, ${p}.target_of_year - fy_total(${p}.identified)) / 12`,
    ),
    givenLine(
      {
        ...about('unidentified_confidence', 'confidence in what is unidentified', 'input', 'level'),
        unit: '1',
        bounds: [0, 1],
      },
      constant(0, {
        kind: 'assumed',
        reason: 'A saving that no scheme brings counts for nothing until one does.',
        low: 0,
        high: 0,
      }),
    ),
    formulaLine(
      about('unidentified_after_risk', 'unidentified, after risk', 'unidentified_after_risk'),
      `${p}.unidentified * ${p}.unidentified_confidence`,
    ),
    formulaLine(
      about('underlying', 'recurrent full-year effect of the schemes', 'programme_underlying', 'level'),
      sum('underlying'),
    ),
    formulaLine(
      about('underlying_gap', 'target less recurrent full-year effect', 'underlying_gap', 'level'),
      `${p}.target_of_year - ${p}.underlying`,
    ),
  ];
}
