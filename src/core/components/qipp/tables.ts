import { z } from 'zod';
import {
  amountCell,
  choiceCell,
  optionalLineCell,
  optionalMonthCell,
  optionalNumberCell,
  optionalWordsCell,
  refCell,
  wordsCell,
  yearCell,
} from '../../tables/cells.ts';
import { defineTable, type RowFault, type RowOf } from '../../tables/layout.ts';
import { sourceColumns, sourceFaults } from '../../tables/source-columns.ts';
import { tierCell } from '../tier.ts';

/** The four models of action of QIPP. */
export const ACTIONS = {
  pathway: 'Changing pathways of care',
  choice: 'Changing what people choose and do',
  procurement: 'Buying and contracting better',
  productivity: 'More from the same staff and buildings',
} as const;

/** How soon a scheme can deliver. */
export const HORIZONS = {
  short: 'Short term',
  medium: 'Medium term',
  long: 'Long term',
} as const;

export const NOT_STATED = 'not_stated';

const actions = ['pathway', 'choice', 'procurement', 'productivity', NOT_STATED] as const;
const horizons = ['short', 'medium', 'long', NOT_STATED] as const;

/** The savings schemes: one row a scheme. */
export const schemesTable = defineTable({
  name: 'schemes',
  describe: 'The savings schemes: one row for each.',
  columns: z.object({
    ref: refCell.describe('Short name, used in line names.'),
    title: wordsCell.describe('What the scheme is called.'),
    programme: refCell.describe('Short name of the programme whose target it counts towards.'),
    model: choiceCell(actions).describe(
      'The model of action: pathway, choice, procurement or productivity; or not_stated.',
    ),
    horizon: choiceCell(horizons).describe('short, medium or long; or not_stated.'),
    funder: refCell.describe('Short name of the funder whose cost falls.'),
    tier: tierCell.describe('The tier, 1 to 4, whose cost falls; empty when not stated.'),
    saving: amountCell.describe(
      'Gross saving of a full year, in pounds. Empty when unknown, and for a scheme that is linked.',
    ),
    linked_to: optionalLineCell.describe(
      'For a saving that is already counted elsewhere in the model: the line, such as placements.ooa.net.',
    ),
    linked_recurrent: optionalLineCell.describe(
      'For a linked saving: the line of the part of it that recurs, without one-off costs, such as placements.ooa.net_recurrent. Empty for all of it.',
    ),
    start: optionalMonthCell.describe('First month of the saving. Empty when unknown.'),
    gate: optionalLineCell.describe(
      'A date that it waits for, such as checkpoints.finance_strategy.month; empty when it waits for none, and for a scheme that is linked.',
    ),
    ramp: choiceCell(['immediate', 'linear', 's_curve', '']).describe(
      'How the saving builds up: immediate (also when empty), linear or s_curve. Empty for a scheme that is linked.',
    ),
    ramp_months: optionalNumberCell.describe('Months until all is reached, for linear and s_curve.'),
    recurrent_share: optionalNumberCell.describe(
      'Share that goes on from the 13th month, 0 to 1. Empty for all of it.',
    ),
    confidence: optionalNumberCell.describe('How sure it is, 0 to 1. Empty for certain.'),
    cash_releasing: optionalNumberCell.describe('Share that releases cash, 0 to 1. Empty for all of it.'),
    one_off: amountCell.describe('One-off cost, in its first month. 0 for none; empty when unknown.'),
    running: amountCell.describe('Running cost of a year, from its start. 0 for none; empty when unknown.'),
    assumes: optionalWordsCell.describe(
      'How start, ramp, shares, confidence and costs were come by, where they are not in the source of the row.',
    ),
    ...sourceColumns,
  }),
  key: ['ref'],
  checkRow: (row): readonly RowFault[] => {
    const faults: RowFault[] = [...sourceFaults(row)];
    if (row.linked_to === '' && row.linked_recurrent !== '') {
      const what = 'The scheme is linked to no line, but to a recurrent part of one.';
      faults.push({ column: 'linked_recurrent', what, mend: 'Fill in "linked_to", or empty the cell.' });
    }
    if (row.linked_to !== '' && row.saving !== 'unknown') {
      const what = 'The saving is counted elsewhere, and has an amount here as well.';
      faults.push({ column: 'saving', what, mend: 'Empty the cell, or empty "linked_to".' });
    }
    for (const [column, filled, does] of [
      ['gate', row.gate !== '', 'does not wait for a date here'],
      ['ramp', row.ramp !== '', 'does not build up here'],
    ] as const) {
      if (row.linked_to === '' || !filled) continue;
      const what = `The saving is counted elsewhere (${row.linked_to}), so it ${does}.`;
      faults.push({ column, what, mend: 'Empty the cell; say it where the saving is counted.' });
    }
    const ramped = row.ramp === 'linear' || row.ramp === 's_curve';
    if (ramped && (row.ramp_months === undefined || row.ramp_months < 1)) {
      const what = `A saving that builds up (${row.ramp}) needs the months it takes.`;
      faults.push({ column: 'ramp_months', what, mend: 'Write 1 or more.' });
    }
    if (!ramped && row.ramp_months !== undefined) {
      const what = 'A saving that is whole at once has no months of building up.';
      faults.push({
        column: 'ramp_months',
        what,
        mend: 'Empty the cell, or write linear or s_curve under "ramp".',
      });
    }
    for (const column of ['recurrent_share', 'confidence', 'cash_releasing'] as const) {
      const share = row[column];
      if (share === undefined || (share >= 0 && share <= 1)) continue;
      faults.push({ column, what: `${share} is no share.`, mend: 'Write 0 to 1, such as 0.6 for 60 %.' });
    }
    return faults;
  },
});

/** What each programme is to save: one row a programme and year. */
export const targetsTable = defineTable({
  name: 'targets',
  describe: 'What each savings programme is to save: one row for each programme and year.',
  columns: z.object({
    programme: refCell.describe('Short name of the programme.'),
    year: yearCell.describe('Financial year.'),
    amount: amountCell.describe('Target of the year, in pounds. Empty when unknown.'),
    ...sourceColumns,
  }),
  key: ['programme', 'year'],
  checkRow: (row) => sourceFaults(row),
});

export type SchemeRow = RowOf<typeof schemesTable>;
export type TargetRow = RowOf<typeof targetsTable>;
