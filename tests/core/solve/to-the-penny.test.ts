import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printPennies } from '../../../src/core/money/print.ts';
import { modelOf } from '../../support/models.ts';
import { printedWith, solved } from '../../support/solve.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };

/** Parts of a total: one of them hangs on the input, each month or less and less; the others are amounts that do not divide by 12. */
function modelWith(weight: number, lag: number, others: readonly number[]) {
  const flow = { unit: 'GBP', rollup: 'flow' };
  return modelOf({
    lines: [
      { ...flow, name: 'own.input', label: 'The input', input: { value: 100, source: stated } },
      {
        ...flow,
        name: 'part.moved',
        label: 'What is moved',
        formula: `own.input * ${weight} + prev(part.moved, 1, 0) * ${lag}`,
      },
      ...others.map((_, i) => ({
        ...flow,
        name: `part.p${i}`,
        label: `Part ${i}`,
        formula: `own.amount_${i} / 7`,
      })),
      ...others.map((value, i) => ({
        ...flow,
        name: `own.amount_${i}`,
        label: `Amount ${i}`,
        input: { value, source: stated },
      })),
      { ...flow, name: 'sum.all', label: 'All of it', formula: 'total("part.*")' },
      { ...flow, name: 'sum.left', label: 'All of it but one', formula: 'sum.all - part.p0' },
    ],
    scenarios: { plan: { title: 'plan', about: 'A test.' } },
  });
}

describe('solve, then project', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map((pennies) => pennies / 100);
  const weight = fc.integer({ min: 1, max: 400 }).map((n) => n / 100);
  const lag = fc.integer({ min: 0, max: 90 }).map((n) => n / 100);

  it('shows the target to the penny, whatever parts the total has', () => {
    fc.assert(
      fc.property(
        weight,
        lag,
        fc.array(amount, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.constantFrom('sum.all', 'sum.left', 'part.moved'),
        fc.constantFrom('2009/10', '2010/11'),
        (w, l, others, pennies, line, year) => {
          const model = modelWith(w, l, others);
          const solution = solved(model, 'own.input', line, year, pennies / 100);
          expect(solution.answer?.miss).toBe(0);
          expect(printedWith(model, solution, line, year)).toBe(printPennies(pennies));
        },
      ),
      { numRuns: 60 },
    );
  });
});
