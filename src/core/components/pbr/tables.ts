import { z } from 'zod';
import type { Value } from '../../graph/given.ts';
import type { Source } from '../../source/source.ts';
import {
  choiceCell,
  monthCell,
  optionalNumberCell,
  optionalRefCell,
  refCell,
  yearCell,
} from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import {
  evidenceColumn,
  type SourceCells,
  sourceColumns,
  sourceFaults,
  sourceOf,
} from '../../tables/source-columns.ts';
import { BLANK, clusterOf, NOT_CLUSTERED } from './clusters.ts';

const USABLE = 'Write 0 to 8 or 10 to 21';

/** The number of a care cluster; 9 is a blank number and is refused. */
function clusterCell(notClustered: boolean): z.ZodType<number, string> {
  const usable = notClustered ? `${USABLE}, or ${NOT_CLUSTERED} for people not clustered.` : `${USABLE}.`;
  const wrong = (text: string, number: number): string | undefined => {
    if (text === '') return `The cell is empty. A care cluster is needed here. ${usable}`;
    if (number === BLANK)
      return `There is no care cluster ${BLANK}: the number was left blank, and nobody is in it. ${usable}`;
    if (number === NOT_CLUSTERED)
      return notClustered
        ? undefined
        : `People who are not clustered (${NOT_CLUSTERED}) have neither a price nor a cost weight. ${usable}`;
    return clusterOf(number) === undefined ? `"${text}" is not a care cluster. ${usable}` : undefined;
  };
  return z.string().transform((cell, context): number => {
    const text = cell.trim();
    const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    const message = wrong(text, number);
    if (message === undefined) return number;
    context.issues.push({ code: 'custom', input: cell, message });
    return z.NEVER;
  });
}

/** A figure whose column must be there, but whose cell may be empty: it is then unknown. */
const figureCell = z
  .string()
  .transform((text): string | undefined => text)
  .pipe(optionalNumberCell);

const kind = choiceCell(['stated', 'read', 'cited', 'assumed', 'local', 'missing']).describe(
  'Where the figure comes from: stated, read, cited, assumed, local; or missing for an empty cell, with the reason under "reading".',
);

const figureSource = {
  kind,
  document: sourceColumns.document,
  section: sourceColumns.section,
  quote: sourceColumns.quote,
  reading: sourceColumns.reading.describe(
    'How we read the words, the reason of an assumption, or what was looked for and not found.',
  ),
  evidence: evidenceColumn
    .default('')
    .describe('For a published figure: seen in the publication, or recalled and still to be checked.'),
};

type FigureRow = Omit<SourceCells, 'kind'> & { readonly kind: SourceCells['kind'] | 'missing' };

function figureFaults(row: FigureRow, column: string, figure: number | undefined): readonly RowFault[] {
  const { kind } = row;
  const negative: readonly RowFault[] =
    figure !== undefined && figure < 0
      ? [{ column, what: `${figure} is below nought.`, mend: 'Write nought or more.' }]
      : [];
  if (kind !== 'missing') {
    const mend =
      'Write the figure, or write missing under "kind" and say under "reading" what was looked for.';
    const empty = { column, what: `The cell is empty, but the kind of source is ${kind}.`, mend };
    return [...negative, ...(figure === undefined ? [empty] : []), ...sourceFaults({ ...row, kind }, true)];
  }
  const there = {
    column: 'kind',
    what: `The figure is said to be missing, but there is one: ${figure}.`,
    mend: 'Say where it comes from, or empty the cell.',
  };
  const why = {
    column: 'reading',
    what: 'The cell is empty, but a missing figure needs a reason.',
    mend: 'Say what was looked for, and why it is not there.',
  };
  return [...(figure === undefined ? [] : [there]), ...(row.reading === '' ? [why] : [])];
}

/** What a row tells: its figure, unknown when the cell is empty, and where it comes from. */
export function toldBy(row: FigureRow, figure: number | undefined): { value: Value; source: Source } {
  const { kind } = row;
  if (kind === 'missing' || figure === undefined)
    return { value: 'unknown', source: { kind: 'missing', why: row.reading } };
  return { value: figure, source: sourceOf({ ...row, kind }, `${figure}`) };
}

/** Caseload: people by provider and care cluster, each row from its month on. */
export const caseloadTable = defineTable({
  name: 'care cluster caseload',
  describe: 'People by provider and care cluster: each row holds from its month until the next row.',
  columns: z.object({
    provider: refCell.describe('Short name of the provider, as the model file lists it.'),
    cluster: clusterCell(true).describe(
      'The care cluster: 0 to 8, 10 to 21, or 99 for people not clustered.',
    ),
    from: monthCell.describe('The month from which the number holds, such as 2012-04.'),
    people: figureCell.describe('People in the cluster; empty when unknown.'),
    ...figureSource,
  }),
  key: ['provider', 'cluster', 'from'],
  checkRow: (row): readonly RowFault[] => figureFaults(row, 'people', row.people),
});

/** Prices that are told, by provider or for all of them. */
export const pricesTable = defineTable({
  name: 'care cluster prices',
  describe:
    'Price of a day in a care cluster, by financial year. There is no default: a price not told is unknown.',
  columns: z.object({
    provider: optionalRefCell.describe(
      'Short name of the provider; empty for every provider without a row of its own.',
    ),
    cluster: clusterCell(false).describe('The care cluster: 0 to 8, or 10 to 21.'),
    year: yearCell.describe('The financial year in which the price holds.'),
    price_per_day: figureCell.describe('Pounds per person per day; empty when unknown.'),
    ...figureSource,
  }),
  key: ['provider', 'cluster', 'year'],
  checkRow: (row): readonly RowFault[] => figureFaults(row, 'price_per_day', row.price_per_day),
});

/** Cost weights, from which rebased prices are worked out. */
export const weightsTable = defineTable({
  name: 'care cluster cost weights',
  describe: 'What a day in one care cluster costs against a day in another: only their ratios matter.',
  columns: z.object({
    provider: optionalRefCell.describe(
      'Short name of the provider; empty for every provider without a row of its own.',
    ),
    cluster: clusterCell(false).describe('The care cluster: 0 to 8, or 10 to 21.'),
    weight: figureCell.describe('The cost weight; empty when unknown.'),
    ...figureSource,
  }),
  key: ['provider', 'cluster'],
  checkRow: (row): readonly RowFault[] => figureFaults(row, 'weight', row.weight),
});

export type CaseloadRow = RowOf<typeof caseloadTable>;
export type PriceRow = RowOf<typeof pricesTable>;
export type WeightRow = RowOf<typeof weightsTable>;
