import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publishedModel } from '../../src/shell/publish/page-data.ts';
import { openBrowser } from './browser.ts';
import { rowFigures } from './page-figures.ts';
import { ROOT } from './site.ts';
import { visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ROWS = {
  'Cost of placements if nothing were done': 'do_nothing.cost',
  'Cost of placements': 'cost',
  'Net saving': 'net',
};

test.each([
  ['worcestershire', 'ooa', 'repatriation'],
  ['lancashire-south-cumbria', 'ooa', 'repatriation'],
  ['dorset', 'out_of_area', 'self_financing'],
])(
  '%s: the page shows the engine’s own figures of a scenario, and leads to it in the explorer',
  async (name, ref, scenario) => {
    const model = publishedModel(ROOT, name);
    const found = model.scenarios.find((one) => one.name === scenario);
    if (found === undefined) throw new Error(`${name} has no scenario ${scenario}`);
    const { page, troubles, close } = await visit(browser, inject('siteUrl'), `${name}/placements.html`);
    const caption = `money by financial year in “${found.title}”`;
    const labels = new Map(found.lines.map((line) => [line.name, line.label]));
    for (const end of Object.values(ROWS)) {
      const line = `placements.${ref}.${end}`;
      const [, words = ''] = /^[^:]*: (.*)$/.exec(labels.get(line) ?? '') ?? [];
      const row = words.charAt(0).toUpperCase() + words.slice(1);
      expect([line, await rowFigures(page, caption, row)]).toEqual([
        line,
        found.annual[line]?.map(({ value }) => value),
      ]);
    }
    const link = page.getByRole('link', { name: 'Try other figures in the explorer' }).first();
    expect(await link.getAttribute('href')).toBe(`../explorer.html#model=${name}&scenario=${scenario}`);
    expect(troubles).toEqual([]);
    await close();
  },
);

test('its pictures say in words what they show, and a narrow screen shows the narrow one', async () => {
  const narrow = await visit(browser, inject('siteUrl'), 'worcestershire/placements.html', {
    viewport: { width: 320, height: 640 },
  });
  const picture = narrow.page.getByRole('img', {
    name: /^People placed and at home by month\. By March 2012, /,
  });
  expect(await picture.locator('.picture-narrow svg').isVisible()).toBe(true);
  expect(await picture.locator('.picture-wide svg').isVisible()).toBe(false);
  await narrow.close();
});
