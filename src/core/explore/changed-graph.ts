import type { Graph } from '../graph/graph.ts';
import { groupsOf } from '../graph/groups.ts';
import type { ScenarioFile, ScenarioInput } from '../model/model-schema.ts';
import type { Problem } from '../problem/problem.ts';
import type { GraphData } from '../published/graph-data.ts';
import { givenContent, type PlanContent } from '../run/plan.ts';
import { applyScenario } from '../scenario/scenario.ts';
import type { Contents } from '../trial/trial.ts';

/** A published scenario with another laid over it. */
export interface ChangedGraph {
  readonly graph: Graph;
  /** The lines that differ, ready to be tried on the plan of the scenario below. */
  readonly contents: Contents;
  readonly problems: readonly Problem[];
}

/**
 * Lays a scenario over a published one, as a model file does with one that extends it.
 *
 * @param graph the published scenario that it extends, opened
 */
export function changedGraph(data: GraphData, graph: Graph, scenario: ScenarioInput): ChangedGraph {
  const step = { name: '', scenario: whole(scenario), place: {} };
  const { lines, problems } = applyScenario(graph.lines, step);
  const below = scenario.extends;
  const contents = new Map<number, PlanContent>();
  const codes = graph.codes.map((code, i) => {
    const line = lines[i];
    if (line === undefined || line === graph.lines[i]) return code;
    if (line.content.kind === 'given') {
      contents.set(i, givenContent(line.content.given, graph.calendar));
      return undefined;
    }
    // A line that is turned on again has the formula that it had before it was switched off.
    const told = codeBefore(data, below, i);
    if (told !== undefined) contents.set(i, { kind: 'formula', code: told, basis: 0 });
    return told;
  });
  const formulas = [...contents.values()].some(({ kind }) => kind === 'formula');
  const groups = formulas ? groupsOf(codes).groups : graph.groups;
  return { graph: { ...graph, lines, codes, groups }, contents, problems };
}

/** The formula of a line in the nearest scenario below in which it is not switched off. */
function codeBefore(data: GraphData, name: string | undefined, line: number): Graph['codes'][number] {
  const scenario = data.scenarios.find((one) => one.name === name);
  if (scenario === undefined) return undefined;
  const content = (scenario.changed[line] ?? data.lines[line])?.content;
  if (content?.kind === 'formula') return content.code;
  return codeBefore(data, scenario.extends, line);
}

/** A scenario as written, with what it does not say left empty. */
function whole(scenario: ScenarioInput): ScenarioFile {
  const empty = { off: [], on: [], set: {}, fill: {}, scale: {}, shift: {}, delay: {}, formulas: {} };
  return { ...empty, ...scenario } as ScenarioFile;
}
