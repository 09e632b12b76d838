import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { rowFigures } from './page-figures.ts';
import { ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

const model = publishedModel(ROOT, 'worcestershire');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

function open(page: string): Promise<Visit> {
  return visit(browser, inject('siteUrl'), page);
}

function published(scenario: string, line: string): (number | null)[] {
  const cells = model.scenarios.find(({ name }) => name === scenario)?.annual[line];
  if (cells === undefined) throw new Error(`there is no ${line} in ${scenario}`);
  return cells.map(({ value }) => value);
}

test('the investment page says the new money of each year, and its gap', async () => {
  const { page, close } = await open('worcestershire/investment.html');
  const lead = await page.locator('.lead').textContent();
  for (const words of ['£705,000', '£1,800,000', 'at least £1,850,000', '1 line unknown']) {
    expect(lead).toContain(words);
  }
  expect(await rowFigures(page, 'Totals by kind of money', 'New money, all')).toEqual(
    published('plan', 'investment.total.new'),
  );
  await close();
});

test('an unknown amount is a marked gap, never nought or blank', async () => {
  const { page, close } = await open('worcestershire/investment.html');
  const table = page.locator('table.intentions');
  expect(await table.locator('tr.intention').count()).toBe(model.intentions.length);
  const row = table.locator('tr', { hasText: 'Extend mother and baby' }).first();
  expect(await row.locator('td').last().textContent()).toBe('unknown');
  expect(await row.locator('td').last().getAttribute('class')).toContain('gap');

  const bars = page.locator('.bars').first();
  expect(await bars.locator('.bar-row', { hasText: '2011/12' }).first().textContent()).toMatch(
    /at least £1\.85m\s+1 line unknown/,
  );
  const unknownKind = bars.locator('.bar-group', { hasText: 'Money of a kind not stated' });
  expect(await unknownKind.locator('.bar').count()).toBe(0);
  expect(await unknownKind.locator('.bar-gap').count()).toBe(3);
  await close();
});

test('an intention opens by keyboard on what the document says', async () => {
  const { page, close } = await open('worcestershire/investment.html');
  const details = page.locator('tr.more details').first();
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await details.getAttribute('open')).toBe('');
  expect(await details.locator('blockquote').isVisible()).toBe(true);
  await close();
});

test('the dementia page shows the engine’s people, money and shortfall', async () => {
  const { page, close } = await open('worcestershire/demand.html');
  const base = 'demand.dementia.dementia_services';
  const money = 'Dementia services: money, money that keeps pace';
  expect(await rowFigures(page, 'People with dementia and the demand index', 'People with dementia')).toEqual(
    published('to_fyfv', 'demand.dementia.people'),
  );
  expect(await rowFigures(page, money, 'Shortfall')).toEqual(published('to_fyfv', `${base}.shortfall`));
  expect(await rowFigures(page, money, 'Money that keeps pace with demand')).toEqual(
    published('to_fyfv', `${base}.need`),
  );
  await close();
});
