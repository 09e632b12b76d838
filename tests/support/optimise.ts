import type { Model } from '../../src/core/model/model.ts';
import { type Optimum, optimise } from '../../src/core/optimise/optimise.ts';
import { type Question, questionOf } from '../../src/core/optimise/question.ts';
import { printProblem, refuse } from '../../src/core/problem/problem.ts';
import { highsSolver } from '../../src/shell/optimise/highs-solver.ts';
import { modelOf } from './models.ts';

export const SOLVER = await highsSolver();

const told = (value: unknown) => ({ value, source: { kind: 'assumed', reason: 'a test needs a figure' } });

/** An input line of a model, the same in every month. */
export function input(name: string, value: number | 'unknown', more: object = {}): object {
  const source = value === 'unknown' ? { kind: 'missing', why: 'nobody said' } : told(value).source;
  return { name, label: name, unit: 'GBP', rollup: 'flow', input: { value, source }, ...more };
}

/** A month as an input. */
export function date(name: string, month: string): object {
  const source = { kind: 'assumed', reason: 'a test needs a month' };
  return { name, label: name, unit: 'date', rollup: 'stock', input: { month, source } };
}

export function formula(name: string, text: string, more: object = {}): object {
  return { name, label: name, unit: 'GBP', rollup: 'flow', formula: text, ...more };
}

export const PEOPLE = { unit: 'people' };
export const PRICE = { unit: 'GBP/people', rollup: 'level' };
export const YEARLY = { rollup: 'level' };

/** A scenario piece that switches lines off. */
export function off(...lines: readonly string[]): object {
  return { off: lines.map((line) => ({ lines: [line], reason: 'it is left out' })) };
}

/** A model with one question, `q`, of its plan; of one year unless a test says otherwise. */
export function modelAsking(
  lines: readonly object[],
  question: object,
  more: { readonly window?: string; readonly scenarios?: Readonly<Record<string, unknown>> } = {},
): Model {
  return modelOf({
    lines,
    scenarios: { plan: { title: 'The plan', about: 'As it stands.' }, ...more.scenarios },
    window: more.window ?? '2009/10',
    optimise: { q: { title: 'What is best?', about: 'A question.', scenario: 'plan', ...question } },
  });
}

export function questionIn(model: Model): Question {
  const { question, problems } = questionOf(model, 'q');
  refuse(problems);
  if (question === undefined) throw new Error('no question');
  return question;
}

export function answerOf(model: Model, relax = 1): Optimum {
  return optimise(model, questionIn(model), SOLVER, relax);
}

/** What is wrong with a question, as a person reads it. */
export function wrongWith(model: Model): readonly string[] {
  return questionOf(model, 'q').problems.map(printProblem);
}

/** The decisions in words, by choice. */
export function decided({ choices }: Optimum): Readonly<Record<string, string>> {
  return Object.fromEntries(choices.map(({ name, words }) => [name, words]));
}

/** Of one limit in one period: what is used, what is left, whether it binds, and what widening it brings. */
export function limitIn(optimum: Optimum, name: string, period = '2009/10') {
  const limit = optimum.limits.find((l) => l.name === name && l.period === period);
  if (limit === undefined) throw new Error(`no limit ${name} in ${period}`);
  const { used, left, binds, wider, next } = limit;
  return { used, left, binds, wider: wider.gain, next };
}
