import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './site.ts';

let preview: ChildProcess;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  preview = spawn(process.execPath, [join(ROOT, 'src/bin/headroom.js'), 'preview', '--port', `${port}`], {
    cwd: ROOT,
    stdio: 'ignore',
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  await answering(`${url}/methods`);
});
afterAll(() => {
  if (preview.pid !== undefined) process.kill(-preview.pid);
});

test('an author sees a page that is written once for all models, and data made by its loader', async () => {
  const page = await (await fetch(`${url}/southwark/sources`)).text();
  expect(page).toContain('Data and sources');
  const [, address] = /"path":"([^"]*southwark\/sources\.json[^"]*)"/.exec(page) ?? [];
  const data = (await (await fetch(new URL(address ?? '', `${url}/southwark/`))).json()) as {
    readonly made: { readonly model: string };
  };
  expect(data.made.model).toBe('southwark');
});

/** Asks until there is an answer; the time limit of the test ends it otherwise. */
async function answering(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return;
    if (preview.exitCode !== null) throw new Error(`the preview ended with ${preview.exitCode}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
