import { printMonth } from '../../calendar/month.ts';
import type { Tags } from '../../graph/line.ts';
import { NOT_STATED } from '../totals.ts';
import type { ServicesSettings } from './settings.ts';
import type { CatalogueRow } from './tables.ts';

/** What the catalogue says of a service, as tags that totals and readers can pick by. */
export function serviceTags(row: CatalogueRow): Tags {
  const optional = {
    theme: row.theme,
    other_level: row.other_level,
    standards: row.standards.join(' '),
    implementation: row.implementation.join(' '),
    review: row.review.join(' '),
  };
  return {
    component: 'services',
    service: row.ref,
    level: row.level,
    portfolio: row.portfolio,
    scope: row.scope,
    tier: row.tier,
    as_of: printMonth(row.as_of),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== '')),
    ...Object.fromEntries(row.criteria.map((ref) => [`criterion_${ref}`, 'yes'])),
  };
}

/** The same in words, with what the document leaves open: shown, not smoothed over. */
export function aboutService(row: CatalogueRow, s: ServicesSettings): string {
  const named = (titles: Readonly<Record<string, string>>, refs: readonly string[]): string =>
    refs.length === 0
      ? 'not stated'
      : refs.map((ref) => titles[ref] ?? ref.replaceAll('_', ' ')).join(' and ');
  const level = row.level === NOT_STATED ? 'Level not stated' : `Level: ${named(s.levels, [row.level])}`;
  return [
    `As the catalogue of ${printMonth(row.as_of)} has it; the offer may differ later.`,
    `${level}.`,
    `Standards and outcomes: ${named(s.levels, row.standards)}. Implementation: ${named(s.levels, row.implementation)}. Review: ${named(s.levels, row.review)}.`,
    ...(row.criteria.length === 0 ? [] : [`Placed there for: ${named(s.criteria, row.criteria)}.`]),
    ...(row.aliases.length === 0 ? [] : [`Also called: ${row.aliases.join(', ')}.`]),
    ...(row.anomaly === '' ? [] : [anomalyOf(row)]),
  ].join(' ');
}

export function anomalyOf({ anomaly }: CatalogueRow): string {
  return `Not clear in the document: ${/[.!?]$/.test(anomaly) ? anomaly : `${anomaly}.`}`;
}
