import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Tables } from '../../core/components/component.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { assembleModel, type Model, scenarioGraph } from '../../core/model/model.ts';
import { type Place, type Problem, problem, refuse, within } from '../../core/problem/problem.ts';
import { findModelFile } from './find-model.ts';
import { readModelFile } from './read-model-file.ts';
import { type InputFile, readTables } from './read-tables.ts';

/** A model with its files, and a way to find the place of any problem in them. */
export interface LoadedModel {
  readonly model: Model;
  readonly tables: Tables;
  readonly files: readonly InputFile[];
  /** What the reader should know and what is wrong, found while loading. */
  readonly problems: readonly Problem[];
  readonly locate: (place: Place) => Place;
}

/** Reads a model file and the tables it names. Throws every error at once when the model cannot be put together. */
export function loadModel(root: string, name: string): LoadedModel {
  const path = findModelFile(root, name);
  const shown = (file: string): string => shownPath(root, file);
  const own: InputFile = { path: shown(path), bytes: readFileSync(path) };
  const { file, problems: unreadable, locate } = readModelFile(own.bytes.toString('utf8'), own.path);
  refuse(unreadable);
  if (file === undefined) throw new Error('a model file without contents or problems');
  const located = (problems: readonly Problem[]): readonly Problem[] =>
    problems.map((p) => ({ ...p, place: locate(p.place) }));
  const place = { file: own.path, path: [] };
  refuse(located(otherName(root, path, file.model, place)));
  const { tables, files, problems: inTables } = readTables(file, dirname(path), place, shown);
  refuse(located(inTables));
  const { model, problems: inModel } = assembleModel(file, tables, place);
  const problems = located([...inTables, ...inModel]);
  refuse(problems);
  return { model, tables, files: [own, ...files], problems, locate };
}

/** Results go to a folder of the model's own name, so a model under `models/` must bear the name of its folder. */
function otherName(root: string, path: string, name: string, place: Place): readonly Problem[] {
  const folder = basename(dirname(path));
  if (resolve(dirname(dirname(path))) !== resolve(root, 'models') || name === folder) return [];
  const what = `The model is named "${name}", but its folder "${folder}".`;
  return [problem(what, within(place, 'model'), `Write "model: ${folder}".`)];
}

/** A path from the project's folder, or from here for a file outside it, with `/` on every system. */
function shownPath(root: string, file: string): string {
  const inside = relative(root, file);
  return (inside.startsWith('..') ? relative(process.cwd(), file) : inside).split(sep).join('/');
}

/** The graph of a scenario; throws every error at once, each with its place. */
export function loadScenario(loaded: LoadedModel, scenario: string): Graph {
  const { graph, problems } = scenarioGraph(loaded.model, scenario);
  refuse(problems.map((p) => ({ ...p, place: loaded.locate(p.place) })));
  return graph;
}
