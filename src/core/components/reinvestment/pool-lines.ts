import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { within } from '../../problem/problem.ts';
import { figureLine } from '../figure-or-line.ts';
import { tierTag } from '../tier.ts';
import { originLines } from './origin-lines.ts';
import type { Pool } from './pool.ts';
import { programmeLines } from './programme-lines.ts';

/** The lines of one pool of released money (method, section 9). */
export function poolLines(pool: Pool): readonly Line[] {
  return [...moneyIn(pool), ...programmeLines(pool), ...balance(pool), ...originLines(pool)];
}

function moneyIn({ name, settings, about, place }: Pool): readonly Line[] {
  const releases = Object.entries(settings.releases);
  const bridges = Object.entries(settings.bridge);
  const sum = (parts: readonly string[]): string => (parts.length === 0 ? '0' : parts.join(' + '));
  return [
    ...releases.map(([ref, { label, line, tier }]) =>
      formulaLine(
        about(`from.${ref}`, `released by ${label}`, 'released', {
          counts: 'release',
          place: within(place, 'releases', ref, 'line'),
          tags: { from: ref, tier: tierTag(tier) },
        }),
        line,
      ),
    ),
    formulaLine(
      about('released', 'released', 'released_in_all'),
      sum(releases.map(([ref]) => `${name}.from.${ref}`)),
    ),
    givenLine(
      about('banked_share', 'share that leaves the system', 'input', {
        unit: '1',
        rollup: 'level',
        bounds: [0, 1],
        place: within(place, 'banked'),
      }),
      givenOf(settings.banked),
    ),
    formulaLine(
      about('banked', 'banked', 'banked', { settles: `${name}.closing` }),
      `max(0, ${name}.released) * ${name}.banked_share`,
    ),
    formulaLine(about('kept', 'released and not banked', 'kept'), `${name}.released - ${name}.banked`),
    ...bridges.map(([ref, { label, amount }]) =>
      figureLine(
        about(`from.${ref}`, `bridge funding from ${label}`, 'bridge', {
          place: within(place, 'bridge', ref, 'amount'),
          bounds: [0, Number.POSITIVE_INFINITY],
          tags: { from: ref },
        }),
        amount,
      ),
    ),
    formulaLine(
      about('bridge', 'bridge funding', 'bridge_in_all'),
      sum(bridges.map(([ref]) => `${name}.from.${ref}`)),
    ),
    formulaLine(
      about('available', 'to spend, before the spending of the month', 'available', { rollup: 'stock' }),
      `prev(${name}.closing, 1, 0) + ${name}.released - ${name}.banked + ${name}.bridge`,
    ),
  ];
}

function balance({ name, settings, about }: Pool): readonly Line[] {
  const spends = Object.keys(settings.programmes).map((ref) => `${name}.to.${ref}`);
  const returned =
    settings.year_end === 'return' ? `if(march(), max(0, ${name}.available - ${name}.spent), 0)` : '0';
  return [
    formulaLine(
      about('spent', 'reinvested', 'reinvested_in_all'),
      spends.length === 0 ? '0' : spends.join(' + '),
    ),
    formulaLine(
      about('returned', 'returned at the end of the year', 'returned', { settles: `${name}.closing` }),
      returned,
    ),
    formulaLine(
      about('closing', 'left in the pool', 'closing', { rollup: 'stock' }),
      `prev(${name}.closing, 1, 0) + ${name}.released - ${name}.banked + ${name}.bridge${spends.map((to) => ` - ${to}`).join('')} - ${name}.returned`,
    ),
    formulaLine(
      about('bridge_needed', 'bridge funding still needed', 'bridge_needed', { rollup: 'stock' }),
      `max(0, -${name}.closing)`,
    ),
  ];
}
