import type { Graph } from '../graph/graph.ts';
import type { Pennies } from '../run/pennies.ts';
import type { Projection } from '../run/projection.ts';
import type { Layout } from './layout.ts';
import type { Told } from './told-rows.ts';

/** What a workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string;
  readonly about: string;
  readonly scenario: string;
  readonly scenarioAbout: string;
  readonly run: string;
  readonly engine: string;
  readonly vintage?: string;
  /** The title of each part of the model, by the name of its component. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Everything that the sheets are made of. */
export interface Making {
  readonly graph: Graph;
  readonly projection: Projection;
  readonly pennies: Pennies;
  readonly layout: Layout;
  readonly told: Told;
  readonly facts: WorkbookFacts;
  /** The lines that a director looks at first. */
  readonly headlines: readonly number[];
}
