import { type Decisions, publishedDecisions } from '@headroom/engine';
import { ASKED_DECISIONS } from '../asked-decisions.js';
import { askedModel, type Made, madeOf, printForPage } from '../published.js';

export interface DecisionsData extends Decisions {
  readonly made: Made;
}

const model = askedModel();
const asked = ASKED_DECISIONS[model.name];
if (asked === undefined) throw new Error(`no decisions are asked of ${model.name}`);

printForPage({
  made: madeOf(model),
  ...(await publishedDecisions(process.cwd(), model.name, asked)),
} satisfies DecisionsData);
