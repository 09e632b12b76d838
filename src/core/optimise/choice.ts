import type { Month } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import type { Model, ScenarioLines } from '../model/model.ts';
import type { Overlay } from '../scenario/overlay-schema.ts';
import type { Lever } from '../trial/lever.ts';
import type { Contents } from '../trial/trial.ts';

/** The base of a question: the lines of its scenario, and their graph. */
export interface Base {
  readonly model: Model;
  readonly laid: ScenarioLines;
  readonly graph: Graph;
}

/** One way of deciding a choice: it is left out; or it goes ahead, in one of its options, from one of its starts. */
export interface Way {
  /** The short name of the option; none where there is only one, and where it is left out. */
  readonly option?: string;
  readonly label: string;
  readonly taken: boolean;
  /** What the option changes, as the model file tells it. */
  readonly overlay: Overlay;
  readonly start?: Start;
  /** What it makes of the lines that it changes, its size apart. */
  readonly contents: Contents;
}

export interface Start {
  readonly lever: Lever;
  readonly month: Month;
}

/** How large something is that goes ahead: the lever that it moves, and between which ends. */
export interface Size {
  readonly lever: Lever;
  readonly least: number;
  readonly most: number;
  /** The distance from one size to the next: the step, or a penny, or next to nothing of any other unit. */
  readonly grain: number;
  readonly stepped: boolean;
}

/** A choice made ready: its ways, of which exactly one is taken. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly ways: readonly Way[];
  readonly size?: Size;
  /** It goes ahead only when the other choice, by place, does: so many months after the start of that one. */
  readonly after: readonly After[];
}

export interface After {
  readonly choice: number;
  readonly months: number;
}

/** How one choice is decided: which of its ways, and how large. */
export interface Decision {
  readonly way: number;
  readonly size?: number;
}

/** What is decided of each choice, in their order. */
export type Decisions = readonly Decision[];
