import type { Month } from '../calendar/month.ts';
import type { Place } from '../problem/problem.ts';
import type { Rollup } from '../quantity/rollup.ts';
import type { Given } from './given.ts';

/**
 * One line of a model: a monthly series with a name, a unit and either given figures or a formula. Everything Headroom
 * does is a view of the graph that the lines make.
 */
export interface Line {
  /** Lower-case words with dots: `placements.ooa.cost`. */
  readonly name: string;
  /** What a board member calls it. */
  readonly label: string;
  /** `GBP`, `people`, `GBP/people/week`, `1`. */
  readonly unit: string;
  readonly rollup: Rollup;
  readonly tags: Tags;
  readonly content: Content;
  /**
   * This line and others share out the line named here (a cost by funder, say): their pennies are shared out so that
   * they add up to its own.
   */
  readonly shareOf?: string;
  /**
   * The line pays out of the balance named here. When that stands at nought, the last pennies go out with it, so that an empty
   * balance never shows a penny.
   */
  readonly settles?: string;
  /** The least and the most that a told figure can be, whoever tells it: 0 to 1 for a share. */
  readonly bounds?: readonly [least: number, most: number];
  /** For a series that runs on after what was told: the last month told. A scenario cannot set later months. */
  readonly toldTo?: Month;
  /** A saving is first counted here: see `counts`. */
  readonly saving?: true;
  /** The line counts a saving for this purpose. Two lines that count the same one for one purpose are an error. */
  readonly counts?: 'qipp' | 'release';
  /** A word of explanation for the reader. */
  readonly note?: string;
  /** Where the line was written: a row of a table, a place in a model file. */
  readonly place: Place;
}

export type Tags = Readonly<Record<string, string>>;

export type Content =
  /** `was` is there when a scenario switched the line off: what another may turn on again. */
  | { readonly kind: 'given'; readonly given: Given; readonly was?: Content }
  /** `reason` is there when a scenario put the formula in: it is then an assumption of that scenario. */
  | { readonly kind: 'formula'; readonly text: string; readonly reason?: string };

/** Names need a dot, so that a unit or a function can never be taken for a line. */
export const LINE_NAME = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

export function givenLine(line: Omit<Line, 'content'>, given: Given): Line {
  return { ...line, content: { kind: 'given', given } };
}

export function formulaLine(line: Omit<Line, 'content'>, text: string): Line {
  return { ...line, content: { kind: 'formula', text } };
}

/** Where a problem with a line is told: the place it was written, and its name. */
export function placeOf(line: Line): Place {
  return { ...line.place, name: line.name };
}
