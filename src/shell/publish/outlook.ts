import type { ByCause } from '../../core/compare/by-cause.ts';
import { compareWith } from '../../core/compare/compare.ts';
import { type Comparison, comparisonOf, usualPeriod } from '../../core/compare/comparison.ts';
import { differingLines } from '../../core/compare/differing.ts';
import { type Side, sideOf } from '../../core/compare/side.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { type Sensitivity, sensitivityOf } from '../../core/sensitivity/sensitivity.ts';
import { isHeadline } from '../../core/simulate/headlines.ts';
import { runHere, simulate } from '../../core/simulate/simulate.ts';
import type { Simulation } from '../../core/simulate/simulation.ts';
import { correlationsOf } from '../../core/uncertainty/correlations.ts';
import { uncertaintiesOf } from '../../core/uncertainty/uncertainties.ts';
import { loadKernel } from '../kernel/load-kernel.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';

/** A scenario beside the one that it starts from: what its headline moves by, and the causes. */
export interface ComparedScenario {
  readonly scenario: string;
  readonly from: string;
  readonly titles: readonly [before: string, after: string];
  /** Null where no line in pounds is known in both. */
  readonly answer: ByCause | null;
}

/** How far the figures of the scenario with the most to draw could move; or why nothing is drawn. */
export type Outlook =
  | {
      readonly kind: 'drawn';
      readonly scenario: string;
      readonly title: string;
      readonly simulation: Simulation;
      /** The labels of inputs that have a range and are not drawn. */
      readonly undrawn: readonly string[];
      /** What the headline that moves most hangs on. */
      readonly sensitivity: Sensitivity | null;
    }
  | { readonly kind: 'nothing'; readonly why: string };

/** Enough for the fifth percentile to stand still to a reader, and few enough to publish quickly. */
const DRAWS = 2000;

/** Each scenario against the one it extends, by the headline that moves most in the last year of the plan. */
export function publishedComparisons(root: string, name: string): readonly ComparedScenario[] {
  const { model } = loadModel(root, name);
  const { scenarios } = model.file;
  const sides = new Map<string, Side>();
  const side = (scenario: string): Side => {
    const known = sides.get(scenario) ?? sideOf(model, scenario);
    sides.set(scenario, known);
    return known;
  };
  return Object.entries(scenarios)
    .filter(([scenario]) => scenario !== 'plan')
    .map(([scenario, { extends: from = 'plan', title }]) => ({
      scenario,
      from,
      titles: [scenarios[from]?.title ?? from, title] as const,
      answer: headlineCauses(comparisonOf(side(from), side(scenario))),
    }));
}

/** Lines tried before the page says that no difference can be told. */
const TRIED = 8;

/** The causes of the headline that moves most; of another line in pounds where no headline is known on both sides. */
function headlineCauses(comparison: Comparison): ByCause | null {
  const period = usualPeriod(comparison);
  const { graph } = comparison.after;
  const known = differingLines(comparison, period).lines.filter(
    ({ unit, difference }) => unit === 'GBP' && difference !== null,
  );
  const isHead = (name: string): boolean => {
    const line = graph.lines[graph.lineNamed(name) ?? -1];
    return line !== undefined && isHeadline(line);
  };
  const ranked = [...known.filter(({ name }) => isHead(name)), ...known.filter(({ name }) => !isHead(name))];
  for (const { name } of ranked.slice(0, TRIED)) {
    const { answer } = compareWith(comparison, { line: name, period });
    if (answer.kind === 'causes' && answer.waterfall !== null) return answer;
  }
  return null;
}

/** Draws the scenario that has the most uncertain inputs; always the same draws, so that two builds give the same bytes. */
export async function publishedOutlook(root: string, name: string): Promise<Outlook> {
  const loaded = loadModel(root, name);
  const { file, lines } = loaded.model;
  const by = file.uncertainty.default;
  const ranked = Object.keys(file.scenarios)
    .map((scenario) => ({ name: scenario, graph: loadScenario(loaded, scenario) }))
    .map((scenario) => ({ scenario, drawn: uncertaintiesOf(scenario.graph, by).uncertainties.length }))
    .sort((a, b) => b.drawn - a.drawn);
  let why = '';
  for (const { scenario } of ranked) {
    const question = {
      scenario,
      by,
      correlations: correlationsOf(file.uncertainty, lines).correlations,
      draws: DRAWS,
      seed: 1,
      method: 'latin' as const,
      meets: [],
      periods: scenario.graph.calendar.years.map((_, year) => ({ kind: 'year' as const, year })),
    };
    try {
      const simulation = await simulate(question, runHere(loadKernel));
      const drawn = simulation.scenarios[0]?.figures.some(({ spread }) => spread !== null) ?? false;
      if (!drawn) continue;
      const title = file.scenarios[scenario.name]?.title ?? scenario.name;
      const undrawn = (simulation.scenarios[0]?.undrawn ?? []).map((input) => {
        const place = scenario.graph.lineNamed(input);
        return place === undefined ? input : (scenario.graph.lines[place]?.label ?? input);
      });
      const sensitivity = mostMoved(loaded, simulation);
      return { kind: 'drawn', scenario: scenario.name, title, simulation, undrawn, sensitivity };
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (why === '') why = error.message;
    }
  }
  return { kind: 'nothing', why };
}

/** The inputs behind the figure of the last year that is spread widest. */
function mostMoved(loaded: LoadedModel, { scenarios, periods }: Simulation): Sensitivity | null {
  const [only] = scenarios;
  const last = periods.at(-1);
  const [widest] = (only?.figures ?? [])
    .filter(({ period, spread, unit }) => period === last && spread !== null && unit === 'GBP')
    .sort((a, b) => (b.spread?.deviation ?? 0) - (a.spread?.deviation ?? 0));
  if (only === undefined || widest === undefined) return null;
  const graph = loadScenario(loaded, only.scenario);
  const line = graph.lineNamed(widest.line);
  return line === undefined
    ? null
    : sensitivityOf(graph, { line, period: { kind: 'year', year: graph.calendar.years.length - 1 } });
}
