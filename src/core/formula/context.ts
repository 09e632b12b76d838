import type { Calendar } from '../calendar/calendar.ts';
import type { Line } from '../graph/line.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Code } from './code.ts';
import type { Unit } from './functions/record.ts';
import type { Parse } from './parse.ts';
import type { Fault, Tree } from './tree.ts';

/** What a formula may refer to. */
export interface Context {
  /** Text to tree; a model that is built for many scenarios remembers what it has read. */
  readonly parse: Parse;
  readonly calendar: Calendar;
  readonly lines: readonly Line[];
  /** The unit of each line, by place; undefined where its own unit is at fault. */
  readonly units: readonly (Dimension | undefined)[];
  readonly lineNamed: (name: string) => number | undefined;
  /** The lines that meet a selector, by place. */
  readonly linesMeeting: (selector: string) => readonly number[];
  /** The line whose formula this is: a total never picks itself. */
  readonly self: Line;
}

/** A part of a formula as code, with its unit. */
export interface Lowered {
  readonly code: Code;
  readonly unit: Unit;
}

/** One walk over a formula: visits parts and gathers faults. */
export interface Walk {
  readonly context: Context;
  readonly visit: (tree: Tree) => Lowered;
  readonly fault: (fault: Fault) => undefined;
}
