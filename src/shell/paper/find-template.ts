import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CallError } from '../../core/problem/call-error.ts';
import { findModelFile } from '../model-file/find-model.ts';

/** A template with its path as people see it. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

/** Beside the engine, whether it runs from its sources or compiled. */
const SHIPPED = import.meta.url.endsWith('.ts') ? '../../../data/templates/' : '../../../../data/templates/';

/** A file that is shipped with Headroom, under `data/templates`. */
export function shippedFile(name: string): string {
  return fileURLToPath(new URL(`${SHIPPED}${name}`, import.meta.url));
}

/**
 * The template of a paper: the one that the call names, else `paper.md` beside the model file, else the one that is shipped.
 *
 * @throws {CallError} when the call names a file that is not there
 */
export function findTemplate(root: string, model: string, named: string | undefined): Template {
  if (named !== undefined) {
    const path = resolve(named);
    if (!existsSync(path)) throw new CallError(`There is no template "${named}".`);
    return readAs(root, path);
  }
  const own = join(dirname(findModelFile(root, model)), 'paper.md');
  return readAs(root, existsSync(own) ? own : shippedFile('committee-paper.md'));
}

function readAs(root: string, path: string): Template {
  const inside = relative(root, path);
  const shown = inside.startsWith('..') ? relative(process.cwd(), path) : inside;
  return { file: shown.split(sep).join('/'), text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') };
}
