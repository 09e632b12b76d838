import { printMonth } from '../calendar/month.ts';
import { inTableSteps } from '../results/shown-value.ts';
import { printPeriod } from '../run/period.ts';
import { inWords } from './chosen-scenario.ts';
import type { Differs, Method } from './decide.ts';
import { amountOf } from './form.ts';
import { tolerance, usedOf } from './judge.ts';
import type { Optimum } from './optimise.ts';
import type { Question } from './question.ts';

/** One figure of a plan in the linear picture and by the engine. */
export interface Difference {
  readonly label: string;
  /** Empty for the objective. */
  readonly period: string;
  readonly unit: string;
  readonly pictured: number;
  readonly projected: number;
}

/** An answer as plain data, for JSON and for pages: months as text, nothing of the model itself. */
export function optimumData({ question, objective, choices, limits, method, scenario }: Optimum) {
  const { name, title, about, scenario: base } = question;
  return {
    question: { name, title, about, scenario: base },
    objective,
    choices: choices.map(({ start, ...choice }) => ({
      ...choice,
      ...(start === undefined ? {} : { start: printMonth(start) }),
    })),
    limits: limits.map(({ wider, next, ...limit }) => ({
      ...limit,
      wider: { ...wider, gain: inTableSteps(wider.gain, objective.unit) },
      ...(next === undefined ? {} : { next: { ...next, gain: inTableSteps(next.gain, objective.unit) } }),
    })),
    method: methodData(question, method),
    scenario,
  };
}

export type OptimumData = ReturnType<typeof optimumData>;

function methodData(question: Question, method: Method) {
  if (method.kind === 'linear') return method;
  const { differs, ...rest } = method;
  return {
    ...rest,
    differs: {
      plan: question.choices.map(({ label, ...choice }, c) => ({
        label,
        words: inWords({ label, ...choice }, differs.decisions[c] ?? { way: 0 }),
      })),
      ...(differs.line === undefined ? {} : { first: differs.line }),
      figures: differencesOf(question, differs),
    },
  };
}

/** The objective, and what the plan uses of each limit, where the picture and the engine do not agree. */
function differencesOf(question: Question, { pictured, projected }: Differs): readonly Difference[] {
  const { objective, limits, graph } = question;
  const all: readonly Difference[] = [
    {
      label: objective.label,
      period: '',
      unit: objective.unit,
      pictured: inTableSteps(amountOf(objective.form, pictured), objective.unit),
      projected: inTableSteps(amountOf(objective.form, projected), objective.unit),
    },
    ...limits.map((limit) => ({
      label: limit.label,
      period: printPeriod(graph.calendar, limit.period),
      unit: limit.unit,
      pictured: inTableSteps(usedOf(limit, pictured), limit.unit),
      projected: inTableSteps(usedOf(limit, projected), limit.unit),
    })),
  ];
  return all.filter(({ unit, pictured: a, projected: b }) => Math.abs(a - b) > tolerance(unit, b));
}
