import { access, chmod, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Refuses to replace a folder that is not a site built earlier: publishing deletes what was there. */
export async function refuseForeignFolder(out: string): Promise<void> {
  const entries = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw error;
  });
  if (entries.length > 0 && !entries.includes('_observablehq')) {
    throw new Error(`will not publish into ${out}: it holds something other than a site built earlier`);
  }
}

/** Puts `fresh` in the place of `out`; if that fails, `out` is as it was. Both lie on the same disk. */
export async function swapFolder(fresh: string, out: string): Promise<void> {
  // mkdtemp made it private to this user; a web server has to be able to read it.
  await chmod(fresh, 0o755);
  if (!(await exists(out))) return rename(fresh, out);

  const old = await mkdtemp(join(dirname(out), '.site-old-'));
  await rename(out, old);
  try {
    await rename(fresh, out);
  } catch (error) {
    await rename(old, out);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
