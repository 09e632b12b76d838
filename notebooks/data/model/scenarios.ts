import { type ComparedScenario, type PublishedModel, publishedComparisons } from '@headroom/engine';
import { type Made, madeOf } from '../published.js';

/** Each scenario beside the one that it starts from. */
export interface ScenariosData {
  readonly made: Made;
  readonly compared: readonly ComparedScenario[];
}

export function scenariosData(model: PublishedModel): ScenariosData {
  return { made: madeOf(model), compared: publishedComparisons(process.cwd(), model.name) };
}
