import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that has been opened, and what went wrong in it so far. */
export interface Visit {
  page: Page;
  /** Errors in the console, uncaught errors, answers of 400 and over, requests to other hosts. */
  troubles: string[];
  /** The addresses of the scripts that it loaded. */
  scripts: readonly string[];
  close: () => Promise<void>;
}

/** Opens `path` of the site in a browser context of its own and waits until every cell of the page has settled. */
export async function visit(
  browser: Browser,
  siteUrl: string,
  path: string,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const scripts = new Set<string>();
  watch(page, siteUrl, troubles);
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(response.url());
  });
  await page.goto(`${siteUrl}/${path}`, { waitUntil: 'load' });
  await settled(page);
  return { page, troubles, scripts: [...scripts], close: () => context.close() };
}

/** Waits until nothing is loading and no cell of Framework's is still pending. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('observablehq-loading') === null);
}

function watch(page: Page, siteUrl: string, troubles: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    troubles.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== siteUrl) troubles.push(`another host: ${url}`);
  });
}
