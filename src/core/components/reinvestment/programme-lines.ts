import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { within } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import { figureLine } from '../figure-or-line.ts';
import { tierTag } from '../tier.ts';
import type { Pool } from './pool.ts';
import type { ProgrammeSettings } from './settings.ts';

/** What each programme asks for and gets, in order of priority or in proportion (method, section 9). */
export function programmeLines(pool: Pool): readonly Line[] {
  const programmes = Object.entries(pool.settings.programmes);
  const ring = programmes.some(([, p]) => p.recurrent);
  return [
    ...programmes.flatMap(([ref, p]) => askLines(pool, ref, p)),
    ...(ring ? oneOffMoney(pool) : []),
    ...(pool.settings.waterfall === 'proportional' ? partLines(pool, ring) : []),
    ...programmes.flatMap(([ref, p], i) => spendLines(pool, ref, p, programmes.slice(0, i), ring)),
  ];
}

function askLines({ name, about, place }: Pool, ref: string, p: ProgrammeSettings): readonly Line[] {
  const here = within(place, 'programmes', ref);
  const to = `${name}.to.${ref}`;
  const yearly = !('line' in p.ask);
  const start = p.gate === undefined ? `${to}.start` : `${to}.begins`;
  const date = { unit: DATE, rollup: 'stock', tags: { to: ref } } as const;
  return [
    figureLine(
      about(`to.${ref}.cost`, `cost of ${p.label}${yearly ? ' in a full year' : ''}`, 'input', {
        rollup: yearly ? 'level' : 'flow',
        bounds: [0, Number.POSITIVE_INFINITY],
        place: within(here, 'ask'),
        tags: { to: ref },
      }),
      p.ask,
    ),
    givenLine(
      about(`to.${ref}.start`, `first month of ${p.label}`, 'input', {
        ...date,
        place: within(here, 'start'),
      }),
      givenOf(p.start),
    ),
    ...(p.gate === undefined
      ? []
      : [
          formulaLine(
            about(`to.${ref}.begins`, `first month of ${p.label}, once the gate is passed`, 'begins', {
              ...date,
              place: within(here, 'gate'),
            }),
            `max(${to}.start, ${p.gate})`,
          ),
        ]),
    formulaLine(
      about(`to.${ref}.ask`, `asked for by ${p.label}`, 'ask', { place: here, tags: { to: ref } }),
      `if(from(${start}), ${to}.cost${yearly ? ' / 12' : ''}, 0)`,
    ),
    formulaLine(
      about(`to.${ref}.unmet`, `asked for by ${p.label} and not met`, 'unmet', {
        place: here,
        shareOf: `${to}.ask`,
        tags: { to: ref },
      }),
      `${to}.ask - ${to}`,
    ),
  ];
}

function spendLines(
  { name, settings, about, place }: Pool,
  ref: string,
  p: ProgrammeSettings,
  earlier: readonly (readonly [string, ProgrammeSettings])[],
  ring: boolean,
): readonly Line[] {
  const to = `${name}.to.${ref}`;
  const line = about(`to.${ref}`, `spent on ${p.label}`, 'reinvested', {
    place: within(place, 'programmes', ref),
    shareOf: `${to}.ask`,
    settles: `${name}.closing`,
    tags: { to: ref, tier: tierTag(p.tier), recurrent: p.recurrent ? 'yes' : 'no' },
  });
  const taken = (which: readonly (readonly [string, ProgrammeSettings])[]): string =>
    which.map(([other]) => ` - ${name}.to.${other}`).join('');
  if (settings.waterfall === 'proportional') {
    return [formulaLine(line, `${to}.ask * ${name}.part_${p.recurrent ? 'recurrent' : 'met'}`)];
  }
  const left = `${name}.available${taken(earlier)}`;
  const oneOff = `max(0, ${name}.one_off.available${taken(earlier.filter(([, e]) => !e.recurrent))})`;
  const free = ring && p.recurrent ? `${left} - ${oneOff}` : left;
  return [formulaLine(line, `max(0, min(${to}.ask, ${free}))`)];
}

/** Money in the pool that does not recur: a commitment that goes on may not draw on it. */
function oneOffMoney({ name, settings, about }: Pool): readonly Line[] {
  const recurrent = Object.entries(settings.releases).flatMap(([ref, release]) =>
    release.recurrent === 'none' ? [] : [release.recurrent ?? `${name}.from.${ref}`],
  );
  const spends = Object.entries(settings.programmes).flatMap(([ref, p]) =>
    p.recurrent ? [] : [` - ${name}.to.${ref}`],
  );
  const once = `${name}.one_off`;
  const released = `max(0, ${name}.released - ${name}.released_recurrent)`;
  return [
    formulaLine(
      about('released_recurrent', 'released, and recurs', 'released_recurrent'),
      recurrent.length === 0 ? '0' : recurrent.join(' + '),
    ),
    formulaLine(
      about('one_off.banked', 'banked of what is released once', 'one_off'),
      `if(${name}.banked == 0, 0, ${name}.banked * ${released} / (${released} + max(0, ${name}.released_recurrent)))`,
    ),
    formulaLine(
      about('one_off.released', 'released once, after what is banked', 'one_off'),
      `${released} - ${once}.banked`,
    ),
    formulaLine(
      about('one_off.available', 'to spend once, before the spending of the month', 'one_off', {
        rollup: 'stock',
      }),
      `prev(${once}.closing, 1, 0) + ${once}.released + ${name}.bridge`,
    ),
    formulaLine(
      about('one_off.closing', 'left in the pool to spend once', 'one_off', { rollup: 'stock' }),
      `max(0, min(${once}.available${spends.join('')}, ${name}.closing))`,
    ),
  ];
}

/** In proportion, every programme gets the same part of its ask; those that recur no more than recurring money allows. */
function partLines({ name, settings, about }: Pool, ring: boolean): readonly Line[] {
  const asks = (only: (p: ProgrammeSettings) => boolean): string => {
    const picked = Object.entries(settings.programmes).filter(([, p]) => only(p));
    return picked.length === 0 ? '0' : picked.map(([ref]) => `${name}.to.${ref}.ask`).join(' + ');
  };
  const part = { unit: '1', rollup: 'level' } as const;
  const met = formulaLine(
    about('part_met', 'part of what is asked for that is met', 'part', part),
    `if(${name}.asked <= 0, 0, min(1, max(0, ${name}.available) / ${name}.asked))`,
  );
  const asked = formulaLine(
    about('asked', 'asked for in all', 'asked'),
    asks(() => true),
  );
  if (!ring) return [asked, met];
  return [
    asked,
    met,
    formulaLine(
      about('asked_recurrent', 'asked for, and goes on', 'asked'),
      asks((p) => p.recurrent),
    ),
    formulaLine(
      about('part_recurrent', 'part of what goes on that is met', 'part', part),
      `if(${name}.asked_recurrent <= 0, 0, min(${name}.part_met, max(0, ${name}.available - ${name}.one_off.available) / ${name}.asked_recurrent))`,
    ),
  ];
}
