import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '../../src/shell/publish/build-site.ts';
import { serveFolder } from '../../src/shell/publish/serve.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A site that is built, and served until it is closed. */
export interface Site {
  folder: string;
  url: string;
  close: () => Promise<void>;
}

/** Builds the site into a temporary folder and serves it; closing removes both. */
export async function buildAndServe(): Promise<Site> {
  const temporary = await mkdtemp(join(tmpdir(), 'headroom-site-'));
  const folder = join(temporary, 'site');
  await buildSite({ root: ROOT, out: folder });
  const server = await serveFolder(folder);
  return {
    folder,
    url: server.url,
    close: async () => {
      await server.close();
      await rm(temporary, { recursive: true, force: true });
    },
  };
}

/** The pages in a built folder, as paths from the site's top: `index.html`, `worcestershire/plan.html`. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();
}
