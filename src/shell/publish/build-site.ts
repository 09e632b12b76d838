import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { finishHtml, withoutFileTimes } from './finish-html.ts';
import { findPageFaults } from './page-faults.ts';
import { runFramework } from './run-framework.ts';
import { stageNotebooks } from './stage-notebooks.ts';
import { refuseForeignFolder, swapFolder } from './swap-folder.ts';

/** What to build, and where to put it. */
export interface SiteBuild {
  /** The project's folder. */
  root: string;
  /** The folder that becomes the site: whole, or left as it was. */
  out: string;
  /** Variables for the data loaders, on top of this process's own. */
  environment?: Record<string, string>;
  /** False passes Framework's own account of the build on to stderr. */
  quiet?: boolean;
}

/**
 * Builds the site from `notebooks/` without using the network, and puts it in place once every page is sound.
 *
 * @throws an Error holding the end of Framework's output, or the list of faults found in the pages.
 */
export async function buildSite(build: SiteBuild): Promise<{ pages: number }> {
  const root = resolve(build.root);
  const out = resolve(build.out);
  await refuseForeignFolder(out);
  await mkdir(dirname(out), { recursive: true });

  const staged = await stageNotebooks(root, build.environment);
  const fresh = await mkdtemp(join(dirname(out), '.site-out-'));
  try {
    const { status, printed } = await runFramework(['build'], {
      root,
      environment: {
        ...build.environment,
        // Framework joins this to a relative path of its own, so it has to be relative too.
        HEADROOM_SITE_ROOT: basename(staged),
        HEADROOM_SITE_OUTPUT: fresh,
      },
      output: build.quiet === false ? 'tee' : 'pipe',
    });
    const account = printed.replaceAll(basename(staged), 'notebooks').replaceAll(fresh, out);
    const broken = /\d+ broken links?.*/s.exec(account)?.[0];
    if (status !== 0) throw new Error(`the site could not be built:\n${reason(account)}`);
    if (broken !== undefined) throw new Error(`the site was not published; it has ${broken.trim()}`);

    const pages = await finishPages(fresh);
    await swapFolder(fresh, out);
    return { pages };
  } finally {
    await rm(staged, { recursive: true, force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Finishes every page and script in a built folder, in place, and returns the number of pages. */
async function finishPages(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const faults: string[] = [];
  let pages = 0;
  for (const name of entries.sort()) {
    const path = join(folder, name);
    if (name.endsWith('.html')) {
      const html = await readFile(path, 'utf8');
      faults.push(...findPageFaults(html).map((fault) => `${name}: ${fault}`));
      await writeFile(path, finishHtml(html));
      pages += 1;
    } else if (name.startsWith('_import') && name.endsWith('.js')) {
      await writeFile(path, withoutFileTimes(await readFile(path, 'utf8')));
    }
  }
  if (faults.length > 0) throw new Error(`the site was not published:\n${faults.join('\n')}`);
  return pages;
}

/** The end of Framework's account of a failed build, without its advice on how to report a fault in Framework. */
function reason(account: string): string {
  const [told = ''] = account.split('\nTip: ', 1);
  return told.trimEnd().split('\n').slice(-20).join('\n');
}
