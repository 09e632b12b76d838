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

/** Every kind of page, in the order of the navigation. */
export const PAGES: readonly PageKind[] = [
  {
    page: 'plan',
    name: 'Plan and scenarios',
    about: 'what the document says, in figures, and what could change',
  },
  {
    page: 'investment',
    name: 'Investment plan',
    about: 'where the money goes, and every intention in the document’s own words',
  },
  {
    page: 'dementia',
    name: 'Dementia demand',
    about: 'how many more people, and whether the money keeps pace',
  },
  { page: 'placements', name: 'Placements', about: 'what bringing people home could save' },
  {
    page: 'reinvestment',
    name: 'Savings and reinvestment',
    about: 'where each pound that is saved goes, scenario by scenario',
  },
  { page: 'decisions', name: 'Decisions', about: 'what the figures hang on, and the best use of the money' },
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
