import type { Built, ModelFacts } from '../../../src/core/components/component.ts';
import { pbr } from '../../../src/core/components/pbr/pbr.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { type Projection, projectPlan } from '../../../src/core/run/projection.ts';
import { built } from '../../support/component.ts';
import { graphOf } from '../../support/lines.ts';

/** Contracts in care clusters for tests: two financial years from April 2009, tables written row by row. */
type Cell = string | number;
type Settings = Readonly<Record<string, unknown>>;

const source = { kind: 'assumed', reason: 'a test' };

export function figure(value: number | 'unknown'): unknown {
  return { value, source: value === 'unknown' ? { kind: 'missing', why: 'a test' } : source };
}

export function byYear(years: Readonly<Record<string, number>>): unknown {
  return { by_year: years, source };
}

/** A contract of £365,000 a year in shadow form, unless a test says otherwise. */
export function contract(more: Settings = {}): Settings {
  return { label: 'The trust', funder: 'pct', block: figure(365_000), share: figure(0), ...more };
}

export interface Contracts {
  readonly providers?: Readonly<Record<string, unknown>>;
  /** provider, cluster, from, people */
  readonly caseload: readonly (readonly Cell[])[];
  /** provider, cluster, year, price of a day */
  readonly prices?: readonly (readonly Cell[])[];
  /** provider, cluster, weight */
  readonly weights?: readonly (readonly Cell[])[];
}

function table(header: string, rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((cells) =>
    [...cells, cells.at(-1) === '' ? 'missing' : 'local', 'a test'].join(','),
  );
  return [`${header},kind,reading`, ...lines].join('\n');
}

export function builtOf(
  { providers = { trust: contract() }, caseload, prices, weights }: Contracts,
  facts: Partial<ModelFacts> = {},
): Built {
  const settings = {
    caseload: 'caseload.csv',
    ...(prices === undefined ? {} : { prices: 'prices.csv' }),
    ...(weights === undefined ? {} : { weights: 'weights.csv' }),
    providers,
  };
  const texts = {
    'caseload.csv': table('provider,cluster,from,people', caseload),
    'prices.csv': table('provider,cluster,year,price_per_day', prices ?? []),
    'weights.csv': table('provider,cluster,weight', weights ?? []),
  };
  return built(pbr, settings, texts, facts);
}

/** The projection of some contracts, with lines of other components beside them. */
export function run(
  contracts: Contracts,
  beside: readonly Line[] = [],
  facts: Partial<ModelFacts> = {},
): Projection {
  const { lines, problems } = builtOf(contracts, facts);
  const errors = problems.filter((p) => p.level === 'error');
  if (errors.length > 0) throw new Error(errors.map(printProblem).join('\n'));
  return projectPlan(planOf(graphOf([...lines, ...beside])));
}

/** What is wrong with some contracts, as a person reads it; a note starts with "Note:". */
export function said(contracts: Contracts, facts: Partial<ModelFacts> = {}): readonly string[] {
  return builtOf(contracts, facts).problems.map(
    (p) => `${p.level === 'note' ? 'Note: ' : ''}${printProblem(p)}`,
  );
}
