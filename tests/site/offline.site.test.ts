import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ROOT } from './site.ts';

const run = promisify(execFile);
const NO_NETWORK = new URL('no-network.mjs', import.meta.url);
/** Every model is worked out anew, for each of its pages. */
const BUILD_TIMEOUT = 300_000;
const BUILD_HERE = join(ROOT, 'tests/site/build-here.ts');

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'headroom-offline-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test('the guard really cuts the network off', async () => {
  const log = join(temporary, 'guard.txt');
  const asks = join(temporary, 'asks.mjs');
  await writeFile(
    asks,
    `await fetch('https://example.org/').catch(() => {}); await fetch('http://192.0.2.1/');`,
  );
  await expect(run(process.execPath, [asks], { env: cutOff(log) })).rejects.toThrow(
    /there is no network here/,
  );
  expect(readFileSync(log, 'utf8')).toContain('fetch http');
});

test(
  'the site builds with no network, and is the same site',
  async () => {
    const log = join(temporary, 'asked-for.txt');
    const out = join(temporary, 'site');
    await writeFile(log, '');
    const [command, ...args] = [...withoutInterfaces(), process.execPath, '--import', 'tsx', BUILD_HERE, out];
    await run(command, args, { cwd: ROOT, env: cutOff(log) });

    expect(readFileSync(log, 'utf8')).toBe('');
    expect(fingerprints(out)).toEqual(fingerprints(inject('siteFolder')));
  },
  BUILD_TIMEOUT,
);

function cutOff(log: string): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: `--import=${NO_NETWORK.href}`, HEADROOM_NETWORK_LOG: log };
}

/** Where the kernel allows it, a network namespace without interfaces, which also holds what is not Node. */
function withoutInterfaces(): string[] {
  const unshare = ['unshare', '--user', '--map-root-user', '--net'];
  const [command = '', ...args] = [...unshare, 'true'];
  return spawnSync(command, args).status === 0 ? unshare : [];
}

function fingerprints(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(files.map((name) => [name, hash(name)]));
}
