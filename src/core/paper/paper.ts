import { printYear } from '../calendar/financial-year.ts';
import type { Model } from '../model/model.ts';
import type { LoadKernel } from '../simulate/job.ts';
import { type Ask, asksOf } from './asks.ts';
import { type Chances, chancesOf } from './chances.ts';
import { type Checkpoint, checkpointsOf } from './checkpoints.ts';
import { type Compared, comparedTo } from './comparison.ts';
import { headlinesOf } from './headlines.ts';
import { type Options, optionsOf } from './options.ts';
import { type PaperRow, type Reading, type Run, readingOf } from './reading.ts';
import { type Moved, whatMovesMost } from './risks.ts';
import { type Savings, savingsOf } from './savings.ts';
import { type Sources, sourcesOf } from './sources.ts';
import {
  type FullYear,
  type FunderTable,
  fullYears,
  funderTables,
  type Recurrence,
  recurrenceOf,
} from './spending.ts';
import { type Unknowns, unknownsOf } from './unknowns.ts';

/** What a paper is asked for. */
export interface PaperQuestion {
  readonly model: Model;
  /** Every scenario that the paper sets side by side, in order; the one it is about among them. */
  readonly runs: readonly Run[];
  /** The scenario that the paper is about. */
  readonly scenario: string;
  /** A scenario to set beside it, line by line. */
  readonly compare: string | undefined;
  readonly load: LoadKernel;
}

/** Everything a committee paper says of a scenario, as figures and names: a view of the graph and of its projection. */
export interface Paper {
  readonly model: string;
  readonly title: string;
  readonly about: string;
  readonly scenario: { readonly name: string; readonly title: string; readonly about: string };
  /** The years of every table, `2009/10`: those of the plan. */
  readonly years: readonly string[];
  /** The last year of the projection, where it goes on after the plan. */
  readonly projectedTo: string | undefined;
  readonly headlines: readonly PaperRow[];
  readonly funderTables: readonly FunderTable[];
  readonly fullYears: readonly FullYear[];
  readonly recurrence: Recurrence | undefined;
  readonly savings: Savings;
  readonly options: Options;
  readonly compared: Compared | undefined;
  readonly moved: Moved | undefined;
  readonly chances: Chances;
  readonly unknowns: Unknowns;
  readonly checkpoints: readonly Checkpoint[];
  readonly asks: readonly Ask[];
  readonly sources: Sources;
  /** For a figure that a template names. */
  readonly readings: readonly Reading[];
}

/**
 * Gathers what a committee paper says. Nothing is worked out here: figures are those of the projections, and what moves them is asked
 * of the sensitivity and the simulation.
 */
export async function paperOf(question: PaperQuestion): Promise<Paper> {
  const { model, runs, scenario, compare, load } = question;
  const { file, window } = model;
  const years = Array.from({ length: window.last - window.first + 1 }, (_, year) => year);
  const readings = runs.map((run) => readingOf(run, years));
  const reading = readings.find(({ run }) => run.name === scenario);
  if (reading === undefined) throw new Error(`the scenario ${scenario} has not been run`);
  const { graph } = reading.run;
  const last = years.length - 1;
  const others = runs.filter((run) => run !== reading.run);
  const moved = whatMovesMost([reading.run, ...others], last);
  const risky = runs.find(({ name }) => name === moved?.scenario) ?? reading.run;
  const other = runs.find(({ name }) => name === compare);
  const funders = Object.fromEntries(Object.entries(file.funders).map(([ref, { name }]) => [ref, name]));
  const headlines = headlinesOf(reading);
  const options = optionsOf(model, readings);
  const savings = savingsOf(reading);
  const checkpoints = checkpointsOf(reading);
  const unknowns = unknownsOf(graph);
  const horizon = graph.calendar.years.at(-1) ?? window.last;
  const { name, title, about } = reading.run;
  return {
    model: file.model,
    title: file.title,
    about: file.about,
    scenario: { name, title, about },
    years: reading.years,
    projectedTo: horizon > window.last ? printYear(horizon) : undefined,
    headlines,
    funderTables: funderTables(reading, funders),
    fullYears: fullYears(reading),
    recurrence: recurrenceOf(reading),
    savings,
    options,
    compared: other === undefined ? undefined : comparedTo(model, reading.run, other, last),
    moved,
    chances: await chancesOf(model, risky, last, load),
    unknowns,
    checkpoints,
    asks: asksOf(reading, { headlines, options, savings, checkpoints, unknowns }),
    sources: sourcesOf(graph),
    readings,
  };
}
