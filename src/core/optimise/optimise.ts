import type { Month } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioInput } from '../model/model-schema.ts';
import { inTableSteps } from '../results/shown-value.ts';
import { printPeriod } from '../run/period.ts';
import type { Figure } from '../run/projection.ts';
import type { Choice, Decision } from './choice.ts';
import { chosenScenario, inWords } from './chosen-scenario.ts';
import { decide, type Method } from './decide.ts';
import { engineOf } from './engine.ts';
import { amountOf, type Form } from './form.ts';
import { boundOf, isKept, leftOf, toleranceOf, usedOf } from './judge.ts';
import type { Limit } from './limits.ts';
import type { Objective } from './objective.ts';
import type { Solver } from './program.ts';
import { projected } from './projected.ts';
import type { Question } from './question.ts';
import { type Widening, widen } from './widen.ts';

/** The answer to a question: the best plan, what it brings, and what holds it back. All figures are the engine's. */
export interface Optimum {
  readonly question: Question;
  readonly objective: Pick<Objective, 'sense' | 'unit' | 'label'> & {
    readonly value: number;
    /** The same of the scenario that the question starts from, as it stands. */
    readonly before: Value;
  };
  readonly choices: readonly ChosenWay[];
  readonly limits: readonly LimitOfPlan[];
  readonly method: Method;
  /** The plan as an ordinary scenario: projecting it gives the figures of this answer. */
  readonly scenario: ScenarioInput;
}

/** How one choice is decided. */
export interface ChosenWay {
  readonly name: string;
  readonly label: string;
  readonly taken: boolean;
  /** The label of the way that is taken. */
  readonly way: string;
  /** The same with its start and size. */
  readonly words: string;
  readonly option?: string;
  readonly start?: Month;
  readonly size?: { readonly value: number; readonly unit: string; readonly input: string };
}

/** A limit in one period, as the chosen plan leaves it. */
export interface LimitOfPlan extends Widening {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: Limit['kind'];
  readonly period: string;
  readonly used: number;
  readonly bound: number;
  readonly left: number;
  /** Nothing is left of it, and the choices move it. */
  readonly binds: boolean;
  /** Does the scenario that the question starts from keep to it? Unknown where a figure of it is. */
  readonly keptBefore: boolean | 'unknown';
}

/**
 * Answers a question.
 *
 * @param relax how much wider each limit is made, in its own unit, to see what that would bring
 * @throws {CallError} when no plan keeps to all rules, or when a figure that the question needs is unknown
 */
export function optimise(model: Model, question: Question, solver: Solver, relax = 1): Optimum {
  const engine = engineOf(question);
  const { decisions, method, search, moves } = decide(question, engine, solver);
  const scenario = chosenScenario(question, decisions);
  const { figures, shown } = projected(model, question, scenario, engine.figuresOf(decisions));
  const { objective, limits, graph } = question;
  const value = amountOf(objective.form, figures);
  // Without contents the trial is the scenario that the question starts from.
  const before = engine.trial.run().figures;
  const { sense, unit, label } = objective;
  return {
    question,
    objective: {
      ...{ sense, unit, label },
      value: inTableSteps(amountOf(objective.form, shown), unit),
      before: whereKnown([objective.form], before, (known) =>
        inTableSteps(amountOf(objective.form, known), unit),
      ),
    },
    choices: question.choices.map((choice, c) => chosenWay(choice, decisions[c] ?? { way: 0 })),
    limits: limits.map((limit, i) => ({
      name: limit.name,
      label: limit.label,
      unit: limit.unit,
      kind: limit.kind,
      period: printPeriod(graph.calendar, limit.period),
      used: inTableSteps(usedOf(limit, shown), limit.unit),
      bound: inTableSteps(boundOf(limit, shown), limit.unit),
      left: inTableSteps(leftOf(limit, shown), limit.unit),
      binds: moves(limit) && leftOf(limit, figures) < toleranceOf(limit, figures),
      keptBefore: whereKnown([limit.bound, ...limit.left], before, (known) => isKept(limit, known)),
      ...widen(question, engine, search, value, i, relax),
    })),
    method,
    scenario,
  };
}

function chosenWay(choice: Choice, decision: Decision): ChosenWay {
  const { name, label, ways, size } = choice;
  const { taken = false, label: way = '', option, start } = ways[decision.way] ?? {};
  return {
    ...{ name, label, taken, way, words: inWords(choice, decision) },
    ...(option === undefined ? {} : { option }),
    ...(start === undefined ? {} : { start: start.month }),
    ...(size === undefined || decision.size === undefined
      ? {}
      : { size: { value: decision.size, unit: size.lever.unit, input: size.lever.name } }),
  };
}

/** Something of some figures, where all that the forms need are known. */
function whereKnown<T>(
  forms: readonly Form[],
  figures: readonly Figure[],
  make: (known: readonly number[]) => T,
): T | 'unknown' {
  const needed = forms.flatMap(({ terms }) => terms.map(({ target }) => figures[target]));
  if (needed.some((figure) => figure?.known !== 'all')) return 'unknown';
  return make(figures.map(({ value }) => (value === 'unknown' ? 0 : value)));
}
