import type { ByCause } from '../../core/compare/by-cause.ts';
import { compareSides } from '../../core/compare/compare.ts';
import { sideOf } from '../../core/compare/side.ts';
import { optimise } from '../../core/optimise/optimise.ts';
import { type OptimumData, optimumData } from '../../core/optimise/optimum-data.ts';
import { readPeriod } from '../../core/run/period.ts';
import { type Sensitivity, sensitivityOf } from '../../core/sensitivity/sensitivity.ts';
import { type SolutionData, solutionData } from '../../core/solve/solution-data.ts';
import { solveFor } from '../../core/solve/solve.ts';
import type { Target } from '../../core/trial/trial.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { loadQuestion } from '../model-file/load-question.ts';
import { highsSolver } from '../optimise/highs-solver.ts';

/** A figure of a scenario, by the names that the model file has for them. */
export interface NamedFigure {
  readonly scenario: string;
  readonly line: string;
  readonly period: string;
}

/** The four questions that a page of decisions asks of a model. */
export interface AskedDecisions {
  /** What does the figure hang on? */
  readonly sensitivity: NamedFigure;
  /** How large must the input be for the figure to come to the target? */
  readonly solve: NamedFigure & { readonly input: string; readonly target: number };
  /** The name of a question under `optimise` in the model file. */
  readonly best: string;
  /** What does the difference to another scenario come from? */
  readonly compare: NamedFigure & { readonly other: string };
}

/** The answers as plain data, worked out by the engine: what a data loader prints. */
export interface Decisions {
  readonly sensitivity: Sensitivity;
  readonly solution: SolutionData;
  readonly optimum: OptimumData;
  readonly comparison: {
    readonly titles: readonly [before: string, after: string];
    readonly answer: ByCause;
  };
}

export async function publishedDecisions(
  root: string,
  name: string,
  asked: AskedDecisions,
): Promise<Decisions> {
  const loaded = loadModel(root, name);
  const { model } = loaded;
  const moved = targetOf(loaded, asked.sensitivity);
  const aimed = targetOf(loaded, asked.solve);
  const input = placeOf(aimed.graph.lineNamed(asked.solve.input), asked.solve.input);
  const question = { input, ...aimed.target, target: asked.solve.target };
  const solution = solveFor({ model, scenario: asked.solve.scenario, graph: aimed.graph }, question);
  const optimum = optimise(model, loadQuestion(loaded, asked.best), await highsSolver());
  return {
    sensitivity: sensitivityOf(moved.graph, moved.target),
    solution: solutionData(aimed.graph, asked.solve.scenario, solution),
    optimum: optimumData(optimum),
    comparison: comparisonOf(loaded, asked.compare),
  };
}

function comparisonOf(loaded: LoadedModel, asked: AskedDecisions['compare']): Decisions['comparison'] {
  const { target } = targetOf(loaded, asked);
  const sides = [sideOf(loaded.model, asked.scenario), sideOf(loaded.model, asked.other)] as const;
  const { before, after, answer } = compareSides(...sides, { line: asked.line, period: target.period });
  if (answer.kind !== 'causes') throw new Error(`no causes of ${asked.line}`);
  return { titles: [before.title, after.title], answer };
}

function targetOf(
  loaded: LoadedModel,
  { scenario, line, period }: NamedFigure,
): { readonly graph: ReturnType<typeof loadScenario>; readonly target: Target } {
  const graph = loadScenario(loaded, scenario);
  const read = readPeriod(graph.calendar, period);
  if (read === undefined) throw new Error(`${period} is no period`);
  return { graph, target: { line: placeOf(graph.lineNamed(line), line), period: read } };
}

function placeOf(place: number | undefined, name: string): number {
  if (place === undefined) throw new Error(`the model has no line ${name}`);
  return place;
}
