import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from '../../../src/shell/publish/serve.ts';

let temporary: string;
let server: StaticServer;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'headroom-serve-'));
  await mkdir(join(temporary, 'site/plan'), { recursive: true });
  await writeFile(join(temporary, 'secret.txt'), 'secret');
  await writeFile(join(temporary, 'site/index.html'), '<h1>home</h1>');
  await writeFile(join(temporary, 'site/plan/index.html'), '<h1>plan</h1>');
  await writeFile(join(temporary, 'site/two words.csv'), 'a,b');
  server = await serveFolder(join(temporary, 'site'));
});

afterAll(async () => {
  await server.close();
  await rm(temporary, { recursive: true });
});

test.each([
  ['/', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
  ['/index.html?draft=1', 200, 'text/html; charset=utf-8', '<h1>home</h1>'],
  ['/plan/', 200, 'text/html; charset=utf-8', '<h1>plan</h1>'],
  ['/two%20words.csv', 200, 'text/csv; charset=utf-8', 'a,b'],
  ['/plan', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
  ['/nothing.html', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
  ['/../secret.txt', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
  ['/..%2fsecret.txt', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
  ['/%', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
  ['/%00', 404, 'text/plain; charset=utf-8', 'There is no such page.\n'],
])('%s', async (path, status, type, body) => {
  expect(await get(path)).toEqual({ status, type, body });
});

test('only reading is allowed', async () => {
  expect((await fetch(`${server.url}/`, { method: 'POST' })).status).toBe(405);
});

/** `fetch` would tidy the dots out of an address before it asks. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(server.url, { path }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({
        status: response.statusCode,
        type: response.headers['content-type'],
        body: Buffer.concat(chunks).toString(),
      });
    });
    asked.on('error', reject).end();
  });
}

test('what a careful web server says with every file', async () => {
  const { headers } = await fetch(`${server.url}/`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toBe(null);
});

test('a published site is served under its policy, below its path, with its page for wrong addresses', async () => {
  const folder = join(temporary, 'published');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, '404.html'), 'no such page');
  await writeFile(
    join(folder, 'content-security-policy.txt'),
    "Content-Security-Policy: default-src 'self'\n",
  );
  const below = await serveFolder(folder, { base: '/strategy/' });
  const home = await fetch(`${below.url}/strategy/`);
  expect([home.status, await home.text()]).toEqual([200, 'home']);
  expect(home.headers.get('content-security-policy')).toBe("default-src 'self'");
  for (const path of ['/strategy/a/b.html', '/', '/elsewhere/index.html']) {
    const wrong = await fetch(`${below.url}${path}`);
    expect([path, wrong.status, await wrong.text()]).toEqual([path, 404, 'no such page']);
  }
  await below.close();
});
