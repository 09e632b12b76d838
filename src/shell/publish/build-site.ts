import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { engineVersion } from '../../version.ts';
import { finishHtml, withoutFileTimes } from './finish-html.ts';
import { FRAME_FILE, type Frame } from './frame.ts';
import { findPageFaults } from './page-faults.ts';
import { POLICY_FILE, sitePolicy } from './policy.ts';
import { runFramework } from './run-framework.ts';
import { stageNotebooks } from './stage-notebooks.ts';
import { refuseForeignFolder, swapFolder } from './swap-folder.ts';

/** What to build, and where to put it. */
export interface SiteBuild {
  /** The project's folder. */
  root: string;
  /** The folder that becomes the site: whole, or left as it was. */
  out: string;
  /** The path under which the site will stand, `/` when left out: only the page for wrong addresses needs to know. */
  base?: string;
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
        HEADROOM_SITE_BASE: build.base ?? '/',
      },
      output: build.quiet === false ? 'tee' : 'pipe',
    });
    const account = printed.replaceAll(basename(staged), 'notebooks').replaceAll(fresh, out);
    const broken = /\d+ broken links?.*/s.exec(account)?.[0];
    if (status !== 0) throw new Error(`the site could not be built:\n${reason(account)}`);
    if (broken !== undefined) throw new Error(`the site was not published; it has ${broken.trim()}`);

    const pages = await finishPages(fresh, await frameOf(staged));
    await swapFolder(fresh, out);
    return { pages };
  } finally {
    await rm(staged, { recursive: true, force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Finishes every page and script in a built folder, in place, and returns the number of pages. */
async function finishPages(folder: string, frame: Frame): Promise<number> {
  const entries = await readdir(folder, { recursive: true });
  const faults: string[] = [];
  const pages: string[] = [];
  for (const name of entries.sort()) {
    const path = join(folder, name);
    if (name.endsWith('.html')) {
      const html = finishHtml(await readFile(path, 'utf8'), name.replaceAll('\\', '/'), frame);
      faults.push(...findPageFaults(html).map((fault) => `${name}: ${fault}`));
      await writeFile(path, html);
      pages.push(html);
    } else if (name.startsWith('_import') && name.endsWith('.js')) {
      await writeFile(path, withoutFileTimes(await readFile(path, 'utf8')));
    }
  }
  if (faults.length > 0) throw new Error(`the site was not published:\n${faults.join('\n')}`);
  await writeFile(join(folder, POLICY_FILE), `Content-Security-Policy: ${sitePolicy(pages)}\n`);
  return pages.length;
}

/** What `make.ts` says of the models; a project without it has pages of no model. */
async function frameOf(staged: string): Promise<Frame> {
  const text = await readFile(join(staged, FRAME_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? { version: engineVersion(), models: {} } : (JSON.parse(text) as Frame);
}

/** The end of Framework's account of a failed build, without its advice on how to report a fault in Framework. */
function reason(account: string): string {
  const [told = ''] = account.split('\nTip: ', 1);
  return told.trimEnd().split('\n').slice(-20).join('\n');
}
