import type { Graph } from '../../core/graph/graph.ts';
import { CallError } from '../../core/problem/call-error.ts';
import type { Period } from '../../core/run/period.ts';
import { METHODS, type Method } from '../../core/sampling/sampler.ts';
import type { Scenario } from '../../core/simulate/question.ts';
import { simulate } from '../../core/simulate/simulate.ts';
import { correlationsOf } from '../../core/uncertainty/correlations.ts';
import { engineVersion } from '../../version.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { project } from '../results/result-files.ts';
import { runInWorkers } from '../simulate/run-in-workers.ts';
import { writeSimulation } from '../simulate/write-simulation.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import { type CliContext, folderNamed } from './context.ts';
import { periodNamed, scenarioNamed } from './names.ts';
import { simulationAnswer } from './simulation-answer.ts';

export interface SimulateOptions extends AnswerOptions {
  readonly scenario: string;
  readonly compare?: string;
  readonly draws: string;
  readonly seed: string;
  readonly sampling: string;
  readonly lines?: readonly string[];
  readonly periods?: readonly string[];
  readonly meets?: readonly string[];
  readonly workers?: string;
  readonly out?: string;
}

/** How figures are spread when the uncertain inputs of a scenario are drawn many times over. */
export async function simulateCommand(
  context: CliContext,
  name: string,
  options: SimulateOptions,
): Promise<void> {
  const draws = wholeNumber(options.draws, 'number of draws', '--draws 10000');
  const seed = wholeNumber(options.seed, 'seed', '--seed 1');
  const method = methodNamed(options.sampling);
  const workers =
    options.workers === undefined
      ? undefined
      : workersOf(wholeNumber(options.workers, 'number of workers', '--workers 2'));
  const folder = options.out === undefined ? undefined : folderNamed(context.root, options.out, 'out');
  const loaded = loadModel(context.root, name);
  const scenario = ready(loaded, options.scenario);
  const other = options.compare === undefined ? undefined : ready(loaded, options.compare);
  if (other?.name === scenario.name)
    throw new CallError(`Both scenarios are "${other.name}". Compare it with another one.`);
  const { file, lines } = loaded.model;
  const question = {
    scenario,
    other,
    by: file.uncertainty.default,
    correlations: correlationsOf(file.uncertainty, lines).correlations,
    draws,
    seed,
    method,
    lines: options.lines,
    meets: options.meets ?? [],
    periods: periodsOf([scenario.graph, ...(other === undefined ? [] : [other.graph])], options.periods),
  };
  const found = await stoppable((signal) =>
    simulate(
      question,
      runInWorkers({ workers, signal, onProgress: (done) => context.progress(bar(done, draws)) }),
    ),
  );
  context.progress('');
  const written = folder === undefined ? undefined : writeSimulation(folder, loaded, found, engineVersion());
  giveAnswer(context, simulationAnswer(file.model, found, written), options);
}

/** A model that is wrong as it stands is told so first, with the place. */
function ready(loaded: LoadedModel, name: string): Scenario {
  const graph = loadScenario(loaded, scenarioNamed(loaded, name));
  project(graph, loaded.locate);
  return { name, graph };
}

/** Ctrl-C stops the workers, and nothing is written. */
async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', onSignal);
  }
}

/** `Drawing [######..............]  3,072 of 10,000` */
function bar(done: number, all: number): string {
  const full = Math.floor((20 * done) / all);
  const count = (n: number): string => n.toLocaleString('en-GB');
  return `Drawing [${'#'.repeat(full)}${'.'.repeat(20 - full)}] ${count(done)} of ${count(all)}`;
}

/** Every financial year that all of the graphs hold, or the periods named. */
function periodsOf(graphs: readonly Graph[], named: readonly string[] | undefined): readonly Period[] {
  if (named !== undefined) {
    const [first = []] = graphs.map((graph) => named.map((text) => periodNamed(graph, text)));
    return first;
  }
  const years = Math.min(...graphs.map(({ calendar }) => calendar.years.length));
  return Array.from({ length: years }, (_, year) => ({ kind: 'year', year }));
}

function methodNamed(text: string): Method {
  const method = METHODS.find((known) => known === text);
  if (method !== undefined) return method;
  throw new CallError(`"${text}" is no way to draw. There are: ${METHODS.join(', ')}.`);
}

function workersOf(count: number): number {
  if (count >= 1 && count <= 64) return count;
  throw new CallError(`There can be 1 to 64 workers, not ${count}.`);
}

function wholeNumber(text: string, what: string, example: string): number {
  const plain = text.trim().replaceAll(',', '');
  if (/^-?\d+$/.test(plain)) return Number(plain);
  throw new CallError(`"${text}" is no ${what}. Write a whole number, such as ${example}.`);
}
