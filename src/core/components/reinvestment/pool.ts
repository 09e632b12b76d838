import type { Line } from '../../graph/line.ts';
import type { Place } from '../../problem/problem.ts';
import type { ModelFacts } from '../component.ts';
import { bodyTags } from '../totals.ts';
import type { PoolSettings } from './settings.ts';

/** How a pool's lines are named, tagged and placed. */
export interface Pool {
  /** `reinvestment.<short name>`. */
  readonly name: string;
  readonly settings: PoolSettings;
  readonly place: Place;
  /** The head of one of its lines: a flow of pounds, unless `more` says otherwise. */
  readonly about: (
    name: string,
    label: string,
    measure: string,
    more?: Partial<Line>,
  ) => Omit<Line, 'content'>;
}

export function poolOf(ref: string, settings: PoolSettings, facts: ModelFacts, place: Place): Pool {
  const name = `reinvestment.${ref}`;
  const tags = {
    component: 'reinvestment',
    ...bodyTags(settings.funder, facts),
    pool: ref,
    funder: settings.funder,
  };
  const about: Pool['about'] = (line, label, measure, more = {}) => ({
    name: `${name}.${line}`,
    label: `${settings.label}: ${label}`,
    unit: 'GBP',
    rollup: 'flow',
    place,
    ...more,
    tags: { ...tags, measure, ...more.tags },
  });
  return { name, settings, place, about };
}
