import type { Page } from 'playwright-core';

/** The exact figures of a row of a table on a page, by the table's name and the row's; unknown cells are null. */
export function rowFigures(page: Page, caption: string, row: string): Promise<(number | null)[]> {
  const table = page.locator('table').filter({ has: page.locator('caption', { hasText: caption }) });
  return table.first().evaluate((element, name) => {
    const named = [...element.querySelectorAll('tbody tr')].find(
      (tr) => tr.querySelector('th')?.firstChild?.textContent?.trim() === name,
    );
    if (named === undefined) throw new Error(`no row is called "${name}"`);
    return [...named.querySelectorAll('td')].map((td) => {
      const value = td.querySelector('data')?.getAttribute('value');
      return value === null || value === undefined ? null : Number(value);
    });
  }, row);
}
