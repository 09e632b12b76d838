import { cp, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answerVersionLookups } from './offline-packages.ts';

/**
 * Copies `notebooks/` to a new folder beside it and returns that folder's path.
 *
 * Framework serves a loader's old output, and an old bundle of the engine, for as long as its cache has them. A
 * copy has no cache, so nothing stale can be published, and a preview that is running keeps its own. The copy
 * lies beside the original so that `../data` means the same in both.
 */
export async function stageNotebooks(root: string): Promise<string> {
  const staged = await mkdtemp(join(root, '.site-pages-'));
  await cp(join(root, 'notebooks'), staged, {
    recursive: true,
    filter: (path) => basename(path) !== '.observablehq',
  });
  await answerVersionLookups(staged);
  return staged;
}
