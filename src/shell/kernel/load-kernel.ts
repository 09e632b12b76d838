import { referenceKernel } from '../../core/kernel/reference.ts';
import { boundsOf, type Kernel, type KernelSource } from '../../core/kernel/spec.ts';
import { power } from '../../core/run/power.ts';

type Run = Kernel['run'];

/** What the text of a kernel exports: see `emitModule`. */
interface KernelModule {
  readonly run: (...args: [...Parameters<Run>, flags: Uint8Array, raise: typeof power]) => void;
}

/** What we use of WebAssembly: the types of Node have none of it. */
interface Assembly {
  readonly compile: (bytes: Uint8Array<ArrayBuffer>) => Promise<object>;
  readonly instantiate: (
    module: object,
    imports: { readonly kernel: { readonly power: (x: number, y: number) => number } },
  ) => Promise<{
    readonly exports: {
      readonly memory: { readonly buffer: ArrayBuffer };
      readonly run: (bytes: number) => void;
    };
  }>;
}

/** A kernel that is ready to run: as WebAssembly, two draws at a time. */
export async function loadKernel(source: KernelSource): Promise<Kernel> {
  const { spec, wasm } = source;
  const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
  const module = await assembly.compile(wasm.bytes);
  const { exports } = await assembly.instantiate(module, { kernel: { power } });
  const { memory, run } = exports;
  const view = (at: number, count: number): Float64Array => new Float64Array(memory.buffer, at, count);
  const inputs = Array.from({ length: spec.variables }, (_, v) =>
    view(wasm.draws + 8 * v * wasm.block, wasm.block),
  );
  const outputs = spec.outputs.map((_, o) => view(wasm.out + 8 * o * wasm.block, wasm.block));
  const whole = view(wasm.flags, wasm.block);
  const bounds = inputs.map((_, v) => boundsOf(spec, v));
  return withReference(source, (draws, first, count, out, flags) => {
    for (let done = 0; done < count; done += wasm.block) {
      const from = first + done;
      const to = Math.min(first + count, from + wasm.block);
      whole.fill(0);
      inputs.forEach((input, v) => {
        const own = draws[v]?.subarray(from, to) ?? new Float64Array(to - from).fill(Number.NaN);
        input.set(own);
        const [least, most] = bounds[v] ?? [0, 0];
        own.forEach((x, i) => {
          if (!(x >= least && x <= most)) flags[done + i] = 1;
        });
      });
      run(8 * (to - from));
      outputs.forEach((output, o) => {
        out[o]?.set(output.subarray(0, to - from), from);
      });
      for (let i = 0; i < to - from; i++) if (whole[i] !== 0) flags[done + i] = 1;
    }
    for (const { output, value } of wasm.fixed) out[output]?.fill(value, first, first + count);
  });
}

/** The same from the text of its module: what a page runs. */
export async function loadModuleKernel(source: KernelSource): Promise<Kernel> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(source.text)}`)) as KernelModule;
  return withReference(source, module.run);
}

/** Draws that a kernel leaves are worked out by the reference. */
function withReference({ spec }: KernelSource, run: KernelModule['run']): Kernel {
  let reference: Kernel | undefined;
  return {
    variables: spec.variables,
    outputs: spec.outputs.length,
    run: (draws, first, count, out) => {
      const flags = new Uint8Array(count);
      run(draws, first, count, out, flags, power);
      for (let i = 0; i < count; i++) {
        if (flags[i] === 0) continue;
        reference ??= referenceKernel(spec);
        reference.run(draws, first + i, 1, out);
      }
    },
  };
}
