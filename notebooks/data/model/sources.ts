import type { PublishedModel } from '@headroom/engine';
import type { Input, Scenario } from '../../components/cell.js';
import type { FigureOf } from '../../components/explain/figure-of.js';
import { groupBy } from '../group-by.js';
import { type Made, madeOf, scenarioOf } from '../published.js';

export interface SourcesData {
  readonly made: Made;
  readonly files: readonly string[];
  readonly documents: readonly { readonly title: string; readonly inputs: number }[];
  readonly groups: readonly { readonly title: string; readonly inputs: readonly ListedInput[] }[];
}

/** An input with all the periods that hold the same value from the same source. */
export interface ListedInput extends Omit<Input, 'period'> {
  readonly periods: readonly string[];
  /** The scenario that brings it in; empty for the plan itself, which the others build on. */
  readonly scenario: string;
  /** The figure to explain: of the input in the scenario that brings it in, in the year that it is told for or the last. */
  readonly at: FigureOf;
}

const GROUPS: Readonly<Record<string, string>> = {
  investment: 'Investment plan',
  price: 'Prices',
  services: 'Services',
  contracts: 'Contracts',
  pbr: 'Care clusters and block contracts',
  demand: 'Demand',
  placements: 'Placements and repatriation',
  qipp: 'Savings',
  reinvestment: 'Reinvestment',
  tiers: 'Tiers',
  checkpoints: 'Checkpoints',
  affordability: 'Affordability',
  value: 'Value for money',
  proxies: 'National figures in place of local ones',
  evidence: 'Evidence from elsewhere',
};

export function sourcesData(model: PublishedModel): SourcesData {
  const listed = model.scenarios.flatMap((scenario) => scenario.inputs.map((input) => ({ input, scenario })));
  const plan = scenarioOf(model, 'plan');
  const merged = new Map<string, ListedInput & { readonly periods: string[] }>();
  for (const { input, scenario } of listed) {
    const { line, period, ...told } = input;
    const key = JSON.stringify([line, told.value, told.status, told.source]);
    const found = merged.get(key);
    if (found === undefined) {
      merged.set(key, {
        ...told,
        line,
        periods: [period],
        scenario: scenario === plan ? '' : scenario.title,
        at: { line, period: yearOf(period, scenario), scenario: scenario.name },
      });
    } else if (!found.periods.includes(period)) found.periods.push(period);
  }

  const inputs = [...merged.values()];
  const groupOf = (line: string): string => GROUPS[line.split('.', 1)[0] ?? ''] ?? 'Other inputs';
  const documentOf = ({ source }: ListedInput): string => ('document' in source ? source.document : '');
  const documents = groupBy(
    inputs.filter((input) => documentOf(input) !== ''),
    documentOf,
  );

  return {
    made: madeOf(model),
    files: model.files,
    documents: [...documents].map(([title, rows]) => ({ title, inputs: rows.length })),
    groups: [...groupBy(inputs, ({ line }) => groupOf(line))].map(([title, rows]) => ({
      title,
      inputs: rows,
    })),
  };
}

/** The year that an input is told for, where it is one of the scenario; else the last of them. */
function yearOf(period: string, { years }: Scenario): string {
  return years.includes(period) ? period : (years.at(-1) ?? '');
}
