import type { Period } from '../../src/core/run/period.ts';
import type { SimulationQuestion } from '../../src/core/simulate/question.ts';
import { runHere, simulate } from '../../src/core/simulate/simulate.ts';
import type { SimulatedFigure, Simulation } from '../../src/core/simulate/simulation.ts';
import { loadKernel } from '../../src/shell/kernel/load-kernel.ts';
import { modelOf, scenarioOf } from './models.ts';

/** An input in pounds that may be anything from low to high, all as likely: at its close of each month. */
export function uniform(name: string, low: number, high: number): object {
  return input(name, (low + high) / 2, { low, high, spread: 'uniform' });
}

export function input(name: string, value: number, range: object = {}): object {
  const source = { kind: 'assumed', reason: 'A test.', ...range };
  return { name, label: name, unit: 'GBP', rollup: 'stock', input: { value, source } };
}

export function unknown(name: string): object {
  const source = { kind: 'missing', why: 'Nobody wrote it down.' };
  return { name, label: name, unit: 'GBP', rollup: 'stock', input: { value: 'unknown', source } };
}

export function worked(name: string, formula: string, more: object = {}): object {
  return { name, label: name, unit: 'GBP', rollup: 'stock', formula, ...more };
}

type More = Partial<Omit<SimulationQuestion, 'scenario' | 'other'>>;

/** A question of a model of some lines, about its first year. */
export function questionOf(
  lines: readonly object[],
  more: More & { readonly other?: object } = {},
): SimulationQuestion {
  const { other, ...rest } = more;
  const plan = { title: 'plan', about: 'A test.' };
  const second = { title: 'other', about: 'A test.', extends: 'plan', ...other };
  const model = modelOf({ lines, scenarios: { plan, ...(other === undefined ? {} : { other: second }) } });
  const ready = (name: string) => ({ name, graph: scenarioOf(model, name) });
  return {
    scenario: ready('plan'),
    ...(other === undefined ? {} : { other: ready('other') }),
    by: 'triangular',
    correlations: [],
    draws: 10_000,
    seed: 1,
    method: 'latin',
    meets: [],
    periods: [FIRST_YEAR],
    ...rest,
  };
}

const FIRST_YEAR: Period = { kind: 'year', year: 0 };

export function simulated(...question: Parameters<typeof questionOf>): Promise<Simulation> {
  return simulate(questionOf(...question), runHere(loadKernel));
}

/** The one figure of a line in the first scenario. */
export function figureOf(found: Simulation, name: string): SimulatedFigure {
  const figure = found.scenarios[0]?.figures.find(({ line }) => line === name);
  if (figure === undefined) throw new Error(`no figure of ${name}`);
  return figure;
}
