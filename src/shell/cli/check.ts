import type { Graph } from '../../core/graph/graph.ts';
import { type Problem, ProblemsError, printProblem } from '../../core/problem/problem.ts';
import { inputRows } from '../../core/results/inputs.ts';
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

/** Loads a model and builds and runs every scenario; throws every error of all of them at once. */
export function checkModel(
  root: string,
  name: string,
): { loaded: LoadedModel; scenarios: readonly ScenarioCheck[] } {
  const loaded = loadModel(root, name);
  const problems = new Map<string, Problem>();
  const scenarios: ScenarioCheck[] = [];
  for (const scenario of Object.keys(loaded.model.file.scenarios)) {
    try {
      const graph = loadScenario(loaded, scenario);
      project(graph, loaded.locate);
      scenarios.push(summarise(scenario, graph));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      for (const p of error.problems) problems.set(printProblem(p), p);
    }
  }
  if (problems.size > 0) throw new ProblemsError([...problems.values()]);
  return { loaded, scenarios };
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

export function check(context: CliContext, name: string, options: { json?: boolean }): void {
  const { loaded, scenarios } = checkModel(context.root, name);
  const notes = loaded.problems;
  if (options.json === true) {
    context.say(JSON.stringify({ ok: true, model: loaded.model.file.model, scenarios, notes }, null, 2));
    return;
  }
  for (const p of notes) context.say(`Note: ${printProblem(p)}`);
  context.say(`${loaded.model.file.model}: no errors.`);
  for (const s of scenarios) {
    const recalled = s.recalled.length === 0 ? '' : `, ${s.recalled.length} recalled and still to be checked`;
    context.say(
      `  ${s.scenario.padEnd(16)} ${s.lines} lines; inputs: ${s.unknown.length} unknown, ${s.assumed.length} assumed${recalled}`,
    );
  }
}
