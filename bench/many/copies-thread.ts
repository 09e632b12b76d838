import { parentPort, workerData } from 'node:worker_threads';
import { kernelSource } from '../../src/core/kernel/compile-kernel.ts';
import { loadKernel } from '../../src/shell/kernel/load-kernel.ts';
import { drawAll } from '../workload/draws.ts';
import { type Choice, workloadOf } from '../workload/workload.ts';
import type { Part } from './settings.ts';

/**
 * Simulates copies of a model one after the other, each from its files to its summary, with draws of its own. The memory for draws
 * and outputs is taken once.
 */

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

let out: readonly Float64Array[] = [];
for (const copy of copies) {
  const { spec, variables } = workloadOf(choice);
  clock('reading');
  const kernel = await loadKernel(kernelSource(spec));
  clock('compiling');
  const drawn = drawAll(variables, draws, copy);
  clock('drawing');
  if (out.length === 0) out = spec.outputs.map(() => new Float64Array(draws));
  kernel.run(drawn, 0, draws, out);
  clock('running');
  const last = spec.plan.calendar.years.length - 1;
  const summary = out.map((values, o) => {
    const mean = values.reduce((sum, v) => sum + v, 0) / draws;
    const period = spec.outputs[o]?.period;
    if (period?.kind !== 'year' || period.year !== last) return [mean];
    const sorted = values.slice().sort();
    return [mean, sorted[Math.floor(0.05 * draws)], sorted[Math.floor(0.95 * draws)]];
  });
  if (summary.length !== spec.outputs.length) throw new Error('a summary is missing');
  clock('summing up');
}
parentPort?.postMessage(seconds);
