import type { Choice } from '../workload/workload.ts';

export interface ManySettings {
  readonly choice: Choice;
  readonly copies: number;
  readonly draws: number;
  readonly threads: number;
}

export interface ManyResult {
  readonly seconds: number;
  /** Seconds that its threads kept cores busy, all together. */
  readonly busy: number;
  /** The most memory that the process held, in bytes. */
  readonly memory: number;
  /** Seconds of all threads together, for each part of the work. */
  readonly parts: Readonly<Record<Part, number>>;
}

export const PARTS = ['reading', 'compiling', 'drawing', 'running', 'summing up'] as const;
export type Part = (typeof PARTS)[number];
