import { type Control, controlsOf } from '../../src/core/explore/controls.ts';
import { exploreOf } from '../../src/core/explore/explore-of.ts';
import { type State, scenarioOf } from '../../src/core/explore/state.ts';
import type { Graph } from '../../src/core/graph/graph.ts';
import { draftLines, graphOfLines } from '../../src/core/model/model.ts';
import { scenarioSchema } from '../../src/core/model/model-schema.ts';
import { annualRows } from '../../src/core/results/rows.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { projectPlan } from '../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { ROOT } from './site.ts';

/** The engine's own figures of a state, by way of the model file and its reader: value of each headline in a year, as annual.csv prints it. */
export function engineRows(model: string, scenario: string, state: State): ReturnType<typeof annualRows> {
  return annualRows(projectPlan(planOf(engineGraph(model, scenario, state))));
}

function engineGraph(model: string, scenario: string, state: State): Graph {
  const loaded = loadModel(ROOT, model);
  const draft = scenarioSchema.parse(
    scenarioOf(controlsIn(model, scenario), state, { name: scenario, title: 'Tried' }),
  );
  return graphOfLines(loaded.model, draftLines(loaded.model, scenario, draft)).graph;
}

function controlsIn(model: string, scenario: string): readonly Control[] {
  const loaded = loadModel(ROOT, model);
  const { file, lines, window } = loaded.model;
  return controlsOf(loadScenario(loaded, scenario), exploreOf(file.explore, lines, window).explore);
}
