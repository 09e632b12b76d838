import { type Cell, textOf } from './read-markdown.ts';

/** Room for one letter of a table and for the margins of a cell, in twentieths of a point. */
const LETTER = 95;
const MARGINS = 160;

/** Letters beyond which a word is broken. */
const LONGEST_WORD = 16;
/** Letters beyond which a column gets no wider: they are sentences, and run over lines. */
const SENTENCES = 160;

/**
 * The widths of the columns of a table in twentieths of a point, which add up to the whole: first what the longest word of each needs,
 * then the rest by the length of what stands in them.
 */
export function columnWidths(rows: readonly (readonly Cell[])[], whole: number): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, i) => {
    const texts = rows.map((row) => textOf(row[i]?.runs ?? []));
    const longest = Math.max(0, ...texts.map((text) => text.length));
    const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s+/).map((w) => w.length)));
    return {
      least: MARGINS + LETTER * Math.min(word, LONGEST_WORD),
      // The square root lets a column of sentences take more room than one of figures, and not all of it.
      weight: Math.min(longest, SENTENCES) ** 0.5,
    };
  });
  const least = sum(needs.map((need) => need.least));
  const weight = sum(needs.map((need) => need.weight));
  // Where there is no room for all words, or nothing to weigh, the columns share the whole by what they need.
  const room = weight === 0 ? 0 : Math.max(0, whole - least);
  const widths = needs.map((need) =>
    Math.floor(
      (need.least * (whole - room)) / Math.max(1, least) + (room * need.weight) / Math.max(1, weight),
    ),
  );
  const rest = whole - sum(widths);
  return widths.map((width, i) => (i === 0 ? width + rest : width));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
