import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { modelNames } from '../../src/shell/model-file/find-model.ts';
import { publishedComparisons, publishedOutlook } from '../../src/shell/publish/outlook.ts';
import { publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { ROOT } from './site.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (path: string) => visit(browser, inject('siteUrl'), path);
const pennies = (pounds: number): number => Math.round(pounds * 100);

test('every waterfall between two scenarios adds up to the penny, and its ends are those of the results', async () => {
  let told = 0;
  for (const name of modelNames(ROOT)) {
    const model = publishedModel(ROOT, name);
    const published = (scenario: string, line: string, year: string): number | null | undefined => {
      const found = model.scenarios.find((one) => one.name === scenario);
      return found?.annual[line]?.[found.years.indexOf(year)]?.value;
    };
    for (const { scenario, from, answer } of publishedComparisons(ROOT, name)) {
      if (answer?.waterfall == null) continue;
      const { start, end, rows, interaction, rounding } = answer.waterfall;
      const steps = [...rows.map(({ effect }) => effect), interaction, rounding].map(pennies);
      expect(pennies(start) + steps.reduce((a, b) => a + b, 0)).toBe(pennies(end));
      expect([start, end]).toEqual([
        published(from, answer.line, answer.figure.period),
        published(scenario, answer.line, answer.figure.period),
      ]);
      told += 1;
    }
  }
  expect(told).toBeGreaterThan(5);
});

test('the page of scenarios shows each of them, and says where no difference can be told', async () => {
  const compared = publishedComparisons(ROOT, 'southwark');
  const { page, troubles, close } = await open('southwark/scenarios.html');
  for (const { scenario, answer } of compared) {
    const section = page.locator('section', { has: page.locator(`#from-${scenario}`) });
    expect([scenario, await section.locator('.spans').count()]).toEqual([
      scenario,
      answer?.waterfall == null ? 0 : 1,
    ]);
  }
  expect(troubles).toEqual([]);
  await close();
});

test('how sure we are: the draws are the same in every build, and the page tells their ends', async () => {
  const outlook = await publishedOutlook(ROOT, 'worcestershire');
  if (outlook.kind === 'nothing') throw new Error(outlook.why);
  const figures = outlook.simulation.scenarios[0]?.figures ?? [];
  const [widest] = figures
    .filter(({ period, spread }) => period === '2011/12' && spread !== null)
    .sort((a, b) => (b.spread?.deviation ?? 0) - (a.spread?.deviation ?? 0));
  const { page, close } = await open('worcestershire/uncertainty.html');
  const pounds = (value: number): string => `£${Math.round(value).toLocaleString('en-GB')}`;
  expect(await page.locator('.lead').innerText()).toContain(
    `between ${pounds(widest?.spread?.p5 ?? 0)} and ${pounds(widest?.spread?.p95 ?? 0)} in nine cases of ten`,
  );
  await close();
});

test('a checkpoint that slips says its month, and the plan’s', async () => {
  const { page, close } = await open('lancashire-south-cumbria/milestones.html');
  const row = page.locator('table.checkpoints tbody tr', { hasText: 'Checkpoint 2' });
  expect(await row.locator('td').first().textContent()).toBe('December 2018 stated');
  expect(await row.locator('td').last().textContent()).toBe('Nothing in this scenario');
  await page.getByLabel('Scenario', { exact: true }).selectOption('slip');
  await row.locator('td').last().getByText('Crisis: investment').waitFor();
  expect(await row.locator('td').first().textContent()).toBe('April 2019 assumedIn the plan: December 2018');
  await close();
});

test('work has its months; a date that the document does not give is unknown', async () => {
  const { page, close } = await open('worcestershire/milestones.html');
  const works = publishedModel(ROOT, 'worcestershire').intentions;
  const dated = works.filter(({ start, complete }) => start !== '' && complete !== '');
  expect(await page.locator('.spans .span-row').count()).toBe(dated.length);
  const table = page.locator('table', { hasText: 'Work, with its dates and milestones' });
  expect(await table.locator('tbody tr').count()).toBe(works.length);
  const missing = works.flatMap(({ start, complete }) => [start, complete]).filter((date) => date === '');
  expect(await table.locator('td.gap').count()).toBe(missing.length);
  await close();
});
