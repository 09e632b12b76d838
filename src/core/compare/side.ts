import { type Calendar, printWindow } from '../calendar/calendar.ts';
import { financialYearOf } from '../calendar/financial-year.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { graphOfLines, type Model, type ScenarioLines, scenarioLines } from '../model/model.ts';
import { CallError } from '../problem/call-error.ts';
import { didYouMean } from '../problem/nearest.ts';
import { refuse } from '../problem/problem.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import { monthsOfPeriod, type Period } from '../run/period.ts';
import { planOf } from '../run/plan.ts';
import { type Projection, projectPlan } from '../run/projection.ts';

/** One of the two that are compared: a scenario of a model, run as its own results are. */
export interface Side {
  readonly model: Model;
  readonly scenario: string;
  /** What it is called in answers: its scenario, or `plan (earlier version)`. */
  readonly name: string;
  readonly laid: ScenarioLines;
  readonly graph: Graph;
  readonly view: View;
  /** Run on to the end of the other side where that is later; the same as `view` where it is not. */
  readonly runOn: View;
}

/** A run with its pennies: what tables show. */
export interface View {
  readonly projection: Projection;
  readonly pennies: Pennies;
}

/** A graph and its run, where they have been made already. */
export interface Made {
  readonly graph: Graph;
  readonly projection: Projection;
}

/**
 * @param name what to call it, when not by its scenario
 * @throws {CallError} when the model has no such scenario
 * @throws {ProblemsError} when the scenario cannot be built
 */
export function sideOf(model: Model, scenario: string, name = scenario, made?: Made): Side {
  const known = Object.keys(model.file.scenarios);
  if (!known.includes(scenario))
    throw new CallError(
      `There is no scenario "${scenario}". ${didYouMean(scenario, known, `There are: ${known.join(', ')}.`)}`,
    );
  const laid = scenarioLines(model, scenario);
  const { graph, projection } = made ?? make(model, laid);
  const view = viewOf(projection);
  return { model, scenario, name, laid, graph, view, runOn: view };
}

function make(model: Model, laid: ScenarioLines): Made {
  const { graph, problems } = graphOfLines(model, laid);
  refuse(problems);
  return { graph, projection: projectPlan(planOf(graph)) };
}

function viewOf(projection: Projection): View {
  return { projection, pennies: penniesOf(projection) };
}

/** A side that also has the months up to the end of a calendar that begins with its own. */
export function runOnTo(side: Side, calendar: Calendar): Side {
  if (side.graph.calendar.months >= calendar.months) return side;
  const graph = graphOver(side, side.graph.lines, calendar);
  return { ...side, runOn: viewOf(projectPlan(planOf(graph))) };
}

/** Lines of a side over other months than its own; what does not fit is told of that side. */
export function graphOver({ name, model }: Side, lines: readonly Line[], calendar: Calendar): Graph {
  const { graph, problems } = buildGraph(lines, calendar, model.parse);
  const first = financialYearOf(calendar.first);
  const window = printWindow({ first, last: first + calendar.years.length - 1 });
  refuse(
    problems.map((p) => ({ ...p, what: `When ${name} is run over ${window} to be compared: ${p.what}` })),
  );
  return graph;
}

/** The run that shows a period: the side's own as far as it goes. */
export function viewAt({ graph, view, runOn }: Side, period: Period): View {
  return monthsOfPeriod(period).every((month) => month < graph.calendar.months) ? view : runOn;
}

/** What a scenario is called in full. */
export function titleOf({ model, scenario }: Side): string {
  return model.file.scenarios[scenario]?.title ?? scenario;
}
