import { z } from 'zod';
import { constant } from '../../graph/given.ts';
import { givenLine } from '../../graph/line.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { problem, within } from '../../problem/problem.ts';
import { numberCell, optionalWordsCell, refCell, wordsCell } from '../../tables/cells.ts';
import { defineTable } from '../../tables/layout.ts';
import { evidenceColumn, sourceColumns, sourceFaults, sourceOf } from '../../tables/source-columns.ts';
import { type Built, defineComponent } from '../component.ts';

/** Published figures from elsewhere that a scenario may use. */
export const evidenceTable = defineTable({
  name: 'evidence',
  describe: 'Published figures from elsewhere. A scenario may use one; none is ever a local fact.',
  columns: z.object({
    ref: refCell.describe('Short name, used in the line name.'),
    label: wordsCell.describe('What the figure is.'),
    value: numberCell.describe('The figure.'),
    unit: wordsCell.describe('GBP/people/year, people, or 1 for a share.'),
    price_year: optionalWordsCell.describe('The year of its prices; empty when not stated.'),
    observed_in: optionalWordsCell.describe('Where it was observed.'),
    evidence: evidenceColumn,
    ...sourceColumns,
  }),
  key: ['ref'],
  checkRow: (row) => sourceFaults(row),
});

const settings = z
  .strictObject({
    table: z.string().describe('The CSV file of evidence, from the folder of this model file.'),
    use: z
      .array(z.string())
      .describe('Short names of the figures that formulas may use, as lines named evidence.<short name>.'),
  })
  .describe('Published figures from elsewhere that scenarios may use.');

/** Outside evidence as lines of its own, so that whatever rests on it shows as cited. */
export const evidence = defineComponent({
  name: 'evidence',
  title: 'Outside evidence',
  method:
    'Evidence from elsewhere is kept apart from local facts. Each figure is a line of its own with its publication, place and price year. It has no effect until a formula of a scenario uses it, and every figure that rests on it is marked as cited, or as assumed where an assumption comes in too.',
  settings,
  layouts: [evidenceTable],
  tables: (s) => [{ layout: evidenceTable, file: s.table, path: ['table'] }],
  build: (s, tables, _facts, place): Built => {
    const rows = tables.rows(evidenceTable, s.table);
    const known = rows.map((row) => row.ref);
    const problems = s.use.flatMap((ref, i) =>
      known.includes(ref)
        ? []
        : [
            problem(
              `There is no evidence "${ref}" in the table.`,
              within(place, 'use', i),
              didYouMean(ref, known),
            ),
          ],
    );
    const lines = rows
      .filter((row) => s.use.includes(row.ref))
      .map((row) =>
        givenLine(
          {
            name: `evidence.${row.ref}`,
            label: `Evidence: ${row.label}`,
            unit: row.unit,
            rollup: 'level',
            tags: { component: 'evidence' },
            place: row.place,
          },
          constant(row.value, sourceOf(row)),
        ),
      );
    return { lines, problems };
  },
});
