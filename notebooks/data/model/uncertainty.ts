import { type Outlook, type PublishedModel, publishedOutlook } from '@headroom/engine';
import { type Made, madeOf } from '../published.js';

/** How far the figures of a plan could move. */
export interface UncertaintyData {
  readonly made: Made;
  readonly outlook: Outlook;
}

export async function uncertaintyData(model: PublishedModel): Promise<UncertaintyData> {
  return { made: madeOf(model), outlook: await publishedOutlook(process.cwd(), model.name) };
}
