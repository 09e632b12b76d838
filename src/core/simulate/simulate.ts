import { blocksOf } from '../statistics/blocks.ts';
import type { LoadKernel, SimulationJob } from './job.ts';
import { prepare } from './prepare.ts';
import type { SimulationQuestion } from './question.ts';
import { simulationFrom } from './read-tally.ts';
import { runnerOf } from './run-block.ts';
import type { Simulation } from './simulation.ts';
import { mergedTallies, type Tally } from './tally.ts';

/** Works a job through, however that is done: in this thread, or in several. */
export type RunJob = (job: SimulationJob) => Promise<Tally>;

/**
 * Draws a model many times over its uncertain inputs: see docs/uncertainty.md. The answer is a function of the question: the same bytes
 * with any number of workers and on any machine.
 *
 * @throws {CallError} for a question that cannot be answered
 */
export async function simulate(question: SimulationQuestion, run: RunJob): Promise<Simulation> {
  const prepared = prepare(question);
  return simulationFrom(prepared, await run(prepared.job));
}

/** Runs a job in this thread, one block after another. */
export function runHere(load: LoadKernel): RunJob {
  return async (job) => {
    const runBlock = await runnerOf(job, load);
    const [first, ...others] = blocksOf(job.sampling.draws);
    if (first === undefined) throw new Error('a job without draws');
    return others.reduce((tally, block) => mergedTallies(tally, runBlock(block)), runBlock(first));
  };
}
