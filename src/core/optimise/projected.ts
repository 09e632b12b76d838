import { draftLines, graphOfLines, type Model } from '../model/model.ts';
import { type ScenarioInput, scenarioSchema } from '../model/model-schema.ts';
import { refuse } from '../problem/problem.ts';
import { shownValue } from '../results/shown-value.ts';
import { penniesOf } from '../run/pennies.ts';
import { planOf } from '../run/plan.ts';
import { figureOf, projectPlan } from '../run/projection.ts';
import type { Question } from './question.ts';

/** The figures of a question in the chosen scenario, and the same as its tables show them: pounds to the penny. */
export interface Projected {
  readonly figures: readonly number[];
  readonly shown: readonly number[];
}

/**
 * Lays the chosen scenario over the model like any other and projects it.
 *
 * @param expected what the engine gave for the plan while it was looked for; the scenario must give the same
 */
export function projected(
  model: Model,
  question: Question,
  scenario: ScenarioInput,
  expected: readonly number[],
): Projected {
  const laid = draftLines(model, question.scenario, scenarioSchema.parse(scenario));
  const { graph, problems } = graphOfLines(model, laid);
  refuse(problems);
  const projection = projectPlan(planOf(graph));
  const pennies = penniesOf(projection);
  const figures = question.targets.map(({ line, period }, t) => {
    const { value } = figureOf(projection, line, period);
    const same =
      value !== 'unknown' && Math.abs(value - (expected[t] ?? 0)) <= 1e-9 * Math.max(1, Math.abs(value));
    if (!same)
      throw new Error(`the scenario gives another figure of ${graph.lines[line]?.name} than the trial`);
    return value;
  });
  const shown = question.targets.map(({ line, period }, t) =>
    shownValue(projection, pennies, line, period, figures[t] ?? 0),
  );
  return { figures, shown };
}
