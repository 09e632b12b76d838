import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/calendar/calendar.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import type { Spread } from '../../../src/core/source/spread.ts';
import type { Default } from '../../../src/core/uncertainty/distribution.ts';
import { uncertaintiesOf } from '../../../src/core/uncertainty/uncertainties.ts';
import { modelOf, saidOf, scenarioOf } from '../../support/models.ts';
import { assumed, drawnFrom, only, ten, withInput } from '../../support/uncertain-inputs.ts';

describe('an input of one figure', () => {
  const INF = Number.POSITIVE_INFINITY;
  it.each([
    [ten({ shape: 'uniform', low: 5, high: 20 }), { shape: 'uniform', low: 5, high: 20 }],
    [
      ten({ shape: 'triangular', low: 5, high: 20, mode: 10 }),
      { shape: 'triangular', low: 5, mode: 10, high: 20 },
    ],
    [ten({ shape: 'pert', low: 5, high: 20 }), { shape: 'pert', low: 5, mode: 10, high: 20, weight: 4 }],
    [ten({ shape: 'normal', sd: 2, low: 0 }), { shape: 'normal', mean: 10, sd: 2, low: 0, high: INF }],
    [
      ten({ shape: 'log_normal', sd: 2, high: 99 }),
      { shape: 'log_normal', mean: 10, sd: 2, low: 0, high: 99 },
    ],
    [
      ten({ shape: 'beta', alpha: 1, beta: 3, low: 8, high: 16 }),
      { shape: 'beta', alpha: 1, beta: 3, low: 8, high: 16 },
    ],
    [
      ten({ shape: 'discrete', values: [10, 4], chances: [0.75, 0.25] }),
      { shape: 'discrete', values: [4, 10], chances: [0.25, 0.75] },
    ],
    [
      { value: 10, source: assumed({ low: 5, high: 20, spread: 'pert' }) },
      { shape: 'pert', low: 5, mode: 10, high: 20, weight: 4 },
    ],
    [
      { value: 10, source: assumed({ low: 5 }) },
      { shape: 'triangular', low: 5, mode: 10, high: 10 },
    ],
    [
      { value: 10, source: { kind: 'local', note: 'ours', low: 5, high: 20 } },
      { shape: 'triangular', low: 5, mode: 10, high: 20 },
    ],
    [
      {
        value: 10,
        source: { kind: 'cited', document: 'A paper', low: 5, high: 20, spread: { shape: 'normal', sd: 9 } },
      },
      { shape: 'normal', mean: 10, sd: 9, low: -INF, high: INF },
    ],
  ])('%j: the draw is the figure', (input, distribution) => {
    expect(only(input)).toEqual({ kind: 'figure', distribution, changes: [[0, 0, 1]] });
  });

  it.each([
    [{ value: 10, source: assumed({}) }],
    [{ value: 10, source: assumed({ low: 10, high: 10 }) }],
    [{ value: 10, source: assumed({ low: 5, high: 20, spread: 'none' }) }],
    [{ value: 'unknown', source: assumed({ low: 5, high: 20 }) }],
    [{ value: 10, source: { kind: 'stated', document: 'The plan', section: '1', quote: '10' } }],
  ])('%j is not drawn', (input) => {
    expect(drawnFrom(input)).toEqual([]);
  });

  it('with a range that is not drawn is named', () => {
    const undrawn = (source: object, by?: Default) =>
      uncertaintiesOf(scenarioOf(withInput({ value: 10, source: assumed(source) }), 'plan'), by).undrawn;
    expect(undrawn({ low: 5, high: 20, spread: 'none' })).toEqual([0]);
    expect(undrawn({ low: 5, high: 20 }, 'none')).toEqual([0]);
    expect(undrawn({ low: 5, high: 20 })).toEqual([]);
    expect(undrawn({})).toEqual([]);
    expect(undrawn({ low: 10, high: 10 })).toEqual([]);
  });

  it('with a range alone is drawn as the model says', () => {
    const input = { value: 10, source: assumed({ low: 5, high: 20 }) };
    expect(only(input, {}, '1', 'uniform').distribution).toEqual({ shape: 'uniform', low: 5, high: 20 });
    expect(only(input, {}, '1', 'pert').distribution).toMatchObject({ shape: 'pert', weight: 4 });
    expect(drawnFrom(input, {}, '1', 'none')).toEqual([]);
    expect(drawnFrom(ten({ shape: 'uniform', low: 5, high: 20 }), {}, '1', 'none')).toHaveLength(1);
  });
});

describe('an input of several figures', () => {
  it('that are the same takes the draw where they have the range, and stays elsewhere', () => {
    const input = {
      from: { '2009-04': 0, '2009-08': 10, '2010-04': 40 },
      source: assumed({ low: 5, high: 20 }),
    };
    expect(only(input).changes).toEqual([
      [0, 0, 0],
      [4, 0, 1],
      [12, 40, 0],
    ]);
  });

  it('that differ is moved by one factor, as far as leaves each in the range', () => {
    // 10 may go from 5 to 20, which is 0.5 to 2; 20 from 5 to 30 is 0.25 to 1.5. What both may: 0.5 to 1.5.
    const input = { by_year: { '2009/10': 10, '2010/11': 20 }, source: assumed({ low: 5, high: 30 }) };
    expect(only(input)).toEqual({
      kind: 'factor',
      distribution: { shape: 'triangular', low: 0.5, mode: 1, high: 1.5 },
      changes: [
        [0, 0, 10],
        [12, 0, 20],
      ],
    });
  });

  it('with a bell of one width moves each by as much', () => {
    const input = {
      by_year: { '2009/10': 10, '2010/11': 20 },
      source: assumed({ spread: { shape: 'normal', sd: 3 } }),
    };
    const { kind, distribution, changes } = only(input);
    expect({ kind, changes }).toEqual({
      kind: 'figure',
      changes: [
        [0, 0, 1],
        [12, 10, 1],
      ],
    });
    expect(distribution).toMatchObject({ shape: 'normal', mean: 10, sd: 3 });
  });

  it('is unknown where it was', () => {
    const input = { by_year: { '2009/10': 10, '2010/11': 'unknown' }, source: assumed({ low: 5, high: 20 }) };
    expect(only(input).changes).toEqual([
      [0, 0, 1],
      [12, Number.NaN, 0],
    ]);
  });

  it('by months since a start is a factor too', () => {
    const model = modelOf({
      lines: [
        {
          name: 'own.p',
          label: 'P',
          unit: '1',
          rollup: 'profile',
          input: { profile: [0, 0.2, 0.4], source: assumed({ low: 0, high: 0.5 }) },
        },
      ],
      scenarios: { plan: { title: 'plan', about: 'A test.' } },
    });
    const [found] = uncertaintiesOf(scenarioOf(model, 'plan')).uncertainties;
    expect(found?.distribution).toEqual({ shape: 'triangular', low: 0, mode: 1, high: 1.25 });
    expect([...(found?.slope ?? [])].slice(0, 5)).toEqual([0, 0.2, 0.4, 0.4, 0.4]);
  });

  it('with one at the least and one at the most of the range has no room, and is named', () => {
    const model = withInput({
      by_year: { '2009/10': 10, '2010/11': 20 },
      source: assumed({ low: 10, high: 20 }),
    });
    const { uncertainties, undrawn, problems } = uncertaintiesOf(scenarioOf(model, 'plan'));
    expect([uncertainties, undrawn]).toEqual([[], [0]]);
    expect(problems.map((p) => [p.level, printProblem(p)])).toEqual([
      [
        'note',
        'model.yaml, line own.x: "Own x" is not drawn: its figures differ, and one is at the least and another at the most of their range. Give each figure a range of its own, or widen the one that they share.',
      ],
    ]);
    expect(saidOf(model, 'plan')).toEqual([]);
  });

  it('that one number cannot move is refused', () => {
    const model = withInput({
      by_year: { '2009/10': 10, '2010/11': 20 },
      source: assumed({ spread: { shape: 'log_normal', sd: 3 } }),
    });
    expect(saidOf(model, 'plan')).toEqual([
      'model.yaml, line own.x: The figures of "Own x" differ from month to month, and one number cannot move them as log-normal spreads say. Use a range with a uniform, triangular or pert spread, which moves them by one factor; or one figure for all months.',
    ]);
  });
});

describe('a date', () => {
  const start = { month: '2009-08', source: assumed({ earliest: '2009-06', latest: '2010-01' }) };
  const june = 2009 * 12 + 5;

  it('is drawn in whole months, the first and the last of its range included', () => {
    expect(only(start, {}, 'date')).toEqual({
      kind: 'month',
      distribution: { shape: 'triangular', low: june - 0.5, mode: june + 2, high: june + 7.5 },
      changes: [[0, 0, 1]],
    });
  });

  it('may be one of a few', () => {
    const spread = { shape: 'discrete', values: ['2009-08', '2010-04'], chances: [0.7, 0.3] };
    expect(only({ month: '2009-08', source: assumed({ spread }) }, {}, 'date').distribution).toEqual({
      shape: 'discrete',
      values: [june + 2, june + 10],
      chances: [0.7, 0.3],
    });
  });

  it('that a scenario delays takes its range along', () => {
    const delayed = only(start, { delay: { 'own.x': { months: 6, reason: 'r' } } }, 'date');
    expect(delayed.distribution).toMatchObject({ low: june + 5.5, mode: june + 8, high: june + 13.5 });
    const delay = { 'own.x': { months: 6, low: 3, high: 12, spread: 'uniform', reason: 'r' } };
    expect(only(start, { delay }, 'date').distribution).toEqual({
      shape: 'uniform',
      low: june + 4.5,
      high: june + 14.5,
    });
  });
});

describe('whatever an input was told', () => {
  const figure = fc.double({ min: -100, max: 100, noNaN: true });
  const spread = fc.oneof(
    fc.constantFrom<Spread>({ shape: 'uniform' }, { shape: 'triangular' }, { shape: 'pert', weight: 4 }),
    fc.record({ shape: fc.constant('normal' as const), sd: fc.double({ min: 0.1, max: 9, noNaN: true }) }),
  );

  it('the plan stands where the draw is the figure of the plan, and no draw leaves a range', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 1, maxLength: 4 }),
        spread,
        fc.double({ min: 0, max: 50, noNaN: true }),
        (values, shape, room) => {
          const [low, high] = [Math.min(...values) - room, Math.max(...values) + room + 1];
          const ranged = shape.shape === 'normal' ? { spread: shape } : { low, high, spread: shape };
          const months = values.map((v, k) => [`2009-0${4 + k}`, v]);
          const model = withInput({ from: Object.fromEntries(months), source: assumed(ranged) });
          const { uncertainties } = uncertaintiesOf(scenarioOf(model, 'plan'));
          for (const { kind, distribution, offset, slope } of uncertainties) {
            const plan = kind === 'factor' ? 1 : (values[0] ?? 0);
            values.forEach((v, m) => {
              expect((offset[m] ?? 0) + (slope[m] ?? 0) * plan).toBeCloseTo(v, 9);
              if (shape.shape === 'normal' || !('low' in distribution)) return;
              for (const x of [distribution.low, distribution.high]) {
                const moved = (offset[m] ?? 0) + (slope[m] ?? 0) * x;
                expect(moved).toBeGreaterThanOrEqual(low - 1e-9);
                expect(moved).toBeLessThanOrEqual(high + 1e-9);
              }
            });
          }
        },
      ),
    );
  });

  it('its months are those of the calendar', () => {
    const [found] = drawnFrom({ value: 10, source: assumed({ low: 5, high: 20 }) });
    expect(found?.offset).toHaveLength(calendarOf(2009, 2010).months);
    expect(found).toMatchObject({ line: 0, name: 'own.x', label: 'Own x', variable: 0 });
  });
});
