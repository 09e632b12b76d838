import type { z } from 'zod';
import type { Window } from '../calendar/calendar.ts';
import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Line } from '../graph/line.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { Table, TableLayout } from '../tables/layout.ts';

/** What a component may know of the model it adds lines to. */
export interface ModelFacts {
  readonly window: Window;
  readonly baseYear: FinancialYear;
  /** Short name and name of each funder. */
  readonly funders: ReadonlyMap<string, string>;
  /** The larger body that a funder is part of, where it is part of one. */
  readonly partOf: ReadonlyMap<string, string>;
  /** Which components the model has: some lines are moved by the price index only where there is one. */
  readonly components: ReadonlySet<string>;
  /** The user's own lines, and those of the components built before this one: what its totals may pick. */
  readonly lines: readonly Line[];
}

/** What a component gives back: lines to add, and everything wrong with what it was given. */
export interface Built {
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

/** A table that the settings name: which file, read by which layout. */
export interface TableRequest {
  readonly layout: TableLayout;
  /** Where the file's name stands in the settings. */
  readonly path: readonly (string | number)[];
  readonly file: string;
}

/**
 * One component, one record: its settings in the model file, its tables, its paragraph of the method, and the lines it
 * adds. It computes nothing: its lines' formulas do.
 */
export interface Component {
  readonly name: string;
  readonly title: string;
  /** The method in plain words, for the methods page. */
  readonly method: string;
  readonly settings: z.ZodType;
  readonly layouts: readonly TableLayout[];
  readonly tables: (settings: unknown) => readonly TableRequest[];
  readonly build: (settings: unknown, tables: Tables, facts: ModelFacts, place: Place) => Built;
}

/** The tables that were read, asked for by layout and file. */
export class Tables {
  readonly #read: readonly {
    readonly layout: TableLayout;
    readonly file: string;
    readonly rows: Table<unknown>;
  }[];

  constructor(
    read: readonly { readonly layout: TableLayout; readonly file: string; readonly rows: Table<unknown> }[],
  ) {
    this.#read = read;
  }

  rows<Row>(layout: TableLayout<Row>, file: string): Table<Row> {
    const found = this.#read.find((t) => (t.layout as unknown) === layout && t.file === file);
    if (found === undefined) throw new Error(`the table ${file} has not been read as ${layout.name}`);
    return found.rows as Table<Row>;
  }
}

/** Ties the parts of a component to the type of its settings, which the schema has checked by then. */
export function defineComponent<S extends z.ZodType>(component: {
  readonly name: string;
  readonly title: string;
  readonly method: string;
  readonly settings: S;
  readonly layouts: readonly TableLayout[];
  readonly tables: (settings: z.output<S>) => readonly TableRequest[];
  readonly build: (settings: z.output<S>, tables: Tables, facts: ModelFacts, place: Place) => Built;
}): Component {
  return {
    ...component,
    tables: (settings) => component.tables(settings as z.output<S>),
    build: (settings, tables, facts, place) => component.build(settings as z.output<S>, tables, facts, place),
  };
}
