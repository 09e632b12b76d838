import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { AREAS } from '../../notebooks/data/areas.ts';
import { type PublishedModel, publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { rowFigures } from './page-figures.ts';
import { ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const models = new Map<string, PublishedModel>();

function modelOf(name: string): PublishedModel {
  const model = models.get(name) ?? publishedModel(ROOT, name);
  models.set(name, model);
  return model;
}

function scenarioOf(model: string, scenario: string) {
  const found = modelOf(model).scenarios.find(({ name }) => name === scenario);
  if (found === undefined) throw new Error(`${model} has no scenario ${scenario}`);
  return found;
}

function published(model: string, scenario: string, line: string): (number | null)[] {
  const cells = scenarioOf(model, scenario).annual[line];
  if (cells === undefined) throw new Error(`there is no ${line} in ${scenario}`);
  return cells.map(({ value }) => value);
}

function open(model: string, page: string): Promise<Visit> {
  return visit(browser, inject('siteUrl'), `${model}/${page}.html`);
}

const picker = (page: Page) => page.getByLabel('Scenario', { exact: true });

async function choose(page: Page, model: string, scenario: string): Promise<void> {
  const { title } = scenarioOf(model, scenario);
  await picker(page).selectOption({ label: title });
  await page.locator('.scenario-about', { hasText: title }).waitFor();
}

/** By page, rows by the name of their table, and the line of the engine that each shows. */
const ROWS: Readonly<
  Record<string, readonly (readonly [page: string, caption: string, row: string, line: string])[]>
> = {
  worcestershire: [
    ['savings', 'Savings of all programmes', 'Identified in schemes', 'qipp.total.plan'],
    [
      'savings',
      'Savings by programme',
      'Recurrent full-year effect',
      'qipp.programme.placements_review.underlying',
    ],
    ['reinvestment', 'Placement savings: in and out', 'Reinvested', 'reinvestment.placements.spent'],
    ['reinvestment', 'The double shift', 'First shift: banked', 'tiers.first_shift'],
    ['affordability', 'Spend by organisation', 'All organisations', 'affordability.spend.total'],
    ['affordability', 'Bringing people home: figures', 'Net present value so far', 'value.repatriation.npv'],
    ['affordability', 'Bringing people home: figures', 'Paid back from', 'value.repatriation.paid_back_from'],
  ],
  dorset: [
    ['savings', 'Savings of all programmes', 'Net of the cost of the schemes', 'qipp.total.net'],
    [
      'reinvestment',
      'Savings for reinvestment: in and out',
      'Left in the pool in March',
      'reinvestment.savings.closing',
    ],
    ['clusters', 'Care clusters: all providers', 'Payable', 'pbr.total.payable'],
    [
      'affordability',
      'Existing budgets: figures',
      'Envelope less net spend',
      'affordability.envelope.existing_budgets.gap',
    ],
  ],
  southwark: [
    ['savings', 'Savings of all programmes', 'Targets', 'qipp.total.target'],
    ['savings', 'Savings by programme', 'Not yet identified', 'qipp.programme.slam_qipp.unidentified'],
    [
      'reinvestment',
      'Released savings: in and out',
      'Banked: it leaves the system',
      'reinvestment.released.banked',
    ],
    ['affordability', 'Health commissioner: figures', 'Savings', 'affordability.envelope.health.savings'],
  ],
  'lancashire-south-cumbria': [
    ['services', 'Services: all together', 'Spend', 'services.total.spend'],
    ['services', 'Services: all together', 'Core offer above what is spent now', 'services.total.gap'],
    ['services', 'Spend on services by level', 'NHS England', 'services.level.nhs_england.spend'],
    ['reinvestment', 'Money from placements: in and out', 'Reinvested', 'reinvestment.placements.spent'],
  ],
  'commissioning-framework': [
    ['savings', 'Savings of all programmes', 'Identified in schemes', 'qipp.total.plan'],
    [
      'reinvestment',
      'The double shift',
      'Second shift: from tiers 3 and 4 to tiers 1 and 2',
      'tiers.second_shift',
    ],
    ['services', 'Services: all together', 'Spend', 'services.total.spend'],
  ],
};

describe.each(AREAS.map(({ model }) => model))('%s', (model) => {
  test('every scenario that is chosen shows the engine’s own figures', async () => {
    const rows = ROWS[model] ?? [];
    const seen = new Set<string>();
    for (const on of new Set(rows.map(([page]) => page))) {
      const { page, troubles, close } = await open(model, on);
      for (const { name } of modelOf(model).scenarios) {
        await choose(page, model, name);
        for (const [, caption, row, line] of rows.filter(([named]) => named === on)) {
          const shown = await rowFigures(page, caption, row);
          expect({ name, line, shown }).toEqual({ name, line, shown: published(model, name, line) });
          seen.add(`${line} ${JSON.stringify(shown)}`);
        }
      }
      expect(troubles).toEqual([]);
      await close();
    }
    // A picker that changes nothing would pass only where scenarios are alike.
    expect(seen.size).toBeGreaterThan(rows.length);
  });

  test('every released pound is followed: rows and columns of the audit table add up', async () => {
    let added = 0;
    const { page, close } = await open(model, 'reinvestment');
    for (const { name } of modelOf(model).scenarios) {
      await choose(page, model, name);
      for (const { rows, all } of await auditYears(page)) {
        for (const row of [...rows, all]) {
          if (row.some((value) => value === null)) continue;
          const figures = row.map((value) => Math.round((value ?? 0) * 100));
          const left = figures.at(-1) ?? 0;
          const [before = 0, ...moves] = figures.slice(0, -1);
          const came = await cameIn(page, moves);
          const went = moves.reduce((a, b) => a + b, 0) - came;
          expect({ name, row, sum: before + came - went }).toEqual({ name, row, sum: left });
          added += came === 0 ? 0 : 1;
        }
        for (const [column, total] of all.entries()) {
          const parts = rows.map((row) => row[column]).filter((value) => value !== undefined);
          if (total === null || total === undefined || parts.some((value) => value === null)) continue;
          const sum = parts.reduce<number>((a, b) => a + Math.round((b ?? 0) * 100), 0);
          expect({ name, column, sum }).toEqual({ name, column, sum: Math.round(total * 100) });
        }
      }
    }
    expect(added).toBeGreaterThan(0);
    await close();
  });

  test('scenarios stand side by side, each with its own figures', async () => {
    const { page, close } = await open(model, 'plan');
    const rows = page.locator('table.scenarios tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual(
      modelOf(model).scenarios.map(({ title }) => title),
    );
    await close();
  });

  test('the data of the page are small, and what is unknown is counted', async () => {
    const folder = join(inject('siteFolder'), '_file/data', model);
    const sizes = readdirSync(folder)
      .filter((name) => name.startsWith('plan.'))
      .map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(300_000);
    const inputs = scenarioOf(model, 'plan').inputs;
    const missing = inputs.filter(({ value }) => value === '').length;
    const { page, close } = await open(model, 'plan');
    expect(await page.locator('main').textContent()).toContain(
      `Of ${inputs.length} figures that go into this model, ${missing} are unknown.`,
    );
    expect(await page.locator('.unknowns li').count()).toBe(5);
    await close();
  });
});

test('side by side, a saving that the plan leaves unknown is a gap, and one that a scenario assumes is a figure', async () => {
  const { page, close } = await open('worcestershire', 'plan');
  const heads = await page.locator('table.scenarios thead th').allTextContents();
  const column = heads.indexOf('Out-of-area placements: net saving, 2011/12') - 1;
  const cell = (scenario: string) =>
    page
      .locator('table.scenarios tbody tr', { hasText: scenarioOf('worcestershire', scenario).title })
      .first()
      .locator('td')
      .nth(column);
  expect(await cell('plan').textContent()).toBe('unknown');
  expect(await cell('repatriation').locator('data').getAttribute('value')).toBe(
    String(published('worcestershire', 'repatriation', 'placements.ooa.net').at(-1)),
  );
  await close();
});

test('a scenario chosen by keyboard changes the figures, and is announced', async () => {
  const { page, close } = await open('southwark', 'savings');
  const before = await rowFigures(page, 'Savings of all programmes', 'Identified in schemes');
  expect(before).toEqual(published('southwark', 'plan', 'qipp.total.plan'));
  const names = modelOf('southwark').scenarios.map(({ name }) => name);
  await picker(page).focus();
  for (let i = 0; i < names.indexOf('split'); i++) await page.keyboard.press('ArrowDown');
  const { title } = scenarioOf('southwark', 'split');
  await page.locator('.scenario-about', { hasText: title }).waitFor();

  expect(await rowFigures(page, 'Savings of all programmes', 'Identified in schemes')).toEqual(
    published('southwark', 'split', 'qipp.total.plan'),
  );
  expect(await page.locator('.picker [role=status]').textContent()).toContain(title);
  expect(await picker(page).evaluate((select) => select === document.activeElement)).toBe(true);
  await close();
});

test('the address keeps the scenario: a link opens a page on it, and a choice is written into it', async () => {
  const address = 'worcestershire/reinvestment.html#scenario=recycle';
  const { page, close } = await visit(browser, inject('siteUrl'), address);
  const row = () => rowFigures(page, 'Placement savings: in and out', 'Reinvested');
  expect(await picker(page).inputValue()).toBe('recycle');
  expect(await row()).toEqual(published('worcestershire', 'recycle', 'reinvestment.placements.spent'));
  await choose(page, 'worcestershire', 'recycle_late');
  expect(new URL(page.url()).hash).toBe('#scenario=recycle_late');
  await page.evaluate(() => {
    location.hash = '#scenario=best_use';
  });
  await page
    .locator('.scenario-about', { hasText: scenarioOf('worcestershire', 'best_use').title })
    .waitFor();
  expect(await row()).toEqual(published('worcestershire', 'best_use', 'reinvestment.placements.spent'));
  // The plan itself needs no address.
  await choose(page, 'worcestershire', 'plan');
  expect(new URL(page.url()).hash).toBe('');
  await close();
});

test('a programme is rated by words and shape from its gap, before and after risk', async () => {
  const { page, close } = await open('southwark', 'savings');
  const rating = () =>
    page.locator('table.programmes tbody tr', { hasText: 'QIPP delivery by SLaM' }).locator('.rating b');
  expect(await rating().textContent()).toBe('Cannot be rated');
  await choose(page, 'southwark', 'split');
  const short = published('southwark', 'split', 'qipp.programme.slam_qipp.unidentified').at(-1) ?? 0;
  expect(short).toBeGreaterThan(0);
  expect(await rating().textContent()).toBe('Red');
  await close();
});

test('every link to the glossary leads to a term, and the terms stand in order', async () => {
  const { page, close } = await visit(browser, inject('siteUrl'), 'glossary.html');
  const ids = await page.locator('.glossary > div').evaluateAll((terms) => terms.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const terms = await page.locator('.glossary dt').allTextContents();
  expect(terms).toEqual([...terms].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  await close();
  const links = new Set<string>();
  for (const path of ['plan', 'savings', 'reinvestment', 'affordability']) {
    const other = await open('commissioning-framework', path);
    for (const href of await other.page
      .locator('a.term')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
      links.add(href);
    await other.close();
  }
  expect(links.size).toBeGreaterThan(3);
  for (const href of links) expect(ids).toContain(href.replace('../glossary.html#', ''));
});

test('a table of one year is chosen by keyboard, without changing the scenario', async () => {
  const { page, close } = await open('lancashire-south-cumbria', 'services');
  await choose(page, 'lancashire-south-cumbria', 'core_offer');
  const { years } = scenarioOf('lancashire-south-cumbria', 'core_offer');
  const year = page.getByLabel('Services in', { exact: true });
  await year.focus();
  await page.keyboard.press('ArrowUp');
  const caption = `Services by level in ${years.at(-2)}`;
  const crisis = await rowFigures(page, caption, 'Crisis');
  expect(crisis[0]).toBe(
    published('lancashire-south-cumbria', 'core_offer', 'services.crisis.current').at(-2),
  );
  expect(await picker(page).inputValue()).toBe('core_offer');
  await close();
});

test('services that are not clear in the document say so', async () => {
  const { page, close } = await open('lancashire-south-cumbria', 'services');
  const { lines } = scenarioOf('lancashire-south-cumbria', 'plan');
  const listed = lines.filter(({ tags }) => tags.measure === 'listed');
  const unclear = listed.filter(({ note = '' }) => note.includes('Not clear in the document'));
  expect(unclear.length).toBeGreaterThan(0);
  expect(await page.locator('table.services tr.intention').count()).toBe(listed.length);
  expect(await page.locator('table.services .unclear').count()).toBe(unclear.length);
  await close();
});

test('all care clusters are listed, and people in none are counted apart', async () => {
  const { page, close } = await open('dorset', 'clusters');
  const table = page.locator('table', { has: page.locator('caption', { hasText: 'Care clusters in' }) });
  const numbers = await table.locator('tbody tr:not(.group) td:first-child').allTextContents();
  expect(numbers.filter((n) => n !== '99')).toHaveLength(21);
  expect(numbers.at(-1)).toBe('99');
  expect(numbers).not.toContain('9');
  await close();
});

test('the first page shows every model with a headline and links to its pages', async () => {
  const { page, close } = await visit(browser, inject('siteUrl'), 'index.html');
  expect(await page.locator('.model-card h3').allTextContents()).toEqual(AREAS.map(({ area }) => area));
  for (const { model, area } of AREAS) {
    const card = page.locator('.model-card', { has: page.getByRole('heading', { name: area, exact: true }) });
    const inputs = scenarioOf(model, 'plan').inputs;
    const missing = inputs.filter(({ value }) => value === '').length;
    const words = await card.textContent();
    expect(words).toContain(`${missing} of ${inputs.length} inputs are unknown.`);
    expect((await card.locator('.headline').textContent())?.trim()).not.toBe('');
    expect(await card.locator(`a[href="./${model}/sources.html"]`).count()).toBe(1);
  }
  const first = page.locator('.model-card').first().locator('.headline');
  expect(await first.textContent()).toBe('New money: at least £1,850,000, 1 line unknown, in 2011/12.');
  await close();
});

test('the search finds the page of sources of every model, though one loader makes them all', () => {
  const folder = join(inject('siteFolder'), '_observablehq');
  const index = readdirSync(folder).find((name) => /^minisearch\..*\.json$/.test(name)) ?? '';
  const text = readFileSync(join(folder, index), 'utf8');
  for (const { model, area } of AREAS) {
    expect(text).toContain(`"Data and sources: ${area}"`);
    expect(existsSync(join(inject('siteFolder'), model, 'sources.html'))).toBe(true);
  }
});

interface AuditYear {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly all: readonly (number | null)[];
}

/** The audit tables of a page by year: exact figures, null for what is unknown, nought for what cannot be. */
function auditYears(page: Page): Promise<readonly AuditYear[]> {
  return page.locator('table.audit tbody').evaluateAll((bodies) =>
    bodies.map((body) => {
      const figures = (tr: Element): (number | null)[] =>
        [...tr.querySelectorAll('td')].map((td) => {
          if (td.classList.contains('none')) return 0;
          const value = td.querySelector('data')?.getAttribute('value');
          return value === null || value === undefined ? null : Number(value);
        });
      return {
        rows: [...body.querySelectorAll('tr:not(.group, .total)')].map(figures),
        all: figures(body.querySelector('tr.total') ?? body),
      };
    }),
  );
}

/** What came in: released, and bridge funding where the table has it. */
async function cameIn(page: Page, moves: readonly number[]): Promise<number> {
  const bridged = await page.locator('table.audit thead th', { hasText: 'Bridge funding' }).count();
  return (moves[0] ?? 0) + (bridged > 0 ? (moves[1] ?? 0) : 0);
}
