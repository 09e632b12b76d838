import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('on paper the controls are gone, what is folded is open, and the scenario is named', async () => {
  const address = 'worcestershire/savings.html#scenario=recycle';
  const { page, close } = await visit(browser, inject('siteUrl'), address);
  await page.emulateMedia({ media: 'print' });
  for (const control of ['#observablehq-sidebar', '.picker', '.on-this-page'])
    expect({ control, shown: await page.locator(control).first().isVisible() }).toEqual({
      control,
      shown: false,
    });
  const folded = page.locator('details table').first();
  expect((await folded.boundingBox())?.height).toBeGreaterThan(0);
  expect(await page.locator('.scenario-about').isVisible()).toBe(true);
  expect(await page.locator('.scenario-about').textContent()).toContain(
    'Bring people home and recycle the money',
  );
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const words = await pdfWords(pdf);
  // Not every machine can read a PDF; what was held above is what it is made from.
  if (words !== undefined) {
    expect(words).toContain('Savings tracker');
    expect(words).toContain('Scenario: Bring people home and recycle the money');
    expect(words).toContain('Savings of all programmes');
    expect(words).not.toContain('Search');
  }
  await close();
});

/** The text of a PDF by pdftotext; none where that is not installed. */
async function pdfWords(pdf: Buffer): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-print-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    return execFileSync('pdftotext', [file, '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).replaceAll(/\s+/g, ' ');
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
