import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readYear } from '../../src/core/calendar/financial-year.ts';
import { toPennies } from '../../src/core/money/share-out.ts';
import type { Projection } from '../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { project } from '../../src/shell/results/result-files.ts';
import { ROOT } from '../support/headroom.ts';
import { monthsOf, shown, year } from '../support/lines.ts';

/** Expected figures by financial year. */
export type ByYear = Readonly<Record<string, number>>;

/** The inputs and expected figures of a worked example. */
export function expected<T>(name: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as T;
}

/** The example from its files, through the same steps as `headroom project`. */
export function projected(name: string, scenario = 'plan'): Projection {
  return project(loadScenario(loadModel(ROOT, join(import.meta.dirname, name)), scenario));
}

/** Each expected year of a line, rounded as the example is. */
export function expectYears(projection: Projection, line: string, years: ByYear, decimals: number): void {
  expect(Object.keys(years).length).toBeGreaterThan(0);
  for (const [text, value] of Object.entries(years)) {
    const figure = shown(projection, line, year(yearIndex(projection, text)));
    expect(rounded(figure.value, decimals), `${line} ${text}`).toBe(value);
  }
}

/** The expected first months of a line. */
export function expectMonths(
  projection: Projection,
  line: string,
  values: readonly number[],
  decimals: number,
): void {
  const months = monthsOf(projection, line).slice(0, values.length);
  expect(
    months.map((v) => rounded(v, decimals)),
    line,
  ).toEqual(values);
}

/** The place of a financial year in a projection, from 0. */
export function yearIndex(projection: Projection, text: string): number {
  const place = projection.plan.calendar.years.indexOf(readYear(text) ?? 0);
  if (place < 0) throw new Error(`the projection has no year ${text}`);
  return place;
}

function rounded(value: number | string | null | undefined, decimals: number): number {
  if (typeof value !== 'number') throw new Error(`not a figure: ${value}`);
  return decimals === 2 ? toPennies(value) / 100 : Number(value.toFixed(decimals));
}
