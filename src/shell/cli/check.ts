import type { Graph } from '../../core/graph/graph.ts';
import { type Question, questionOf } from '../../core/optimise/question.ts';
import { type Problem, ProblemsError, printProblem } from '../../core/problem/problem.ts';
import { inputRows } from '../../core/results/inputs.ts';
import type { Projection } from '../../core/run/projection.ts';
import { namedOrAll } from '../model-file/find-model.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { project } from '../results/result-files.ts';
import type { CliContext } from './context.ts';

/** What a check finds in one scenario that the reader should know, though it is no error. */
export interface ScenarioCheck {
  readonly scenario: string;
  readonly lines: number;
  /** Names of inputs without a figure. */
  readonly unknown: readonly string[];
  readonly assumed: readonly string[];
  /** Names of inputs whose published figure has not been checked against the publication. */
  readonly recalled: readonly string[];
}

/** A question for the optimiser that has been checked: what it lets be chosen, and within what. */
export interface QuestionCheck {
  readonly question: string;
  readonly choices: number;
  /** Counted once, however many periods each holds in. */
  readonly limits: number;
}

/** Loads a model and builds and runs every scenario, and reads every question; throws every error of all of them at once. */
export function checkModel(
  root: string,
  name: string,
): {
  loaded: LoadedModel;
  scenarios: readonly ScenarioCheck[];
  questions: readonly QuestionCheck[];
  /** By scenario: run, and so ready for its results. */
  projections: ReadonlyMap<string, { readonly graph: Graph; readonly projection: Projection }>;
} {
  const loaded = loadModel(root, name);
  const problems = new Map<string, Problem>();
  const scenarios: ScenarioCheck[] = [];
  const projections = new Map<string, { readonly graph: Graph; readonly projection: Projection }>();
  for (const scenario of Object.keys(loaded.model.file.scenarios)) {
    try {
      const graph = loadScenario(loaded, scenario);
      projections.set(scenario, { graph, projection: project(graph, loaded.locate) });
      scenarios.push(summarise(scenario, graph));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      for (const p of error.problems) problems.set(printProblem(p), p);
    }
  }
  const questions = Object.keys(loaded.model.file.optimise).flatMap((name) => {
    const { question, problems: found } = questionOf(loaded.model, name);
    for (const p of found.map((f) => ({ ...f, place: loaded.locate(f.place) })))
      problems.set(printProblem(p), p);
    return question === undefined ? [] : [summariseQuestion(question)];
  });
  if (problems.size > 0) throw new ProblemsError([...problems.values()]);
  return { loaded, scenarios, questions, projections };
}

function summarise(scenario: string, graph: Graph): ScenarioCheck {
  const rows = inputRows(graph);
  const names = (test: (row: (typeof rows)[number]) => boolean): readonly string[] => [
    ...new Set(rows.filter(test).map((row) => row.line)),
  ];
  return {
    scenario,
    lines: graph.lines.length,
    unknown: names((row) => row.value === ''),
    assumed: names((row) => row.source.kind === 'assumed'),
    recalled: names((row) => row.source.kind === 'cited' && row.source.evidence === 'recalled'),
  };
}

function summariseQuestion({ name, choices, limits }: Question): QuestionCheck {
  return { question: name, choices: choices.length, limits: new Set(limits.map((l) => l.name)).size };
}

/** Does something for each model, and throws every error of all of them at once. */
export function eachModel<T>(names: readonly string[], act: (name: string) => T): readonly T[] {
  const problems: Problem[] = [];
  const done: T[] = [];
  for (const name of names) {
    try {
      done.push(act(name));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return done;
}

/** Checks one model, or every model when none is named. */
export function check(context: CliContext, name: string | undefined, options: { json?: boolean }): void {
  const names = namedOrAll(context.root, name);
  const checked = eachModel(names, (model) => {
    context.progress(`Checking ${model} ...`);
    return checkModel(context.root, model);
  });
  context.progress('');
  const answers = checked.map(({ loaded, scenarios, questions }) => ({
    ok: true,
    model: loaded.model.file.model,
    scenarios,
    ...(questions.length === 0 ? {} : { questions }),
    notes: loaded.problems,
  }));
  if (options.json === true) {
    context.say(JSON.stringify(name === undefined ? { ok: true, models: answers } : answers[0], null, 2));
    return;
  }
  for (const { model, scenarios, questions = [], notes } of answers) {
    for (const p of notes) context.say(`Note: ${printProblem(p)}`);
    context.say(`${model}: no errors.`);
    for (const s of scenarios) context.say(summaryLine(s));
    for (const q of questions)
      context.say(`  question ${q.question}: ${counted(q.choices, 'choice')}, ${counted(q.limits, 'limit')}`);
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function summaryLine({ scenario, lines, unknown, assumed, recalled }: ScenarioCheck): string {
  const toCheck = recalled.length === 0 ? '' : `, ${recalled.length} recalled and still to be checked`;
  return `  ${scenario.padEnd(16)} ${lines} lines; inputs: ${unknown.length} unknown, ${assumed.length} assumed${toCheck}`;
}
