import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Tables } from '../../core/components/component.ts';
import { COMPONENTS } from '../../core/components/index.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { assembleModel, type Model, scenarioGraph } from '../../core/model/model.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem, refuse, within } from '../../core/problem/problem.ts';
import type { Table, TableLayout } from '../../core/tables/layout.ts';
import { readTable } from '../tables/read-table.ts';
import { readModelFile } from './read-model-file.ts';

/** A file that a model was made from, by its path in the project and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A model with its files, and a way to find the place of any problem in them. */
export interface LoadedModel {
  readonly model: Model;
  readonly tables: Tables;
  readonly files: readonly InputFile[];
  /** What the reader should know and what is wrong, found while loading. */
  readonly problems: readonly Problem[];
  readonly locate: (place: Place) => Place;
}

/** Folder names under `models/` that hold a model. */
export function modelNames(root: string): readonly string[] {
  const folder = join(root, 'models');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'model.yaml')))
    .sort();
}

/** The model file that a name under `models/`, a folder or a file stands for. */
export function findModelFile(root: string, name: string): string {
  const tries = [join(root, 'models', name, 'model.yaml'), join(resolve(name), 'model.yaml'), resolve(name)];
  const found = tries.find((path) => existsSync(path) && statSync(path).isFile());
  if (found !== undefined) return found;
  const known = modelNames(root);
  const mend = didYouMean(
    name,
    known,
    known.length === 0 ? 'There are no models under models/.' : `There are: ${known.join(', ')}.`,
  );
  throw new CallError(`There is no model "${name}". ${mend}`);
}

/** Reads a model file and the tables it names. Throws every error at once when the model cannot be put together. */
export function loadModel(root: string, name: string): LoadedModel {
  const path = findModelFile(root, name);
  const shown = (file: string): string => {
    const inside = relative(root, file);
    return (inside.startsWith('..') ? relative(process.cwd(), file) : inside).split(sep).join('/');
  };
  const files: InputFile[] = [{ path: shown(path), bytes: readFileSync(path) }];
  const read = readModelFile(files[0]?.bytes.toString('utf8') ?? '', shown(path));
  if (read.file === undefined) {
    refuse(read.problems);
    throw new Error('a model file without contents or problems');
  }
  const { file, locate } = read;
  const place = { file: shown(path), path: [] };
  const problems: Problem[] = [];
  const tables: { layout: TableLayout; file: string; rows: Table<unknown> }[] = [];
  for (const component of COMPONENTS) {
    const settings = file.components[component.name];
    if (settings === undefined) continue;
    for (const request of component.tables(settings)) {
      if (tables.some((t) => t.layout === request.layout && t.file === request.file)) continue;
      const full = resolve(dirname(path), request.file);
      if (!existsSync(full)) {
        const here = within(place, 'components', component.name, ...request.path);
        problems.push(problem(`There is no file "${request.file}".`, locate(here), nearFile(full)));
        continue;
      }
      const bytes = readFileSync(full);
      if (!files.some((f) => f.path === shown(full))) files.push({ path: shown(full), bytes });
      const { rows, problems: found } = readTable(bytes.toString('utf8'), request.layout, shown(full));
      tables.push({ layout: request.layout, file: request.file, rows });
      problems.push(...found);
    }
  }
  refuse(problems);
  const read_ = new Tables(tables);
  const { model, problems: wrong } = assembleModel(file, read_, place);
  const all = [...problems, ...wrong].map((p) => ({ ...p, place: locate(p.place) }));
  refuse(all);
  return { model, tables: read_, files, problems: all, locate };
}

function nearFile(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder))
    return 'Its folder is not there either. Paths start from the folder of the model file.';
  const near = didYouMean(basename(path), readdirSync(folder));
  return near === '' ? 'Paths start from the folder of the model file.' : near;
}

/** The graph of a scenario; throws every error at once, each with its place. */
export function loadScenario(loaded: LoadedModel, scenario: string): Graph {
  const { graph, problems } = scenarioGraph(loaded.model, scenario);
  refuse(problems.map((p) => ({ ...p, place: loaded.locate(p.place) })));
  return graph;
}
