import { referenceKernel } from '../../core/kernel/reference.ts';
import type { Kernel, KernelSource } from '../../core/kernel/spec.ts';

/** What the text of a kernel exports: see `emitModule`. */
interface KernelModule {
  readonly run: (
    draws: readonly Float64Array[],
    first: number,
    count: number,
    out: readonly Float64Array[],
    flags: Uint8Array,
  ) => void;
}

export async function loadModuleKernel({ spec, text }: KernelSource): Promise<Kernel> {
  const { run } = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as KernelModule;
  let reference: Kernel | undefined;
  return {
    variables: spec.variables,
    outputs: spec.outputs.length,
    run: (draws, first, count, out) => {
      const flags = new Uint8Array(count);
      run(draws, first, count, out, flags);
      flags.forEach((flag, i) => {
        if (flag === 0) return;
        reference ??= referenceKernel(spec);
        reference.run(draws, first + i, 1, out);
      });
    },
  };
}
