import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { layoutNamed } from '../../core/ledger/layouts/index.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { findModelFile } from '../model-file/find-model.ts';

/** The short names of the profiles of a model: the files of its folder `ledger`. */
export function profileNames(root: string, model: string): readonly string[] {
  const folder = join(dirname(findModelFile(root, model)), 'ledger');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The file that a short name or a path stands for. */
export function findProfile(root: string, model: string, name: string): string {
  const tries = [join(dirname(findModelFile(root, model)), 'ledger', `${name}.yaml`), resolve(name)];
  const found = tries.find((path) => existsSync(path) && statSync(path).isFile());
  if (found !== undefined) return found;
  const known = profileNames(root, model);
  const there = known.length === 0 ? 'The model has no profiles.' : `There are: ${known.join(', ')}.`;
  const layout = layoutNamed(name);
  if (layout !== undefined)
    throw new CallError(
      `"${name}" is a layout, and a layout needs a profile that gives the lines of this model their codes. ${there} To make one, write a file ledger/${name}.yaml beside the model file, with "format: ${name}".`,
    );
  throw new CallError(`There is no profile "${name}". ${didYouMean(name, known, there)}`);
}
