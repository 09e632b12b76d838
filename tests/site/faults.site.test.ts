import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../src/shell/publish/build-site.ts';
import { ROOT } from './site.ts';

let root: string;
let out: string;

/** A project of one page, with a site published earlier. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'headroom-faults-'));
  out = join(root, 'dist');
  await mkdir(join(root, 'notebooks'));
  await mkdir(join(out, '_observablehq'), { recursive: true });
  await writeFile(join(out, 'index.html'), 'published earlier');
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  await writeFile(
    join(root, 'observablehq.config.js'),
    `export default {
      root: process.env.HEADROOM_SITE_ROOT, output: process.env.HEADROOM_SITE_OUTPUT,
      globalStylesheets: [], footer: '', pages: [],
    };`,
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each([
  ['an import that cannot be resolved', '```js\nimport {a} from "no-such";\n```', /imports "no-such"/],
  ['a link to nowhere', '[there](./nowhere)', /1 broken link.*\n.*nowhere/],
  ['a file that is not there', '```js\nFileAttachment("no.json").json()\n```', /Not found: \/no\.json/],
  ['a package from another host', '```js\nimport * as d3 from "npm:d3";\n```', /could not be built/],
])('a site with %s is not published', async (_, page, message) => {
  await writeFile(join(root, 'notebooks/index.md'), `# A page\n\n${page}\n`);
  await expect(buildSite({ root, out })).rejects.toThrow(message);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('published earlier');
  expect((await readdir(root)).filter((name) => name.startsWith('.site'))).toEqual([]);
});
