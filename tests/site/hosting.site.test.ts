import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite } from '../../src/shell/publish/build-site.ts';
import { serveFolder } from '../../src/shell/publish/serve.ts';
import { openBrowser } from './browser.ts';
import { ROOT } from './site.ts';
import { visit } from './visit.ts';

let browser: Browser;
let temporary: string;
beforeAll(async () => {
  [browser, temporary] = await Promise.all([openBrowser(), mkdtemp(join(tmpdir(), 'headroom-hosting-'))]);
});
afterAll(async () => {
  await browser?.close();
  await rm(temporary, { recursive: true, force: true });
});

test('every file comes with the policy that was published, which lets no inline code run but Framework’s own', async () => {
  const { headers } = await fetch(`${inject('siteUrl')}/index.html`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'self'; script-src 'self' 'sha256-/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  const { page, close } = await visit(browser, inject('siteUrl'), 'index.html');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await close();
});

test('a site works in any folder of a web server', async () => {
  const server = await serveFolder(inject('siteFolder'), { base: '/a/b/' });
  const { page, troubles, close } = await visit(browser, server.url, 'a/b/worcestershire/investment.html');
  expect(troubles).toEqual([]);
  await page.getByRole('link', { name: 'Headroom', exact: true }).click();
  await page.waitForURL(/\/a\/b\/(index\.html)?$/);
  await close();
  await server.close();
});

test('published for a path, a wrong address below it shows the way home', async () => {
  const out = join(temporary, 'site');
  await buildSite({ root: ROOT, out, base: '/strategy/' });
  const server = await serveFolder(out, { base: '/strategy/' });
  const { page, troubles, close } = await visit(browser, server.url, 'strategy/no/such/place.html');
  expect(troubles).toEqual(
    [`answered 404: ${server.url}/strategy/no/such/place.html`].concat(troubles.slice(1)),
  );
  expect(troubles.filter((told) => !told.includes('no/such/place'))).toEqual([]);
  expect(await page.locator('h1').innerText()).toBe('There is no such page');
  await page.getByRole('link', { name: 'the first page' }).click();
  await page.waitForURL(/\/strategy\/(index\.html)?$/);
  await close();
  await server.close();
});
