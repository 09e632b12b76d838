import type { Month } from '../calendar/month.ts';
import type { Status } from '../run/projection.ts';
import type { Method } from '../sampling/sampler.ts';
import type { Shape } from '../source/spread.ts';
import type { Chance } from '../statistics/chance.ts';
import type { Side } from '../statistics/quantiles.ts';
import type { DrawnKind } from '../uncertainty/moved-line.ts';
import type { Beside } from './beside.ts';

/**
 * What the draws of a model came to. Plain data: null where something is unknown. Figures of the plan are as the tables of a run print
 * them, pounds to the penny; what comes of draws is not rounded. A date is a month of the calendar (see `Month`), and its mean may lie
 * between two.
 */
export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly sampling: Method;
  /** Inputs beyond the dimensions of Sobol's sequence, which were drawn plainly. */
  readonly plainly: readonly string[];
  readonly periods: readonly string[];
  readonly scenarios: readonly SimulatedScenario[];
  /** The second scenario less the first, draw by draw; empty for one scenario alone. */
  readonly differences: readonly SimulatedDifference[];
}

export interface SimulatedScenario {
  readonly scenario: string;
  /** What was drawn. */
  readonly inputs: readonly SimulatedInput[];
  /** Inputs that have a range and were not drawn. */
  readonly undrawn: readonly string[];
  readonly figures: readonly SimulatedFigure[];
  readonly goals: readonly SimulatedGoal[];
}

export interface SimulatedInput {
  readonly input: string;
  readonly label: string;
  readonly unit: string;
  /** Whether the figure itself was drawn, a month, or a factor on each of its figures. */
  readonly drawn: DrawnKind;
  readonly shape: Shape;
  /** The least and the most that can be drawn; null where there is no end. */
  readonly low: number | Month | null;
  readonly high: number | Month | null;
}

/** How the draws of a figure lie, in the unit of the figure. */
export interface Spread {
  readonly mean: number;
  /** The standard deviation. */
  readonly deviation: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** The means of the lowest and of the highest 5 % of the draws. */
  readonly lowest: number;
  readonly highest: number;
  /** The most by which keeping bins in place of draws can have changed any of these; nought where they are exact. */
  readonly error: number;
}

interface About {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
}

export interface SimulatedFigure extends About {
  /** The figure without any draws; null where it is unknown: it is then not drawn. */
  readonly plan: number | null;
  /** Of a figure that is known in part, all numbers are about the known part. */
  readonly status: Status;
  readonly unknownLines: readonly string[];
  /** Null where the figure is unknown, or in every draw. */
  readonly spread: Spread | null;
  /** In how many draws it could not be worked out. They are left out of the spread. */
  readonly notWorkedOut: number;
  /** At which end the bad draws lie; null where Headroom cannot tell. */
  readonly worse: Side | null;
  /** The inputs that bear on it, the one that explains most of its spread first. */
  readonly drivers: readonly SimulatedDriver[];
}

export interface SimulatedDriver {
  readonly input: string;
  readonly label: string;
  /** Rank correlation (Spearman) of the figure with the input. */
  readonly rank: number;
  /** The share of the variance that would go if the input were known (Sobol's first-order index); null where that cannot be told. */
  readonly share: number | null;
}

export interface SimulatedGoal {
  readonly goal: string;
  readonly line: string;
  readonly period: string;
  readonly status: Status;
  /** Null where a figure in it is unknown. */
  readonly chance: Chance | null;
  readonly met: number;
  readonly missed: number;
  readonly notWorkedOut: number;
}

export interface SimulatedDifference extends About {
  /** That of the two plans. */
  readonly plan: number;
  /** `part` where either figure is known in part: the difference is that of the known parts. */
  readonly known: 'all' | 'part';
  readonly spread: Spread | null;
  readonly worse: Side | null;
  /** In how many draws the second scenario was higher, the same or lower; unknown where either could not be worked out. */
  readonly beside: Beside;
}
