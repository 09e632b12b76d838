import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { usesOf } from '../../src/core/explain/used-by.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { openBrowser } from './browser.ts';
import { ROOT } from './site.ts';
import { settled, type Visit, visit } from './visit.ts';

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
  await here.page.getByRole('radio', { name: 'assumed' }).check();
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

test('the unknown inputs are counted at the top, and one click shows them', async () => {
  const words = await here.page.locator('.unknown-count').textContent();
  const [, unknown] = /^\s*(\d+) of \d+ inputs are unknown/.exec(words ?? '') ?? [];
  await here.page.getByRole('button', { name: 'Show the unknown inputs' }).click();
  expect(await tally()).toMatch(new RegExp(`^Showing ${unknown} of`));
  expect(await rows().count()).toBe(Number(unknown));
});

test('the address keeps a search', async () => {
  await here.page.getByLabel('Find words in the inputs').fill('elasticity dementia');
  const address = here.page.url();
  expect(address).toContain('?find=elasticity+dementia');
  await here.page.goto(address);
  await settled(here.page);
  expect(await tally()).toMatch(/^Showing 1 of/);
});

test('an address leads to an input, and it says where it is used and what changes it', async () => {
  const line = 'placements.ooa.block_share';
  await here.page.goto(`${here.page.url()}#input=${line}`);
  const row = here.page.locator('tr.asked-for').first();
  const used = row.locator('details.used');
  await used.locator('ul').first().waitFor();
  expect(await row.getAttribute('data-input')).toBe(line);
  expect(await row.evaluate((tr) => tr.getBoundingClientRect().top < window.innerHeight)).toBe(true);

  const graph = loadScenario(loadModel(ROOT, 'worcestershire'), 'plan');
  const use = usesOf(graph)(graph.lineNamed(line) ?? -1);
  const words = await used.textContent();
  expect(words).toContain(`${use.leaning.length} lines lean on it`);
  expect(words).toContain(`${use.headlines.length} headline figures`);
  expect(words).toContain('Bring people home: 10%');
  for (const reader of use.readers) expect(words).toContain(graph.lines[reader]?.label);

  await used.getByRole('button', { name: 'Explain Out-of-area placements: net saving' }).click();
  expect(await here.page.locator('dialog.explain[open] h2').textContent()).toContain('net saving, 2011/12');
});

test('on a narrow screen each input is a card, and no table scrolls sideways', async () => {
  await here.page.setViewportSize({ width: 320, height: 640 });
  await here.page.getByRole('radio', { name: 'assumed' }).check();
  const wide = await here.page
    .locator('details[open] .wide')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
  expect(wide).toBe(0);
});
