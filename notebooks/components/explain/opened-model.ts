import {
  changedBy,
  type Explained,
  type FigureAt,
  type GraphData,
  openGraph,
  penniesOf,
  planOf,
  projectPlan,
  readPeriod,
  usesOf,
} from '@headroom/engine/live';
import type { Asked } from './address.js';

/** A file that is read when it is first needed. */
export interface GraphFile {
  json(): Promise<unknown>;
}

/** A published model, whose scenarios are opened and projected when they are first asked for. */
export class OpenedModel {
  readonly #projected = new Map<string, Explained>();

  readonly data: GraphData;

  constructor(data: GraphData) {
    this.data = data;
  }

  /** The name of the plan as the document has it. */
  get plan(): string {
    const { scenarios } = this.data;
    return (scenarios.find(({ name }) => name === 'plan') ?? scenarios[0])?.name ?? '';
  }

  titleOf(scenario: string): string {
    return this.data.scenarios.find(({ name }) => name === scenario)?.title ?? scenario;
  }

  /** @throws an Error when there is no such scenario. */
  explained(scenario: string): Explained {
    const known = this.#projected.get(scenario);
    if (known !== undefined) return known;
    const graph = openGraph(this.data, scenario);
    const projection = projectPlan(planOf(graph));
    const made = { graph, projection, pennies: penniesOf(projection) };
    this.#projected.set(scenario, made);
    return made;
  }

  /** Where in the graph a figure stands; undefined where the model has no such scenario, line or period. */
  find({ line, period, scenario }: Asked): { readonly of: Explained; readonly at: FigureAt } | undefined {
    if (!this.data.scenarios.some(({ name }) => name === scenario)) return undefined;
    const of = this.explained(scenario);
    const place = of.graph.lineNamed(line);
    const read = readPeriod(of.graph.calendar, period);
    if (place === undefined || read === undefined || !within(of, read)) return undefined;
    return { of, at: { line: place, period: read } };
  }

  /** Where a line is used in a scenario. */
  uses(scenario: string, line: number) {
    return usesOf(this.explained(scenario).graph)(line);
  }

  /** The scenarios that change a line, and what it holds in each. */
  changes(line: string) {
    const graphs = this.data.scenarios.map(({ name }) => ({ name, graph: openGraph(this.data, name) }));
    const plan = graphs.filter(({ name }) => name === this.plan);
    return changedBy(line, [...plan, ...graphs.filter(({ name }) => name !== this.plan)]);
  }
}

function within({ graph }: Explained, period: FigureAt['period']): boolean {
  const { months, years } = graph.calendar;
  switch (period.kind) {
    case 'month':
      return period.month >= 0 && period.month < months;
    case 'quarter':
      return period.quarter >= 0 && period.quarter * 3 < months;
    case 'year':
      return period.year >= 0 && period.year < years.length;
  }
}

const opened = new WeakMap<GraphFile, Promise<OpenedModel>>();

/** Opens the model of a file, once for all who ask. */
export function openModel(file: GraphFile): Promise<OpenedModel> {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const made = file.json().then((data) => new OpenedModel(data as GraphData));
  // A connection that failed may be there at the next click.
  made.catch(() => opened.delete(file));
  opened.set(file, made);
  return made;
}
