/** Where a problem stands: a table's cell, a model file's place, a line's formula, or the call itself. */
export interface Place {
  readonly file?: string;
  /** Row of a table as a spreadsheet numbers it: the header is row 1. */
  readonly row?: number;
  readonly columnName?: string;
  /** Line and column of a text file, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** The name of a line of the model. */
  readonly name?: string;
  /** Keys that lead to the value inside a model file. */
  readonly path?: readonly (string | number)[];
}

/** The place of a setting inside the file that `place` stands in. */
export function within(place: Place, ...path: readonly (string | number)[]): Place {
  return { ...place, path: [...(place.path ?? []), ...path] };
}

/** One thing that is wrong: what, where, and how to mend it. `note` does not stop the work. */
export interface Problem {
  readonly level: 'error' | 'note';
  readonly what: string;
  readonly mend?: string;
  readonly place: Place;
  /** The text with a marker under the fault, two lines. */
  readonly excerpt?: string;
}

/** Every problem found, never only the first. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'));
    this.name = 'ProblemsError';
    this.problems = problems;
  }
}

/** An error to be shown with its place. An empty `mend` (no name is near) is none. */
export function problem(what: string, place: Place = {}, mend?: string, excerpt?: string): Problem {
  return {
    level: 'error',
    what,
    place,
    ...(mend === undefined || mend === '' ? {} : { mend }),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

/** Something the reader should know which does not stop the work. */
export function note(what: string, place: Place = {}, mend?: string): Problem {
  return { ...problem(what, place, mend), level: 'note' };
}

/** Throws every error of the list at once; notes pass. */
export function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter((p) => p.level === 'error');
  if (errors.length > 0) throw new ProblemsError(errors);
}

/** `data/x.csv, row 5, column amount` or `models/x/model.yaml:12:5`, or the line's name. */
export function printPlace(place: Place): string {
  const parts: string[] = [];
  if (place.file !== undefined) {
    const at =
      place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`;
    parts.push(place.file + at);
  }
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.columnName !== undefined) parts.push(`column ${place.columnName}`);
  if (place.name !== undefined) parts.push(`line ${place.name}`);
  return parts.join(', ');
}

/** The problem as a person reads it in a terminal. */
export function printProblem(p: Problem): string {
  const where = printPlace(p.place);
  const head = where === '' ? p.what : `${where}: ${p.what}`;
  const mend = p.mend === undefined ? '' : ` ${p.mend}`;
  const excerpt =
    p.excerpt === undefined
      ? ''
      : `\n${p.excerpt
          .split('\n')
          .map((l) => `    ${l}`)
          .join('\n')}`;
  return `${head}${mend}${excerpt}`;
}
