import { describe, expect, it } from 'vitest';
import type { Given } from '../../../src/core/graph/given.ts';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { rangeMove, swingMove, toldIn } from '../../../src/core/sensitivity/ranges.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { MISSING, STATED, TWO_YEARS, worked } from '../../support/lines.ts';

const { first } = TWO_YEARS;

function ranged(low?: number, high?: number): Source {
  return { kind: 'assumed', reason: 'a test', low, high };
}

function line(given: Given, more: Partial<Line> = {}): Line {
  return givenLine(
    { name: 'a.x', label: 'x', unit: '1', rollup: 'flow', tags: {}, place: {}, ...more },
    given,
  );
}

/** The months of both ends, each value once for as long as it lasts. */
function endsOf(move: ReturnType<typeof rangeMove>): unknown {
  const { low, high } = move ?? {};
  const runs = (end: typeof low): readonly (number | null)[] => {
    const values = end?.content.kind === 'given' ? end.content.values : [];
    return values.filter((v, i) => i === 0 || v !== values[i - 1]);
  };
  return { low: runs(low), high: runs(high) };
}

describe('an input between the ends of its range', () => {
  it('is moved as one figure, and knows where it stands and where that comes from', () => {
    const source = ranged(5, 20);
    const move = rangeMove(line({ kind: 'steps', steps: [{ value: 10, source }] }), 7, TWO_YEARS);
    expect(move).toMatchObject({ line: 7, by: 'range', now: 10, source });
    expect([move?.low.figure, move?.high.figure]).toEqual([5, 20]);
    expect(endsOf(move)).toEqual({ low: [5], high: [20] });
  });

  it('keeps the months that are outside their range: nought before a start stays nought', () => {
    const source = ranged(0.25, 0.9);
    const steps = [
      { from: first, value: 0, source },
      { from: first + 12, value: 0.5, source },
      { from: first + 18, value: 0, source },
    ];
    const move = rangeMove(line({ kind: 'steps', steps }), 0, TWO_YEARS);
    expect(move?.now).toBe(0.5);
    expect(endsOf(move)).toEqual({ low: [0, 0.25, 0], high: [0, 0.9, 0] });
  });

  it('keeps steps without a range and months that are unknown, and says so where it holds several figures', () => {
    const steps = [
      { from: first, to: first + 3, value: 1, source: STATED },
      { from: first + 4, to: first + 7, value: 'unknown' as const, source: MISSING },
      { from: first + 8, to: first + 11, value: 4, source: ranged(3, 5) },
      { from: first + 12, value: 8, source: ranged(6, 9) },
    ];
    const move = rangeMove(line({ kind: 'steps', steps }), 0, TWO_YEARS);
    expect([move?.now, move?.low.figure, move?.high.figure]).toEqual([null, null, null]);
    expect(endsOf(move)).toEqual({ low: [1, null, 3, 6], high: [1, null, 5, 9] });
  });

  it('stays where it is at an end that the source does not give', () => {
    const move = rangeMove(
      line({ kind: 'steps', steps: [{ value: 10, source: ranged(undefined, 20) }] }),
      0,
      TWO_YEARS,
    );
    expect(endsOf(move)).toEqual({ low: [10], high: [20] });
  });

  it('of a date runs from the earliest month to the latest', () => {
    const source: Source = { kind: 'assumed', reason: 'a test', earliest: first, latest: first + 6 };
    const date: Given = { kind: 'steps', date: true, steps: [{ value: first + 2, source }] };
    const move = rangeMove(line(date, { unit: 'date', rollup: 'stock' }), 0, TWO_YEARS);
    expect(endsOf(move)).toEqual({ low: [first], high: [first + 6] });
  });

  it('moves every point of a series and every month of a profile', () => {
    const points = [2009.5, 2010.5, 2011.5].map((at) => ({ at, value: 4, source: ranged(2, 6) }));
    expect(endsOf(rangeMove(line({ kind: 'points', points, outside: 'hold' }), 0, TWO_YEARS))).toEqual({
      low: [2],
      high: [6],
    });
    const profile: Given = { kind: 'profile', values: [1, 0.5], source: ranged(0.4, 0.6) };
    expect(endsOf(rangeMove(line(profile), 0, TWO_YEARS))).toEqual({ low: [1, 0.4], high: [1, 0.6] });
  });

  it('never leaves the bounds of the line: a share is no more than 1', () => {
    const steps = [{ value: 0.9, source: ranged(0.5, 1.2) }];
    expect(endsOf(rangeMove(line({ kind: 'steps', steps }, { bounds: [0, 1] }), 0, TWO_YEARS))).toEqual({
      low: [0.5],
      high: [1],
    });
  });

  it.each([
    ['has no range', { kind: 'steps', steps: [{ value: 10, source: STATED }] }],
    ['lies outside its range', { kind: 'steps', steps: [{ value: 10, source: ranged(1, 2) }] }],
    ['is unknown', { kind: 'steps', steps: [{ value: 'unknown', source: ranged(1, 2) }] }],
    [
      'is told for other months only',
      { kind: 'steps', steps: [{ to: first - 1, value: 1.5, source: ranged(1, 2) }] },
    ],
    [
      'is told anew for all months',
      {
        kind: 'steps',
        steps: [
          { value: 1.5, source: ranged(1, 2) },
          { value: 3, source: STATED },
        ],
      },
    ],
  ] as const)('is not moved where it %s', (_, given) => {
    expect(rangeMove(line(given), 0, TWO_YEARS)).toBeUndefined();
  });

  it('is not moved where it is a formula', () => {
    expect(rangeMove(worked('a.y', '1 + 1'), 0, TWO_YEARS)).toBeUndefined();
  });
});

describe('an input that swings', () => {
  it('goes down and up by so many per cent, in every month', () => {
    const steps = [
      { from: first, value: 10, source: STATED },
      { from: first + 12, value: 20, source: STATED },
    ];
    const move = swingMove(line({ kind: 'steps', steps }), 0, TWO_YEARS, 10);
    expect(move?.by).toBe('swing');
    expect(endsOf(move)).toEqual({ low: [9, 18], high: [11, 22] });
  });

  it('is cut off at the bounds of the line', () => {
    const steps = [{ value: 1, source: STATED }];
    expect(endsOf(swingMove(line({ kind: 'steps', steps }, { bounds: [0, 1] }), 0, TWO_YEARS, 10))).toEqual({
      low: [0.9],
      high: [1],
    });
  });

  it.each([
    ['a date', { kind: 'steps', date: true, steps: [{ value: first, source: STATED }] }, 'date'],
    ['nought', { kind: 'steps', steps: [{ value: 0, source: STATED }] }, '1'],
    ['unknown', { kind: 'steps', steps: [{ value: 'unknown', source: MISSING }] }, '1'],
  ] as const)('is none where it is %s', (_, given, unit) => {
    expect(swingMove(line(given, { unit }), 0, TWO_YEARS, 10)).toBeUndefined();
  });
});

describe('what an input was told', () => {
  it('leaves out months outside the calendar and steps that a later one hides', () => {
    const steps = [
      { value: 1, source: STATED },
      { from: first - 24, to: first - 1, value: 2, source: STATED },
      { from: first, value: 3, source: STATED },
      { from: first + 20, value: 4, source: STATED },
    ];
    expect(toldIn({ kind: 'steps', steps }, TWO_YEARS).map((t) => t.value)).toEqual([3, 4]);
  });
});
