import type { PublishedModel } from '@headroom/engine';
import type { Cell } from '../components/cell.js';
import { areaOf } from './areas.js';
import { pagesOf } from './pages.js';
import { linesOf, rowOf } from './plan/lines.js';
import { investmentTotals } from './plan/spend.js';
import { type Made, madeOf, scenarioOf } from './published.js';

/** What the first page says of a model. */
export interface Overview {
  readonly name: string;
  readonly area: string;
  readonly about: string;
  readonly made: Made;
  readonly years: readonly string[];
  readonly scenarios: number;
  /** Inputs of the plan, and those of them that no document gives. */
  readonly inputs: number;
  readonly missing: number;
  readonly pages: readonly { readonly page: string; readonly name: string; readonly about: string }[];
  /** The one line that says most of the plan, by year: the first that the model has. */
  readonly headline: { readonly label: string; readonly key: string; readonly cells: readonly Cell[] };
}

/** The card of one model on the first page. */
export function overviewOf(model: PublishedModel): Overview {
  const plan = scenarioOf(model, 'plan');
  const lines = linesOf(model, plan);
  const missing = plan.inputs.filter(({ value }) => value === '');
  const candidates = [
    ...investmentTotals(lines),
    ...rowOf(lines, 'qipp.total.target', 'target', 'Savings to be found'),
    ...rowOf(lines, 'services.total.listed', 'listed'),
    ...rowOf(lines, 'services.total.spend', 'spend'),
    ...rowOf(lines, 'affordability.spend.total', 'spend', 'Spend'),
  ].map(({ key, label, line }) => ({ key, label, cells: plan.annual[line] ?? [] }));
  // A line of which nothing is known says less than one of which something is.
  const headline = candidates.find(({ cells }) => cells.at(-1)?.value != null) ?? candidates[0];
  if (headline === undefined) throw new Error(`the model ${model.name} has no line for the first page`);
  return {
    name: model.name,
    area: areaOf(model),
    about: model.about,
    made: madeOf(model),
    years: plan.years,
    scenarios: model.scenarios.length,
    inputs: plan.inputs.length,
    missing: missing.length,
    headline,
    pages: pagesOf('notebooks', model.name).map(({ page, name, about }) => ({ page, name, about })),
  };
}
