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

function open(model: string): Promise<Visit> {
  const page = model === 'worcestershire' ? 'reinvestment' : 'plan';
  return visit(browser, inject('siteUrl'), `${model}/${page}.html`);
}

const picker = (page: Page) => page.getByLabel('Scenario', { exact: true });

async function choose(page: Page, model: string, scenario: string): Promise<void> {
  const { title } = scenarioOf(model, scenario);
  await picker(page).selectOption({ label: title });
  await page.locator('.scenario-about', { hasText: title }).waitFor();
}

/** On each page, rows by the name of their table, and the line of the engine that each shows. */
const ROWS: Readonly<Record<string, readonly (readonly [caption: string, row: string, line: string])[]>> = {
  worcestershire: [
    ['Savings of all programmes', 'Identified in schemes', 'qipp.total.plan'],
    ['Savings by programme', 'Recurrent full-year effect', 'qipp.programme.placements_review.underlying'],
    ['Placement savings: in and out', 'Reinvested', 'reinvestment.placements.spent'],
    ['The double shift', 'First shift: banked', 'tiers.first_shift'],
    ['Spend by organisation', 'All organisations', 'affordability.spend.total'],
    ['Bringing people home: figures', 'Net present value so far', 'value.repatriation.npv'],
    ['Bringing people home: figures', 'Paid back from', 'value.repatriation.paid_back_from'],
  ],
  dorset: [
    ['Savings of all programmes', 'Net of the cost of the schemes', 'qipp.total.net'],
    ['Savings for reinvestment: in and out', 'Left in the pool in March', 'reinvestment.savings.closing'],
    ['Care clusters: all providers', 'Payable', 'pbr.total.payable'],
    ['Existing budgets: figures', 'Envelope less net spend', 'affordability.envelope.existing_budgets.gap'],
  ],
  southwark: [
    ['Savings of all programmes', 'Targets', 'qipp.total.target'],
    ['Savings by programme', 'Not yet identified', 'qipp.programme.slam_qipp.unidentified'],
    ['Released savings: in and out', 'Banked: it leaves the system', 'reinvestment.released.banked'],
    ['Health commissioner: figures', 'Savings', 'affordability.envelope.health.savings'],
  ],
  'lancashire-south-cumbria': [
    ['Services: all together', 'Spend', 'services.total.spend'],
    ['Services: all together', 'Core offer above what is spent now', 'services.total.gap'],
    ['Spend on services by level', 'NHS England', 'services.level.nhs_england.spend'],
  ],
  'commissioning-framework': [
    ['Savings of all programmes', 'Identified in schemes', 'qipp.total.plan'],
    ['The double shift', 'Second shift: from tiers 3 and 4 to tiers 1 and 2', 'tiers.second_shift'],
    ['Services: all together', 'Spend', 'services.total.spend'],
  ],
};

describe.each(AREAS.map(({ model }) => model))('%s', (model) => {
  let here: Visit;
  beforeAll(async () => {
    here = await open(model);
  });
  afterAll(() => here?.close());

  test('every scenario that is chosen shows the engine’s own figures', async () => {
    const rows = ROWS[model] ?? [];
    const seen = new Set<string>();
    for (const { name } of modelOf(model).scenarios) {
      await choose(here.page, model, name);
      for (const [caption, row, line] of rows) {
        const shown = await rowFigures(here.page, caption, row);
        expect({ name, line, shown }).toEqual({ name, line, shown: published(model, name, line) });
        seen.add(`${line} ${JSON.stringify(shown)}`);
      }
    }
    // A picker that changes nothing would pass only where scenarios are alike.
    expect(seen.size).toBeGreaterThan(rows.length);
    expect(here.troubles).toEqual([]);
  });

  test('every released pound is followed: rows and columns of the audit table add up', async () => {
    let added = 0;
    for (const { name } of modelOf(model).scenarios) {
      await choose(here.page, model, name);
      for (const { rows, all } of await auditYears(here.page)) {
        for (const row of [...rows, all]) {
          if (row.some((value) => value === null)) continue;
          const figures = row.map((value) => Math.round((value ?? 0) * 100));
          const left = figures.at(-1) ?? 0;
          const [before = 0, ...moves] = figures.slice(0, -1);
          const came = await cameIn(here.page, moves);
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
  });

  test('scenarios stand side by side, each with its own figures', async () => {
    const rows = here.page.locator('table.scenarios tbody tr');
    expect(await rows.locator('th').allTextContents()).toEqual(
      modelOf(model).scenarios.map(({ title }) => title),
    );
  });

  test('the data of the page are small, and what is unknown is counted', async () => {
    const folder = join(inject('siteFolder'), '_file/data', model);
    const sizes = readdirSync(folder)
      .filter((name) => name.startsWith('plan.'))
      .map((name) => statSync(join(folder, name)).size);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(300_000);
    if (model === 'worcestershire') return;
    const inputs = scenarioOf(model, 'plan').inputs;
    const missing = inputs.filter(({ value }) => value === '').length;
    expect(await here.page.locator('.found').first().textContent()).toContain(
      `What is missing. ${missing} are given by nobody`,
    );
  });
});

test('side by side, a saving that the plan leaves unknown is a gap, and one that a scenario assumes is a figure', async () => {
  const { page, close } = await open('worcestershire');
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
  const { page, close } = await open('southwark');
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

test('a checkpoint that slips says its month, and the plan’s', async () => {
  const { page, close } = await open('lancashire-south-cumbria');
  const row = page.locator('table.checkpoints tbody tr', { hasText: 'Checkpoint 2' });
  expect(await row.locator('td').first().textContent()).toBe('December 2018 stated');
  expect(await row.locator('td').last().textContent()).toBe('Nothing in this scenario');
  await choose(page, 'lancashire-south-cumbria', 'slip');
  expect(await row.locator('td').last().textContent()).toContain('Crisis: investment');
  expect(await row.locator('td').first().textContent()).toBe('April 2019 assumedIn the plan: December 2018');
  expect(published('lancashire-south-cumbria', 'slip', 'checkpoints.checkpoint_2.month').at(-1)).toBe(
    2019 * 12 + 3,
  );
  await close();
});

test('a table of one year is chosen by keyboard, without changing the scenario', async () => {
  const { page, close } = await open('lancashire-south-cumbria');
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
  const { page, close } = await open('lancashire-south-cumbria');
  const { lines } = scenarioOf('lancashire-south-cumbria', 'plan');
  const listed = lines.filter(({ tags }) => tags.measure === 'listed');
  const unclear = listed.filter(({ note = '' }) => note.includes('Not clear in the document'));
  expect(unclear.length).toBeGreaterThan(0);
  expect(await page.locator('table.services tr.intention').count()).toBe(listed.length);
  expect(await page.locator('table.services .unclear').count()).toBe(unclear.length);
  await close();
});

test('all care clusters are listed, and people in none are counted apart', async () => {
  const { page, close } = await open('dorset');
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
