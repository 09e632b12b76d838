import { parentPort, workerData } from 'node:worker_threads';
import { kernelSource } from '../../src/core/kernel/compile-kernel.ts';
import { loadKernel } from '../../src/shell/kernel/load-kernel.ts';
import { drawAll } from '../workload/draws.ts';
import { type Choice, workloadOf } from '../workload/workload.ts';
import type { Part } from './settings.ts';

/**
 * Simulates copies of a model one after the other, each from its files to its summary, with draws of its own. They are run a slice
 * at a time, so that only what P5 and P95 need is kept of all draws.
 */

const SLICE = 1000;

const { choice, draws, copies } = workerData as {
  readonly choice: Choice;
  readonly draws: number;
  readonly copies: readonly number[];
};

const seconds: Record<Part, number> = { reading: 0, compiling: 0, drawing: 0, running: 0, 'summing up': 0 };
let from = performance.now();
const clock = (part: Part): void => {
  const now = performance.now();
  seconds[part] += (now - from) / 1000;
  from = now;
};

const room = Math.min(SLICE, draws);
let out: readonly Float64Array[] = [];
for (const copy of copies) {
  const { spec, variables } = workloadOf(choice);
  clock('reading');
  const kernel = await loadKernel(kernelSource(spec));
  clock('compiling');
  const drawn = drawAll(variables, draws, copy);
  clock('drawing');
  if (out.length === 0) out = spec.outputs.map(() => new Float64Array(room));
  const last = spec.plan.calendar.years.length - 1;
  const sums = new Float64Array(out.length);
  const kept = spec.outputs.map(({ period }) =>
    period.kind === 'year' && period.year === last ? new Float64Array(draws) : undefined,
  );
  for (let first = 0; first < draws; first += room) {
    const count = Math.min(room, draws - first);
    const own = drawn.map((values) => values.subarray(first, first + count));
    kernel.run(own, 0, count, out);
    clock('running');
    out.forEach((values, o) => {
      let sum = sums[o] ?? 0;
      for (let i = 0; i < count; i++) sum += values[i] ?? Number.NaN;
      sums[o] = sum;
      kept[o]?.set(values.subarray(0, count), first);
    });
    clock('summing up');
  }
  const summary = kept.map((values, o) => {
    const sorted = values?.sort();
    const at = (share: number): number | undefined => sorted?.[Math.floor(share * draws)];
    return { mean: (sums[o] ?? Number.NaN) / draws, p5: at(0.05), p95: at(0.95) };
  });
  if (summary.length !== spec.outputs.length) throw new Error('a summary is missing');
  clock('summing up');
}
parentPort?.postMessage(seconds);
