/** The whole engine, for Node: everything a page may use, and reading, checking, explaining and writing models. */
export * from './browser.ts';
export type { ByCause, HowToAttribute } from './core/compare/by-cause.ts';
export { type Compared, compareSides, type Question as ComparisonQuestion } from './core/compare/compare.ts';
export { type Side, sideOf } from './core/compare/side.ts';
export { COMPONENTS } from './core/components/index.ts';
export { FUNCTIONS } from './core/formula/functions/index.ts';
export { signatureOf } from './core/formula/functions/record.ts';
export { buildGraph, type Graph } from './core/graph/graph.ts';
export { type Problem, ProblemsError, printProblem } from './core/problem/problem.ts';
export { planOf } from './core/run/plan.ts';
export type { GridInput } from './core/sensitivity/axis.ts';
export { type Grid, type GridCell, type GridSide, gridOf } from './core/sensitivity/grid.ts';
export { type Sensitivity, type SensitivityRow, sensitivityOf } from './core/sensitivity/sensitivity.ts';
export { toDataFrame } from './shell/frames/to-data-frame.ts';
export { modelNames } from './shell/model-file/find-model.ts';
export { loadModel, loadScenario } from './shell/model-file/load-model.ts';
export { type PublishedModel, publishedModel } from './shell/publish/page-data.ts';
