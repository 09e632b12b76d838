import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { annualRows } from '../../src/core/results/rows.ts';
import { withInputs } from '../../src/core/run/plan.ts';
import { projectPlan } from '../../src/core/run/projection.ts';
import { publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { rowFigures } from './page-figures.ts';
import { ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

const MONEY = 'Placements and repatriation: money by financial year';
const ROWS = {
  'Cost if nothing changes': 'do_nothing.cost',
  'Cost with people brought home': 'cost',
  'Gross saving': 'gross',
  'Support at home': 'local.cost',
  'Double running': 'double_running',
  'Set-up of moves': 'set_up',
  'Net saving': 'net',
};

let browser: Browser;
let here: Visit;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  here = await visit(browser, inject('siteUrl'), 'worcestershire/placements.html');
  return () => here.close();
});

test('the page opens on the figures that were published', async () => {
  expect(await shown(here.page)).toEqual(engineRun({}));
  expect(await here.page.locator('.explorer-results').textContent()).toMatch(
    /It pays for itself in \w+ 20\d\d\./,
  );
});

test('a slider moved by keyboard gives what the engine gives, and says so', async () => {
  const before = await shown(here.page);
  const overlap = slider(here.page, 'Weeks of overlap');
  await overlap.focus();
  await here.page.keyboard.press('ArrowRight');
  await here.page.keyboard.press('ArrowRight');
  const weeks = Number(await overlap.inputValue());

  expect(weeks).toBe(6);
  expect(await overlap.getAttribute('aria-valuetext')).toBe('6 weeks');
  const after = await shown(here.page);
  expect(after).toEqual(engineRun({ 'placements.ooa.overlap_weeks': weeks }));
  expect(after['Net saving']).not.toEqual(before['Net saving']);
  expect(await announced(here.page)).toContain('Net saving in 2011/12');
});

test('people brought home a month, moved by mouse, change only the months in which people move', async () => {
  const moves = slider(here.page, 'People brought home a month');
  const start = Number(await moves.inputValue());
  await moves.scrollIntoViewIfNeeded();
  const box = await moves.boundingBox();
  if (box === null) throw new Error('the slider is not to be seen');
  const height = box.y + box.height / 2;
  await here.page.mouse.move(box.x + box.width * 0.4, height);
  await here.page.mouse.down();
  await here.page.mouse.move(box.x + box.width * 0.9, height, { steps: 3 });
  await here.page.mouse.up();
  const monthly = Number(await moves.inputValue());

  expect(monthly).toBeGreaterThan(start);
  expect(await shown(here.page)).toEqual(
    engineRun({ 'placements.ooa.scheduled': inMonthsWithMoves(monthly) }),
  );
  expect(await rowFigures(here.page, MONEY, 'Set-up of moves')).toHaveProperty('0', 0);
});

test('net saving that never comes is said to be below nought', async () => {
  const saving = slider(here.page, 'How much cheaper support at home is than a placement');
  await saving.focus();
  await here.page.keyboard.press('Home');

  expect(await shown(here.page)).toEqual(engineRun({ 'evidence.slot_saving_share': 0 }));
  expect(await here.page.locator('.headline').last().textContent()).toMatch(
    /does not pay for itself by March 2012/,
  );
  expect(await here.page.locator('#net-last-year').textContent()).toMatch(/^−£/);
});

test('reset brings every slider and every figure back', async () => {
  const before = await shown(here.page);
  for (const name of ['People placed at the start', 'Weeks of overlap']) {
    await slider(here.page, name).focus();
    await here.page.keyboard.press('End');
  }
  expect(await shown(here.page)).not.toEqual(before);

  await here.page.getByRole('button', { name: 'Reset to the starting values' }).click();
  expect(await shown(here.page)).toEqual(before);
  expect(await slider(here.page, 'Weeks of overlap').inputValue()).toBe('4');
  expect(await announced(here.page)).toMatch(/^Back to the starting values\./);
});

function slider(page: Page, label: string): Locator {
  return page.getByRole('slider', { name: label });
}

function announced(page: Page): Promise<string | null> {
  return page.locator('.explorer [role=status]').textContent();
}

async function shown(page: Page): Promise<Record<string, (number | null)[]>> {
  const rows = Object.keys(ROWS).map(async (name) => [name, await rowFigures(page, MONEY, name)] as const);
  return Object.fromEntries(await Promise.all(rows));
}

/** The same rows from the engine's own source, run here. */
function engineRun(inputs: Parameters<typeof withInputs>[1]): Record<string, (number | null)[]> {
  const all = annualRows(projectPlan(withInputs(repatriationPlan(), inputs)));
  const figures = (line: string) =>
    all
      .filter((row) => row.line === `placements.ooa.${line}`)
      .map(({ value }) => (value === '' ? null : Number(value)));
  return Object.fromEntries(Object.entries(ROWS).map(([name, line]) => [name, figures(line)]));
}

function inMonthsWithMoves(people: number): readonly number[] {
  const content = repatriationPlan().lines.find(({ name }) => name === 'placements.ooa.scheduled')?.content;
  if (content?.kind !== 'given') throw new Error('the schedule is not an input');
  return content.values.map((value) => (value === 0 ? 0 : people));
}

function repatriationPlan() {
  const scenario = publishedModel(ROOT, 'worcestershire').scenarios.find(
    ({ name }) => name === 'repatriation',
  );
  if (scenario === undefined) throw new Error('there is no scenario repatriation');
  return scenario.plan;
}
