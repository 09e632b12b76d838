/** A text of the model as Markdown shows it: nothing in it is taken for a mark, and nothing at its start for that of a list. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]|&(?=#?\w+;)/g, (mark) => `\\${mark}`)
    .replace(/^([-+=]+|\d+[.)])(?=\s|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}

export interface Column {
  readonly name: string;
  /** Figures stand to the right. */
  readonly figures?: true;
}

/**
 * A Markdown table with its caption in front. Cells are plain texts; a row may be set in bold, as a total is. No rows, no table.
 */
export function markdownTable(
  caption: string,
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly string[]; readonly bold?: boolean }[],
): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${plainText(caption)}**`,
    '',
    line(columns.map(({ name }) => plainText(name))),
    line(columns.map(({ figures }) => (figures === true ? '---:' : '---'))),
    ...rows.map(({ cells, bold = false }) =>
      line(cells.map((cell) => (bold && cell !== '' ? `**${plainText(cell)}**` : plainText(cell)))),
    ),
  ].join('\n');
}

export function markdownList(items: readonly string[], ordered = false): string {
  return items.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${item}`).join('\n');
}

/** Where a person writes the answer. */
export const BLANK = '\\_'.repeat(16);
