import type { PublishedModel } from '@headroom/engine';

export type Scenario = PublishedModel['scenarios'][number];

/** One figure: its value (none when unknown), its status, and how many lines are unknown in it. */
export type Cell = Scenario['annual'][string][number];

export type Status = Cell['status'];

/** An input as it was told: value, period, and where it comes from. */
export type Input = Scenario['inputs'][number];
