import { fileURLToPath } from 'node:url';
import { type Code, readsOf } from '../../src/core/formula/code.ts';
import type { Graph } from '../../src/core/graph/graph.ts';
import { draftLines, graphOfLines } from '../../src/core/model/model.ts';
import { scenarioSchema } from '../../src/core/model/model-schema.ts';
import { type Plan, planOf } from '../../src/core/run/plan.ts';
import { downstream, readersOf } from '../../src/core/trial/reach.ts';
import type { Target } from '../../src/core/trial/trial.ts';
import { modelNames } from '../../src/shell/model-file/find-model.ts';
import { type LoadedModel, loadModel, loadScenario } from '../../src/shell/model-file/load-model.ts';
import { copiesOf } from './copies.ts';
import { drawnInputs } from './drawn-inputs.ts';
import type { Workload } from './work.ts';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A model under one scenario. */
export interface Choice {
  readonly model: string;
  readonly scenario: string;
  /** Last financial year, such as `2020/21`; as the model says when left out. */
  readonly projectTo?: string;
  /** How many times over, in one plan; once when left out. */
  readonly copies?: number;
}

/**
 * The model with the most lines; of its scenarios the one in which draws bear on the most lines. And among those in which no draw
 * bears on an effect that is spread over later months, which takes each month longer than the one before, that with the most lines
 * that draws bear on.
 */
export function largestModels(): { readonly largest: Choice; readonly unspread: Choice } {
  const models = modelNames(ROOT).map((name) => loadModel(ROOT, name));
  const sized = models.flatMap((loaded) =>
    Object.keys(loaded.model.file.scenarios).map((scenario) => {
      const choice: Choice = { model: loaded.model.file.model, scenario };
      const workload = workloadOf(choice, loaded);
      const { hot, spec } = workload;
      return { choice, lines: spec.plan.lines.length, hot: hot.size, spreads: spreads(workload) };
    }),
  );
  const [largest] = [...sized].sort((a, b) => b.lines - a.lines || b.hot - a.hot);
  const [unspread] = sized.filter((s) => !s.spreads).sort((a, b) => b.hot - a.hot);
  if (largest === undefined || unspread === undefined) throw new Error('no such model is shipped');
  return { largest: largest.choice, unspread: unspread.choice };
}

function spreads({ hot, spec }: Workload): boolean {
  return [...hot].some((line) => {
    const content = spec.plan.lines[line]?.content;
    return content?.kind === 'formula' && hasConvolution(content.code);
  });
}

function hasConvolution(code: Code): boolean {
  switch (code.op) {
    case 'number':
    case 'months':
    case 'line':
      return false;
    case 'convolve':
      return true;
    case 'unary':
      return hasConvolution(code.of);
    case 'binary':
      return hasConvolution(code.left) || hasConvolution(code.right);
    case 'choose':
      return [code.test, code.yes, code.no].some(hasConvolution);
    case 'gather':
      return hasConvolution(code.of) || (code.before !== undefined && hasConvolution(code.before));
    case 'sum':
      return code.parts.some(hasConvolution);
  }
}

/**
 * The whole model as one question: every input with a range is drawn, and the outputs are all lines that draws bear on and no
 * other line reads, in every financial year.
 */
export function workloadOf(choice: Choice, loaded: LoadedModel = loadModel(ROOT, choice.model)): Workload {
  const graph = graphOf(choice, loaded);
  const plan = planOf(graph);
  const { variables, drawn } = drawnInputs(graph);
  const { hot, ends } = reachOf(
    plan,
    drawn.map((d) => d.line),
  );
  const outputs = ends.flatMap((line) =>
    plan.calendar.years.map((_, year): Target => ({ line, period: { kind: 'year', year } })),
  );
  const bounds = variables.map(({ low, high }) => [low, high] as const);
  const spec = { plan, variables: variables.length, drawn, outputs, bounds };
  return copiesOf({ variables, hot, spec }, choice.copies ?? 1);
}

function graphOf({ scenario, projectTo }: Choice, loaded: LoadedModel): Graph {
  if (projectTo === undefined) return loadScenario(loaded, scenario);
  const further = scenarioSchema.parse({
    title: 'Further',
    about: 'Over more months.',
    project_to: projectTo,
  });
  return graphOfLines(loaded.model, draftLines(loaded.model, scenario, further)).graph;
}

function reachOf(
  plan: Plan,
  drawn: readonly number[],
): { readonly hot: ReadonlySet<number>; readonly ends: readonly number[] } {
  const reads = plan.lines.map(({ content }) =>
    content.kind === 'formula' ? readsOf(content.code) : new Map(),
  );
  const readers = readersOf(new Set(plan.lines.keys()), reads);
  const hot = downstream(drawn, readers);
  const ends = [...hot].filter((line) => (readers.get(line) ?? []).every((reader) => reader === line));
  return { hot, ends: ends.sort((a, b) => a - b) };
}
