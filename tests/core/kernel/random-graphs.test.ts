import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelSource } from '../../../src/core/kernel/compile-kernel.ts';
import { referenceKernel } from '../../../src/core/kernel/reference.ts';
import type { Kernel, KernelSpec } from '../../../src/core/kernel/spec.ts';
import { loadKernel, loadModuleKernel } from '../../../src/shell/kernel/load-kernel.ts';
import { drawnFigures, kernelSpecs } from '../../support/random-plans.ts';

function runOn(kernel: Kernel, draws: readonly Float64Array[]): readonly Float64Array[] {
  const count = draws[0]?.length ?? 0;
  const out = Array.from({ length: kernel.outputs }, () => new Float64Array(count));
  kernel.run(draws, 0, count, out);
  return out;
}

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
  it('the kernel of the page gives the bits of the reference', async () => {
    await fc.assert(
      fc.asyncProperty(specsWithDraws, async ([spec, draws]) => {
        const kernel = await loadModuleKernel(kernelSource(spec));
        expect(runOn(kernel, draws)).toEqual(runOn(referenceKernel(spec), draws));
      }),
      { numRuns: 1000 },
    );
  });

  it('and so does WebAssembly', async () => {
    await fc.assert(
      fc.asyncProperty(specsWithDraws, async ([spec, draws]) => {
        const kernel = await loadKernel(kernelSource(spec));
        expect(runOn(kernel, draws)).toEqual(runOn(referenceKernel(spec), draws));
      }),
      { numRuns: 1000 },
    );
  });
});
