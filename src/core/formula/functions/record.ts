import type { Calendar } from '../../calendar/calendar.ts';
import { type Dimension, inUnit, NO_DIMENSION, sameDimension } from '../../quantity/dimension.ts';
import type { Code } from '../code.ts';

/** What an argument may be. */
export type Takes =
  /** Any formula. */
  | 'value'
  /** A line of the kind profile, or a list of numbers such as [0.5, 1]. */
  | 'profile'
  /** A month in quotes: "2010-04". */
  | 'month'
  /** A month in quotes, or a date: a line in the unit `date`. */
  | 'date'
  /** A number of months: written out, or a line in the unit `month`. */
  | 'duration'
  /** A whole number, 1 or more, written out. */
  | 'count'
  /** A shape in quotes: "immediate", "linear" or "s_curve". */
  | 'shape'
  /** A name pattern or a tag in quotes: "own.*", "money=new". */
  | 'selector';

export interface Parameter {
  readonly name: string;
  readonly takes: Takes;
  readonly optional?: boolean;
  /** The last parameter may be given many times. */
  readonly many?: boolean;
  readonly describe: string;
}

export const SHAPES = ['immediate', 'linear', 's_curve'] as const;
export type Shape = (typeof SHAPES)[number];

/** An argument looked up and ready to be lowered. */
export type Argument =
  | { readonly takes: 'value' | 'profile' | 'date' | 'duration'; readonly code: Code }
  | { readonly takes: 'month'; readonly index: number }
  | { readonly takes: 'count'; readonly count: number }
  | { readonly takes: 'shape'; readonly shape: Shape }
  | { readonly takes: 'selector'; readonly lines: readonly number[] };

/** A dimension, or `any` for a bare 0, which goes with every unit. */
export type Unit = Dimension | 'any';

/** An example that is run as a test and printed in the help: two financial years from April 2009, lines by month. */
export interface Example {
  readonly formula: string;
  /** Months from April 2009; the last value holds. `null` is unknown. */
  readonly lines?: Readonly<Record<string, readonly (number | null)[]>>;
  /** The first months of the result; `null` is unknown. */
  readonly gives: readonly (number | null)[];
  readonly says?: string;
}

/** One function of the formula language: help, reference page, unit check, tests and lowering all come from here. */
export interface FormulaFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly describe: string;
  readonly examples: readonly Example[];
  /** The unit of the result from the units of the value and profile arguments, or what does not fit. */
  readonly unit: (units: readonly Unit[]) => Unit | UnitClash;
  /** The unit rule in words. */
  readonly unitRule: string;
  readonly lower: (args: Arguments, calendar: Calendar) => Code;
}

export interface UnitClash {
  readonly clash: string;
  /** Which of the arguments to mark. */
  readonly args: readonly number[];
}

export function isClash(unit: Unit | UnitClash): unit is UnitClash {
  return unit !== 'any' && 'clash' in unit;
}

/** Arguments by place, each asked for as what it must be; the parameters have been checked before. */
export class Arguments {
  readonly #all: readonly Argument[];
  constructor(all: readonly Argument[]) {
    this.#all = all;
  }

  get length(): number {
    return this.#all.length;
  }

  value(i: number): Code {
    return this.#as(i, 'value', 'profile', 'date', 'duration').code;
  }

  maybeValue(i: number): Code | undefined {
    return i < this.#all.length ? this.value(i) : undefined;
  }

  month(i: number): number {
    return this.#as(i, 'month').index;
  }

  count(i: number, otherwise: number): number {
    return i < this.#all.length ? this.#as(i, 'count').count : otherwise;
  }

  shape(i: number, otherwise: Shape): Shape {
    return i < this.#all.length ? this.#as(i, 'shape').shape : otherwise;
  }

  /** The lines that each selector picked, one list a selector. */
  selections(): readonly (readonly number[])[] {
    return this.#all.map((_, i) => this.#as(i, 'selector').lines);
  }

  #as<T extends Takes>(i: number, ...takes: readonly T[]): Extract<Argument, { takes: T }> {
    const arg = this.#all[i];
    if (arg === undefined || !(takes as readonly Takes[]).includes(arg.takes)) {
      throw new Error(`argument ${i} is not a ${takes.join(' or ')}`);
    }
    return arg as Extract<Argument, { takes: T }>;
  }
}

export function value(name: string, describe: string, more: Partial<Parameter> = {}): Parameter {
  return { name, takes: 'value', describe, ...more };
}

/** `prev(x, n?, before?)`: what help and errors print. */
export function signatureOf(f: FormulaFunction): string {
  const one = (p: Parameter): string =>
    `${p.name}${p.optional === true ? '?' : ''}${p.many === true ? ', ...' : ''}`;
  return `${f.name}(${f.parameters.map(one).join(', ')})`;
}

/** The result has the unit of the first argument. */
export function likeFirst(units: readonly Unit[]): Unit {
  return units[0] ?? 'any';
}

export const LIKE_FIRST = 'The unit of x.';

/** All arguments from `start` must share one unit, which the result has. */
export function allAlike(start: number): (units: readonly Unit[]) => Unit | UnitClash {
  return (units) => {
    let found: { unit: Dimension; at: number } | undefined;
    for (const [i, unit] of units.entries()) {
      if (i < start || unit === 'any') continue;
      if (found === undefined) found = { unit, at: i };
      else if (!sameDimension(found.unit, unit)) {
        const clash = `one part is ${inUnit(found.unit)} and another ${inUnit(unit)}`;
        return { clash, args: [found.at, i] };
      }
    }
    return found?.unit ?? 'any';
  };
}

/** The result is a plain number. */
export function plainNumber(): Unit {
  return NO_DIMENSION;
}
