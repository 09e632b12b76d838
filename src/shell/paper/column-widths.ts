import { type Cell, textOf } from './read-markdown.ts';

/** Letters that a column has room for at least, and beyond which its words are broken. */
const LEAST = 9;
const MOST = 42;

/**
 * The widths of the columns of a table, which add up to the whole: by the length of what stands in them, and never so narrow that a
 * longer word is cut.
 */
export function columnWidths(rows: readonly (readonly Cell[])[], whole: number): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const weights = Array.from({ length: columns }, (_, i) => {
    const texts = rows.map((row) => textOf(row[i]?.runs ?? []));
    const longest = Math.max(0, ...texts.map((text) => text.length));
    const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map((w) => w.length)));
    // The square root lets a column of sentences take more room than one of figures, and not all of it.
    return Math.max(LEAST, Math.min(word, MOST), Math.min(longest, MOST) ** 0.5 * 4.5);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((whole * weight) / all));
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === 0 ? width + rest : width));
}
