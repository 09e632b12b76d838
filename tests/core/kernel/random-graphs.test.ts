import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelSource } from '../../../src/core/kernel/compile-kernel.ts';
import { referenceKernel } from '../../../src/core/kernel/reference.ts';
import type { KernelSpec } from '../../../src/core/kernel/spec.ts';
import { loadKernel, loadModuleKernel } from '../../../src/shell/kernel/load-kernel.ts';
import { differing, outputsOf } from '../../support/kernels.ts';
import { drawnFigures, kernelSpecs } from '../../support/random-plans.ts';

const specsWithDraws: fc.Arbitrary<[KernelSpec, readonly Float64Array[]]> = kernelSpecs.chain((spec) =>
  fc.tuple(
    fc.constant(spec),
    fc
      .array(fc.array(drawnFigures, { minLength: 7, maxLength: 7 }), {
        minLength: spec.variables,
        maxLength: spec.variables,
      })
      .map((draws) => draws.map((draw) => Float64Array.from(draw))),
  ),
);

describe('on random graphs of all primitives, with unknowns, parts of sums, circles through the past and faults', () => {
  it('both kernels give the bits of the reference', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(specsWithDraws, async ([spec, draws]) => {
        const source = kernelSource(spec);
        const expected = outputsOf(referenceKernel(spec), draws);
        expect(differing(outputsOf(await loadKernel(source), draws), expected)).toEqual([]);
        expect(differing(outputsOf(await loadModuleKernel(source), draws), expected)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
