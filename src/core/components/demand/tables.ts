import { z } from 'zod';
import { choiceCell, numberCell, optionalWordsCell, refCell, wordsCell } from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { evidenceColumn, sourceColumns, sourceFaults } from '../../tables/source-columns.ts';

const sex = choiceCell(['persons', 'female', 'male']).describe('persons, female or male.');
const band = wordsCell.describe('Age band, such as 65-69 or 90+.');

/** Mid-year population by area, sex and age band. */
export const populationTable = defineTable({
  name: 'population',
  describe: 'People at mid-year (30 June), by area, sex and age band.',
  columns: z.object({
    area: refCell.describe('Short name of the area.'),
    area_name: optionalWordsCell.describe('Name of the area.'),
    year: numberCell.describe('Calendar year.'),
    sex,
    age_band: band,
    persons: numberCell.describe('Number of people.'),
    ...sourceColumns,
  }),
  key: ['area', 'year', 'sex', 'age_band'],
  checkRow: (row): readonly RowFault[] => sourceFaults(row, true),
});

/** Prevalence by set, sex and age band. */
export const prevalenceTable = defineTable({
  name: 'prevalence',
  describe: 'People with the condition among a hundred of each sex and age band.',
  columns: z.object({
    set: refCell.describe('The set of rates that the row belongs to.'),
    age_band: band,
    sex,
    percent: numberCell.describe('Rate in per cent.'),
    evidence: evidenceColumn,
    ...sourceColumns,
  }),
  key: ['set', 'sex', 'age_band'],
  checkRow: (row): readonly RowFault[] => {
    const outside = row.percent < 0 || row.percent > 100;
    const fault = {
      column: 'percent',
      what: `${row.percent} is not a rate in per cent.`,
      mend: 'Write a number from 0 to 100.',
    };
    return [...(outside ? [fault] : []), ...sourceFaults(row, true)];
  },
});

export type PopulationRow = RowOf<typeof populationTable>;
export type PrevalenceRow = RowOf<typeof prevalenceTable>;
