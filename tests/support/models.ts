import { Tables } from '../../src/core/components/component.ts';
import type { Graph } from '../../src/core/graph/graph.ts';
import { assembleModel, type Model, scenarioGraph } from '../../src/core/model/model.ts';
import { modelSchema } from '../../src/core/model/model-schema.ts';
import { printProblem, refuse } from '../../src/core/problem/problem.ts';
import { planOf } from '../../src/core/run/plan.ts';
import { type Projection, projectPlan } from '../../src/core/run/projection.ts';

/** A model without components, of two years from 2009/10, with the lines and scenarios of a test. */
export function modelOf(parts: {
  readonly lines: readonly unknown[];
  readonly scenarios: Readonly<Record<string, unknown>>;
  readonly window?: string;
  readonly project_to?: string;
  readonly optimise?: Readonly<Record<string, unknown>>;
}): Model {
  const file = modelSchema.parse({
    model: 'test',
    title: 'Test',
    about: 'A model for a test.',
    window: '2009/10-2010/11',
    base_year: '2009/10',
    funders: {},
    components: {},
    ...parts,
  });
  const { model, problems } = assembleModel(file, new Tables([]), { file: 'model.yaml' });
  refuse(problems);
  return model;
}

export function scenarioOf(model: Model, scenario: string): Graph {
  const { graph, problems } = scenarioGraph(model, scenario);
  refuse(problems);
  return graph;
}

export function projected(model: Model, scenario: string): Projection {
  return projectPlan(planOf(scenarioOf(model, scenario)));
}

/** What is wrong with a scenario, as a person reads it. */
export function saidOf(model: Model, scenario: string): readonly string[] {
  return scenarioGraph(model, scenario).problems.map(printProblem);
}
