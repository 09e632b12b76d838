import type { ModelFile, ScenarioFile } from '../model/model-schema.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';

/** One scenario of a chain, with its place in the model file. */
export interface ChainStep {
  readonly name: string;
  readonly scenario: ScenarioFile;
  readonly place: Place;
}

/** The scenario with all that it extends, the furthest first: the order in which they are laid over the model. */
export function scenarioChain(
  scenarios: ModelFile['scenarios'],
  name: string,
  place: Place,
): { chain: readonly ChainStep[]; problems: readonly Problem[] } {
  const chain: ChainStep[] = [];
  let next: string | undefined = name;
  let from = place;
  while (next !== undefined) {
    const scenario: ScenarioFile | undefined = scenarios[next];
    if (scenario === undefined) {
      const known = Object.keys(scenarios);
      const mend = didYouMean(next, known, `There are: ${known.join(', ')}.`);
      return { chain, problems: [problem(`There is no scenario "${next}".`, from, mend)] };
    }
    const here = within(place, next);
    if (chain.some((step) => step.name === next)) {
      const circle = [...chain.map((step) => step.name).reverse(), next].join(' -> ');
      return {
        chain,
        problems: [
          problem(`Scenarios extend each other in a circle: ${circle}.`, here, 'Take one "extends" out.'),
        ],
      };
    }
    chain.unshift({ name: next, scenario, place: here });
    from = within(here, 'extends');
    next = scenario.extends;
  }
  return { chain, problems: [] };
}
