import { printYear } from '@headroom/engine/browser';
import {
  type ChangedGraph,
  type Control,
  changedGraph,
  controlsOf,
  type Graph,
  type GraphData,
  type InputRow,
  inputRows,
  openGraph,
  planOf,
  projectPlan,
  type Reading,
  readingOf,
  type ScenarioInput,
  type State,
  scenarioOf,
  trialOf,
} from '@headroom/engine/live';
import type { ExploreInfo } from '../../data/model/explore.js';

/** A model as the page has loaded it. */
export interface LoadedModel {
  readonly name: string;
  readonly data: GraphData;
  readonly info: ExploreInfo;
  /** Where a worker finds the graph. */
  readonly url: string;
}

/** One scenario of a model, opened: its controls, its figures, and those of any state of the controls. */
export interface Session {
  readonly model: LoadedModel;
  readonly scenario: GraphData['scenarios'][number];
  readonly graph: Graph;
  readonly controls: readonly Control[];
  /** `2009/10`, in the order of the calendar. */
  readonly years: readonly string[];
  readonly inputs: readonly InputRow[];
  /** The figures as published. */
  readonly start: Reading;
  readonly scenarioOf: (state: State) => ScenarioInput;
  readonly changed: (state: State) => ChangedGraph;
  /** Reads figures of a changed state; the reading is good only inside `read`. */
  readonly read: <T>(changed: ChangedGraph, read: (reading: Reading) => T) => T;
  /** The same to be kept: the whole plan is projected. */
  readonly whole: (changed: ChangedGraph) => Reading;
}

export function openSession(model: LoadedModel, name: string): Session {
  const { data, info } = model;
  const scenario = data.scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  const graph = openGraph(data, name);
  const controls = controlsOf(graph, info.explore);
  const plan = planOf(graph);
  const asScenario = (state: State): ScenarioInput => scenarioOf(controls, state, scenario);
  const turnedOn = controls.flatMap(({ kind, id }) => (kind === 'switch' ? [[id, 'on'] as const] : []));
  // Lines that can be turned on again bring formulas with them, which the trial has to know of.
  const alternative = changedGraph(
    data,
    graph,
    asScenario({ moved: {}, switched: Object.fromEntries(turnedOn) }),
  );
  const everything = graph.lines.map((_, line) => ({ line, period: { kind: 'year', year: 0 } as const }));
  const trial = trialOf(plan, everything, [alternative.contents]);
  return {
    model,
    scenario,
    graph,
    controls,
    years: graph.calendar.years.map(printYear),
    inputs: inputRows(graph),
    start: readingOf(projectPlan(plan)),
    scenarioOf: asScenario,
    changed: (state) => changedGraph(data, graph, asScenario(state)),
    read: ({ contents }, read) => trial.project(contents, (projection) => read(readingOf(projection))),
    whole: ({ graph: changed }) => readingOf(projectPlan(planOf(changed))),
  };
}
