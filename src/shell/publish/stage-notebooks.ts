import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { answerVersionLookups } from './offline-packages.ts';

/**
 * Copies `notebooks/` to a new folder beside it and returns that folder's path.
 *
 * Framework serves a loader's old output, and an old bundle of the engine, for as long as its cache has them. A
 * copy has no cache, so nothing stale can be published, and a preview that is running keeps its own. The copy
 * lies beside the original so that `../data` means the same in both.
 */
export async function stageNotebooks(
  root: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const staged = await mkdtemp(join(root, '.site-pages-'));
  await cp(join(root, 'notebooks'), staged, {
    recursive: true,
    filter: (path) => basename(path) !== '.observablehq',
  });
  await answerVersionLookups(staged);
  await makeData(root, staged, environment);
  return staged;
}

/** Runs the notebooks' own `make.ts`, which writes the data of every page and the pages made for each model. */
async function makeData(
  root: string,
  staged: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const make = join(staged, 'make.ts');
  if (!existsSync(make)) return;
  try {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', make, staged], {
      cwd: root,
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    throw new Error(`the data of the pages could not be made:\n${stderr.trim()}`, { cause: error });
  }
}
