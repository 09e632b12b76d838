import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseForeignFolder, swapFolder } from '../../../src/shell/publish/swap-folder.ts';

let temporary: string;
let out: string;
let fresh: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'headroom-swap-'));
  [out, fresh] = [join(temporary, 'dist'), join(temporary, 'fresh')];
  await mkdir(fresh);
  await writeFile(join(fresh, 'index.html'), 'new');
});
afterEach(() => rm(temporary, { recursive: true }));

test('the first site', async () => {
  await swapFolder(fresh, out);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new');
  expect(await readdir(temporary)).toEqual(['dist']);
});

test('a new site takes the place of all of the old one', async () => {
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'old');
  await writeFile(join(out, 'gone.html'), 'old');
  await swapFolder(fresh, out);
  expect(await readdir(out)).toEqual(['index.html']);
  expect(await readdir(temporary)).toEqual(['dist']);
});

test('the old site stays when there is no new one', async () => {
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'old');
  await expect(swapFolder(join(temporary, 'missing'), out)).rejects.toThrow();
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('old');
});

test('only a site is replaced', async () => {
  await expect(refuseForeignFolder(out)).resolves.toBeUndefined();
  await mkdir(join(out, '_observablehq'), { recursive: true });
  await expect(refuseForeignFolder(out)).resolves.toBeUndefined();
  await expect(refuseForeignFolder(fresh)).rejects.toThrow(/it holds something other than a site/);
});
