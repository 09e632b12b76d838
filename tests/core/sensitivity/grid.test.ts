import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantDate } from '../../../src/core/graph/given.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { givenLine } from '../../../src/core/graph/line.ts';
import { draftLines, graphOfLines } from '../../../src/core/model/model.ts';
import { scenarioSchema } from '../../../src/core/model/model-schema.ts';
import { refuse } from '../../../src/core/problem/problem.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { figureOf, projectPlan } from '../../../src/core/run/projection.ts';
import type { GridInput } from '../../../src/core/sensitivity/axis.ts';
import { type Grid, gridOf } from '../../../src/core/sensitivity/grid.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { graphOf, POUNDS, STATED, TWO_YEARS, told, worked, year } from '../../support/lines.ts';

function ranged(low: number, high: number): Source {
  return { kind: 'assumed', reason: 'a test', low, high };
}

const START = TWO_YEARS.first + 6;

const graph = graphOf([
  told('a.people', [100], { unit: 'people', rollup: 'stock' }, ranged(80, 120)),
  told('a.price', [3], { unit: 'GBP/people' }, ranged(2, 4)),
  told('a.months', [0, 0, 10], { ...POUNDS }, ranged(5, 20)),
  told('a.each', [1, 2], POUNDS, STATED),
  told('a.filled', [null], POUNDS),
  told('a.share', [0.5], { bounds: [0, 1] }, STATED),
  givenLine(
    { name: 'a.start', label: 'Start', unit: 'date', rollup: 'stock', tags: {}, place: {} },
    constantDate(START, { kind: 'assumed', reason: 'a test', earliest: START - 2, latest: START + 3 }),
  ),
  told('a.aside', [7], POUNDS, ranged(5, 9)),
  told('a.ninety', [90], { unit: 'people', rollup: 'stock' }),
  worked('a.cost', 'a.people * a.price', POUNDS),
  worked('a.spent', 'if(from(a.start), a.cost, 0)', POUNDS),
  worked('a.sum', 'a.months + a.each', POUNDS),
  worked('a.rest', 'a.filled + a.each', POUNDS),
  worked('a.part', 'a.cost * a.share', POUNDS),
  worked('a.capped', 'max(a.cost, a.aside)', POUNDS),
  worked('a.split', 'a.cost / (a.people - a.ninety)', { unit: 'GBP/people' }),
]);

type Named = Omit<GridInput, 'line'> & { readonly name: string };

function of(
  line: string,
  inputs: readonly [Named, Named],
  steps?: number,
  on: Graph = graph,
  period = year(0),
): Grid {
  const place = (name: string): number => on.lineNamed(name) ?? -1;
  const [a, b] = inputs.map(({ name, ...more }): GridInput => ({ line: place(name), ...more }));
  if (a === undefined || b === undefined) throw new Error('two inputs');
  const target = { line: place(line), period };
  return gridOf(on, target, [a, b], steps === undefined ? {} : { steps });
}

function values({ cells }: Grid): unknown {
  return cells.map((row) => row.map((cell) => cell.value));
}

describe('a grid', () => {
  it('of a product holds every product of both ranges, and marks the present one', () => {
    const grid = of('a.cost', [{ name: 'a.people' }, { name: 'a.price' }], 3);
    expect(grid.down).toMatchObject({ input: 'a.people', kind: 'value', now: 100, values: [80, 100, 120] });
    expect(grid.across).toMatchObject({ input: 'a.price', now: 3, values: [2, 3, 4] });
    // Twelve months of people times price.
    expect(values(grid)).toEqual([
      [1920, 2880, 3840],
      [2400, 3600, 4800],
      [2880, 4320, 5760],
    ]);
    expect([grid.present, grid.base]).toEqual([[1, 1], 3600]);
  });

  it('has five values of each unless it is asked for more or fewer, evenly from end to end', () => {
    const grid = of('a.cost', [{ name: 'a.people' }, { name: 'a.price', low: 0.1, high: 0.5 }]);
    expect(grid.across.values).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(grid.present).toBeNull();
  });

  it('moves a date by whole months, each once', () => {
    const grid = of('a.spent', [{ name: 'a.start' }, { name: 'a.price' }], 4);
    // Five months in four values: 0, 1.67, 3.33 and 5 on from August.
    expect(grid.down).toMatchObject({
      kind: 'month',
      now: '2009-10',
      values: ['2009-08', '2009-10', '2009-11', '2010-01'],
    });
    // From August eight months are left of the year: 8 x 100 x £2 = £1,600.
    expect(grid.cells[0]?.[0]?.value).toBe(1600);
    const close = of('a.spent', [{ name: 'a.start', low: START, high: START + 2 }, { name: 'a.price' }], 5);
    expect(close.down.values).toEqual(['2009-10', '2009-11', '2009-12']);
  });

  it('moves an input told by month within its range alone, or all of it by a factor', () => {
    const grid = of(
      'a.sum',
      [{ name: 'a.months' }, { name: 'a.each', as: 'factor', low: 0.5, high: 1.5 }],
      3,
    );
    // Ten months of 5, 12.50 or 20; and 1 + 11 x 2 = £23 times 0.5, 1 or 1.5.
    expect(values(grid)).toEqual([
      [61.5, 73, 84.5],
      [136.5, 148, 159.5],
      [211.5, 223, 234.5],
    ]);
    expect(grid.across).toMatchObject({ kind: 'factor', unit: '1', now: 1, values: [0.5, 1, 1.5] });
    expect(grid.down.now).toBe(10);
  });

  it('fills what is unknown', () => {
    const grid = of(
      'a.rest',
      [
        { name: 'a.filled', low: 10, high: 20 },
        { name: 'a.each', as: 'factor', low: 1, high: 2 },
      ],
      2,
    );
    expect([grid.base, grid.present, grid.down.now]).toEqual([null, null, null]);
    expect(values(grid)).toEqual([
      [143, 166],
      [263, 286],
    ]);
  });

  it('says where there is no figure', () => {
    const grid = of('a.split', [{ name: 'a.people', low: 90, high: 100 }, { name: 'a.price' }], 2);
    expect(grid.cells[0]?.[0]).toEqual({
      value: null,
      why: 'a.split in 2009-04: A figure is divided by nought.',
    });
    expect(grid.cells[1]?.[1]?.value).toBe(480);
  });
});

describe('a grid is refused', () => {
  const price = { name: 'a.price' };
  it.each([
    [
      'a.cost',
      { name: 'a.aside' },
      '"a.aside" does not move "a.cost" in 2009/10. These do, the one that moves it most first: a.price, a.people.',
    ],
    [
      'a.capped',
      { name: 'a.aside' },
      '"a.aside" does not move "a.capped" in 2009/10. These do, the one that moves it most first: a.price, a.people.',
    ],
    ['a.cost', price, '"a.price" is named twice. A grid takes two inputs.'],
    [
      'a.part',
      { name: 'a.share' },
      'Which values "a.share" is to take is not said. Its source gives no range. Write them like a.share=0.4:0.6.',
    ],
    [
      'a.part',
      { name: 'a.share', low: 0.5, high: 1.5 },
      '"a.share" cannot run from 0.5 to 1.5: it is never below 0 nor above 1.',
    ],
    [
      'a.part',
      { name: 'a.share', as: 'factor' as const, low: 0.5, high: 2.5 },
      '"a.share" cannot run from x0.5 to x2.5: it is never below 0 nor above 1.',
    ],
    [
      'a.cost',
      { name: 'a.people', low: 120, high: 80 },
      '"a.people" cannot run from 120 people to 80 people. Write the lower value first, and a higher one after it.',
    ],
    [
      'a.spent',
      { name: 'a.cost' },
      '"a.cost" is worked out by a formula, so it cannot be moved. Move one of the inputs behind it. It is: a.people * a.price',
    ],
    [
      'a.sum',
      { name: 'a.each', low: 1, high: 2 },
      '"a.each" is not one figure: it changes from month to month. Write a.each=x0.5:x1.5 to move all of it, from half to one and a half times what it is.',
    ],
    [
      'a.spent',
      { name: 'a.start', as: 'factor' as const, low: 1, high: 2 },
      '"a.start" is a month. It can only be moved as a month.',
    ],
  ])('%s: %j', (line, input, said) => {
    expect(() => of(line, [price, input])).toThrow(said);
  });

  it.each([1, 16, 2.5])('with %d values each', (steps) => {
    expect(() => of('a.cost', [{ name: 'a.people' }, price], steps)).toThrow(
      `A grid of ${steps} values each cannot be made. Write a whole number from 2 to 15.`,
    );
  });
});

describe('a cell of a shipped model', () => {
  const loaded = loadModel(ROOT, 'worcestershire');
  const on = loadScenario(loaded, 'recycle');
  const lines = ['placements.ooa.net', 'placements.ooa.net.pct'];
  const last = year(2);
  const numbers = [
    { name: 'placements.ooa.opening_stock', low: 25, high: 50 },
    { name: 'placements.ooa.block_share', low: 0, high: 0.25 },
    { name: 'placements.ooa.set_up_cost', low: 2000, high: 15_000 },
  ];

  it('is what a scenario with both figures prints, to the penny', () => {
    const input = fc.tuple(fc.constantFrom(...numbers), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(input, input, fc.constantFrom(...lines), ([a, from], [b, to], line) => {
        fc.pre(a.name !== b.name);
        const side = ({ name, low, high }: typeof a, part: number): Named => ({
          name,
          low: low + ((high - low) * part) / 100,
          high,
        });
        const grid = of(line, [side(a, from), side(b, to)], 2, on, last);
        for (const [i, x] of grid.down.values.entries()) {
          for (const [j, y] of grid.across.values.entries()) {
            const source = { kind: 'assumed', reason: 'a test' };
            const set = { [a.name]: { value: x, source }, [b.name]: { value: y, source } };
            const draft = scenarioSchema.parse({ title: 'x', about: 'x', set });
            const laid = graphOfLines(loaded.model, draftLines(loaded.model, 'recycle', draft));
            refuse(laid.problems);
            const projection = projectPlan(planOf(laid.graph));
            const place = laid.graph.lineNamed(line) ?? -1;
            const { value } = figureOf(projection, place, last);
            const shown = penniesOf(projection).shown(place, last, value === 'unknown' ? 0 : value);
            expect(grid.cells[i]?.[j]?.value).toBe(shown / 100);
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
