import { formulaLine, type Line } from '../../graph/line.ts';
import { tierTag } from '../tier.ts';
import type { Pool } from './pool.ts';

interface Origin {
  readonly ref: string;
  readonly label: string;
  readonly tier: string;
  readonly banked: boolean;
}

/**
 * The audit table: which pound of which release went where. Each source of money has a balance of its own in the pool, and
 * every spending draws on the balances in proportion to what each holds at that moment; one that is overdrawn gives nothing
 * until it has made good.
 */
export function originLines(pool: Pool): readonly Line[] {
  const { settings } = pool;
  const origins: readonly Origin[] = [
    ...Object.entries(settings.releases).map(([ref, r]) => ({
      ref,
      label: r.label,
      tier: tierTag(r.tier),
      banked: true,
    })),
    ...Object.entries(settings.bridge).map(([ref, b]) => ({
      ref,
      label: b.label,
      tier: 'not_stated',
      banked: false,
    })),
  ];
  return origins.flatMap((origin) => [...balanceOf(pool, origin, origins), ...linksOf(pool, origin)]);
}

/** What a source holds in the pool before and after the spending of the month, and its share of all that is held. */
function balanceOf({ name, settings, about }: Pool, origin: Origin, all: readonly Origin[]): readonly Line[] {
  const o = `${name}.origin.${origin.ref}`;
  const tags = { from: origin.ref };
  const released = (other: Origin): string => `max(0, ${name}.from.${other.ref})`;
  const releases = all
    .filter((other) => other.banked)
    .map(released)
    .join(' + ');
  const held = all.map((other) => `max(0, ${name}.origin.${other.ref}.available)`).join(' + ');
  const links = [...Object.keys(settings.programmes), 'returned'].map(
    (to) => ` - ${name}.link.${origin.ref}.${to}`,
  );
  const banked = origin.banked ? ` - ${name}.link.${origin.ref}.banked` : '';
  return [
    ...(origin.banked
      ? [
          formulaLine(
            about(`link.${origin.ref}.banked`, `from ${origin.label}, banked`, 'link', {
              shareOf: `${name}.banked`,
              settles: `${o}.closing`,
              tags: { ...tags, to: 'banked', from_tier: origin.tier, to_tier: 'banked' },
            }),
            `if(${name}.banked == 0, 0, ${name}.banked * ${released(origin)} / (${releases}))`,
          ),
        ]
      : []),
    formulaLine(
      about(`origin.${origin.ref}.available`, `from ${origin.label}, to spend`, 'origin', {
        rollup: 'stock',
        tags,
      }),
      `prev(${o}.closing, 1, 0) + ${name}.from.${origin.ref}${banked}`,
    ),
    formulaLine(
      about(`origin.${origin.ref}.share`, `from ${origin.label}, share of what is spent`, 'origin', {
        unit: '1',
        rollup: 'level',
        tags,
      }),
      `if((${held}) == 0, 0, max(0, ${o}.available) / (${held}))`,
    ),
    formulaLine(
      about(`origin.${origin.ref}.closing`, `from ${origin.label}, left in the pool`, 'origin', {
        rollup: 'stock',
        tags,
      }),
      `prev(${o}.closing, 1, 0) + ${name}.from.${origin.ref}${banked}${links.join('')}`,
    ),
  ];
}

function linksOf({ name, settings, about }: Pool, origin: Origin): readonly Line[] {
  const share = `${name}.origin.${origin.ref}.share`;
  const link = (to: string, label: string, whole: string, tier: string): Line =>
    formulaLine(
      about(`link.${origin.ref}.${to}`, `from ${origin.label} ${label}`, 'link', {
        shareOf: whole,
        settles: `${name}.origin.${origin.ref}.closing`,
        tags: { from: origin.ref, to, from_tier: origin.tier, to_tier: tier },
      }),
      `${whole} * ${share}`,
    );
  return [
    ...Object.entries(settings.programmes).map(([ref, p]) =>
      link(ref, `to ${p.label}`, `${name}.to.${ref}`, tierTag(p.tier)),
    ),
    link('returned', 'returned', `${name}.returned`, 'returned'),
  ];
}
