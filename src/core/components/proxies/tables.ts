import { z } from 'zod';
import type { FinancialYear } from '../../calendar/financial-year.ts';
import { type Dimension, sameDimension } from '../../quantity/dimension.ts';
import { readUnit } from '../../quantity/unit-text.ts';
import {
  numberCell,
  optionalNumberCell,
  optionalWordsCell,
  readYearCell,
  refCell,
  whenCell,
  wordsCell,
} from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { evidenceColumn, sourceColumns, sourceFaults } from '../../tables/source-columns.ts';
import { readAgeGroup } from './ages.ts';

const POUNDS: Dimension = new Map([['GBP', 1]]);
const PEOPLE: Dimension = new Map([['people', 1]]);

const optionalYearCell = z
  .string()
  .default('')
  .transform((text, context): FinancialYear | undefined => {
    if (text.trim() === '') return undefined;
    const year = readYearCell(text.trim());
    if (typeof year === 'number') return year;
    const message = `${year.wrong} Leave it empty when the publication gives no year.`;
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  });

/** A number that may still be waited for; the column itself must be there. */
const waitingNumberCell = z.string().transform((text, context): number | undefined => {
  const read = optionalNumberCell.safeParse(text);
  if (read.success) return read.data;
  context.issues.push(...read.error.issues.map((i) => ({ ...i, code: 'custom' as const, input: text })));
  return z.NEVER;
});

/** National figures, from which a place's own are worked out. */
export const nationalTable = defineTable({
  name: 'national figures',
  describe: 'Published national figures that stand in for the figures of a place until it gives its own.',
  columns: z.object({
    ref: refCell.describe('Short name, used in line names.'),
    label: wordsCell.describe(
      'What the figure is, in words that also fit the place: "Investment in ..., a year".',
    ),
    value: numberCell.describe('The national figure; for money spent each year, the amount of one year.'),
    unit: wordsCell.describe('GBP, people, GBP/people/day, or 1 for a share.'),
    year: optionalYearCell.describe('The financial year that the figure is for; empty when it is not dated.'),
    age_band: optionalWordsCell.describe(
      'The people by whose number the figure is shared out: All ages, 65+, 0-64, or bands of the population table with ; between them. Empty for a price, a rate or a share, which is used as it is.',
    ),
    price_year: optionalWordsCell.describe('The year of its prices; empty when not stated.'),
    observed_in: optionalWordsCell.describe('What the figure covers, such as England.'),
    evidence: evidenceColumn,
    ...sourceColumns,
  }),
  key: ['ref'],
  checkRow: (row): readonly RowFault[] => [...ageFaults(row), ...sourceFaults(row)],
});

export type NationalRow = RowOf<typeof nationalTable>;

/** A total is shared out by people; a price or a rate must not be. */
function ageFaults({ unit, age_band: band }: Pick<NationalRow, 'unit' | 'age_band'>): readonly RowFault[] {
  const dimension = readUnit(unit);
  if (dimension === undefined) return [];
  const total = sameDimension(dimension, POUNDS) || sameDimension(dimension, PEOPLE);
  const each = dimension.size === 0 || (dimension.get('people') ?? 0) < 0;
  if (band === '') {
    const what = `The cell is empty, but a national total in ${unit} must be shared out.`;
    const mend = 'Name the people to share it out by, such as All ages or 65+.';
    return total ? [{ column: 'age_band', what, mend }] : [];
  }
  const inWords = dimension.size === 0 ? 'plain number' : `figure in ${unit}`;
  const what = `A ${inWords} is the same for a small place and a large one: it is not shared out.`;
  if (each) return [{ column: 'age_band', what, mend: 'Leave the cell empty.' }];
  const group = readAgeGroup(band);
  return 'wrong' in group ? [{ column: 'age_band', what: group.wrong, mend: group.mend }] : [];
}

/** The place's own figures, each in place of a national one. */
export const localTable = defineTable({
  name: 'local figures',
  describe: "The place's own figures. Each takes the place of the one worked out from the national figure.",
  columns: z.object({
    ref: refCell.describe('Short name of the national figure that it takes the place of.'),
    year: whenCell.describe('A financial year, or "per annum" for every year.'),
    value: waitingNumberCell.describe(
      'The figure, in the unit of the national one. Empty while it is not known: the proxy then stands.',
    ),
    ...sourceColumns,
  }),
  key: ['ref', 'year'],
  // A row that still waits for its figure needs no source.
  checkRow: (row): readonly RowFault[] => [
    ...localFaults(row),
    ...(row.value === undefined ? [] : sourceFaults(row, true)),
  ],
});

export type LocalRow = RowOf<typeof localTable>;

function localFaults(row: Pick<LocalRow, 'year' | 'kind'>): readonly RowFault[] {
  const undated = {
    column: 'year',
    what: 'A local figure needs to say when it holds.',
    mend: 'Write its financial year, or "per annum".',
  };
  const cited = {
    column: 'kind',
    what: 'A local figure is no evidence from elsewhere.',
    mend: 'Write local, or stated with the document.',
  };
  return [...(row.year.kind === 'undated' ? [undated] : []), ...(row.kind === 'cited' ? [cited] : [])];
}
