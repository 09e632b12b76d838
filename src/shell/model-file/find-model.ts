import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';

/** Folder names under `models/` that hold a model. */
export function modelNames(root: string): readonly string[] {
  const folder = join(root, 'models');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'model.yaml')))
    .sort();
}

/** The model that is named, or every one under `models/`. */
export function namedOrAll(root: string, name: string | undefined): readonly string[] {
  if (name !== undefined) return [name];
  const all = modelNames(root);
  if (all.length > 0) return all;
  throw new CallError('There are no models under models/ here. Run this in the folder of the project.');
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
