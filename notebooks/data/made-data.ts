import { type PublishedModel, publishedModel } from '@headroom/engine';
import { AREAS } from './areas.js';
import { ASKED_DECISIONS } from './asked-decisions.js';
import { glossaryOf } from './glossary.js';
import { methodsOf } from './methods.js';
import { decisionsData } from './model/decisions.js';
import { demandData } from './model/demand.js';
import { exploreData } from './model/explore.js';
import { growthData } from './model/growth.js';
import { investmentData } from './model/investment.js';
import { milestonesData } from './model/milestones.js';
import { placementsData } from './model/placements.js';
import { planData } from './model/plan.js';
import { scenariosData } from './model/scenarios.js';
import { sourcesData } from './model/sources.js';
import { uncertaintyData } from './model/uncertainty.js';
import { overviewOf } from './overview.js';

/** A file of data about one model: `data/<model>/<name>.json`. */
interface ModelData {
  /** Does the model have what it tells of? */
  readonly fits: (model: PublishedModel) => boolean;
  readonly of: (model: PublishedModel) => unknown;
}

const always = (): boolean => true;
const uses =
  (component: string) =>
  ({ components }: PublishedModel): boolean =>
    components.includes(component);

/** Every file of data that a page may read, by its name: the one list of them. */
export const MODEL_DATA: Readonly<Record<string, ModelData>> = {
  graph: { fits: always, of: ({ graph }) => graph },
  plan: { fits: always, of: planData },
  explore: { fits: always, of: exploreData },
  sources: { fits: always, of: sourcesData },
  investment: { fits: ({ intentions }) => intentions.length > 0, of: investmentData },
  demand: { fits: uses('demand'), of: demandData },
  placements: { fits: uses('placements'), of: placementsData },
  scenarios: { fits: always, of: scenariosData },
  uncertainty: { fits: always, of: uncertaintyData },
  milestones: { fits: always, of: milestonesData },
  decisions: { fits: ({ name }) => name in ASKED_DECISIONS, of: decisionsData },
  growth: { fits: ({ name }) => name === 'worcestershire', of: growthData },
};

/** The same of all models together: `data/<name>.json`. */
export const SITE_DATA: Readonly<Record<string, (models: readonly PublishedModel[]) => unknown>> = {
  overview: (models) => models.map(overviewOf),
  methods: methodsOf,
  glossary: glossaryOf,
};

/** The models that have pages, in the order of the navigation. */
export function publishedModels(root: string): readonly PublishedModel[] {
  return AREAS.map(({ model }) => publishedModel(root, model));
}
