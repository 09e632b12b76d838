import { z } from 'zod';
import { slug } from '../model/slug.ts';
import { LAYOUTS } from './layouts/index.ts';

/** Short names of segments: they are columns of tables too. */
const segmentName = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: (issue) => `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
});

const codes = z
  .record(segmentName, z.string())
  .describe('Codes by segment, each in quotation marks: "001234" keeps its noughts.');

const selectors = z
  .union([z.string(), z.array(z.string()).min(1)])
  .describe(
    'Lines by name (investment.dementia), by pattern (investment.*) or by tag (funder=pct, tier=t1|t2); of a list, the lines that meet all.',
  );

const segment = z.strictObject({
  title: z.string().optional().describe('What people call it, such as cost centre.'),
  length: z.number().int().positive().optional().describe('How many characters each code has.'),
  digits: z.boolean().default(false).describe('true when codes have digits only.'),
  optional: z.boolean().default(false).describe('true when a line may have none.'),
  column: z
    .string()
    .optional()
    .describe('The column of the layout that it stands in, where that is not the usual one.'),
});

const rule = z.strictObject({
  lines: selectors,
  codes,
  because: z.string().optional().describe('A word on why, for the reader.'),
});

const texts = z
  .strictObject({
    description: z.string().default('{label}').describe('Of each row.'),
    recurrence: z.string().default('').describe('Of each row, in the neutral layouts.'),
    batch: z.string().default('{title}').describe('Name of the batch, the same for all rows of a period.'),
    journal: z
      .string()
      .default('{title}, {period}')
      .describe('Name of the journal, the same for all rows of a period.'),
  })
  .prefault({})
  .describe(
    'Texts of the file. {label}, {line}, {tag.funder} are of the line; {model}, {title}, {scenario}, {period}, {year}, {run} of the file.',
  );

const signs = z
  .strictObject({
    debit_positive: z.boolean().default(true).describe('false when the ledger takes debits below nought.'),
    income: z
      .array(z.string())
      .default([])
      .describe(
        'Selectors of lines that are money in: what the model has above nought, the ledger holds as a credit.',
      ),
  })
  .prefault({});

const output = z
  .strictObject({
    line_ends: z.enum(['lf', 'crlf']).default('crlf').describe('How lines end.'),
    byte_order_mark: z
      .boolean()
      .default(false)
      .describe('true for a mark of UTF-8 at the start of the file.'),
    one_file_a_year: z.boolean().default(true).describe('false for all years in one file.'),
    control: z
      .enum(['file', 'trailer'])
      .default('file')
      .describe('Where the control record stands: in a file of its own, or under the rows.'),
  })
  .prefault({});

/** A whole profile: how the lines of a model become rows of a ledger. */
export const profileSchema = z
  .strictObject({
    profile: slug.describe('Short name: the same as the name of the file.'),
    title: z.string(),
    about: z.string().describe('What it is for, and where its codes come from.'),
    format: z
      .enum(LAYOUTS.map((layout) => layout.name) as [string, ...string[]])
      .describe('The layout of the file.'),
    totals: z
      .array(z.string())
      .min(1)
      .describe(
        'The total lines to send. The file holds what they are made of: their sums are opened down to lines that are no sums, each once.',
      ),
    segments: z
      .record(segmentName, segment)
      .describe('The parts of the code, in the order of the chart of accounts.'),
    defaults: codes.default({}).describe('Codes of every line, unless a rule or an exception has another.'),
    rules: z
      .array(rule)
      .default([])
      .describe(
        'Codes by rule. All rules that pick a line count, in their order: a later one replaces the codes it names.',
      ),
    exceptions: z
      .string()
      .optional()
      .describe(
        'A table of codes for single lines, with the columns line and the names of segments. It counts last.',
      ),
    suspense: z
      .strictObject({ title: z.string(), codes })
      .optional()
      .describe('Where money without a full code goes. Without it such money is an error.'),
    unknown: z
      .enum(['refuse', 'leave_out'])
      .describe(
        'What to do with amounts that are not known: refuse to write, or leave them out and count them.',
      ),
    noughts: z
      .enum(['write', 'leave_out'])
      .default('write')
      .describe('Whether months in which a line is known to be nought get a row.'),
    signs,
    settings: z
      .record(segmentName, z.string())
      .default({})
      .describe('Names that the layout asks for, such as ledger and budget.'),
    texts,
    periods: z
      .string()
      .optional()
      .describe(
        'How the ledger names a month, from {Mon} {MON} {mm} {yy} {yyyy} {pp} {fy} {fy_end}: {Mon}-{yy} is Apr-09.',
      ),
    date: z
      .enum(['first_day', 'last_day'])
      .default('last_day')
      .describe('The day of the period that dates show.'),
    offset: codes.optional().describe('The code that balances each period of a journal.'),
    output,
    actuals: z
      .strictObject({
        no_row: z
          .enum(['unknown', 'nought'])
          .default('unknown')
          .describe('What a code without a row means, in a month of which the extract has rows.'),
      })
      .prefault({}),
  })
  .describe('How the lines of a model become rows of a ledger.');

export type ProfileFile = z.output<typeof profileSchema>;
