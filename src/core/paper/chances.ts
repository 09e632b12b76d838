import type { Model } from '../model/model.ts';
import type { LoadKernel } from '../simulate/job.ts';
import { runHere, simulate } from '../simulate/simulate.ts';
import type { SimulatedGoal } from '../simulate/simulation.ts';
import { correlationsOf } from '../uncertainty/correlations.ts';
import type { Run } from './reading.ts';

/** The chance that targets and envelopes are met in one year, with the uncertain inputs drawn many times. */
export interface Chances {
  readonly title: string;
  readonly draws: number;
  /** Those of which a chance can be told. */
  readonly goals: readonly SimulatedGoal[];
  /** Those of which none can: a figure in them is unknown. */
  readonly untold: readonly string[];
}

const DRAWS = 2000;
const SEED = 1;

export async function chancesOf(
  model: Model,
  { name, title, graph }: Run,
  year: number,
  load: LoadKernel,
): Promise<Chances> {
  const { file, lines } = model;
  const question = {
    scenario: { name, graph },
    by: file.uncertainty.default,
    correlations: correlationsOf(file.uncertainty, lines).correlations,
    draws: DRAWS,
    seed: SEED,
    method: 'latin',
    meets: [],
    periods: [{ kind: 'year', year }],
  } as const;
  const found = await simulate(question, runHere(load));
  const goals = found.scenarios.flatMap((scenario) => scenario.goals);
  return {
    title,
    draws: DRAWS,
    goals: goals.filter(({ chance }) => chance !== null),
    untold: goals.filter(({ chance }) => chance === null).map(({ goal }) => goal),
  };
}
