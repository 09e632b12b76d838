import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { EffectSettings } from './settings.ts';

/** What upstream spending saves further down, later: only when a scenario turns it on (method, section 9). */
export function effectLines(ref: string, s: EffectSettings, place: Place): readonly Line[] {
  const name = `reinvestment.effect.${ref}`;
  const tags = {
    component: 'reinvestment',
    effect: ref,
    ...(s.funder === undefined ? {} : { funder: s.funder }),
  };
  const money = { unit: 'GBP', rollup: 'flow' } as const;
  const input = { ...tags, measure: 'input' };
  return [
    givenLine(
      {
        name: `${name}.on`,
        label: `${s.label}: counts (1) or not (0)`,
        unit: '1',
        rollup: 'level',
        tags: input,
        bounds: [0, 1],
        place: within(place, 'on'),
      },
      givenOf(s.on),
    ),
    givenLine(
      {
        name: `${name}.profile`,
        label: `${s.label}: pounds saved for each pound spent, by months since the first effect`,
        unit: '1',
        rollup: 'profile',
        tags: input,
        place: within(place, 'profile'),
      },
      givenOf(s.profile),
    ),
    formulaLine(
      {
        ...money,
        name: `${name}.saving`,
        label: `${s.label}: saving`,
        tags: { ...tags, measure: 'effect' },
        saving: true,
        place: within(place, 'of'),
      },
      `if(${name}.on == 0, 0, ${name}.on * spread(prev(${s.of}, ${s.lag}, 0), ${name}.profile))`,
    ),
    ...(s.lowers === undefined
      ? []
      : [
          formulaLine(
            {
              ...money,
              name: `${name}.after`,
              label: `${s.label}: cost after the saving`,
              tags: { ...tags, measure: 'after_effect' },
              place: within(place, 'lowers'),
            },
            `${s.lowers} - ${name}.saving`,
          ),
        ]),
  ];
}
