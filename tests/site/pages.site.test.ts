import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { engineVersion } from '../../src/version.ts';
import { openBrowser } from './browser.ts';
import { pagesOf, ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

const SCREENSHOTS = join(ROOT, 'tests/site/screenshots');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const url = inject('siteUrl');
const folder = inject('siteFolder');
const pages = pagesOf(folder);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('there is a home page', () => {
  expect(pages).toContain('index.html');
});

test('what reads models stays out of the pages', () => {
  const bundled = existsSync(join(folder, '_node')) ? readdirSync(join(folder, '_node')) : [];
  expect(bundled.filter((name) => /^(mathjs|zod|csv-parse|commander)@/.test(name))).toEqual([]);
});

/** A page on which a reader works, and not one that is read: it may load what draws and computes. */
const WORKING_PAGES = ['explorer.html'];
/** On any other, a reader with an old phone waits for no more than this, in bytes. */
const MOST_SCRIPT = 250_000;

describe.each(pages)('%s', (path) => {
  let wide: Visit;
  let narrow: Visit;
  beforeAll(async () => {
    [wide, narrow] = await Promise.all([
      visit(browser, url, path),
      visit(browser, url, path, { viewport: { width: 320, height: 640 } }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([wide?.close(), narrow?.close()]);
  });

  test('loads without an error, from this host alone', async () => {
    expect(wide.troubles).toEqual([]);
    expect(narrow.troubles).toEqual([]);
    expect(await wide.page.locator('.observablehq--error').allTextContents()).toEqual([]);
  });

  test('says what it is, and which run its figures come from', async () => {
    expect(await wide.page.locator('html').getAttribute('lang')).toBe('en-GB');
    expect(await wide.page.locator('h1').count()).toBe(1);
    expect(await wide.page.locator('main').count()).toBe(1);
    expect(await wide.page.title()).not.toBe('');
    const made = await wide.page.locator('.made').innerText();
    expect(made).toContain(`Worked out by Headroom ${engineVersion()}.`);
    if (path.includes('/')) expect(made).toMatch(/Run [0-9a-f]{12}\. Data: .+\./);
  });

  test('loads little script', () => {
    const sizes = wide.scripts.map((address) => [sizeOf(address), address] as const);
    const sum = sizes.reduce((bytes, [size]) => bytes + size, 0);
    const most = WORKING_PAGES.includes(path) ? 4 * MOST_SCRIPT : MOST_SCRIPT;
    const told = sizes.sort(([a], [b]) => b - a).map(([size, address]) => `${size} ${address}`);
    expect(sum, told.slice(0, 8).join('\n')).toBeLessThan(most);
  });

  test('links only to what is there', async () => {
    for (const address of await linksToThisSite(wide)) {
      const answer = await fetch(address, { method: 'HEAD' });
      expect(`${answer.status} ${address}`).toBe(`200 ${address}`);
    }
  });

  test('fits a screen 320 pixels wide, and can be zoomed', async () => {
    const viewport = await narrow.page.locator('meta[name=viewport]').getAttribute('content');
    expect(viewport).not.toMatch(/maximum-scale|user-scalable/);
    expect(await widerThanScreen(narrow)).toEqual([]);
  });

  test('has no serious accessibility fault', async () => {
    expect(await Promise.all([seriousFaults(wide), seriousFaults(narrow)])).toEqual([[], []]);
  });

  test('is kept as a picture and on paper', async () => {
    const picture = join(SCREENSHOTS, path.replace(/\.html$/, ''));
    await mkdir(dirname(picture), { recursive: true });
    const shot = { fullPage: true, type: 'jpeg', quality: 70 } as const;
    await Promise.all([
      wide.page.screenshot({ path: `${picture}-1280.jpg`, ...shot }),
      narrow.page.screenshot({ path: `${picture}-320.jpg`, ...shot }),
    ]);
    await wide.page.pdf({ path: `${picture}.pdf`, format: 'A4', printBackground: true });
  });
});

/** The size of a script of this site, from the folder that is served. */
function sizeOf(address: string): number {
  return statSync(join(folder, decodeURIComponent(new URL(address).pathname))).size;
}

test('the search finds a page with no network at all', async () => {
  const { page, troubles, close } = await visit(browser, url, 'index.html');
  const box = page.getByRole('searchbox', { name: 'Search the pages' });
  await box.fill('dementia');
  await page.locator('#observablehq-search-results a').first().waitFor();
  const found = await page.locator('#observablehq-search-results a').allTextContents();
  expect(found).toContain('Demand: Worcestershire');
  expect(troubles).toEqual([]);
  await close();
});

/** Where a reader could go from here without leaving the site, without repeats. */
async function linksToThisSite({ page }: Visit): Promise<string[]> {
  const all = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
  return [...new Set(all.map((address) => address.replace(/#.*/, '')))].filter((address) =>
    address.startsWith(url),
  );
}

/** The elements that make a page scroll sideways, outermost first; none when it does not. */
function widerThanScreen({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > width,
    );
    return wide.map(
      (e) => `<${e.tagName.toLowerCase()} id="${e.id}" class="${e.getAttribute('class') ?? ''}">`,
    );
  });
}

/** What axe finds serious or critical, each with the first element it is true of. */
async function seriousFaults({ page }: Visit): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} (${nodes.length} in all)`);
}
