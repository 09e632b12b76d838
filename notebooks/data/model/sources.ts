import type { PublishedModel } from '@headroom/engine';
import type { Input } from '../../components/cell.js';
import { groupBy } from '../group-by.js';
import { type Made, madeOf, scenarioOf } from '../published.js';

export interface SourcesData {
  readonly made: Made;
  readonly files: readonly string[];
  readonly documents: readonly { readonly title: string; readonly inputs: number }[];
  readonly groups: readonly { readonly title: string; readonly inputs: readonly ListedInput[] }[];
}

/** An input with all the periods that hold the same value from the same source. */
export interface ListedInput extends Omit<Input, 'line' | 'period'> {
  readonly periods: readonly string[];
  /** The scenario that brings it in; empty for the plan itself, which the others build on. */
  readonly scenario: string;
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
  const merged = new Map<string, ListedInput & { readonly line: string; readonly periods: string[] }>();
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
      inputs: rows.map(({ line: _, ...row }) => row),
    })),
  };
}
