import type { Kernel, KernelSource } from '../kernel/spec.ts';
import type { SamplerOptions } from '../sampling/sampler.ts';
import type { Aim } from '../statistics/chance.ts';
import type { Uncertainty } from '../uncertainty/uncertainties.ts';

/** Everything that the draws of a simulation need: plain data, the same for every worker. */
export interface SimulationJob {
  /** One scenario, or two that are compared under common draws. */
  readonly sides: readonly SideJob[];
  readonly sampling: SamplerOptions;
  /** Figures of the first scenario beside the same of the second. */
  readonly pairs: readonly Pair[];
}

export interface SideJob {
  readonly kernel: KernelSource;
  readonly uncertainties: readonly Uncertainty[];
  /** By output of the kernel: the figure of the plan. */
  readonly centres: readonly number[];
  readonly tests: readonly Test[];
}

/** Is an output at least, or at most, a number or another output? */
export interface Test {
  readonly output: number;
  readonly other: number | { readonly output: number };
  readonly aim: Aim;
  /** How far short still counts as met: half a penny of money. */
  readonly slack: number;
}

/** An output of the first side and one of the second; how far apart still counts as equal. */
export interface Pair {
  readonly before: number;
  readonly after: number;
  readonly centre: number;
  readonly slack: number;
}

/** How a job's kernels are made ready to run: in Node or in a page. */
export type LoadKernel = (source: KernelSource) => Promise<Kernel>;
