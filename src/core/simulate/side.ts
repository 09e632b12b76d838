import { kernelSource } from '../kernel/compile-kernel.ts';
import { CallError } from '../problem/call-error.ts';
import { type Pennies, penniesOf } from '../run/pennies.ts';
import type { Period } from '../run/period.ts';
import { planOf } from '../run/plan.ts';
import {
  type Figure,
  figureOf,
  type Projection,
  projectPlan,
  type Status,
  statusOf,
} from '../run/projection.ts';
import type { Target } from '../trial/trial.ts';
import { supportOf } from '../uncertainty/distribution.ts';
import { type Uncertainty, uncertaintiesOf } from '../uncertainty/uncertainties.ts';
import { type Goal, goalsIn, readGoal } from './goal.ts';
import type { SideJob, Test } from './job.ts';
import { linesAsked, reachIn } from './lines-asked.ts';
import type { Scenario, SimulationQuestion } from './question.ts';

/** A figure that is asked for: how it stands in the plan, and which output of the kernel it is. */
export interface AskedFigure {
  readonly line: number;
  readonly period: Period;
  readonly figure: Figure;
  /** As the tables of a run print it: pounds to the penny. Undefined where it is unknown. */
  readonly shown: number | undefined;
  readonly status: Status;
  /** Undefined where the figure is unknown: it is not drawn. */
  readonly output: number | undefined;
}

/** A goal in one period, and which test of the job it is; undefined where a figure in it is unknown. */
export interface AskedGoal {
  readonly goal: Goal;
  readonly period: Period;
  readonly status: Status;
  readonly test: number | undefined;
}

/** One scenario made ready to be drawn. */
export interface PreparedSide {
  readonly scenario: Scenario;
  readonly uncertainties: readonly Uncertainty[];
  /** By uncertain input: the lines that it bears on. */
  readonly bears: readonly ReadonlySet<number>[];
  /** Places of inputs that have a range and are not drawn. */
  readonly undrawn: readonly number[];
  readonly figures: readonly AskedFigure[];
  readonly goals: readonly AskedGoal[];
  readonly job: SideJob;
}

/** @throws {CallError} for lines and goals that cannot be asked of it, and where nothing is uncertain */
export function prepareSide(scenario: Scenario, question: SimulationQuestion): PreparedSide {
  const { graph, name } = scenario;
  const { uncertainties, undrawn } = uncertaintiesOf(graph, question.by);
  if (uncertainties.length === 0) throw nothingDrawn(scenario, undrawn);
  const reach = reachIn(graph);
  const moved = reach(uncertainties.map(({ line }) => line));
  const bears = uncertainties.map(({ line }) => reach([line]));
  const lines = linesAsked(graph, question.lines, moved);
  const asked = question.meets.map((text) => readGoal(graph, text));
  const goals = [
    ...asked,
    ...(question.lines === undefined ? goalsIn(graph) : chosen(goalsIn(graph), lines)),
  ];
  if (lines.length === 0 && goals.length === 0)
    throw new CallError(
      `No headline of scenario "${name}" hangs on an uncertain input. Name lines with --lines, such as --lines ${example(graph, moved)}.`,
    );
  return {
    scenario,
    uncertainties,
    bears,
    undrawn,
    ...ready(scenario, uncertainties, lines, goals, question.periods),
  };
}

function nothingDrawn({ name, graph }: Scenario, undrawn: readonly number[]): CallError {
  const [first] = undrawn.map((line) => graph.lines[line]?.name);
  const why =
    first === undefined
      ? 'no input of it has a range or a spread. Give an assumed or cited source a low and a high.'
      : `the ranges that its inputs have (${undrawn.length}, such as ${first}) are not drawn: they are all that a share can be, or a source or the model says so. Give a source a spread or a narrower range.`;
  return new CallError(`Nothing is drawn in scenario "${name}": ${why}`);
}

/** Of named lines, only their own goals. */
function chosen(goals: readonly Goal[], lines: readonly number[]): readonly Goal[] {
  return goals.filter(({ line }) => lines.includes(line));
}

function example({ lines }: Scenario['graph'], moved: ReadonlySet<number>): string {
  const names = lines.filter((line, i) => moved.has(i) && line.rollup !== 'profile');
  return (names.find(({ content }) => content.kind === 'formula') ?? names[0])?.name ?? 'own.cost';
}

function ready(
  scenario: Scenario,
  uncertainties: readonly Uncertainty[],
  lines: readonly number[],
  goals: readonly Goal[],
  periods: readonly Period[],
): Pick<PreparedSide, 'figures' | 'goals' | 'job'> {
  const projection = projectPlan(planOf(scenario.graph));
  const outputs = new Outputs(projection);
  const figures = lines.flatMap((line) =>
    periods.map((period) => ({ line, period, ...outputs.standing({ line, period }) })),
  );
  const tests: Test[] = [];
  const told = goals.flatMap((goal) =>
    periods.map((period): AskedGoal => {
      const own = outputs.standing({ line: goal.line, period });
      const other =
        typeof goal.other === 'number'
          ? goal.other
          : { output: outputs.standing({ line: goal.other.line, period }).output };
      if (own.output === undefined || (typeof other !== 'number' && other.output === undefined))
        return { goal, period, status: 'unknown', test: undefined };
      const beside = typeof other === 'number' ? other : { output: other.output ?? 0 };
      tests.push({ output: own.output, other: beside, aim: goal.aim, slack: slackOf(projection, goal.line) });
      return { goal, period, status: own.status, test: tests.length - 1 };
    }),
  );
  const kernel = kernelSource({
    plan: projection.plan,
    variables: uncertainties.length,
    drawn: uncertainties.map(({ line, variable, offset, slope }) => ({ line, variable, offset, slope })),
    outputs: outputs.targets,
    bounds: uncertainties.map(({ distribution }) => supportOf(distribution)),
  });
  const job = { kernel, uncertainties, centres: outputs.centres, tests };
  return { figures, goals: told, job };
}

/** Half a penny of money, so that the last bits of a sum decide nothing. */
export function slackOf({ plan }: Projection, line: number): number {
  return plan.lines[line]?.unit === 'GBP' ? 0.005 : 0;
}

/** The outputs of a kernel, each asked for once. */
class Outputs {
  readonly targets: Target[] = [];
  readonly centres: number[] = [];
  readonly #known = new Map<string, Pick<AskedFigure, 'figure' | 'shown' | 'status' | 'output'>>();
  readonly #projection: Projection;
  readonly #pennies: Pennies;

  constructor(projection: Projection) {
    this.#projection = projection;
    this.#pennies = penniesOf(projection);
  }

  standing(target: Target): Pick<AskedFigure, 'figure' | 'shown' | 'status' | 'output'> {
    const { line, period } = target;
    const key = `${line} ${JSON.stringify(period)}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const figure = figureOf(this.#projection, line, period);
    const status = statusOf(this.#projection, line, figure);
    const made = { figure, status, shown: this.#shown(target, figure), output: this.#add(target, figure) };
    this.#known.set(key, made);
    return made;
  }

  #shown({ line, period }: Target, { value }: Figure): number | undefined {
    if (value === 'unknown') return undefined;
    const pounds = this.#projection.plan.lines[line]?.unit === 'GBP';
    return pounds ? this.#pennies.shown(line, period, value) / 100 : value;
  }

  #add(target: Target, { value }: Figure): number | undefined {
    if (value === 'unknown') return undefined;
    this.targets.push(target);
    this.centres.push(value);
    return this.targets.length - 1;
  }
}
