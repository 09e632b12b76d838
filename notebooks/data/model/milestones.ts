import type { PublishedModel } from '@headroom/engine';
import { intentionsOf } from '../intentions.js';
import { type Made, madeOf } from '../published.js';

/** What is to be done when, as the document has it. */
export interface MilestonesData {
  readonly made: Made;
  /** First and last month of the plan: `2009-04`. */
  readonly first: string;
  readonly last: string;
  readonly works: readonly Work[];
}

/** A piece of work with its dates; a date that the document does not give is empty. */
export interface Work {
  readonly number: string;
  readonly title: string;
  readonly start: string;
  readonly complete: string;
  readonly activities: readonly string[];
}

export function milestonesData(model: PublishedModel): MilestonesData {
  const months = model.scenarios.find(({ name }) => name === 'plan')?.months ?? [];
  return {
    made: madeOf(model),
    first: months[0] ?? '',
    last: months.at(-1) ?? '',
    works: intentionsOf(model).map(({ number, title, start, complete, milestones }) => ({
      number,
      title,
      start,
      complete,
      activities: milestones.map(({ activity }) => activity),
    })),
  };
}
