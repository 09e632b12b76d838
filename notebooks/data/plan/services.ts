import { blockOf, type Lines, partTitle, rowOf, tierName, titleOf, valuesOf, withTags } from './lines.js';
import type { Service, Services } from './plan-data.js';
import { totalCuts } from './spend.js';

const ITEMS = {
  current: 'Spent now',
  core_offer: 'Core offer',
  investment: 'Investment',
  disinvestment: 'Disinvestment',
  spend: 'Spend',
  against_core: 'Core offer above what is spent now',
} as const;

const TOTALS = {
  listed: 'Services in the catalogue',
  current: 'Spent now',
  core_offer: 'Core offer',
  investment: 'Investment',
  disinvestment: 'Disinvestment',
  spend: 'Spend',
  gap: 'Core offer above what is spent now',
} as const;

/** The catalogue by the level that leads, with the money of each service. */
export function servicesOf(lines: Lines): Services {
  const listed = withTags(lines, { component: 'services', measure: 'listed' });
  return {
    totals: Object.entries(TOTALS).flatMap(([key, label]) =>
      rowOf(lines, `services.total.${key}`, key, label),
    ),
    cuts: totalCuts(lines, 'services', 'listed', {
      level: 'level',
      other_level: 'level, by another reading',
      portfolio: 'portfolio',
      scope: 'scope',
    }).filter(({ rows }) => rows.length > 0),
    levels: valuesOf(listed, 'level').map((level) => ({
      title: cutTitle(lines, 'level', level),
      services: listed.filter(({ tags }) => tags.level === level).map((line) => serviceOf(lines, line)),
    })),
  };
}

function serviceOf(lines: Lines, line: Lines['all'][number]): Service {
  const { service = '', scope = '', portfolio = '', tier } = line.tags;
  const [about = '', anomaly = ''] = (line.note ?? '').split('Not clear in the document: ');
  return {
    ...blockOf(lines, `services.${service}`, service, titleOf(line, service), ITEMS),
    scope: cutTitle(lines, 'scope', scope),
    portfolio: cutTitle(lines, 'portfolio', portfolio),
    tier: tierName(tier),
    about: about.trim(),
    anomaly,
  };
}

function cutTitle(lines: Lines, tag: string, ref: string): string {
  const total = lines.byName.get(`services.${tag}.${ref.replaceAll('-', '_')}.listed`);
  if (total !== undefined) return partTitle(total);
  return ref === 'not_stated' || ref === '' ? `${tag} not stated` : ref.replaceAll('_', ' ');
}
