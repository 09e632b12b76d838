import { describe, expect, it } from 'vitest';
import { placements } from '../../../src/core/components/placements/placements.ts';
import { qipp } from '../../../src/core/components/qipp/qipp.ts';
import { reinvestment } from '../../../src/core/components/reinvestment/reinvestment.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { built } from '../../support/component.ts';
import { complaints, POUNDS, told, worked } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };
const figure = (value: number): object => ({ value, source });

const PLACEMENTS = built(placements, {
  ooa: {
    label: 'Placements',
    opening_stock: figure(10),
    inflow: figure(0),
    annual_leave_rate: figure(0),
    prevention: figure(0),
    scheduled: figure(1),
    weekly_price: figure(700),
    local_weekly_price: figure(350),
    local_annual_leave_rate: figure(0),
    taper: figure(1),
    overlap_weeks: figure(0),
    set_up_cost: figure(0),
    block_share: figure(0),
    funders: { council: 'b.council', pct: 'b.pct' },
  },
}).lines;
const BUDGETS = [told('b.council', [300], POUNDS), told('b.pct', [100], POUNDS)];

/** Schemes by short name: the line that each is linked to, or a saving of its own. */
function schemes(all: Readonly<Record<string, string | number>>): readonly Line[] {
  const head =
    'ref,title,programme,model,horizon,funder,saving,linked_to,start,gate,ramp,ramp_months,recurrent_share,confidence,cash_releasing,one_off,running,kind,document,section,quote';
  const rows = Object.entries(all).map(([ref, saving]) => {
    const [own, linked] = typeof saving === 'number' ? [saving, ''] : ['', saving];
    return `${ref},Scheme ${ref},p,pathway,short,pct,${own},${linked},2009-04,,,,,,,0,0,stated,The plan,1,words`;
  });
  const settings = { schemes: 's.csv', programmes: { p: { label: 'Programme' } } };
  return built(qipp, settings, { 's.csv': [head, ...rows].join('\n') }).lines;
}

/** Pools by short name: the lines that each releases. */
function pools(all: Readonly<Record<string, readonly string[]>>, more: object = {}): readonly Line[] {
  const pool = (label: string, lines: readonly string[]): object => ({
    label: `Pool ${label}`,
    funder: 'pct',
    releases: Object.fromEntries(lines.map((line, i) => [`r${i}`, { label: `release ${i}`, line }])),
    banked: figure(0.25),
    year_end: 'return',
    programmes: { care: { label: 'care', ask: figure(1200), start: { month: '2009-04', source } } },
  });
  const entries = Object.entries(all).map(([ref, lines]) => [ref, pool(ref, lines)]);
  return built(reinvestment, { pools: Object.fromEntries(entries), ...more }).lines;
}

function said(...lines: readonly (readonly Line[])[]): readonly string[] {
  return complaints([...PLACEMENTS, ...BUDGETS, ...lines.flat()]);
}

const GROSS =
  'the saving "Placements: gross saving" (placements.ooa.gross). A saving is counted once. Keep one of the two, or give each the share of one funder.';

describe('a saving that is counted twice is told by both names', () => {
  it('two schemes linked to one line', () => {
    expect(said(schemes({ a: 'placements.ooa.net', b: 'placements.ooa.net' }))).toEqual([
      `s.csv, row 3, column linked_to, line qipp.b.plan: "Scheme a: saving, counted elsewhere" and "Scheme b: saving, counted elsewhere" both count ${GROSS}`,
    ]);
  });

  it('one linked to the net saving and one to the gross', () => {
    expect(said(schemes({ a: 'placements.ooa.net', b: 'placements.ooa.gross' }))).toHaveLength(1);
  });

  it('one linked to the whole and one to the share of a funder, or two to the same share', () => {
    expect(said(schemes({ a: 'placements.ooa.net', b: 'placements.ooa.net.pct' }))).toHaveLength(1);
    expect(said(schemes({ a: 'placements.ooa.net.pct', b: 'placements.ooa.net.pct' }))).toHaveLength(1);
  });

  it('through a line of the user between them', () => {
    const own = worked('own.half', 'placements.ooa.net / 2', POUNDS);
    expect(said([own], schemes({ a: 'own.half', b: 'placements.ooa.net' }))).toHaveLength(1);
  });

  it('a saving of the user that two schemes are linked to', () => {
    expect(
      said([told('own.saving', [5], POUNDS)], schemes({ a: 'own.saving', b: 'own.saving' }))[0],
    ).toContain('both count the saving "own.saving" (own.saving).');
  });

  it('a saving of the user, released as it is and by the scheme that is linked to it', () => {
    const own = told('own.saving', [5], POUNDS);
    const linked = schemes({ a: 'own.saving' });
    expect(said([own], linked, pools({ x: ['own.saving', 'qipp.a.net'] }))[0]).toContain(
      'both count the saving "own.saving" (own.saving).',
    );
    expect(said([own], linked, pools({ x: ['qipp.a.net'] }))).toEqual([]);
  });

  it('a sum of savings of the user, and one of its parts', () => {
    const own = [
      told('own.a', [5], POUNDS),
      told('own.b', [5], POUNDS),
      worked('own.both', 'own.a + own.b', POUNDS),
    ];
    expect(said(own, schemes({ x: 'own.both', y: 'own.b' }))[0]).toContain(
      'both count the saving "own.b" (own.b).',
    );
    expect(said(own, schemes({ x: 'own.a', y: 'own.b' }))).toEqual([]);
  });

  it('what one pool has returned, released into two others', () => {
    const once = schemes({ a: 1200 });
    const back = 'reinvestment.x.returned';
    expect(said(once, pools({ x: ['qipp.a.net'], y: [back], z: [back] }))[0]).toContain(
      'both count the saving "Pool x: returned at the end of the year" (reinvestment.x.returned).',
    );
  });

  it('a scheme of its own saving, and one that is linked to it', () => {
    expect(said(schemes({ a: 1200, b: 'qipp.a.plan' }))[0]).toContain(
      'both count the saving "Scheme a: planned saving"',
    );
  });

  it('a pool that releases a placement saving, and the scheme that is linked to it', () => {
    const lines = said(
      schemes({ a: 'placements.ooa.net' }),
      pools({ x: ['placements.ooa.net', 'qipp.a.net'] }),
    );
    expect(lines).toEqual([
      `model.yaml, line reinvestment.x.from.r1: "Pool x: released by release 0" and "Pool x: released by release 1" both count ${GROSS}`,
    ]);
  });

  it('two pools that release one scheme, or a scheme and the total that holds it', () => {
    const one = schemes({ a: 1200 });
    expect(said(one, pools({ x: ['qipp.a.net'], y: ['qipp.a.cash'] }))).toHaveLength(1);
    expect(said(one, pools({ x: ['qipp.a.net'], y: ['qipp.total.net'] }))).toHaveLength(1);
  });

  it('each of three is told against the first', () => {
    const net = 'placements.ooa.net';
    expect(said(schemes({ a: net, b: net, c: net })).map((text) => text.split(':')[0])).toEqual([
      's.csv, row 3, column linked_to, line qipp.b.plan',
      's.csv, row 4, column linked_to, line qipp.c.plan',
    ]);
  });
});

describe('a saving that is counted once', () => {
  it('may be shared out: the share of each funder is a scheme of its own', () => {
    expect(said(schemes({ a: 'placements.ooa.net.council', b: 'placements.ooa.net.pct' }))).toEqual([]);
  });

  it('may count towards a target, and be released: by the scheme, or by the line that it is linked to', () => {
    const linked = schemes({ a: 'placements.ooa.net.pct' });
    expect(said(linked, pools({ x: ['qipp.a.net'] }))).toEqual([]);
    expect(said(linked, pools({ x: ['placements.ooa.net.pct'] }))).toEqual([]);
  });

  it('may be released for each funder by a scheme of its own', () => {
    const both = schemes({ a: 'placements.ooa.net.council', b: 'placements.ooa.net.pct' });
    expect(said(both, pools({ x: ['qipp.a.net'], y: ['qipp.b.net'] }))).toEqual([]);
  });

  it('is not counted again by what its money saves later, or where it was returned', () => {
    const once = schemes({ a: 1200 });
    const effect = {
      label: 'Fewer stays',
      of: 'reinvestment.x.to.care',
      lag: 1,
      profile: { profile: [0.5], source },
      on: figure(1),
    };
    const effects = { effects: { stays: effect } };
    expect(said(once, pools({ x: ['qipp.a.net', 'reinvestment.effect.stays.saving'] }, effects))).toEqual([]);
    const later = worked('own.later', 'prev(reinvestment.x.to.care, 1, 0) / 2', POUNDS);
    expect(said(once, [later], pools({ x: ['qipp.a.net', 'own.later'] }))).toEqual([]);
    expect(said(once, pools({ x: ['qipp.a.net'], y: ['reinvestment.x.returned'] }))).toEqual([]);
  });
});
