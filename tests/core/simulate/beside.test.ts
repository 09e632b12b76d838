import { expect, it } from 'vitest';
import { besideOf, mergedBeside } from '../../../src/core/simulate/beside.ts';

it('counts draws that are higher, lower, the same to within half a penny, or unknown', () => {
  const differences = Float64Array.of(1, 0.004, 0, -0.005, -0.006, Number.NaN);
  expect(besideOf(differences, 0.005)).toEqual({ higher: 1, equal: 3, lower: 1, unknown: 1 });
  expect(besideOf(differences, 0)).toEqual({ higher: 2, equal: 1, lower: 2, unknown: 1 });
});

it('adds up over blocks', () => {
  const a = besideOf(Float64Array.of(1, -1), 0);
  const b = besideOf(Float64Array.of(0, Number.NaN, 3), 0);
  expect(mergedBeside(a, b)).toEqual({ higher: 2, equal: 1, lower: 1, unknown: 1 });
});
