import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Explanation, explain } from '../../src/core/explain/explain.ts';
import { printPounds } from '../../src/core/money/print.ts';
import { readPeriod } from '../../src/core/run/period.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { projectPlan } from '../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { pagesOf, ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const open = (path: string, options?: Parameters<typeof visit>[3]): Promise<Visit> =>
  visit(browser, inject('siteUrl'), path, options);
const dialogOf = (page: Page): Locator => page.locator('dialog.explain[open]');

/** What the command line says of a figure. */
function explained(model: string, line: string, text: string, scenario: string): Explanation {
  const graph = loadScenario(loadModel(ROOT, model), scenario);
  const period = readPeriod(graph.calendar, text);
  if (period === undefined) throw new Error(`${text} is no period`);
  const place = graph.lineNamed(line);
  if (place === undefined) throw new Error(`there is no ${line} in ${model}`);
  return explain(graph, projectPlan(planOf(graph)), place, period);
}

function below(tree: Explanation): readonly Explanation[] {
  return tree.parts.flatMap((part) => [part, ...below(part)]);
}

function inPounds({ figure: { value } }: Explanation): string {
  return value === 'unknown' ? 'unknown' : printPounds(value).replace(/^-/, '−');
}

/** Opens every part of the tree, the first first, and tells the parts in their order. */
function openAll(dialog: Locator): Promise<string[]> {
  return dialog.evaluate((element) => {
    const closed = () => element.querySelector<HTMLElement>('.part-toggle[aria-expanded=false]');
    for (let next = closed(); next !== null; next = closed()) next.click();
    return [...element.querySelectorAll('[data-part]')].map((part) => part.getAttribute('data-part') ?? '');
  });
}

describe.each([
  ['worcestershire', 'investment.total.new', '2010/11', 'plan'],
  ['worcestershire', 'placements.ooa.net', '2011/12', 'repatriation'],
  ['worcestershire', 'placements.ooa.do_nothing.cost', '2010-07', 'repatriation'],
  ['dorset', 'qipp.total.plan', '2014/15', 'plan'],
  ['southwark', 'qipp.total.target', '2014/15', 'plan'],
  ['lancashire-south-cumbria', 'services.total.spend', '2020/21', 'plan'],
  ['commissioning-framework', 'pbr.total.payable', '2013/14', 'plan'],
])('%s %s %s %s', (model, line, period, scenario) => {
  test('is explained in the page as by the engine, down to the words', async () => {
    const tree = explained(model, line, period, scenario);
    const { page, troubles, close } = await open(
      `${model}/sources.html#explain=${line}@${period}@${scenario}`,
    );
    const dialog = dialogOf(page);
    await dialog.locator('h3').first().waitFor();
    expect(await dialog.locator('h2').textContent()).toContain(tree.label);
    if (tree.unit === 'GBP')
      expect(await dialog.locator('.explain-figure').textContent()).toContain(inPounds(tree));

    expect(await openAll(dialog)).toEqual(below(tree).map((part) => `${part.line}@${part.period}`));
    const pounds = below(tree).filter(({ unit }) => unit === 'GBP');
    const shown = await dialog
      .locator('[data-part]')
      .evaluateAll((parts) =>
        parts.map((part) => [
          part.getAttribute('data-part') ?? '',
          part.querySelector('.part-figure')?.textContent ?? '',
        ]),
      );
    const figures = new Map(shown.map(([part = '', figure = '']) => [part, figure]));
    for (const part of pounds) expect(figures.get(`${part.line}@${part.period}`)).toContain(inPounds(part));

    const quotes = await dialog.locator('q').allTextContents();
    const told = below(tree).flatMap((part) => part.told.map(({ source }) => source));
    for (const source of told)
      if ('quote' in source && source.quote !== undefined) expect(quotes).toContain(source.quote);
    expect(troubles).toEqual([]);
    await close();
  });
});

/** Every figure of a page that says which one it is, as it is shown: null where it is unknown. */
function figuresOf(
  page: Page,
): Promise<{ line: string; period: string; scenario: string; value: number | null }[]> {
  return page.locator('td[data-line]').evaluateAll((cells) =>
    cells.map((cell) => {
      const { line = '', period = '', scenario = 'plan' } = (cell as HTMLElement).dataset;
      const value = cell.querySelector('data')?.getAttribute('value');
      return { line, period, scenario, value: value === null || value === undefined ? null : Number(value) };
    }),
  );
}

const MODEL_PAGES = pagesOf(inject('siteFolder')).filter((path) => path.includes('/'));

test('every figure that says which one it is shows the figure that the result files have', async () => {
  const models = new Map<string, ReturnType<typeof publishedModel>>();
  let checked = 0;
  for (const path of MODEL_PAGES) {
    const [name = ''] = path.split('/');
    const model = models.get(name) ?? publishedModel(ROOT, name);
    models.set(name, model);
    const { page, close } = await open(path);
    const wrong = (await figuresOf(page)).filter(({ line, period, scenario, value }) => {
      const found = model.scenarios.find((one) => one.name === scenario);
      const cell = found?.annual[line]?.[found.years.indexOf(period)];
      checked += 1;
      return cell === undefined || cell.value !== value;
    });
    expect(wrong.map((figure) => `${path}: ${JSON.stringify(figure)}`)).toEqual([]);
    await close();
  }
  expect(checked).toBeGreaterThan(1000);
});

/** Opens what is folded away, tables behind pictures among it. */
function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

test('a click on a number opens its parts, which add up to it', async () => {
  const { page, close } = await open('worcestershire/investment.html');
  await unfold(page);
  await page.locator('td[data-line="investment.total.new"][data-period="2010/11"]:visible').first().click();
  const dialog = dialogOf(page);
  expect(await dialog.locator('h2').textContent()).toBe('New money, 2010/11');
  expect(await dialog.locator('.explain-figure').textContent()).toContain('£1,800,000');
  expect(await dialog.textContent()).toContain('parts add up to £1,800,000.');
  await close();
});

test('a click on a bar opens its figure, in the scenario that is chosen', async () => {
  const { page, close } = await open('worcestershire/savings.html');
  await page.getByLabel('Scenario', { exact: true }).selectOption('recycle');
  const bar = page.locator('.bar-row[data-line="qipp.total.plan"][data-period="2011/12"]').first();
  await bar.locator('b').waitFor();
  await bar.click();
  const dialog = dialogOf(page);
  const tree = explained('worcestershire', 'qipp.total.plan', '2011/12', 'recycle');
  expect(await dialog.locator('.explain-figure').textContent()).toContain(inPounds(tree));
  expect(new URL(page.url()).hash).toBe('#explain=qipp.total.plan@2011/12@recycle');
  await close();
});

test('by keyboard: the label of a row opens, a part opens, another period, and Escape goes back', async () => {
  const { page, close } = await open('worcestershire/investment.html');
  await unfold(page);
  const label = page.getByRole('button', { name: 'Explain New money', exact: true }).first();
  await label.focus();
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.locator('.parts').first().waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);

  const part = dialog.locator('.part-toggle').first();
  await part.focus();
  await page.keyboard.press('Enter');
  expect(await part.getAttribute('aria-expanded')).toBe('true');

  await dialog.getByLabel('Period').selectOption('2009/10');
  expect(await dialog.locator('.explain-figure').textContent()).toContain('£705,000');
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);

  await page.keyboard.press('Escape');
  expect(await page.locator('dialog.explain[open]').count()).toBe(0);
  expect(await label.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
  expect(new URL(page.url()).hash).toBe('');
  await close();
});

test('a part can be the start, and there is a way back', async () => {
  const { page, close } = await open(
    'worcestershire/investment.html#explain=investment.total.new@2010/11@plan',
  );
  const dialog = dialogOf(page);
  await dialog.locator('.part-toggle').first().click();
  await dialog
    .getByRole('button', { name: /^Start from here/ })
    .first()
    .click();
  expect(await dialog.locator('h2').textContent()).not.toContain('New money');
  await dialog.getByRole('button', { name: /^Back to/ }).click();
  expect(await dialog.locator('h2').textContent()).toBe('New money, 2010/11');
  await close();
});

test('an unknown figure leads to what is not known, and why', async () => {
  const { page, close } = await open(
    'worcestershire/reinvestment.html#explain=placements.ooa.net@2011/12@plan',
  );
  const why = dialogOf(page).locator('.why-unknown');
  await why.waitFor();
  expect(await why.textContent()).toContain('whose size is not given');
  await why.getByRole('button', { name: /share in block contracts/ }).click();
  expect(await dialogOf(page).locator('.told').textContent()).toContain('whose size is not given');
  await close();
});

test('what is not in the model is said to be not there', async () => {
  const { page, troubles, close } = await open('worcestershire/sources.html#explain=no.such@2011/12@plan');
  await dialogOf(page).getByText('There is no such figure').waitFor();
  expect(troubles).toEqual([]);
  await close();
});

test.each([1280, 320])('the dialog has no serious accessibility fault at %d pixels', async (width) => {
  const { page, close } = await open(
    'worcestershire/reinvestment.html#explain=placements.ooa.net@2011/12@repatriation',
    { viewport: { width, height: 800 } },
  );
  const dialog = dialogOf(page);
  await dialog.locator('.parts').first().waitFor();
  await openAll(dialog);
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ).toEqual([]);
  await close();
});
