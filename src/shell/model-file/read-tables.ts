import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type TableRequest, Tables } from '../../core/components/component.ts';
import { COMPONENTS } from '../../core/components/index.ts';
import type { ModelFile } from '../../core/model/model-schema.ts';
import { nearest } from '../../core/problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../core/problem/problem.ts';
import type { Table, TableLayout } from '../../core/tables/layout.ts';
import { textOfCsv } from '../tables/file-kind.ts';
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
    const text = textOfCsv(bytes, { file: shown(path) });
    if (typeof text !== 'string') {
      problems.push(text);
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

/** What else is there, from the file itself up to the first folder that is there. */
function nearFile(path: string): string {
  const folder = dirname(path);
  if (!existsSync(folder)) {
    const above = dirname(folder);
    const near = existsSync(above) ? nearest(basename(folder), readdirSync(above)) : undefined;
    return near === undefined
      ? 'Its folder is not there either. Paths start from the folder of the model file.'
      : `Its folder is not there either. Is "${near}" meant in place of "${basename(folder)}"?`;
  }
  const tables = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.csv'));
  const near = nearest(basename(path), readdirSync(folder));
  if (near !== undefined) return `Did you mean "${near}"?`;
  return tables.length === 0
    ? 'There is no CSV file in its folder. Paths start from the folder of the model file.'
    : `Its folder has: ${tables.join(', ')}.`;
}
