import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { AREAS } from '../../notebooks/data/areas.ts';
import { draftLines, graphOfLines } from '../../src/core/model/model.ts';
import { scenarioSchema } from '../../src/core/model/model-schema.ts';
import { figuresCsv } from '../../src/core/results/figures-csv.ts';
import { annualRows } from '../../src/core/results/rows.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { projectPlan } from '../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../src/shell/results/result-files.ts';
import { openBrowser } from './browser.ts';
import { engineRows } from './engine-rows.ts';
import { ROOT } from './site.ts';
import { type Visit, visit } from './visit.ts';

let browser: Browser;
let here: Visit | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(() => async () => {
  await here?.close();
  here = undefined;
});

async function openAt(hash: string, width = 1280): Promise<Page> {
  here = await visit(browser, inject('siteUrl'), `explorer.html${hash}`, {
    viewport: { width, height: 850 },
    permissions: [],
  });
  await here.page.locator('.explorer-form').waitFor();
  await here.page.evaluate(() => {
    for (const group of document.querySelectorAll<HTMLDetailsElement>('.explorer-group')) group.open = true;
  });
  return here.page;
}

async function headlines(page: Page): Promise<Record<string, string>> {
  return page
    .locator('.headline-card')
    .evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((card) => [
          card.getAttribute('data-headline') ?? '',
          (card.querySelector('.headline-now') as HTMLDataElement).value,
        ]),
      ),
    );
}

function expected(
  rows: ReturnType<typeof annualRows>,
  names: readonly string[],
  year: string,
): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const row = rows.find(({ line, period }) => line === name && period === year);
      return [name, row === undefined || row.value === '' ? '' : String(Number(row.value))];
    }),
  );
}

function control(page: Page, id: string): Locator {
  return page.locator(`[data-input="${id}"]`);
}

function slider(page: Page, id: string): Locator {
  return control(page, id).locator('input[type=range]');
}

/** What the address says once a move has ended. */
async function hashWith(page: Page, part: string): Promise<string> {
  await page.waitForFunction((text) => decodeURIComponent(location.hash).includes(text), part);
  return page.evaluate(() => location.hash);
}

const CASES = [
  {
    model: 'worcestershire',
    scenario: 'recycle',
    mouse: 'placements.ooa.block_share',
    keys: 'placements.ooa.overlap_weeks',
    off: 'aspergers',
  },
  {
    model: 'dorset',
    scenario: 'self_financing',
    mouse: 'reinvestment.savings.to.liaison.cost',
    keys: 'placements.out_of_area.prevention',
    off: 'psychological_support',
  },
  {
    model: 'southwark',
    scenario: 'split',
    mouse: 'qipp.crisis_psychosis.confidence',
    keys: 'reinvestment.released.banked_share',
    off: 'camhs',
  },
  {
    model: 'lancashire-south-cumbria',
    scenario: 'repatriation',
    mouse: 'repatriation.pace',
    keys: 'core_offer.share.crisis',
    off: 'iapt',
  },
  {
    model: 'commissioning-framework',
    scenario: 'double_shift',
    mouse: 'split.total',
    keys: 'qipp.pathway.saving',
    off: 'housing',
  },
] as const;

test('every model has a place on the page', () => {
  const page = readFileSync(join(ROOT, 'notebooks/explorer.md'), 'utf8');
  for (const { model } of AREAS) expect(page).toContain(`FileAttachment("./data/${model}/graph.json")`);
});

describe.each(CASES)('$model', ({ model, scenario, mouse, keys, off }) => {
  test('moved by mouse, by keyboard and by a switch, it shows the engine’s own figures', async () => {
    const page = await openAt(`#model=${model}&scenario=${scenario}`);
    const start = await headlines(page);
    const names = Object.keys(start);
    const year = await page.locator('select[name=year]').inputValue();
    expect(start).toEqual(expected(engineRows(model, scenario, { moved: {}, switched: {} }), names, year));

    await slider(page, mouse).scrollIntoViewIfNeeded();
    const box = await slider(page, mouse).boundingBox();
    if (box === null) throw new Error('the slider is not to be seen');
    await page.mouse.click(box.x + box.width * 0.85, box.y + box.height / 2);
    await slider(page, keys).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await control(page, off).getByRole('radio', { name: 'Off' }).check();
    const moved = {
      [mouse]: Number(await slider(page, mouse).inputValue()),
      [keys]: Number(await slider(page, keys).inputValue()),
    };
    const after = await headlines(page);
    expect(after).toEqual(
      expected(engineRows(model, scenario, { moved, switched: { [off]: 'off' } }), names, year),
    );
    expect(after).not.toEqual(start);
    expect(here?.troubles).toEqual([]);
  });
});

describe('the address', () => {
  const settings =
    '#model=worcestershire&scenario=recycle&placements.ooa.scheduled@2010/11=0&placements.ooa.block_share=0.2&off=aspergers&compare=repatriation';

  test('brings model, scenario, settings and comparison back, and steps back and forward', async () => {
    const page = await openAt(settings);
    expect(await slider(page, 'placements.ooa.block_share').inputValue()).toBe('0.2');
    expect(await slider(page, 'placements.ooa.scheduled@2010/11').inputValue()).toBe('0');
    expect(await control(page, 'aspergers').getByRole('radio', { name: 'Off' }).isChecked()).toBe(true);
    expect(await page.locator('select[name=compare]').inputValue()).toBe('repatriation');
    const before = await page
      .locator('[data-headline="reinvestment.placements.spent"] .headline-before data')
      .getAttribute('value');
    const rows = engineRows('worcestershire', 'repatriation', { moved: {}, switched: {} });
    expect(before).toBe(
      expected(rows, ['reinvestment.placements.spent'], '2011/12')['reinvestment.placements.spent'],
    );

    const shown = await headlines(page);
    await slider(page, 'placements.ooa.block_share').focus();
    await page.keyboard.press('End');
    await hashWith(page, 'block_share=0.5');
    expect(await headlines(page)).not.toEqual(shown);
    await page.goBack();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[data-input="placements.ooa.block_share"] input')?.value ===
        '0.2',
    );
    expect(await headlines(page)).toEqual(shown);
  });

  test('tells what of it makes no sense', async () => {
    const page = await openAt(
      '#model=worcestershire&scenario=nothing&placements.ooa.block_share=7&own.what=1',
    );
    const told = await page.locator('.explore-notes').textContent();
    expect(told).toContain('“scenario=nothing” of the address is left out: there is no such scenario.');
    expect(told).toContain(
      '“placements.ooa.block_share=7” of the address is left out: it is beyond the ends of the slider.',
    );
    expect(told).toContain('“own.what=1” of the address is left out: there is no such slider.');
  });

  test('keeps what is pinned beside what is tried', async () => {
    const page = await openAt('#model=worcestershire&scenario=recycle&placements.ooa.block_share=0.2');
    const pinned = await headlines(page);
    await page.getByRole('button', { name: 'Pin these settings' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('select[name=compare]')?.value === 'pinned',
    );
    await slider(page, 'placements.ooa.block_share').focus();
    await page.keyboard.press('Home');
    await hashWith(page, 'block_share=0&');
    await page.reload();
    await page.locator('.explorer-form').waitFor();
    const before = await page
      .locator('.headline-before data')
      .evaluateAll((all) => all.map((one) => (one as HTMLDataElement).value));
    expect(before).toEqual(Object.values(pinned));
  });
});

test('one setting goes back alone, and all of them together', async () => {
  const page = await openAt(
    '#model=worcestershire&scenario=recycle&placements.ooa.block_share=0.2&placements.ooa.overlap_weeks=8',
  );
  await control(page, 'placements.ooa.block_share').getByRole('button').click();
  expect(await slider(page, 'placements.ooa.block_share').inputValue()).toBe('0.1');
  expect(await slider(page, 'placements.ooa.overlap_weeks').inputValue()).toBe('8');
  await page.getByRole('button', { name: 'Reset all' }).click();
  expect(await slider(page, 'placements.ooa.overlap_weeks').inputValue()).toBe('4');
  const year = await page.locator('select[name=year]').inputValue();
  const shown = await headlines(page);
  const rows = engineRows('worcestershire', 'recycle', { moved: {}, switched: {} });
  expect(shown).toEqual(expected(rows, Object.keys(shown), year));
});

test('an unknown input starts as unknown, can be tried by typing, and is unknown again', async () => {
  const id = 'affordability.envelope.pct.envelope_of_year';
  const page = await openAt('#model=worcestershire&scenario=plan&year=2009/10');
  const row = control(page, id);
  expect(await row.locator('output').textContent()).toBe('unknown – move it to try a figure');
  expect(await row.locator('.explorer-box').inputValue()).toBe('');
  await row.locator('.explorer-box').fill('3100000');
  await row.locator('.explorer-box').press('Enter');
  expect(await row.locator('output').textContent()).toBe('£3,100,000');
  await hashWith(page, `${id}=3100000`);
  await page.waitForFunction(() =>
    /PCT[^.]*: enough in 1 of 2 years/.test(
      document.querySelector('#gap + .explorer-says')?.textContent ?? '',
    ),
  );
  await row.locator('.explorer-box').fill('99000000');
  await row.locator('.explorer-box').press('Enter');
  expect(await row.locator('.explorer-note').textContent()).toBe('Type a figure from £0 to £6,000,000.');
  await row.getByRole('button', { name: 'Back to unknown' }).click();
  expect(await row.locator('output').textContent()).toMatch(/^unknown/);
  await page.waitForFunction(() => !location.hash.includes('envelope_of_year'));
});

test('in and out of a pool tie to the penny, as the table behind the picture has them', async () => {
  const page = await openAt(
    '#model=dorset&scenario=self_financing&year=2013/14&placements.out_of_area.prevention=0.2',
  );
  const rows = await page.locator('#pool ~ div .span-words b').allTextContents();
  const pennies = rows.map((text) => Math.round(Number(text.replace('−', '-').replace(/[£,+]/g, '')) * 100));
  expect(pennies.length).toBeGreaterThan(3);
  expect(pennies.reduce((a, b) => a + b, 0)).toBe(0);
});

describe('what is saved', () => {
  async function saved(page: Page, button: string): Promise<string> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  }

  test('the figures are annual.csv, byte for byte when nothing is moved', async () => {
    const page = await openAt('#model=southwark&scenario=split');
    const loaded = loadModel(ROOT, 'southwark');
    const files = resultFiles(loaded, 'split', loadScenario(loaded, 'split'), 'any');
    expect(await saved(page, 'Save the figures (CSV)')).toBe(files['annual.csv']);
  });

  test('the scenario is read by the model reader, and gives the figures of the page', async () => {
    const page = await openAt(
      '#model=worcestershire&scenario=recycle&placements.ooa.scheduled@2010/11=0&placements.ooa.scheduled@2011/12=0.85&placements.ooa.block_share=0.2&checkpoints.specialist_provision.month=2011-06&off=eating_disorders',
    );
    const text = await saved(page, 'Save the scenario (YAML)');
    expect(text).toContain('reason: Tried in the explorer');
    const { recycle_tried: entry } = parse(`scenarios:\n${text}`).scenarios;
    const loaded = loadModel(ROOT, 'worcestershire');
    const { graph, problems } = graphOfLines(
      loaded.model,
      draftLines(loaded.model, entry.extends, scenarioSchema.parse(entry)),
    );
    expect(problems).toEqual([]);
    expect(await saved(page, 'Save the figures (CSV)')).toBe(
      figuresCsv(graph, annualRows(projectPlan(planOf(graph)))),
    );
  });
});

describe('the chance', () => {
  test('is the same for the same settings, and a slider is answered while draws are under way', async () => {
    const page = await openAt('#model=commissioning-framework&scenario=upstream_on');
    await page.waitForFunction(() => document.querySelector('.explorer-panel[data-draws]') !== null);
    const longest = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>(
        '[data-input="qipp.pathway.saving"] input[type=range]',
      );
      if (input === null) throw new Error('there is no such slider');
      const took: number[] = [];
      for (let x = 0; x <= 400_000; x += 20_000) {
        input.value = String(x);
        const at = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        took.push(performance.now() - at);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return took.sort((a, b) => a - b);
    });
    console.log(
      `slider moves, largest model: median ${longest[Math.floor(longest.length / 2)]?.toFixed(1)} ms`,
    );
    const shown = await headlines(page);
    const year = await page.locator('select[name=year]').inputValue();
    const rows = engineRows('commissioning-framework', 'upstream_on', {
      moved: { 'qipp.pathway.saving': 400_000 },
      switched: {},
    });
    expect(shown).toEqual(expected(rows, Object.keys(shown), year));
  });

  test('does not change when the page is opened again', async () => {
    const chance = async (): Promise<(string | null)[]> => {
      const page = await openAt(
        '#model=dorset&scenario=self_financing&placements.out_of_area.prevention=0.2',
      );
      await page.locator('.explorer-panel[data-draws="5000"]').waitFor();
      const told = await page.locator('.explorer-chance, .explorer-range').allTextContents();
      await here?.close();
      here = undefined;
      return told;
    };
    const first = await chance();
    expect(first.length).toBeGreaterThan(3);
    expect(await chance()).toEqual(first);
  });
});

test.each([1280, 320])('with settings moved it has no accessibility fault at %i pixels', async (width) => {
  const page = await openAt(
    '#model=worcestershire&scenario=recycle&placements.ooa.block_share=0.2&off=aspergers',
    width,
  );
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.locator('.explorer-panel[data-draws="5000"]').waitFor();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});
