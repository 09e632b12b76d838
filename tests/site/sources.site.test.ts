import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Visit, visit } from './visit.ts';

let browser: Browser;
let here: Visit;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  here = await visit(browser, inject('siteUrl'), 'worcestershire/sources.html');
  return () => here.close();
});

const rows = () => here.page.locator('table.inputs tbody tr:visible');
const tally = () => here.page.locator('.tally').textContent();

test('words find the inputs that hold all of them, and open their table', async () => {
  expect(await tally()).toMatch(/^Showing (\d+) of \1 inputs\.$/);
  expect(await rows().count()).toBe(0);

  await here.page.getByLabel('Find words in the inputs').fill('elasticity dementia');
  expect(await tally()).toMatch(/^Showing 1 of \d+ inputs\.$/);
  expect(await rows().count()).toBe(1);
  expect(await rows().textContent()).toContain('elasticity to demand');
});

test('a status leaves only inputs of that status', async () => {
  await here.page.getByLabel('Status').selectOption({ label: 'assumed' });
  const statuses = await rows().locator('.status').allTextContents();
  expect(statuses.length).toBeGreaterThan(0);
  expect(new Set(statuses)).toEqual(new Set(['assumed']));
  expect(await tally()).toMatch(new RegExp(`^Showing ${statuses.length} of`));
});

test('words that are nowhere are said to be nowhere, and clearing them brings all back', async () => {
  const words = here.page.getByLabel('Find words in the inputs');
  await words.fill('zzz');
  expect(await tally()).toMatch(/^No input fits\./);
  await words.fill('');
  expect(await tally()).toMatch(/^Showing (\d+) of \1 inputs\.$/);
});

test('every input has a source, and unknown ones say so instead of a value', async () => {
  const all = await here.page.locator('table.inputs tbody tr').evaluateAll((trs) =>
    trs.map((tr) => {
      const [, value, status, source] = [...tr.querySelectorAll('td')].map(
        (td) => td.textContent?.trim() ?? '',
      );
      return { value, unknown: status?.startsWith('unknown') === true, source };
    }),
  );
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(({ source }) => source === '')).toEqual([]);
  expect(all.filter(({ value, unknown }) => (value === '') !== unknown)).toEqual([]);
});

test('the licence of the population figures is named in full', async () => {
  expect(await here.page.locator('main').textContent()).toContain(
    'Adapted from data from the Office for National Statistics licensed under the Open Government Licence v.3.0.',
  );
});
