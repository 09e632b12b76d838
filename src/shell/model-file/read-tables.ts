import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type TableRequest, Tables } from '../../core/components/component.ts';
import { COMPONENTS } from '../../core/components/index.ts';
import type { ModelFile } from '../../core/model/model-schema.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../core/problem/problem.ts';
import type { Table, TableLayout } from '../../core/tables/layout.ts';
import { readTable } from '../tables/read-table.ts';

/** A file that a model was made from, by its path in the project and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Buffer;
}

interface ReadTable {
  readonly layout: TableLayout;
  readonly file: string;
  readonly rows: Table<unknown>;
}

/**
 * Reads every table that the components of a model name. `folder` is that of the model file, from which the names start;
 * `shown` gives a path as people see it.
 */
export function readTables(
  model: ModelFile,
  folder: string,
  place: Place,
  shown: (path: string) => string,
): { tables: Tables; files: readonly InputFile[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read: ReadTable[] = [];
  const files = new Map<string, InputFile>();
  for (const { request, at } of requestsOf(model, place)) {
    if (read.some((t) => t.layout === request.layout && t.file === request.file)) continue;
    const path = resolve(folder, request.file);
    if (!existsSync(path)) {
      problems.push(problem(`There is no file "${request.file}".`, at, nearFile(path)));
      continue;
    }
    const bytes = readFileSync(path);
    files.set(shown(path), { path: shown(path), bytes });
    const text = textOf(bytes);
    if (text === undefined) {
      const mend = 'In Excel, save it as "CSV UTF-8 (Comma delimited)".';
      problems.push(
        problem('The file is not in UTF-8, so its pound signs cannot be read.', { file: shown(path) }, mend),
      );
      continue;
    }
    const { rows, problems: found } = readTable(text, request.layout, shown(path));
    read.push({ layout: request.layout, file: request.file, rows });
    problems.push(...found);
  }
  return { tables: new Tables(read), files: [...files.values()], problems };
}

function requestsOf(model: ModelFile, place: Place): readonly { request: TableRequest; at: Place }[] {
  return COMPONENTS.flatMap((component) => {
    const settings = model.components[component.name];
    if (settings === undefined) return [];
    return component
      .tables(settings)
      .map((request) => ({ request, at: within(place, 'components', component.name, ...request.path) }));
  });
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function nearFile(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder))
    return 'Its folder is not there either. Paths start from the folder of the model file.';
  const near = didYouMean(basename(path), readdirSync(folder));
  return near === '' ? 'Paths start from the folder of the model file.' : near;
}
