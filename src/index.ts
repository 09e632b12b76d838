/** The whole engine, for Node: everything a page may use, and reading, checking, explaining and writing models. */
export * from './browser.ts';
export { COMPONENTS } from './core/components/index.ts';
export { FUNCTIONS } from './core/formula/functions/index.ts';
export { signatureOf } from './core/formula/functions/record.ts';
export { buildGraph, type Graph } from './core/graph/graph.ts';
export { type Problem, ProblemsError, printProblem } from './core/problem/problem.ts';
export { planOf } from './core/run/plan.ts';
export { toDataFrame } from './shell/frames/to-data-frame.ts';
export { modelNames } from './shell/model-file/find-model.ts';
export { loadModel, loadScenario } from './shell/model-file/load-model.ts';
export { type PublishedModel, publishedModel } from './shell/publish/page-data.ts';
