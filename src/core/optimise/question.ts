import type { Graph } from '../graph/graph.ts';
import { graphOfLines, type Model, scenarioLines } from '../model/model.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Problem, problem, within } from '../problem/problem.ts';
import { type Plan, planOf } from '../run/plan.ts';
import type { Target } from '../trial/trial.ts';
import type { Choice } from './choice.ts';
import { choicesOf } from './choices.ts';
import { Figures } from './form.ts';
import { type Limit, limitsOf } from './limits.ts';
import { type Objective, objectiveOf } from './objective.ts';

/** A question of a model file made ready: its names looked up, its pieces laid over the scenario that it starts from. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly scenario: string;
  /** Of the scenario that it starts from. */
  readonly graph: Graph;
  readonly plan: Plan;
  readonly choices: readonly Choice[];
  readonly objective: Objective;
  readonly limits: readonly Limit[];
  /** The figures that the objective and the limits ask for. */
  readonly targets: readonly Target[];
}

/**
 * A question of a model, and everything wrong with it. It is undefined where something is.
 *
 * @param name one of the questions under `optimise` in the model file
 */
export function questionOf(
  model: Model,
  name: string,
): { question: Question | undefined; problems: readonly Problem[] } {
  const file = model.file.optimise[name];
  if (file === undefined) throw new Error(`there is no question ${name}`);
  const place = within(model.place, 'optimise', name);
  const known = Object.keys(model.file.scenarios);
  if (!known.includes(file.scenario)) {
    const mend = didYouMean(file.scenario, known, `There are: ${known.join(', ')}.`);
    const wrong = problem(`There is no scenario "${file.scenario}".`, within(place, 'scenario'), mend);
    return { question: undefined, problems: [wrong] };
  }
  const laid = scenarioLines(model, file.scenario);
  const { graph, problems: inScenario } = graphOfLines(model, laid);
  if (inScenario.some((p) => p.level === 'error')) return { question: undefined, problems: inScenario };
  const figures = new Figures();
  const { choices, problems: inChoices } = choicesOf(file, { model, laid, graph }, place);
  const { objective, problems: inObjective } = objectiveOf(file, graph, figures, place);
  const { limits, problems: inLimits } = limitsOf(file, graph, figures, place);
  const problems = [...inObjective, ...inChoices, ...inLimits];
  if (problems.length > 0) return { question: undefined, problems };
  const { title, about, scenario } = file;
  const made = { name, title, about, scenario, graph, plan: planOf(graph), choices, objective, limits };
  return { question: { ...made, targets: figures.targets }, problems };
}
