import {
  type AskedDecisions,
  type Decisions,
  type PublishedModel,
  publishedDecisions,
} from '@headroom/engine';
import { ASKED_DECISIONS } from '../asked-decisions.js';
import { type Made, madeOf } from '../published.js';

export interface DecisionsData extends Decisions {
  readonly made: Made;
  /** Which figures were asked for, of which scenarios. */
  readonly asked: AskedDecisions;
}

export async function decisionsData(model: PublishedModel): Promise<DecisionsData> {
  const asked = ASKED_DECISIONS[model.name];
  if (asked === undefined) throw new Error(`no decisions are asked of ${model.name}`);
  return { made: madeOf(model), asked, ...(await publishedDecisions(process.cwd(), model.name, asked)) };
}
