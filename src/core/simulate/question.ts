import type { Graph } from '../graph/graph.ts';
import type { Period } from '../run/period.ts';
import type { Correlation } from '../sampling/correlation.ts';
import type { Method } from '../sampling/sampler.ts';
import type { Default } from '../uncertainty/distribution.ts';

/** A scenario of a model, ready to run. */
export interface Scenario {
  readonly name: string;
  readonly graph: Graph;
}

/** What a simulation is asked. */
export interface SimulationQuestion {
  readonly scenario: Scenario;
  /** A second scenario, to be compared with it under common draws. */
  readonly other?: Scenario | undefined;
  /** How the model draws a range without a spread, and which inputs it says are correlated. */
  readonly by: Default;
  readonly correlations: readonly Correlation[];
  readonly draws: number;
  readonly seed: number;
  readonly method: Method;
  /** Names, patterns and tags; the headlines when left out. */
  readonly lines?: readonly string[] | undefined;
  /** Further goals, such as `placements.ooa.net >= 100000`. */
  readonly meets: readonly string[];
  readonly periods: readonly Period[];
}
