import type { PublishedModel } from '@headroom/engine';
import type { Cell, Input } from '../../components/cell.js';
import { cellsOf, type Made, madeOf, scenarioOf } from '../published.js';

export interface DementiaData {
  readonly made: Made;
  readonly scenario: string;
  /** Its name in the model. */
  readonly name: string;
  readonly years: readonly string[];
  /** The last year that the document itself speaks of. */
  readonly planEnds: string;
  readonly people: readonly Cell[];
  readonly index: readonly Cell[];
  readonly prices: readonly Cell[];
  readonly money: readonly Cell[];
  readonly need: readonly Cell[];
  readonly shortfall: readonly Cell[];
  readonly caseload: readonly Cell[];
  /** What the figures rest on: elasticity, rates by age, price factors, and what is missing. */
  readonly inputs: readonly Input[];
  /** First and last point of the population, and its source. */
  readonly population: { readonly first: string; readonly last: string; readonly document: string };
}

export function dementiaData(model: PublishedModel): DementiaData {
  const scenario = scenarioOf(model, 'to_fyfv');
  const cells = (line: string): readonly Cell[] => cellsOf(scenario, line);
  const population = scenario.inputs.filter(({ line }) => line.startsWith('demand.dementia.population.'));
  const points = population
    .flatMap(({ period, source }) => (source.kind === 'assumed' ? [] : [period]))
    .sort();
  const [source] = population.map((input) => input.source);

  return {
    made: madeOf(model),
    scenario: scenario.title,
    name: scenario.name,
    years: scenario.years,
    planEnds: scenarioOf(model, 'plan').years.at(-1) ?? '',
    people: cells('demand.dementia.people'),
    index: cells('demand.dementia.index'),
    prices: cells('price.index'),
    money: cells('investment.dementia'),
    need: cells('demand.dementia.dementia_services.need'),
    shortfall: cells('demand.dementia.dementia_services.shortfall'),
    caseload: cells('demand.dementia.caseload'),
    inputs: scenario.inputs.filter(
      ({ line }) =>
        line === 'price.net_uplift' ||
        (line.startsWith('demand.dementia.') && !line.startsWith('demand.dementia.population.')),
    ),
    population: {
      first: points[0] ?? '',
      last: points.at(-1) ?? '',
      document: source !== undefined && 'document' in source ? source.document : '',
    },
  };
}
