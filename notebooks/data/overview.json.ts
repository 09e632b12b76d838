import { modelNames, type PublishedModel, publishedModel } from '@headroom/engine';
import type { Cell, Scenario } from '../components/cell.js';
import { type Made, madeOf, printForPage, scenarioOf } from './published.js';

/** What the first page says of each published model. */
export interface Overview {
  readonly name: string;
  readonly about: string;
  readonly made: Made;
  readonly intentions: number;
  readonly years: readonly string[];
  /** The totals that are never added together: new money, existing money, ... */
  readonly totals: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly scenarios: readonly Comparison[];
}

/** A scenario beside the others: how far it runs, and its figures in the years they are compared. */
export interface Comparison {
  readonly title: string;
  readonly about: string;
  readonly to: string;
  readonly figures: readonly { readonly label: string; readonly year: string; readonly cell?: Cell }[];
}

const root = process.cwd();
printForPage(modelNames(root).map((name) => overviewOf(publishedModel(root, name))));

function overviewOf(model: PublishedModel): Overview {
  const plan = scenarioOf(model, 'plan');
  const totals = plan.lines.filter(
    ({ tags }) => tags.measure === 'total' && !('theme' in tags) && !('funder' in tags),
  );
  return {
    name: model.name,
    about: model.about,
    made: madeOf(model),
    intentions: model.intentions.length,
    years: plan.years,
    totals: totals.map(({ name, label }) => ({ label, cells: plan.annual[name] ?? [] })),
    scenarios: model.scenarios.map((scenario) => comparisonOf(model, plan, scenario)),
  };
}

/** New money and net savings in the plan's last year; demand that outruns the money in the last year of any scenario. */
function comparisonOf(model: PublishedModel, plan: Scenario, scenario: Scenario): Comparison {
  const end = plan.years.at(-1) ?? '';
  const horizon = model.scenarios.flatMap(({ years }) => years).reduce((a, b) => (a > b ? a : b), end);
  const pick = (year: string, wanted: (name: string, component?: string) => boolean) =>
    plan.lines.flatMap(({ name, label, tags }) =>
      wanted(name, tags.component) ? [{ name, label, year }] : [],
    );
  const lines = [
    ...pick(end, (name) => name === 'investment.total.new'),
    ...pick(end, (name, component) => component === 'placements' && name.endsWith('.net')),
    ...pick(horizon, (name, component) => component === 'demand' && name.endsWith('.shortfall')),
  ];
  return {
    title: scenario.title,
    about: scenario.about,
    to: scenario.years.at(-1) ?? '',
    figures: lines.map(({ name, label, year }) => {
      const cell = scenario.annual[name]?.[scenario.years.indexOf(year)];
      return { label, year, ...(cell === undefined ? {} : { cell }) };
    }),
  };
}
