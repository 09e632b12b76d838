import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeOperator, UnaryOperator } from '../../../src/core/formula/code.ts';
import { binaryCell, type Cell, chooseCell, numberCell, unaryCell } from '../../../src/core/kernel/cell.ts';
import { isSafe, type Range, within } from '../../../src/core/kernel/range.ts';

const number = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom(0, -0, 1, -1, 1e200, -1e200),
);

/** A range, and a number that lies in it and is minus nought only if the range says that it may be. */
const ranged: fc.Arbitrary<[Range, number]> = fc
  .tuple(number, number, number, fc.boolean())
  .map(([a, b, c, plain]) => {
    const [least = 0, middle = 0, most = 0] = [a, b, c].sort((x, y) => x - y);
    return [within(least, most, plain), plain ? middle + 0 : middle];
  });

function holds({ least, most, plain }: Range, value: number): boolean {
  return least <= value && value <= most && !(plain && Object.is(value, -0));
}

function cellOf(variable: number, range: Range): Cell {
  return { op: 'draw', variable, range };
}

const ARITHMETIC: Readonly<Partial<Record<CodeOperator, (x: number, y: number) => number>>> = {
  '+': (x, y) => x + y,
  '-': (x, y) => x - y,
  '*': (x, y) => x * y,
  '/': (x, y) => x / y,
  min: Math.min,
  max: Math.max,
};

const UNARY: Readonly<Partial<Record<UnaryOperator, (x: number) => number>>> = {
  '-': (x) => -x,
  abs: Math.abs,
  floor: Math.floor,
  ceil: Math.ceil,
};

describe('the range of a result', () => {
  it.each(Object.entries(ARITHMETIC))(
    'of %s holds every result, or says that nothing is sure',
    (operator, work) => {
      fc.assert(
        fc.property(ranged, ranged, ([a, x], [b, y]) => {
          const { range } = binaryCell(operator as CodeOperator, cellOf(0, a), cellOf(1, b));
          const result = work(x, y);
          if (isSafe(range)) expect(holds(range, result)).toBe(true);
          else if (range.plain) expect(Object.is(result, -0)).toBe(false);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each(Object.entries(UNARY))('and that of %s', (operator, work) => {
    fc.assert(
      fc.property(ranged, ([a, x]) => {
        const { range } = unaryCell(operator as UnaryOperator, cellOf(0, a));
        if (isSafe(range)) expect(holds(range, work(x))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a choice holds both sides', () => {
    fc.assert(
      fc.property(ranged, ranged, ([a, x], [b, y]) => {
        const { range } = chooseCell(cellOf(2, a), cellOf(0, a), cellOf(1, b));
        if (isSafe(range)) expect(holds(range, x) && holds(range, y)).toBe(true);
      }),
    );
  });

  it('halving is multiplying by a half, and adding nought to a sum is nothing', () => {
    const x = cellOf(0, within(-5, 5, true));
    expect(binaryCell('/', x, numberCell(4))).toMatchObject({ operator: '*', right: { value: 0.25 } });
    expect(binaryCell('/', x, numberCell(12))).toMatchObject({ operator: '/' });
    expect(binaryCell('+', numberCell(2), numberCell(3))).toMatchObject({ op: 'number', value: 5 });
  });
});
