import {
  binaryCell,
  type Cell,
  chooseCell,
  type Known,
  NO_NUMBER,
  NOUGHT,
  UNKNOWN_CELL,
  unaryCell,
} from './cell.ts';

/** Whether something holds: in every draw, in none, or where the cell is not nought. */
export type Flag = 'yes' | 'no' | Cell;

/** A part of a sum. `partial`: is it itself only the known part of a sum? */
export interface Part extends Known {
  readonly partial: Flag;
}

/** A sum on its way: the known part, whether any part was known, and whether any was not. See `Tally` in src/core/run. */
export interface Sum {
  readonly known: Cell;
  readonly any: Flag;
  readonly missing: Flag;
}

export const EMPTY: Sum = { known: NOUGHT, any: 'no', missing: 'no' };

export function flagOr(a: Flag, b: Flag): Flag {
  if (a === 'yes' || b === 'yes') return 'yes';
  if (a === 'no') return b;
  return b === 'no' ? a : binaryCell('or', a, b);
}

/** The parts are added in the order in which the reference adds them: that decides the last bit. */
export function addPart(sum: Sum, part: Part): Sum {
  switch (part.known) {
    case 'no':
      return { ...sum, missing: 'yes' };
    case 'yes':
      return {
        known: binaryCell('+', sum.known, part.cell),
        any: 'yes',
        missing: flagOr(sum.missing, part.partial),
      };
    case 'maybe': {
      // A sum begins at nought, so it never is minus nought, and adding nought leaves it as it is.
      const unknown = unaryCell('unknown', part.cell);
      return {
        known: binaryCell('+', sum.known, chooseCell(unknown, NOUGHT, part.cell)),
        any: flagOr(sum.any, unaryCell('not', unknown)),
        missing: flagOr(flagOr(sum.missing, unknown), part.partial),
      };
    }
  }
}

/** Could faulty figures be taken for unknown ones in it? Then its known part must be checked. */
export function isGuarded({ any, missing }: Sum): boolean {
  return typeof any !== 'string' || typeof missing !== 'string';
}

/** The sum as a figure that needs all its parts. */
export function wholeOf({ known, missing }: Sum): Known {
  if (missing === 'no') return { cell: known, known: 'yes' };
  if (missing === 'yes') return UNKNOWN_CELL;
  return { cell: chooseCell(missing, NO_NUMBER, known), known: 'maybe' };
}

/** The sum as a line: its known part, unknown when no part at all is known. */
export function lineOf({ known, any, missing }: Sum): Part {
  if (missing === 'no') return { cell: known, known: 'yes', partial: 'no' };
  if (any === 'no') return { ...UNKNOWN_CELL, partial: 'no' };
  if (any === 'yes') return { cell: known, known: 'yes', partial: missing };
  return { cell: chooseCell(any, known, NO_NUMBER), known: 'maybe', partial: missing };
}
