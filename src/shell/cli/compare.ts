import { compareWith, type Question } from '../../core/compare/compare.ts';
import { type Comparison, comparisonOf } from '../../core/compare/comparison.ts';
import { type Side, sideOf } from '../../core/compare/side.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { project } from '../results/result-files.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import { answerOf } from './compare-words.ts';
import type { CliContext } from './context.ts';
import { periodNamed, scenarioNamed } from './names.ts';

/** The options as they are typed. */
export interface CompareOptions extends AnswerOptions {
  readonly line?: string;
  readonly period?: string;
  readonly by?: string;
  readonly causes?: string;
  readonly method?: string;
  readonly samples?: string;
  readonly seed?: string;
  readonly earlier?: string;
}

/** Says what differs between two scenarios, or two versions of a model, and what it comes from. */
export function compareCommand(
  context: CliContext,
  name: string,
  before: string,
  after: string | undefined,
  options: CompareOptions,
): void {
  const [mine, theirs] = sidesNamed(context.root, name, before, after, options.earlier);
  const comparison = comparisonOf(mine, theirs);
  giveAnswer(context, answerOf(compareWith(comparison, questionOf(comparison, options))), options);
}

function sidesNamed(
  root: string,
  name: string,
  before: string,
  after: string | undefined,
  earlier: string | undefined,
): readonly [Side, Side] {
  const loaded = loadModel(root, name);
  if (earlier === undefined) {
    if (after === undefined)
      throw new CallError(
        `Compare "${before}" with what? Name a second scenario, or an earlier version of the model with --earlier.`,
      );
    return [sideNamed(loaded, before), sideNamed(loaded, after)];
  }
  const old = inVersion('the earlier version', () =>
    sideNamed(loadModel(root, earlier), before, `${before} (earlier version)`),
  );
  const scenario = after ?? before;
  return [old, inVersion('this version', () => sideNamed(loaded, scenario))];
}

/** What is wrong with the call is said of the version that it is asked of. */
function inVersion<T>(version: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof CallError) throw new CallError(`Of ${version}: ${error.message}`);
    throw error;
  }
}

function sideNamed(loaded: LoadedModel, scenario: string, name = scenario): Side {
  const graph = loadScenario(loaded, scenarioNamed(loaded, scenario));
  return sideOf(loaded.model, scenario, name, { graph, projection: project(graph, loaded.locate) });
}

function questionOf(comparison: Comparison, options: CompareOptions): Question {
  const { line, period, by, causes, method, samples, seed } = options;
  const { calendar } = comparison;
  const graph = { ...comparison.after.graph, calendar };
  return {
    ...(line === undefined ? {} : { line }),
    ...(period === undefined ? {} : { period: periodNamed(graph, period) }),
    ...(by === undefined ? {} : { by }),
    ...(causes === undefined ? {} : { causes }),
    ...(method === undefined ? {} : { method }),
    ...(samples === undefined ? {} : { samples: numberTyped(samples) }),
    ...(seed === undefined ? {} : { seed: numberTyped(seed) }),
  };
}

/** Not a number where digits are not: refused with what the option needs. */
function numberTyped(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
}
