import type { z } from 'zod';
import { type Place, type Problem, problem } from '../problem/problem.ts';

/**
 * The one description of a table: the CSV reader, the checks, and the documentation of its columns all come from it. A
 * column that may be left out of the file has a schema with a default.
 */
export interface TableLayout<Row = unknown> {
  readonly name: string;
  readonly describe: string;
  /** Column by column; `.describe()` of each says what belongs there. */
  readonly columns: z.ZodObject;
  /** Columns that together name a row: no two rows may share them. */
  readonly key: readonly string[];
  /** What must hold within one row beyond its single cells. */
  checkRow?(row: Row): readonly RowFault[];
}

export interface RowFault {
  readonly column: string;
  readonly what: string;
  readonly mend?: string;
}

/** A row that has been read, with where it stands in its file. */
export type Located<Row> = Row & { readonly place: Place };

/** A whole table, read and checked. */
export type Table<Row> = readonly Located<Row>[];

/** Ties the row's type to its columns. */
export function defineTable<S extends z.ZodObject>(
  layout: Omit<TableLayout<z.output<S>>, 'columns'> & { readonly columns: S },
): TableLayout<z.output<S>> & { readonly columns: S } {
  return layout;
}

export type RowOf<L> = L extends TableLayout<infer Row> ? Row : never;

export function rowProblem(place: Place, column: string, what: string, mend?: string): Problem {
  return problem(what, { ...place, columnName: column }, mend);
}
