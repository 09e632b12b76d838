import { type JsonRow, jsonRows, type PublishedModel } from '@headroom/engine';
import { growthByFunder, YEARS } from '../growth-by-funder.js';
import { type Made, madeOf } from '../published.js';

export interface GrowthData {
  readonly made: Made;
  readonly years: readonly [first: string, last: string];
  /** The rows of the data frame: money as texts with their pennies, unknown as null. */
  readonly rows: readonly JsonRow[];
  /** Names of funders and of themes, by their tags. */
  readonly names: Readonly<Record<string, string>>;
}

export async function growthData(model: PublishedModel): Promise<GrowthData> {
  const { growth } = await growthByFunder(process.cwd());
  return { made: madeOf(model), years: YEARS, rows: jsonRows(growth), names: namesOf(model) };
}

function namesOf({ funders, themes }: PublishedModel): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(Object.entries(funders).map(([ref, { name }]) => [ref, name])),
    ...themes,
    not_stated: 'Funder not stated',
    recycled: 'What the saving pays for',
  };
}
