import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantDate } from '../../../src/core/graph/given.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { type Sensitivity, sensitivityOf } from '../../../src/core/sensitivity/sensitivity.ts';
import type { Source } from '../../../src/core/source/source.ts';
import {
  ASSUMED,
  CITED,
  graphOf,
  POUNDS,
  STATED,
  TWO_YEARS,
  told,
  worked,
  year,
} from '../../support/lines.ts';

function ranged(low: number, high: number): Source {
  return { kind: 'assumed', reason: 'a test', low, high };
}

function of(graph: Graph, name: string, period = year(0), options = {}): Sensitivity {
  const line = graph.lineNamed(name);
  if (line === undefined) throw new Error(`no line ${name}`);
  return sensitivityOf(graph, { line, period }, options);
}

/** Input, figure at low, figure at high, swing, and elasticity to four places. */
function shortly({ rows }: Sensitivity): unknown {
  return rows.map((r) => [
    r.input,
    r.atLow.value,
    r.atHigh.value,
    r.swing,
    r.elasticity === null ? null : Number(r.elasticity.toFixed(4)),
  ]);
}

const PEOPLE = { unit: 'people', rollup: 'stock' } as const;
const START = TWO_YEARS.first + 6;

function date(name: string, earliest: number, latest: number): Line {
  const source: Source = { kind: 'assumed', reason: 'a test', earliest, latest };
  const about = { name, label: name, unit: 'date', rollup: 'stock', tags: {}, place: {} } as const;
  return givenLine(about, constantDate(START, source));
}

describe('the sensitivity of a product', () => {
  const graph = graphOf([
    told('a.people', [100], PEOPLE, ranged(80, 130)),
    told('a.price', [3], { unit: 'GBP/people' }, ranged(2.5, 3.2)),
    told('a.other', [1200], POUNDS, STATED),
    worked('a.cost', 'a.people * a.price', POUNDS),
    worked('a.all', 'a.cost + a.other', POUNDS),
  ]);

  it('is what each input does alone, with an elasticity of 1', () => {
    const found = of(graph, 'a.cost');
    // 12 months of 100 x £3 are £3,600; 80 x £3 x 12 = £2,880, 130 x £3 x 12 = £4,680.
    expect([found.base, found.status]).toEqual([3600, 'assumed']);
    expect(shortly(found)).toEqual([
      ['a.people', 2880, 4680, 1800, 1],
      // 100 x £2.50 x 12 = £3,000, and 100 x £3.20 x 12 = £3,840.
      ['a.price', 3000, 3840, 840, 1],
    ]);
    expect(found.rows[0]).toMatchObject({
      rank: 1,
      by: 'range',
      now: 100,
      low: 80,
      high: 130,
      atLow: { change: -720 },
      atHigh: { change: 1080 },
      raisedBy: 'high',
      reason: 'Assumed: a test Range 80 to 130.',
    });
  });

  it('within a sum has the elasticity of its share in it', () => {
    // £3,600 of £3,600 + 12 x £1,200 = £18,000 is a fifth.
    expect(shortly(of(graph, 'a.all'))).toEqual([
      ['a.people', 17_280, 19_080, 1800, 0.2],
      ['a.price', 17_400, 18_240, 840, 0.2],
    ]);
  });

  it('also swings what has no range, when asked, and marks it', () => {
    const found = of(graph, 'a.all', year(0), { swing: 10 });
    // 10 % of 12 x £1,200 is £1,440 each way; its share of the figure is four fifths.
    expect(shortly(found)).toContainEqual(['a.other', 16_560, 19_440, 2880, 0.8]);
    expect(found.rows.map((row) => [row.rank, row.input, row.by])).toEqual([
      [1, 'a.other', 'swing'],
      [2, 'a.people', 'range'],
      [3, 'a.price', 'range'],
    ]);
    expect(of(graph, 'a.all').notMoved.asTold).toEqual({ stated: 1 });
    expect(found.notMoved.asTold).toEqual({});
  });
});

describe('the sensitivity of a figure', () => {
  it('counts an input that the less of two hides, and moves the figure where it does not', () => {
    const graph = graphOf([
      told('a.wanted', [100], POUNDS, ranged(80, 500)),
      told('a.held', [300], POUNDS, ranged(250, 400)),
      worked('a.spent', 'min(a.wanted, a.held)', POUNDS),
    ]);
    // Wanted: 80 x 12 = £960; at 500 no more than 300 x 12 = £3,600 is held. Held is never the less.
    expect(shortly(of(graph, 'a.spent'))).toEqual([
      ['a.wanted', 960, 3600, 2640, 1],
      ['a.held', 1200, 1200, 0, 0],
    ]);
  });

  it('moves a date by its months; it has no elasticity', () => {
    const graph = graphOf([
      date('a.start', START - 2, START + 3),
      told('a.month', [100], POUNDS),
      worked('a.spent', 'if(from(a.start), a.month, 0)', POUNDS),
    ]);
    const found = of(graph, 'a.spent');
    // From October six months are left of the year; from August eight; from January three.
    expect(found.base).toBe(600);
    expect(shortly(found)).toEqual([['a.start', 800, 300, 500, null]]);
    expect(found.rows[0]).toMatchObject({ now: '2009-10', low: '2009-08', high: '2010-01', raisedBy: 'low' });
  });

  it('that is a date itself moves by months', () => {
    const graph = graphOf([
      date('a.start', START - 2, START + 3),
      told('a.delay', [4], { unit: 'month', rollup: 'level' }, ranged(1, 5)),
      worked('a.begins', 'a.start + a.delay', { unit: 'date', rollup: 'stock' }),
    ]);
    const found = of(graph, 'a.begins');
    expect(found.base).toBe('2010-02');
    expect(found.rows.map((r) => [r.input, r.atLow, r.atHigh, r.swing, r.elasticity])).toEqual([
      ['a.start', { value: '2009-12', change: -2 }, { value: '2010-05', change: 3 }, 5, null],
      ['a.delay', { value: '2009-11', change: -3 }, { value: '2010-03', change: 1 }, 4, null],
    ]);
  });

  it('takes nought before a start as told: only the months in the range move', () => {
    const source = ranged(0.25, 0.9);
    const graph = graphOf([
      told('a.moves', [0, 0, 0, 0, 0, 0, 0.5], { unit: 'people' }, source),
      told('a.each', [6000], { unit: 'GBP/people' }),
      worked('a.cost', 'a.moves * a.each', POUNDS),
    ]);
    // Six months of half a person at £6,000: £18,000; of a quarter, £9,000; of 0.9, £32,400.
    expect(shortly(of(graph, 'a.cost'))).toEqual([['a.moves', 9000, 32_400, 23_400, 1]]);
  });

  it('is as wide as its ends stand from it where both are on one side', () => {
    const graph = graphOf([told('a.x', [2], {}, ranged(-4, 4)), worked('a.y', 'a.x * a.x')]);
    const [row] = of(graph, 'a.y').rows;
    // 12 x 4 = 48 now, and 12 x 16 = 192 at both ends: nothing between the ends, and 144 from where it is.
    expect([row?.swing, row?.raisedBy]).toEqual([144, null]);
  });

  it('has no elasticity where it is nought, or where the input is', () => {
    const graph = graphOf([
      told('a.x', [0], {}, ranged(-1, 3)),
      told('a.y', [2], {}, ranged(1, 3)),
      worked('a.sum', 'a.x + a.y'),
      worked('a.product', 'a.x * a.y'),
    ]);
    expect(shortly(of(graph, 'a.sum'))).toEqual([
      ['a.x', 12, 60, 48, null],
      ['a.y', 12, 36, 24, 1],
    ]);
    expect(shortly(of(graph, 'a.product'))).toEqual([
      ['a.x', -24, 72, 96, null],
      ['a.y', 0, 0, 0, null],
    ]);
  });

  it('takes the one side for a share of 1, which cannot grow', () => {
    const graph = graphOf([
      told('a.share', [1], { bounds: [0, 1] }, ranged(0.5, 1)),
      told('a.money', [100], POUNDS),
      worked('a.kept', 'min(a.money, max(0, a.money * (2 * a.share - 1)))', POUNDS),
    ]);
    // A hundredth less of the share is two hundredths less of the money. More than 1 would bring nothing, and cannot be.
    expect(shortly(of(graph, 'a.kept'))).toEqual([['a.share', 0, 1200, 1200, 2]]);
  });

  it('says where an end has no figure, and ranks it last', () => {
    const graph = graphOf([
      told('a.money', [100], POUNDS, ranged(90, 110)),
      told('a.people', [4], PEOPLE, ranged(0, 8)),
      worked('a.each', 'a.money / a.people', { unit: 'GBP/people' }),
    ]);
    const { rows } = of(graph, 'a.each');
    expect(rows.map((row) => [row.rank, row.input, row.swing])).toEqual([
      [1, 'a.money', 60],
      [2, 'a.people', null],
    ]);
    expect(rows[1]).toMatchObject({
      atLow: { value: null, change: null, why: 'a.each in 2009-04: A figure is divided by nought.' },
      atHigh: { value: 150, change: -150 },
      raisedBy: null,
    });
  });
});

describe('a figure that is known in part', () => {
  const graph = graphOf([
    told('a.known', [100], POUNDS, ranged(90, 120)),
    told('a.missing', [null], POUNDS),
    told('a.switch', [1], { bounds: [0, 1] }, ranged(0, 1)),
    worked('a.waits', 'a.missing * a.switch', POUNDS),
    date('a.start', START - 2, START + 3),
    worked('a.later', 'if(from(a.start), a.missing, 0)', POUNDS),
    worked('b.one', 'a.known + 0', { ...POUNDS, tags: { in: 'first' } }),
    worked('b.two', 'a.missing + 0', { ...POUNDS, tags: { in: 'first' } }),
    worked('a.total', 'total("in=first")', POUNDS),
    worked('c.one', 'a.known + 0', { ...POUNDS, tags: { in: 'second' } }),
    worked('c.two', 'a.later + 0', { ...POUNDS, tags: { in: 'second' } }),
    worked('a.dated', 'total("in=second")', POUNDS),
  ]);

  it('is moved in its known part, and says so', () => {
    const found = of(graph, 'a.total');
    expect([found.base, found.status, found.unknownLines]).toEqual([1200, 'at_least', ['b.two']]);
    expect(shortly(found)).toEqual([['a.known', 1080, 1440, 360, 1]]);
    expect(found.notMoved.unknown).toEqual(['a.missing']);
  });

  it('is not held against one with other months unknown', () => {
    const row = of(graph, 'a.dated').rows.find((r) => r.input === 'a.start');
    expect(row?.atLow).toEqual({
      value: null,
      change: null,
      why: 'Other parts of the figure would be unknown.',
    });
  });

  it('is refused where nothing of it is known, with the inputs that are missing', () => {
    expect(() => of(graph, 'a.waits')).toThrow(
      '"a.waits" is not known in 2009/10. These inputs behind it have no figure: a.missing. Ask of a scenario that fills them.',
    );
  });
});

describe('what was not moved', () => {
  it('is named, or counted by where it comes from', () => {
    const formula = worked('a.assumed', 'a.none * 2');
    const content = { kind: 'formula', text: 'a.none * 2', reason: 'the scenario says so' } as const;
    const graph = graphOf([
      told('a.none', [5], {}, ASSUMED),
      told('a.outside', [5], {}, ranged(1, 2)),
      told('a.stated', [5], {}, STATED),
      told('a.cited', [5], {}, CITED),
      told('a.aside', [5], {}, ASSUMED),
      { ...formula, content },
      worked('a.sum', 'a.assumed + a.outside + a.stated + a.cited'),
    ]);
    const { rows, notMoved } = of(graph, 'a.sum');
    expect(rows).toEqual([]);
    expect(notMoved).toEqual({
      noRange: ['a.none'],
      outsideRange: ['a.outside'],
      unknown: [],
      formulas: ['a.assumed'],
      asTold: { stated: 1, cited: 1 },
    });
  });
});

describe('a wrong question', () => {
  const profile = givenLine(
    { name: 'a.taper', label: 'Taper', unit: '1', rollup: 'profile', tags: {}, place: {} },
    { kind: 'profile', values: [1, 0.5], source: STATED },
  );
  const graph = graphOf([profile, told('a.x', [5])]);

  it('is one about a shape', () => {
    expect(() => of(graph, 'a.taper')).toThrow(
      '"a.taper" is a shape by months since a start, so it has no figure in 2009/10. Ask of a line that uses it.',
    );
  });

  it.each([0, -5, 120, Number.NaN])('is a swing of %d per cent', (swing) => {
    expect(() => of(graph, 'a.x', year(0), { swing })).toThrow(
      `A swing of ${swing} per cent cannot be tried. Write a number from 0 to 100.`,
    );
  });
});

describe('of any sum of inputs times fixed numbers', () => {
  const amount = fc.integer({ min: -1000, max: 1000 });
  const input = fc.record({
    times: amount,
    now: amount,
    below: fc.integer({ min: 0, max: 500 }),
    above: fc.integer({ min: 0, max: 500 }),
  });

  it('the swing is the number times the width of the range, the base lies between, and rows are in order', () => {
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 6 }), (inputs) => {
        const lines = inputs.map(({ now, below, above }, i) =>
          told(`a.x${i}`, [now], POUNDS, ranged(now - below, now + above)),
        );
        const sum = inputs.map(({ times }, i) => `(${times}) * a.x${i}`).join(' + ');
        const found = of(graphOf([...lines, worked('b.sum', sum, POUNDS)]), 'b.sum');
        expect(found.base).toBe(12 * inputs.reduce((all, { times, now }) => all + times * now, 0));
        const byName = new Map(found.rows.map((row) => [row.input, row]));
        inputs.forEach(({ times, below, above }, i) => {
          const row = byName.get(`a.x${i}`);
          expect(row?.swing).toBe(12 * Math.abs(times) * (below + above));
          const ends = [row?.atLow.change ?? Number.NaN, row?.atHigh.change ?? Number.NaN];
          expect(Math.min(...ends)).toBeLessThanOrEqual(0);
          expect(Math.max(...ends)).toBeGreaterThanOrEqual(0);
        });
        const swings = found.rows.map((row) => row.swing ?? Number.NaN);
        expect(swings).toEqual([...swings].sort((a, b) => b - a));
        expect(found.rows.map((row) => row.rank)).toEqual(inputs.map((_, i) => i + 1));
      }),
      { numRuns: 60 },
    );
  });
});
