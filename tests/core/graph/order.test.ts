import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { monthsOf, runLines, told, worked } from '../../support/lines.ts';

/** A line of a random model: told, or a formula over lines before it. */
type Spec =
  | { readonly kind: 'told'; readonly values: readonly (number | null)[] }
  | { readonly kind: 'sum' | 'product' | 'less' | 'before'; readonly a: number; readonly b: number };

const spec: fc.Arbitrary<Spec> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('told' as const),
      values: fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('sum' as const, 'product' as const, 'less' as const, 'before' as const),
      a: fc.nat(),
      b: fc.nat(),
    }),
  },
);

function name(i: number): string {
  return `line.n${i}`;
}

/** Which lines a formula reads: always some with a lower number. */
function reads(s: Exclude<Spec, { kind: 'told' }>, i: number): readonly [number, number] {
  return [s.a % i, s.b % i];
}

function lineOf(s: Spec, i: number): Line {
  if (s.kind === 'told' || i === 0) return told(name(i), s.kind === 'told' ? s.values : [1]);
  const [a, b] = reads(s, i).map(name);
  switch (s.kind) {
    case 'sum':
      return worked(name(i), `${a} + ${b}`);
    case 'product':
      return worked(name(i), `${a} * ${b} / 64`);
    case 'less':
      return worked(name(i), `min(${a}, ${b}) - 1`);
    case 'before':
      return worked(name(i), `prev(${a}, 2, ${b})`);
  }
}

/** The value of a line in a month, worked out by plain recursion. */
function naive(all: readonly Spec[], i: number, m: number): number | null {
  const s = all[i];
  if (s === undefined) throw new Error('no such line');
  if (s.kind === 'told') return s.values[Math.min(m, s.values.length - 1)] ?? null;
  if (i === 0) return 1;
  const [a, b] = reads(s, i);
  if (s.kind === 'before') return m >= 2 ? naive(all, a, m - 2) : naive(all, b, m);
  const x = naive(all, a, m);
  const y = naive(all, b, m);
  if (x === null || y === null) return null;
  switch (s.kind) {
    case 'sum':
      return x + y;
    case 'product':
      return (x * y) / 64;
    case 'less':
      return Math.min(x, y) - 1;
  }
}

const model = fc.array(spec, { minLength: 2, maxLength: 9 }).chain((specs) =>
  fc.tuple(
    fc.constant(specs),
    fc.shuffledSubarray(
      specs.map((_, i) => i),
      { minLength: specs.length },
    ),
  ),
);

describe('the order of evaluation', () => {
  it('gives what plain recursion gives, in whatever order the lines are written', () => {
    fc.assert(
      fc.property(model, ([specs, order]) => {
        const lines = order.map((i) => lineOf(specs[i] ?? { kind: 'told', values: [] }, i));
        const projection = runLines(lines);
        for (const [i] of specs.entries()) {
          const expected = Array.from({ length: 24 }, (_, m) => {
            const value = naive(specs, i, m);
            return value === null ? null : value + 0;
          });
          expect(monthsOf(projection, name(i))).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('works out a corkscrew account (opening, in, out, closing) like a loop by hand, in whatever order it is written', () => {
    const inputs = fc.record({
      opening: fc.integer({ min: 0, max: 1000 }),
      paidIn: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 24, maxLength: 24 }),
      asked: fc.integer({ min: 0, max: 150 }),
      growth: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
    });
    fc.assert(
      fc.property(inputs, ({ opening, paidIn, asked, growth, order }) => {
        const lines = [
          told('pot.start', [opening]),
          told('pot.paid_in', paidIn),
          told('pot.asked', [asked]),
          told('pot.growth', [growth]),
          worked('pot.opening', 'prev(pot.closing, 1, pot.start)'),
          worked('pot.spend', 'min(pot.asked, pot.opening + pot.paid_in)'),
          worked('pot.closing', '(pot.opening + pot.paid_in - pot.spend) * (1 + pot.growth)'),
        ];
        const projection = runLines(order.map((i) => lines[i] ?? told('x.x', [0])));
        const closings: number[] = [];
        const spends: number[] = [];
        let pot = opening;
        for (const paid of paidIn) {
          const spend = Math.min(asked, pot + paid);
          pot = (pot + paid - spend) * (1 + growth);
          spends.push(spend);
          closings.push(pot);
        }
        expect(monthsOf(projection, 'pot.spend')).toEqual(spends);
        expect(monthsOf(projection, 'pot.closing')).toEqual(closings);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a chain of four thousand lines, written backwards', () => {
    const lines = Array.from({ length: 4000 }, (_, i) =>
      i === 0 ? told('chain.n0', [1]) : worked(`chain.n${i}`, `chain.n${i - 1} + 1`),
    );
    expect(monthsOf(runLines(lines.reverse()), 'chain.n3999')[0]).toBe(4000);
  });
});
