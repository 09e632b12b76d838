import type { Value } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Model } from '../model/model.ts';
import type { ScenarioInput } from '../model/model-schema.ts';
import type { Period } from '../run/period.ts';
import type { Lever, LeverKind, YearSpan } from '../trial/lever.ts';
import type { Found } from './search.ts';

/** Of which model, under which scenario; `graph` is that of the scenario. */
export interface Asked {
  readonly model: Model;
  readonly scenario: string;
  readonly graph: Graph;
}

/** How large must an input be for a figure to come to a target? Lines are named by their places in the graph. */
export interface Question {
  readonly input: number;
  /** How the input is moved, and in which years; see `leverOf`. */
  readonly kind?: LeverKind | undefined;
  readonly span?: YearSpan | undefined;
  readonly line: number;
  readonly period: Period;
  /** What the figure is to come to, in the unit of its line; or another line, whose figure of the same period it is to meet. */
  readonly target: number | { readonly line: number };
  /** The least and the most to try, where that is less than all that the input can be. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/**
 * How a question comes out: one value, several, any value of a stretch, one at the very bound of the input, a jump over the target
 * (no value meets it, two neighbours come nearest), or none.
 */
export type SolutionKind = 'one' | 'several' | 'interval' | 'edge' | 'jump' | 'none';

/** The input that is moved. */
export interface Moved extends Lever {
  /** What it is told is an amount of each month: it is a flow. */
  readonly monthly: boolean;
}

/** The value that is proposed, tried in a projection of the whole model. */
export interface Answer {
  readonly x: number;
  /** What the figure then is and what it was to be, as the tables show them: pounds are whole pennies. */
  readonly figure: number;
  readonly aim: number;
  /** Nought when the target is met. */
  readonly miss: number;
  /** The answer as a scenario on top of the one that was asked of. */
  readonly scenario: ScenarioInput;
}

/** An outcome at one tried value. */
export interface Reached {
  readonly x: number;
  /** The figure; where the target is another line, how far it stands above that. */
  readonly figure: number;
}

/** Everything that there is to say of a question: plain data, but for the lever. */
export interface Solution {
  readonly kind: SolutionKind;
  readonly lever: Moved;
  readonly question: Question;
  /** The figure, and the target, as things stand. */
  readonly present: Value;
  readonly aimNow: Value;
  /** Every place where the target is met or passed over, told in few digits, in ascending order. */
  readonly found: readonly Found[];
  readonly answer?: Answer;
  /** How many values were tried, from where to where; and how far the figure came below and above. */
  readonly tries: number;
  readonly from: number;
  readonly to: number;
  readonly least: Reached;
  readonly most: Reached;
  /** Stretches of tried values at which the figure is not known. */
  readonly unknown: readonly { readonly from: number; readonly to: number }[];
}
