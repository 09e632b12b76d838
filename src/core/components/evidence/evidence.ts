import { z } from 'zod';
import { constant } from '../../graph/given.ts';
import { givenLine } from '../../graph/line.ts';
import { printNumber } from '../../money/print.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { problem, within } from '../../problem/problem.ts';
import {
  choiceCell,
  numberCell,
  optionalNumberCell,
  optionalWordsCell,
  refCell,
  wordsCell,
} from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { evidenceColumn, sourceColumns, sourceFaults, sourceOf } from '../../tables/source-columns.ts';
import { type Built, defineComponent } from '../component.ts';

/** Who gains by a figure, or whose cost it is, in the words of the reader. */
const WHOSE = {
  commissioner: 'Gain or cost of: the commissioner.',
  provider: 'Gain or cost of: the provider.',
  employers: 'Gain or cost of: employers.',
  state: 'Gain or cost of: the state as a whole.',
  society: 'Gain or cost of: society as a whole.',
  not_stated: 'Whose gain or cost it is, is not stated.',
  none: '',
} as const;
const beneficiaries = Object.keys(WHOSE) as readonly (keyof typeof WHOSE)[];

/** Published figures from elsewhere that a scenario may use. */
export const evidenceTable = defineTable({
  name: 'evidence',
  describe: 'Published figures from elsewhere. A scenario may use one; none is ever a local fact.',
  columns: z.object({
    ref: refCell.describe('Short name, used in the line name.'),
    label: wordsCell.describe('What the figure is.'),
    value: numberCell.describe('The figure.'),
    low: optionalNumberCell.describe('The low end, where the publication gives a range.'),
    high: optionalNumberCell.describe('The high end, where the publication gives a range.'),
    unit: wordsCell.describe('GBP/people/year, people, or 1 for a share.'),
    price_year: optionalWordsCell.describe('The year of its prices; empty when not stated.'),
    observed_in: optionalWordsCell.describe('Where it was observed.'),
    beneficiary: z
      .string()
      .default('none')
      .pipe(choiceCell(beneficiaries))
      .describe(
        'Who gains, or whose cost it is: commissioner, provider, employers, state, society or not_stated; none where the figure is neither.',
      ),
    evidence: evidenceColumn,
    ...sourceColumns,
  }),
  key: ['ref'],
  checkRow: (row): readonly RowFault[] => [...outsideItsRange(row), ...sourceFaults(row)],
});

type EvidenceRow = RowOf<typeof evidenceTable>;

function outsideItsRange(row: Pick<EvidenceRow, 'value' | 'low' | 'high'>): readonly RowFault[] {
  const { value, low = value, high = value } = row;
  if (low <= value && value <= high) return [];
  const what = `${value} is outside its own range, ${low} to ${high}.`;
  return [{ column: 'value', what, mend: 'Correct the figure, "low" or "high".' }];
}

/** Our reading of a figure, with what else a reader must know before using it: its range, and whose money it is. */
function readingOf({ reading, low, high, beneficiary }: EvidenceRow): string {
  const ends = [
    ...(low === undefined ? [] : [`from ${printNumber(low)}`]),
    ...(high === undefined ? [] : [`to ${printNumber(high)}`]),
  ];
  const range = ends.length === 0 ? '' : `Published range: ${ends.join(' ')}.`;
  return [reading, range, WHOSE[beneficiary]].filter((words) => words !== '').join(' ');
}

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
    'Evidence from elsewhere is kept apart from local facts. Each figure is a line of its own with its publication, place, price year and range, and with who gains by it or bears the cost: a return to employers or to society as a whole is no saving of a commissioner. It has no effect until a formula of a scenario uses it, and every figure that rests on it is marked as cited, or as assumed where an assumption comes in too.',
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
            tags: {
              component: 'evidence',
              ...(row.beneficiary === 'none' ? {} : { beneficiary: row.beneficiary }),
            },
            place: row.place,
          },
          constant(row.value, sourceOf({ ...row, reading: readingOf(row) })),
        ),
      );
    return { lines, problems };
  },
});
