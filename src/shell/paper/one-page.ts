import { type Table, textOf } from './read-markdown.ts';

/** Rows that one printed page surely holds, and letters of a cell beyond which it is a text. */
const ROWS = 16;
const LETTERS = 120;

/** Is the table kept on one page? Not where it may be longer, nor where its cells are texts: it would leave half a page empty. */
export function onOnePage({ rows }: Table): boolean {
  return rows.length <= ROWS && rows.every((row) => row.every(({ runs }) => textOf(runs).length <= LETTERS));
}
