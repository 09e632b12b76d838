/** The blocks of the sheet At export, a column a year in each. */
export const BLOCKS = [
  'figure',
  'part',
  'differs',
  'months',
  'parts',
  'errors',
  'rounding',
  'part_rounding',
] as const;
export type ExportBlock = (typeof BLOCKS)[number];

/** The first column of the first block: after the name of the line. */
const FIRST = 2;

/** The column of a year in a block; a column is left empty between two blocks. */
export function blockColumn(years: number, block: ExportBlock, year: number): number {
  return FIRST + BLOCKS.indexOf(block) * (years + 1) + year;
}
