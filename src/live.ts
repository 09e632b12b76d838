/** What a page needs to run a published model, explain its figures and change its inputs. No mathjs, no zod, no files. */
export { calendarOf } from './core/calendar/calendar.ts';
export { printMonth, readMonth } from './core/calendar/month.ts';
export { type Change, changedBy } from './core/explain/changed-by.ts';
export { type Explanation, explain } from './core/explain/explain.ts';
export { type Explained, type FigureAt, type Head, headOf, type Step, stepOf } from './core/explain/step.ts';
export { unknownLeaves } from './core/explain/unknown-leaves.ts';
export { type Use, usesOf } from './core/explain/used-by.ts';
export type { Words } from './core/explain/words.ts';
export {
  type LeftOut,
  type Parts,
  printParts,
  readParts,
  readState,
  stateParts,
} from './core/explore/address.ts';
export { type ChangedGraph, changedGraph } from './core/explore/changed-graph.ts';
export { type Control, controlsOf, type Slider, type Switch } from './core/explore/controls.ts';
export type { ExploreData } from './core/explore/explore-data.ts';
export { type ReadFigure, type Reading, readingOf } from './core/explore/reading.ts';
export {
  isMoved,
  type State,
  scenarioOf,
  UNMOVED,
  withSlider,
  withSwitch,
} from './core/explore/state.ts';
export type { Graph } from './core/graph/graph.ts';
export type { ScenarioInput } from './core/model/model-schema.ts';
export type { GraphData } from './core/published/graph-data.ts';
export { openGraph } from './core/published/open-graph.ts';
export { figuresCsv } from './core/results/figures-csv.ts';
export { type InputRow, inputRows } from './core/results/inputs.ts';
export { annualRows, monthlyRows, quarterlyRows, type Row } from './core/results/rows.ts';
export { type Pennies, penniesOf } from './core/run/pennies.ts';
export { type Period, printPeriod, readPeriod } from './core/run/period.ts';
export { type Plan, planOf } from './core/run/plan.ts';
export {
  type Figure,
  figureOf,
  type Projection,
  projectPlan,
  type Status,
  statusOf,
} from './core/run/projection.ts';
export { type Lever, leverOf, type NoLever } from './core/trial/lever.ts';
export { type Contents, type Target, type Trial, trialOf } from './core/trial/trial.ts';
