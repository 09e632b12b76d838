import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { AREAS } from './areas.ts';

/** A page about one model. It is `notebooks/<model>/<page>.md`, or `notebooks/[model]/<page>.md` for all models alike. */
export interface PageKind {
  readonly page: string;
  /** As the navigation has it. */
  readonly name: string;
  /** What a reader finds there, in a few words. */
  readonly about: string;
  /** The components of which a model needs one for the page to say anything; any model when left out. */
  readonly needs?: readonly string[];
}

/** Every kind of page, in the order of the navigation. A page that is not written yet, or that a model has no use for, is left out. */
export const PAGES: readonly PageKind[] = [
  {
    page: 'plan',
    name: 'The plan in plain words',
    about: 'what the plan says, what it costs, and what it leaves unsaid',
  },
  {
    page: 'investment',
    name: 'Investment plan',
    about: 'where the money goes, and every intention in the document’s own words',
    needs: ['investment'],
  },
  {
    page: 'services',
    name: 'Services',
    about: 'which services there are, who pays for them and what they cost',
    needs: ['services'],
  },
  {
    page: 'demand',
    name: 'Demand',
    about: 'how many more people, and whether the money keeps pace',
    needs: ['demand'],
  },
  {
    page: 'placements',
    name: 'Placements and repatriation',
    about: 'what bringing people home could save',
    needs: ['placements'],
  },
  {
    page: 'savings',
    name: 'Savings tracker',
    about: 'targets, schemes, and what is not yet found',
    needs: ['qipp'],
  },
  {
    page: 'clusters',
    name: 'Block contracts and clusters',
    about: 'what is paid as a fixed sum, and what the activity would be worth',
    needs: ['pbr', 'contracts'],
  },
  {
    page: 'reinvestment',
    name: 'Reinvestment and the double shift',
    about: 'where each pound that is saved goes',
    needs: ['reinvestment', 'tiers'],
  },
  {
    page: 'affordability',
    name: 'Is there money for it?',
    about: 'spend against each budget, and value for money',
    needs: ['affordability', 'value'],
  },
  {
    page: 'milestones',
    name: 'Checkpoints and milestones',
    about: 'what is decided when, and what waits for it',
    needs: ['checkpoints', 'investment'],
  },
  {
    page: 'scenarios',
    name: 'Scenarios compared',
    about: 'what changes from one scenario to another, and by how much',
  },
  {
    page: 'uncertainty',
    name: 'How sure are we?',
    about: 'how far the figures could move, and what moves them most',
  },
  { page: 'decisions', name: 'Decisions', about: 'when a saving is gone, and the best use of the money' },
  {
    page: 'sources',
    name: 'Data and sources',
    about: 'every input, with its period, value, status and source',
  },
];

/** The folder of the pages that are written once for all models. */
export const FOR_EVERY_MODEL = '[model]';

/** The pages of one model: those that are written, and that it has something to say on. */
export function pagesOf(notebooks: string, model: string): readonly PageKind[] {
  const has = componentsOf(model);
  return PAGES.filter(({ page, needs }) => {
    if (existsSync(join(notebooks, model, `${page}.md`))) return true;
    const general = existsSync(join(notebooks, FOR_EVERY_MODEL, `${page}.md`));
    return general && (needs === undefined || needs.some((name) => has.includes(name)));
  });
}

/** The components that the model file names; enough to know which pages there are, without reading the model. */
function componentsOf(model: string): readonly string[] {
  const path = join('models', model, 'model.yaml');
  const file: unknown = parse(readFileSync(path, 'utf8'));
  const components = typeof file === 'object' && file !== null && 'components' in file ? file.components : {};
  return Object.keys(components ?? {});
}

/** The short name of the place that a model is about. */
export function areaNamed(model: string): string {
  return AREAS.find((area) => area.model === model)?.area ?? model;
}
