import type { KernelSpec } from '../../src/core/kernel/spec.ts';
import type { Variable } from './draws.ts';

/** What every peer is to work out: the figures of the outputs for many draws of the variables. */
export interface Workload {
  readonly spec: KernelSpec;
  readonly variables: readonly Variable[];
  /** Lines that draws bear on. */
  readonly hot: ReadonlySet<number>;
}
