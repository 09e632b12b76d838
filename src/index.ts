/** The whole engine, for Node: everything a page may use, and reading, checking, explaining and writing models. */
export * from './browser.ts';
export type { ByCause, HowToAttribute } from './core/compare/by-cause.ts';
export { type Compared, compareSides, type Question as ComparisonQuestion } from './core/compare/compare.ts';
export { type Side, sideOf } from './core/compare/side.ts';
export { COMPONENTS } from './core/components/index.ts';
export { readsOf } from './core/formula/code.ts';
export { FUNCTIONS } from './core/formula/functions/index.ts';
export { signatureOf } from './core/formula/functions/record.ts';
export { buildGraph, type Graph } from './core/graph/graph.ts';
export type { Line } from './core/graph/line.ts';
export { type Optimum, optimise } from './core/optimise/optimise.ts';
export { type OptimumData, optimumData } from './core/optimise/optimum-data.ts';
export { type Problem, ProblemsError, printProblem } from './core/problem/problem.ts';
export { planOf } from './core/run/plan.ts';
export type { GridInput } from './core/sensitivity/axis.ts';
export { type Grid, type GridCell, type GridSide, gridOf } from './core/sensitivity/grid.ts';
export { type Sensitivity, type SensitivityRow, sensitivityOf } from './core/sensitivity/sensitivity.ts';
export type { SimulatedFigure, SimulatedGoal, Simulation } from './core/simulate/simulation.ts';
export type { Question as SolveQuestion, Solution } from './core/solve/question.ts';
export { type SolutionData, solutionData } from './core/solve/solution-data.ts';
export { solveFor } from './core/solve/solve.ts';
export { chooseRows, type Wanted } from './shell/frames/choose.ts';
export { frameFromCsv, frameToCsv } from './shell/frames/csv.ts';
export { type JsonRow, jsonRows } from './shell/frames/json-rows.ts';
export { pivotByPeriod } from './shell/frames/pivot.ts';
export { sideBySide } from './shell/frames/side-by-side.ts';
export { sortByFigure } from './shell/frames/sort-by-figure.ts';
export { type FrameOptions, type FrameSource, toDataFrame } from './shell/frames/to-data-frame.ts';
export { loadKernel } from './shell/kernel/load-kernel.ts';
export { modelNames } from './shell/model-file/find-model.ts';
export { loadModel, loadScenario } from './shell/model-file/load-model.ts';
export { loadQuestion } from './shell/model-file/load-question.ts';
export { highsSolver } from './shell/optimise/highs-solver.ts';
export { type AskedDecisions, type Decisions, publishedDecisions } from './shell/publish/decisions.ts';
export type { Frame } from './shell/publish/frame.ts';
export {
  type ComparedScenario,
  type Outlook,
  publishedComparisons,
  publishedOutlook,
} from './shell/publish/outlook.ts';
export { type PublishedModel, publishedModel } from './shell/publish/page-data.ts';
export { runInWorkers } from './shell/simulate/run-in-workers.ts';
export { makeWorkbook } from './shell/workbook/make-workbook.ts';
export { xlsxOf } from './shell/workbook/write-xlsx.ts';
