import type { Kernel } from '../kernel/spec.ts';
import { quantileOf, wholeQuantile } from '../sampling/quantile.ts';
import { type Sampler, samplerOf } from '../sampling/sampler.ts';
import { BLOCK, type Block } from '../statistics/blocks.ts';
import { metIn } from '../statistics/chance.ts';
import { boundsOf, driversOf, inputBlock } from '../statistics/drivers.ts';
import { differences } from '../statistics/paired.ts';
import { summaryOf } from '../statistics/summary.ts';
import { besideOf } from './beside.ts';
import type { LoadKernel, SideJob, SimulationJob } from './job.ts';
import type { SideTally, Tally } from './tally.ts';

/** Works out one block of draws after another, in any order: the tally of a block depends on nothing but its place. */
export type RunBlock = (block: Block) => Tally;

/** Makes a job ready to run: once in every worker. */
export async function runnerOf(job: SimulationJob, load: LoadKernel): Promise<RunBlock> {
  const sides = await Promise.all(
    job.sides.map(async (side) => readySide(side, await load(side.kernel), job.sampling)),
  );
  return (block) => {
    const done = sides.map((side) => runSide(side, block));
    const figures = (side: number, output: number): Float64Array =>
      done[side]?.figures[output] ?? new Float64Array(block.count).fill(Number.NaN);
    return {
      draws: block.count,
      sides: done.map(({ tally }) => tally),
      pairs: job.pairs.map(({ before, after, centre, slack }) => {
        const apart = differences(figures(0, before), figures(1, after));
        return { difference: summaryOf(apart, centre), beside: besideOf(apart, slack) };
      }),
    };
  };
}

interface ReadySide {
  readonly job: SideJob;
  readonly kernel: Kernel;
  readonly sampler: Sampler;
  /** By input: the values between its strata. */
  readonly bounds: readonly Float64Array[];
  readonly draws: readonly Float64Array[];
  readonly out: readonly Float64Array[];
}

function readySide(job: SideJob, kernel: Kernel, sampling: SimulationJob['sampling']): ReadySide {
  const { uncertainties } = job;
  return {
    job,
    kernel,
    sampler: samplerOf(uncertainties, sampling),
    bounds: uncertainties.map(({ kind, distribution }) =>
      boundsOf(kind === 'month' ? wholeQuantile(distribution) : quantileOf(distribution)),
    ),
    draws: rows(uncertainties.length),
    out: rows(job.centres.length),
  };
}

function rows(count: number): readonly Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(BLOCK));
}

function runSide(
  { job, kernel, sampler, bounds, draws, out }: ReadySide,
  { first, count }: Block,
): { readonly tally: SideTally; readonly figures: readonly Float64Array[] } {
  sampler.fill(first, count, draws);
  kernel.run(draws, 0, count, out);
  const figures = out.map((row) => row.subarray(0, count));
  const inputs = inputBlock(
    job.uncertainties.map(({ variable }) => draws[variable]?.subarray(0, count) ?? new Float64Array(count)),
    bounds,
  );
  const tally = {
    summaries: figures.map((row, o) => summaryOf(row, job.centres[o] ?? 0)),
    drivers: figures.map((row, o) => driversOf(inputs, row, job.centres[o] ?? 0)),
    met: job.tests.map(({ output, other, aim, slack }) =>
      metIn(
        figures[output] ?? new Float64Array(0),
        typeof other === 'number' ? other : (figures[other.output] ?? new Float64Array(0)),
        aim,
        slack,
      ),
    ),
  };
  return { tally, figures };
}
