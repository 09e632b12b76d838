import type { Growth } from './growth.ts';
import type { ManyResult } from './many/settings.ts';
import type { SideBySide } from './side-by-side.ts';
import type { StartUp } from './start-up.ts';
import type { Choice } from './workload/workload.ts';

/** All that a run of the benchmark has measured. */
export interface Everything {
  readonly machine: string;
  /** Processes that wanted a core while it ran, at its start and at its end: above the number of cores, others were at work too. */
  readonly load: readonly [start: number, end: number];
  readonly choice: Choice;
  readonly unspread: Choice;
  readonly size: {
    readonly lines: number;
    readonly hot: number;
    readonly months: number;
    readonly variables: number;
    readonly outputs: number;
    readonly cells: number;
  };
  readonly draws: number;
  readonly rounds: number;
  readonly sideBySide: SideBySide;
  readonly growth: {
    readonly draws: readonly Growth[];
    readonly lines: readonly Growth[];
    readonly months: readonly Growth[];
    /** Of the largest model without effects spread over later months. */
    readonly monthsUnspread: readonly Growth[];
  };
  readonly many?: { readonly copies: number; readonly threads: number; readonly result: ManyResult };
  readonly startUps: readonly StartUp[];
}
