import type { Plan } from '../run/plan.ts';
import type { Target } from '../trial/trial.ts';
import type { WasmKernel } from './emit-wasm.ts';

/**
 * A given line that changes from draw to draw: with its variable at x, month m holds `offset[m] + slope[m] * x`. So a figure
 * is 0 + 1x, a factor on what was told 0 + told x, an amount on top told + 1x. Where the slope is nought the month stays as
 * told; NaN in either is unknown. Several lines may share a variable. A date's x is a whole month already.
 */
export interface Drawn {
  readonly line: number;
  readonly variable: number;
  /** In the unit of the line, one a month. */
  readonly offset: Float64Array;
  readonly slope: Float64Array;
}

/** What a kernel is to work out: figures of a plan for many draws of some of its inputs. */
export interface KernelSpec {
  readonly plan: Plan;
  readonly variables: number;
  readonly drawn: readonly Drawn[];
  readonly outputs: readonly Target[];
  /**
   * Between which values each variable lies, where that is known. It makes a kernel faster, and never changes what it
   * gives: draws beyond it are worked out by the reference.
   */
  readonly bounds?: readonly (readonly [least: number, most: number])[];
}

/** Works out the outputs of a spec for many draws. */
export interface Kernel {
  readonly variables: number;
  readonly outputs: number;
  /**
   * Runs draws first to first + count - 1: `draws[v][i]` is variable v of draw i. Writes `out[o][i]`: the figure of output o (a
   * flow added up, a stock at its close, a level's mean), the known part of a sum of which the rest is unknown, or NaN for
   * unknown.
   */
  readonly run: (
    draws: readonly Float64Array[],
    first: number,
    count: number,
    out: readonly Float64Array[],
  ) => void;
}

/** A kernel on its way to where it runs: plain data, which can be written to a file or handed to a worker thread. */
export interface KernelSource {
  /** What the kernel was made of: draws in which anything unusual happens are worked out from it. */
  readonly spec: KernelSpec;
  /** The kernel as an ES module, for a page or Node: see `emitModule`. */
  readonly text: string;
  /** The same as WebAssembly, two draws at a time: see `emitWasm`. */
  readonly wasm: WasmKernel;
}

/** Further than any figure of a plan, either way: the bounds of a variable of which none are told. */
const FURTHEST = 1e15;

export function boundsOf({ bounds }: KernelSpec, variable: number): readonly [least: number, most: number] {
  const [least, most] = bounds?.[variable] ?? [-FURTHEST, FURTHEST];
  return [Math.max(least, -FURTHEST), Math.min(most, FURTHEST)];
}

/** The month of a drawn line, for its variable at x. NaN for unknown. */
export function drawnAt({ offset, slope }: Drawn, month: number, x: number): number {
  const told = offset[month] ?? Number.NaN;
  const by = slope[month] ?? Number.NaN;
  return by === 0 ? told : told + by * x;
}
