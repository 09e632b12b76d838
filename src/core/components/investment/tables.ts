import { z } from 'zod';
import {
  amountCell,
  choiceCell,
  optionalMonthCell,
  optionalNumberCell,
  optionalRefCell,
  optionalWordsCell,
  refCell,
  refsCell,
  whenCell,
  wordsCell,
} from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { sourceColumns, sourceFaults } from '../../tables/source-columns.ts';
import { tierCell } from '../tier.ts';

/** Money that is new, already in contracts, at risk in a placement budget, or of a kind that is not said. */
export const MONEY = ['new', 'existing', 'at_risk', 'not_stated'] as const;
export type Money = (typeof MONEY)[number];

export const MONEY_LABELS: Readonly<Record<Money, string>> = {
  new: 'New money',
  existing: 'Existing money',
  at_risk: 'Money at risk',
  not_stated: 'Money of a kind not stated',
};

export const STATUSES = [
  'stated',
  'existing',
  'within_existing',
  'none_identified',
  'tbc',
  'not_stated',
] as const;

/** What is to be done: one row an intention. */
export const intentionsTable = defineTable({
  name: 'intentions',
  describe: 'What is to be done: one row for each commissioning intention.',
  columns: z.object({
    ref: refCell.describe('Short name, used in line names.'),
    number: wordsCell.describe("The document's own number."),
    theme: refCell.describe('Short name of the theme.'),
    title: wordsCell.describe('The title as the document prints it.'),
    tier: tierCell.describe('Tier of need, 1 to 4; empty when not stated.'),
    origin: optionalRefCell.describe('strategy, or jcu_additional for intentions added since.'),
    led_by: optionalWordsCell.describe('Who leads it.'),
    start: optionalMonthCell.describe('Start of the work (not of its funding).'),
    complete: optionalMonthCell.describe('Complete by (not the end of its funding).'),
    reporting_to: optionalWordsCell.describe('Who it reports to.'),
    governance: optionalWordsCell.describe('Governing bodies.'),
    money_in: refsCell.describe('Intentions that carry its money, where it has none of its own.'),
    document: sourceColumns.document,
    section: sourceColumns.section,
    quote: sourceColumns.quote,
    reading: sourceColumns.reading,
  }),
  key: ['ref'],
});

/** What it costs: one row for each line of money and year. */
export const amountsTable = defineTable({
  name: 'investment amounts',
  describe: 'What it costs: one row for each intention, line of money and year.',
  columns: z.object({
    intention: refCell.describe('Short name of the intention.'),
    line: optionalRefCell.describe('Short name of the line of money, where an intention has several.'),
    funder: refCell.describe('Short name of the funder, as the model file lists it.'),
    pot: optionalWordsCell.describe('The named budget.'),
    money: choiceCell(MONEY).describe('new, existing, at_risk, or not_stated.'),
    year: whenCell.describe(
      'A financial year; "per annum" for every year of the plan; "undated" where the document gives none.',
    ),
    amount: amountCell.describe("That year's total in pounds. Empty when unknown; never 0 for unknown."),
    share: optionalNumberCell.describe(
      'Where funders share an amount: the share of this funder, 0 to 1, in a row for each with the whole amount. Empty when the amount is its own.',
    ),
    status: choiceCell(STATUSES).describe(
      'stated, existing, within_existing, none_identified, tbc or not_stated.',
    ),
    recurrent: choiceCell(['yes', 'no']).describe('yes when the money carries into the next year.'),
    funding_start: optionalMonthCell.describe(
      'First month of new funding. Empty for April of the first year, as for all money that exists already.',
    ),
    within: refsCell.describe('Other lines that hold this money, so that it brings none of its own.'),
    ...sourceColumns,
  }),
  key: ['intention', 'line', 'year'],
  checkRow: (row): readonly RowFault[] => {
    const faults: RowFault[] = [...sourceFaults(row)];
    const known = row.amount !== 'unknown';
    if (row.share !== undefined && (row.share < 0 || row.share > 1))
      faults.push({
        column: 'share',
        what: `${row.share} is no share.`,
        mend: 'Write 0 to 1, such as 0.4 for 40 %.',
      });
    if (row.funding_start !== undefined && (row.money === 'existing' || row.money === 'at_risk')) {
      const what = `Money that is ${row.money.replace('_', ' ')} is in service from April, so it has no start of funding.`;
      faults.push({ column: 'funding_start', what, mend: 'Empty the cell.' });
    }
    if (!known && (row.status === 'stated' || row.status === 'existing')) {
      const mend = 'Write the amount, or a status that says why it is unknown.';
      faults.push({ column: 'amount', what: `The amount is empty, but the status is ${row.status}.`, mend });
    }
    if (known && row.status !== 'stated' && row.status !== 'existing') {
      const mend = 'Change the status to stated or existing, or empty the amount.';
      faults.push({ column: 'status', what: `There is an amount, but the status is ${row.status}.`, mend });
    }
    return faults;
  },
});

export type IntentionRow = RowOf<typeof intentionsTable>;
export type AmountRow = RowOf<typeof amountsTable>;

/** What was done, or is to be done: one row a step of an intention. */
export const milestonesTable = defineTable({
  name: 'milestones',
  describe: 'The steps of each intention, as the document lists them.',
  columns: z.object({
    intention: refCell.describe('Short name of the intention.'),
    number: wordsCell.describe('Number of the step within the intention.'),
    activity: wordsCell.describe("The step in the document's words."),
    kind: choiceCell(['activity', 'note', 'cross_reference']).describe('activity, note or cross_reference.'),
    date_text: optionalWordsCell.describe('A date, where the words give one.'),
    status_text: optionalWordsCell.describe('A status, where the words give one.'),
    document: sourceColumns.document,
    section: sourceColumns.section,
  }),
  key: ['intention', 'number'],
});
