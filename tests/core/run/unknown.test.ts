import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import {
  ASSUMED,
  CITED,
  LOCAL,
  month,
  monthsOf,
  POUNDS,
  READ,
  runLines,
  shown,
  told,
  worked,
  year,
} from '../../support/lines.ts';

const amounts = fc.array(fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })), {
  minLength: 1,
  maxLength: 12,
});

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
}

function linesOf(values: readonly (number | null)[], group = 'spend'): readonly Line[] {
  return values.map((v, i) => told(`${group}.n${i}`, [v], POUNDS));
}

describe('unknown is not nought', () => {
  it('a total is the known part with the count of unknown lines, or unknown when nothing is known', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const projection = runLines([...linesOf(values), worked('all.total', 'total("spend.*")', POUNDS)]);
        const unknown = values.filter((v) => v === null).length;
        const value = unknown === values.length ? 'unknown' : sumOf(values);
        const status = unknown === 0 ? 'derived' : unknown === values.length ? 'unknown' : 'at_least';
        expect(shown(projection, 'all.total', month(0))).toEqual({ value, status, unknown });
        expect(shown(projection, 'all.total', year(1))).toEqual({
          value: value === 'unknown' ? value : value * 12,
          status,
          unknown,
        });
      }),
    );
  });

  it('totals of totals count each unknown line once, even when it is in several', () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const projection = runLines([
          ...linesOf(left, 'left'),
          ...linesOf(right, 'right'),
          worked('sum.left', 'total("left.*")', POUNDS),
          worked('sum.right', 'total("right.*")', POUNDS),
          worked('sum.again', 'sum.left', POUNDS),
          worked('all.total', 'total("sum.*")', POUNDS),
        ]);
        const unknown = [...left, ...right].filter((v) => v === null).length;
        const { unknown: counted, value } = shown(projection, 'all.total', year(0));
        expect(counted).toBe(unknown);
        const known = [...left, ...right].some((v) => v !== null);
        expect(value).toBe(known ? 12 * (2 * sumOf(left) + sumOf(right)) : 'unknown');
      }),
    );
  });

  it('£1,800,000 known and one line unknown is "at least £1,800,000, 1 line unknown"', () => {
    const projection = runLines([
      ...linesOf([1_800_000 / 12, null]),
      worked('all.total', 'total("spend.*")', POUNDS),
    ]);
    expect(shown(projection, 'all.total', year(0))).toEqual({
      value: 1_800_000,
      status: 'at_least',
      unknown: 1,
    });
  });

  it.each([
    'a.known + a.not',
    'a.not * 0',
    'a.known - a.not',
    'min(a.known, a.not)',
    'if(a.not > 1, 1, 1)',
    'a.not > 1 or 1 > 0',
    'prev(a.not)',
    '-a.not',
    'total("a.*") * 2',
    'total("a.*") + 0',
    'fy_mean(a.not)',
    'spread(a.not, [1])',
  ])('%s is unknown, for it needs an unknown figure', (formula) => {
    const projection = runLines([told('a.known', [5]), told('a.not', [null]), worked('x.y', formula)]);
    expect(monthsOf(projection, 'x.y')).toEqual(Array(24).fill(null));
    expect(shown(projection, 'x.y', year(0))).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
  });

  it('a choice reads only the branch that is taken', () => {
    const projection = runLines([
      told('a.known', [5]),
      told('a.not', [null]),
      worked('x.y', 'if(elapsed() < 12, a.known, a.not)'),
    ]);
    expect(shown(projection, 'x.y', year(0))).toEqual({ value: 60, status: 'derived', unknown: 0 });
    expect(shown(projection, 'x.y', year(1))).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
  });

  it('fy_total() of a year with unknown months is "at least", and so is cumulative() from then on', () => {
    const projection = runLines([
      told('a.x', [1, null, 1]),
      worked('x.year', 'fy_total(a.x)', { rollup: 'level' }),
      worked('x.far', 'cumulative(a.x)', { rollup: 'stock' }),
    ]);
    expect(shown(projection, 'x.year', month(0))).toEqual({ value: 11, status: 'at_least', unknown: 1 });
    expect(shown(projection, 'x.year', month(12))).toEqual({ value: 12, status: 'derived', unknown: 0 });
    expect(shown(projection, 'x.far', month(0))).toEqual({ value: 1, status: 'derived', unknown: 0 });
    expect(shown(projection, 'x.far', month(1))).toEqual({ value: 1, status: 'at_least', unknown: 1 });
    expect(shown(projection, 'x.far', year(1))).toEqual({ value: 23, status: 'at_least', unknown: 1 });
  });
});

describe('the year of a line with some unknown months', () => {
  const values = [1, 2, null, 4];

  it('of a flow is at least the known months, with 1 line unknown', () => {
    const projection = runLines([told('a.x', values)]);
    expect(shown(projection, 'a.x', year(0))).toEqual({ value: 39, status: 'at_least', unknown: 1 });
    expect(shown(projection, 'a.x', year(1))).toEqual({ value: 48, status: 'stated', unknown: 0 });
  });

  it('of a level is unknown, for there is no mean without all months', () => {
    const projection = runLines([told('a.x', values, { rollup: 'level' })]);
    expect(shown(projection, 'a.x', year(0))).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
    expect(shown(projection, 'a.x', year(1))).toEqual({ value: 4, status: 'stated', unknown: 0 });
  });

  it('of a stock is its March value, whatever was unknown before', () => {
    const projection = runLines([told('a.x', values, { rollup: 'stock' })]);
    expect(shown(projection, 'a.x', year(0))).toEqual({ value: 4, status: 'stated', unknown: 0 });
  });

  it('of a stock is unknown when March is', () => {
    const projection = runLines([told('a.x', [...Array<number>(11).fill(1), null, 1], { rollup: 'stock' })]);
    expect(shown(projection, 'a.x', year(0))).toEqual({ value: 'unknown', status: 'unknown', unknown: 1 });
    expect(shown(projection, 'a.x', year(1))).toEqual({ value: 1, status: 'stated', unknown: 0 });
  });

  it('rolls a flow up as a sum, a stock at its close, a level as a mean', () => {
    const months = Array.from({ length: 24 }, (_, m) => m + 1);
    const rolled = (rollup: 'flow' | 'stock' | 'level'): unknown =>
      [0, 1].map((y) => shown(runLines([told('a.x', months, { rollup })]), 'a.x', year(y)).value);
    expect(rolled('flow')).toEqual([78, 222]);
    expect(rolled('stock')).toEqual([12, 24]);
    expect(rolled('level')).toEqual([6.5, 18.5]);
  });
});

describe('what a figure rests on', () => {
  const inputs = [
    told('in.stated', [1]),
    told('in.read', [1], {}, READ),
    told('in.local', [1], {}, LOCAL),
    told('in.cited', [1], {}, CITED),
    told('in.assumed', [1], {}, ASSUMED),
  ];

  it.each(['stated', 'read', 'local', 'cited', 'assumed'] as const)(
    'an input that is %s shows as that',
    (kind) => {
      expect(shown(runLines(inputs), `in.${kind}`, year(0)).status).toBe(kind);
    },
  );

  it.each([
    ['in.stated + in.stated', 'derived'],
    ['in.stated + in.read', 'read'],
    ['in.read + in.local', 'local'],
    ['in.stated + in.local', 'local'],
    ['in.local + in.cited', 'cited'],
    ['in.cited + in.assumed + in.local', 'assumed'],
    ['total("in.*")', 'assumed'],
    ['days() / 1 day', 'derived'],
    ['if(1 > 0, in.stated, in.assumed)', 'derived'],
    ['if(in.assumed > 0, in.stated, in.cited)', 'assumed'],
  ])('%s is %s', (formula, status) => {
    expect(shown(runLines([...inputs, worked('x.y', formula)]), 'x.y', year(0)).status).toBe(status);
  });

  it('is kept month by month: a figure is assumed only in the months that rest on the assumption', () => {
    const projection = runLines([...inputs, worked('x.y', 'if(from("2010-04"), in.assumed, in.stated)')]);
    expect(shown(projection, 'x.y', month(11)).status).toBe('derived');
    expect(shown(projection, 'x.y', month(12)).status).toBe('assumed');
    expect(shown(projection, 'x.y', year(0)).status).toBe('derived');
    expect(shown(projection, 'x.y', year(1)).status).toBe('assumed');
  });

  it('is carried on by prev(): what rests on an assumed past is assumed', () => {
    const start = told('in.start', [1], {}, ASSUMED);
    const projection = runLines([start, worked('x.y', 'prev(x.y, 1, in.start) + 1')]);
    expect(shown(projection, 'x.y', month(20)).status).toBe('assumed');
  });

  it('a formula that a scenario put in is an assumption of its own', () => {
    const line: Line = {
      ...worked('x.y', ''),
      content: { kind: 'formula', text: 'in.stated * 2', reason: 'to see what happens' },
    };
    const projection = runLines([...inputs, line, worked('x.z', 'x.y + 1')]);
    expect(shown(projection, 'x.y', year(0)).status).toBe('assumed');
    expect(shown(projection, 'x.z', year(0)).status).toBe('assumed');
  });
});
