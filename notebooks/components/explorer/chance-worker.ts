import {
  changedGraph,
  type GraphData,
  type LoadKernel,
  loadKernel,
  openGraph,
  referenceKernel,
  runHere,
  type SimulationQuestion,
  simulate,
} from '@headroom/engine/draws';
import type { ChanceJob, ChanceNews } from './chance-job.js';

/** How many draws are told of, one round after another. */
const ROUNDS = [200, 1000, 5000];

/** As WebAssembly where the page may have it, else by the evaluator that says what it must give: the same figures, slower. */
const load: LoadKernel = async (source) => {
  try {
    return await loadKernel(source);
  } catch {
    return referenceKernel(source.spec);
  }
};

addEventListener('message', (event: MessageEvent<ChanceJob>) => {
  void answer(event.data);
});

async function answer(job: ChanceJob): Promise<void> {
  try {
    const data = (await (await fetch(job.url)).json()) as GraphData;
    const base = openGraph(data, job.scenario);
    const { graph } = changedGraph(data, base, job.tried);
    for (const [i, draws] of ROUNDS.entries()) {
      const question: SimulationQuestion = {
        scenario: { name: job.scenario, graph },
        by: job.drawn.by,
        correlations: job.drawn.correlations,
        draws,
        seed: job.seed,
        method: 'latin',
        lines: job.lines,
        meets: [],
        periods: graph.calendar.years.map((_, year) => ({ kind: 'year', year })),
      };
      const [found] = (await simulate(question, runHere(load))).scenarios;
      tell({
        kind: 'drawn',
        draws,
        next: ROUNDS[i + 1],
        inputs: found?.inputs.length ?? 0,
        figures: (found?.figures ?? []).map(({ line, label, unit, period, plan, spread }) => ({
          line,
          label,
          unit,
          period,
          plan,
          spread: spread === null ? null : { p5: spread.p5, p50: spread.p50, p95: spread.p95 },
        })),
        goals: (found?.goals ?? []).map(({ goal, line, period, chance }) => ({
          goal,
          line,
          period,
          chance: chance?.chance ?? null,
        })),
      });
    }
  } catch (error) {
    tell({ kind: 'cannot', why: error instanceof Error ? error.message : String(error) });
  }
}

function tell(news: ChanceNews): void {
  postMessage(news);
}
