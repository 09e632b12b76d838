import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordability } from '../../../src/core/components/affordability/affordability.ts';
import type { ModelFacts } from '../../../src/core/components/component.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Projection } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { monthsOf, POUNDS, placeOf, runLines, shown, told, worked, year } from '../../support/lines.ts';

const source = { kind: 'assumed', reason: 'a test' };
const ORGANISATIONS: Partial<ModelFacts> = {
  funders: new Map([
    ['county', 'The county'],
    ['pct', 'Primary Care Trust'],
    ['council', 'The council'],
    ['pool-fund', 'The pool'],
  ]),
  partOf: new Map([
    ['pct', 'county'],
    ['council', 'county'],
  ]),
};

/** A line of spend of a funder, twelve months of each yearly amount. */
function spent(name: string, funder: string, ...years: readonly (number | null)[]): Line {
  const months = years.flatMap((y) => Array<number | null>(12).fill(y === null ? null : y / 12));
  return told(name, months, { ...POUNDS, tags: { funder, measure: 'amount' } });
}

function run(settings: unknown, own: readonly Line[]): Projection {
  const { lines, problems } = built(affordability, settings, {}, { ...ORGANISATIONS, lines: own });
  expect(problems).toEqual([]);
  return runLines([...own, ...lines]);
}

function complaintsOf(settings: unknown, own: readonly Line[]): readonly string[] {
  const { problems } = built(affordability, settings, {}, { ...ORGANISATIONS, lines: own });
  return problems.map((p) => [p.what, p.mend].join(' '));
}

function inPennies(projection: Projection, name: string, y: number): number {
  return penniesOf(projection).year(placeOf(projection, name), y);
}

const AMOUNTS = [['measure=amount']];

describe('spend by organisation', () => {
  const own = [
    spent('a.pct', 'pct', 1000.01, 2000),
    spent('a.more', 'pct', 333.33, 333.34),
    spent('a.council', 'council', 500, 600.5),
    spent('a.county', 'county', 70.07, 80),
    spent('a.pool', 'pool-fund', 9, 9),
  ];

  it('is that of each funder, of the larger body with its own and its parts, and of all', () => {
    const projection = run({ spend: AMOUNTS }, own);
    const year1 = (name: string): number => inPennies(projection, `affordability.spend.${name}`, 0);
    expect(year1('pct')).toBe(133334);
    expect(year1('council')).toBe(50000);
    expect(year1('county.own')).toBe(7007);
    expect(year1('county')).toBe(190341);
    expect(year1('pool_fund')).toBe(900);
    expect(year1('total')).toBe(191241);
    expect(inPennies(projection, 'affordability.spend.county', 1)).toBe(301384);
  });

  it('is the same from several lists, none of which counts a line twice', () => {
    const lists = [['a.pct'], ['a.more'], ['a.co*'], ['a.pool']];
    const projection = run({ spend: lists }, own);
    expect(inPennies(projection, 'affordability.spend.pct', 0)).toBe(133334);
    expect(inPennies(projection, 'affordability.spend.total', 0)).toBe(191241);
  });

  it('agrees to the penny, whatever the amounts', () => {
    const pounds = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(pounds, { minLength: 4, maxLength: 4 }), (amounts) => {
        const [a = 0, b = 0, c = 0, d = 0] = amounts;
        const lines = [
          spent('a.one', 'pct', a, b),
          spent('a.two', 'pct', b, c),
          spent('a.three', 'council', c, d),
          spent('a.four', 'county', d, a),
        ];
        const projection = run({ spend: AMOUNTS }, lines);
        for (const y of [0, 1]) {
          const of = (name: string): number => inPennies(projection, `affordability.spend.${name}`, y);
          expect(of('pct') + of('council') + of('county.own')).toBe(of('county'));
          expect(of('total')).toBe(of('county'));
          expect(
            Math.abs(of('total') - Math.round((y === 0 ? a + b + c + d : b + c + d + a) * 100)),
          ).toBeLessThan(2);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes on as "at least" where a line is unknown, and says how many are', () => {
    const projection = run({ spend: AMOUNTS }, [...own, spent('a.tbc', 'council', null)]);
    expect(shown(projection, 'affordability.spend.total', year(0))).toEqual({
      value: expect.closeTo(1912.41, 9),
      status: 'at_least',
      unknown: 1,
    });
    expect(shown(projection, 'affordability.spend.pct', year(0)).status).toBe('derived');
  });

  it('needs a funder that is known, lines of pounds by month, and each line once', () => {
    const lines = [
      told('b.nobody', [1], { ...POUNDS, tags: { kind: 'loose' } }),
      told('b.stranger', [1], { ...POUNDS, tags: { kind: 'strange', funder: 'counci' } }),
      told('b.level', [1], { unit: 'GBP', rollup: 'level', tags: { kind: 'level', funder: 'pct' } }),
      spent('b.twice', 'pct', 1),
    ];
    const lists = [['kind=loose'], ['kind=strange'], ['kind=level'], AMOUNTS[0], ['b.twice']];
    expect(complaintsOf({ spend: lists }, lines)).toEqual([
      '"kind=level" picks "b.level", which is no sum of pounds by month: it is a level in GBP. Add a tag that leaves it out, such as "measure=amount".',
      '"b.twice" picks "b.twice", which a list above it picks too: it would be counted twice. Make the lists exclude each other.',
      '"b.nobody" belongs to no funder, so its spend would be that of no organisation. Pick lines that have the tag "funder", or give it one.',
      '"b.stranger" is paid by "counci", which is not known. Did you mean "council"?',
    ]);
  });
});

describe('an envelope', () => {
  const own = [spent('a.spend', 'pct', 1_200_000, 1_500_000), spent('a.saved', 'pct', 100_000, 250_000.3)];
  const envelope = { by_year: { '2009/10': 1_100_000, '2010/11': 1_250_000 }, source };
  const settings = {
    spend: [['a.spend']],
    envelopes: { mh: { label: 'Mental health', funder: 'pct', envelope, savings: ['a.saved'] } },
  };

  it('less spend and savings is the gap, headroom above nought', () => {
    const projection = run(settings, own);
    const of = (name: string, y: number): number =>
      inPennies(projection, `affordability.envelope.mh.${name}`, y);
    expect([of('envelope', 0), of('spend', 0), of('savings', 0)]).toEqual([110000000, 120000000, 10000000]);
    expect([of('net_spend', 0), of('gap', 0)]).toEqual([110000000, 0]);
    expect([of('net_spend', 1), of('gap', 1)]).toEqual([124999970, 30]);
    expect(shown(projection, 'affordability.envelope.mh.within', year(0)).value).toBe(1);
    expect(shown(projection, 'affordability.envelope.mh.within', year(1)).value).toBe(1);
  });

  it('is left by one penny, and by no less', () => {
    const within = (spend: number): unknown =>
      shown(
        run(
          {
            envelopes: {
              mh: { label: 'MH', funder: 'pct', envelope: { value: 1, source }, spend: 'a.spend' },
            },
          },
          [spent('a.spend', 'pct', spend)],
        ),
        'affordability.envelope.mh.within',
        year(0),
      ).value;
    expect([within(1), within(1.004), within(1.01), within(0.99)]).toEqual([1, 1, 0, 1]);
  });

  it('carries twelve times March into the next year: what stops and what goes on are told apart', () => {
    const stops = told('a.stops', [...Array<number>(9).fill(0), 1000, 1000, 1000, 0], POUNDS);
    const goesOn = told('a.goes_on', [500], POUNDS);
    const lines = [...own, stops, goesOn];
    const full = {
      label: 'MH',
      funder: 'pct',
      envelope,
      spend: [['a.spend'], ['a.stops']],
      savings: ['a.saved'],
      recurrent_envelope: { value: 1_000_000, source },
      non_recurrent_spend: ['a.stops'],
      recurrent_savings: ['a.goes_on'],
    };
    const projection = run({ envelopes: { mh: full } }, lines);
    expect(inPennies(projection, 'affordability.envelope.mh.spend', 0)).toBe(120300000);
    const gap = shown(projection, 'affordability.envelope.mh.recurrent_gap', year(0)).value;
    expect(gap).toBeCloseTo(1_000_000 - (1_200_000 - 6000), 6);
    const late = told('a.saved', [...Array<number>(6).fill(0), ...Array<number>(18).fill(20_000.25)], POUNDS);
    const half = run(settings, [spent('a.spend', 'pct', 1_200_000, 1_500_000), late]);
    expect(inPennies(half, 'affordability.envelope.mh.gap', 0)).toBe(-10_000_000 + 12_000_150);
    const carried = shown(half, 'affordability.envelope.mh.recurrent_gap', year(0)).value;
    expect(carried).toBeCloseTo(1_100_000 - (1_200_000 - 240_003), 6);
  });

  it('can be a line of the year or of the month, and is the same', () => {
    const yearly = told('b.yearly', [1200], { unit: 'GBP', rollup: 'level' });
    const monthly = told('b.monthly', [100], POUNDS);
    for (const line of ['b.yearly', 'b.monthly']) {
      const one = { label: 'MH', funder: 'pct', envelope: { line }, spend: 'a.spend' };
      const projection = run({ envelopes: { mh: one } }, [...own, yearly, monthly]);
      expect(monthsOf(projection, 'affordability.envelope.mh.envelope').slice(0, 2)).toEqual([100, 100]);
    }
  });

  it('is gap and net spend together, to the penny, in every year and month', () => {
    const pounds = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(pounds, pounds, pounds, (spend, saved, envelope) => {
        const lines = [spent('a.spend', 'pct', spend, saved), spent('a.saved', 'pct', saved, spend)];
        const one = {
          label: 'MH',
          funder: 'pct',
          envelope: { value: envelope, source },
          savings: ['a.saved'],
        };
        const projection = run({ spend: [['a.spend']], envelopes: { mh: one } }, lines);
        const pennies = penniesOf(projection);
        const of = (name: string): number => placeOf(projection, `affordability.envelope.mh.${name}`);
        for (let m = 0; m < 24; m++)
          expect(pennies.month(of('gap'), m) + pennies.month(of('net_spend'), m)).toBe(
            pennies.month(of('envelope'), m),
          );
        expect(pennies.year(of('envelope'), 1)).toBe(Math.round(envelope * 100));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the gap and the test unknown where spend or envelope is', () => {
    const projection = run(settings, [
      spent('a.spend', 'pct', 5, null),
      own[1] ?? spent('a.saved', 'pct', 0),
    ]);
    expect(shown(projection, 'affordability.envelope.mh.within', year(0)).value).toBe(1);
    for (const name of ['net_spend', 'gap', 'within', 'recurrent_gap'])
      expect(shown(projection, `affordability.envelope.mh.${name}`, year(1)).status).toBe('unknown');
    const late = run(
      {
        envelopes: {
          mh: {
            label: 'MH',
            funder: 'pct',
            envelope: { by_year: { '2009/10': 9 }, source },
            spend: 'a.spend',
          },
        },
      },
      own,
    );
    expect(shown(late, 'affordability.envelope.mh.gap', year(1)).status).toBe('unknown');
  });

  it('tells what does not fit', () => {
    const level = told('b.level', [1], { unit: 'GBP', rollup: 'level' });
    const stock = told('b.stock', [1], { unit: 'GBP', rollup: 'stock' });
    const lines = [...own, level, stock, spent('a.council', 'council', 1)];
    const one = { label: 'MH', funder: 'pct', envelope, spend: 'a.spend' };
    const of = (more: object): readonly string[] =>
      complaintsOf({ envelopes: { mh: { ...one, ...more } } }, lines);
    expect(of({ funder: 'ptc' })).toEqual(['"ptc" is not known. Did you mean "pct"?']);
    expect(of({ spend: undefined })).toEqual([
      'No spend is told for "MH: spend": "spend" of the component picks no line of "pct". Name a line under "spend" here, or selectors that pick its lines.',
    ]);
    expect(of({ spend: 'b.level' })).toEqual([
      '"b.level" is a figure that holds for each month, averaged over the year (level), and does not fit "MH: spend". Name a line whose roll-up is flow.',
    ]);
    expect(of({ spend: [['a.*']] })).toEqual([
      '"a.council" is paid by "council", not by "pct" or a part of it. Add "funder=pct" to the list, or another tag that leaves it out.',
    ]);
    expect(of({ savings: ['a.saved', 'a.saved'] })).toEqual(['"a.saved" is there twice. Keep one.']);
    expect(of({ envelope: { line: 'b.levle' } })).toEqual([
      'There is no line "b.levle" to give "MH: envelope". Did you mean "b.level"?',
    ]);
    expect(of({ envelope: { line: 'b.stock' } })[0]).toMatch(/^"b\.stock" is a closing figure/);
    expect(of({ funder: 'county', spend: [['a.council']] })).toEqual([]);
  });
});

describe('self-financing', () => {
  const lines = [
    spent('c.one', 'pct', 120, 60),
    spent('c.two', 'pct', 12, 12),
    spent('s.one', 'pct', 100, 110.4),
  ];
  const settings = {
    self_financing: {
      home: { label: 'Closer to home', funder: 'pct', costs: ['c.one', 'c.two'], savings: ['s.one'] },
    },
  };

  it('holds in the years whose savings cover their costs, and runs a balance', () => {
    const projection = run(settings, lines);
    const p = 'affordability.self_financing.home';
    expect([inPennies(projection, `${p}.net`, 0), inPennies(projection, `${p}.net`, 1)]).toEqual([
      -3200, 3840,
    ]);
    expect(shown(projection, `${p}.so_far`, year(1)).value).toBeCloseTo(6.4, 9);
    expect([0, 1].map((y) => shown(projection, `${p}.in_year`, year(y)).value)).toEqual([0, 1]);
  });

  it('goes on with the known part of the costs, but leaves the test unknown', () => {
    const unknown = worked('c.two', 'a.none', POUNDS);
    const none = told('a.none', [null], POUNDS);
    const projection = run(settings, [...lines.filter((l) => l.name !== 'c.two'), unknown, none]);
    const p = 'affordability.self_financing.home';
    expect(shown(projection, `${p}.cost`, year(0))).toEqual({ value: 120, status: 'at_least', unknown: 1 });
    expect(shown(projection, `${p}.in_year`, year(0)).status).toBe('unknown');
  });
});
