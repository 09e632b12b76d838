/** What a worker of a page needs to draw a published scenario many times. No mathjs, no zod, no files. */
export { changedGraph } from './core/explore/changed-graph.ts';
export { referenceKernel } from './core/kernel/reference.ts';
export type { GraphData } from './core/published/graph-data.ts';
export { openGraph } from './core/published/open-graph.ts';
export type { LoadKernel } from './core/simulate/job.ts';
export type { SimulationQuestion } from './core/simulate/question.ts';
export { runHere, simulate } from './core/simulate/simulate.ts';
export type { Simulation } from './core/simulate/simulation.ts';
export { loadKernel } from './shell/kernel/load-kernel.ts';
