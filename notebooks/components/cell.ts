import type { PublishedModel } from '@headroom/engine';

export type Scenario = PublishedModel['scenarios'][number];

/** One figure: its value (none when unknown), its status, and how many lines are unknown in it. */
export type Cell = Scenario['annual'][string][number];

export type Status = Cell['status'];

/** What stands where a series has no figure: a gap, never nought. */
export const UNKNOWN: Cell = { value: null, status: 'unknown', unknown: 1 };

/** An input as it was told: value, period, and where it comes from. */
export type Input = Scenario['inputs'][number];
