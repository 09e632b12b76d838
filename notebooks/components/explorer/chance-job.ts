import type { ScenarioInput } from '@headroom/engine/live';
import type { ExploreInfo } from '../../data/model/explore.js';

/** What a worker is asked to draw: a state of the page, a few hundred draws first and then more. */
export interface ChanceJob {
  /** Where the graph of the model is. */
  readonly url: string;
  readonly scenario: string;
  /** The state on top of the scenario. */
  readonly tried: ScenarioInput;
  readonly drawn: ExploreInfo['drawn'];
  /** Lines to be told of. */
  readonly lines: readonly string[];
  readonly seed: number;
}

/** What it says after each round of draws. */
export type ChanceNews =
  | {
      readonly kind: 'drawn';
      readonly draws: number;
      readonly next: number | undefined;
      readonly inputs: number;
      readonly figures: readonly DrawnFigure[];
      readonly goals: readonly DrawnGoal[];
    }
  | { readonly kind: 'cannot'; readonly why: string };

export interface DrawnFigure {
  readonly line: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly plan: number | null;
  readonly spread: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
}

export interface DrawnGoal {
  readonly goal: string;
  readonly line: string;
  readonly period: string;
  /** The share of the draws that met it; null where a figure in it is unknown. */
  readonly chance: number | null;
}
