import { z } from 'zod';
import {
  amountCell,
  choiceCell,
  monthCell,
  optionalMonthCell,
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
import { NOT_STATED } from '../totals.ts';

/** A short name; empty for what is not stated. */
const statedCell = optionalRefCell.transform((text) => (text === '' ? NOT_STATED : text));

const WHO = 'Short names of the levels with ";" between them; empty when not stated.';

/** What is commissioned: one row a service. */
export const catalogueTable = defineTable({
  name: 'service catalogue',
  describe: 'The services that are commissioned, as one document lists them in one month.',
  columns: z.object({
    ref: refCell.describe('Short name, used in line names.'),
    title: wordsCell.describe('The title as the document prints it.'),
    level: statedCell.describe('The level that leads its commissioning; empty when not stated.'),
    portfolio: statedCell.describe('The portfolio it belongs to; empty when not stated.'),
    scope: statedCell.describe('Its scope, such as fyfv or outside_fyfv; empty when not stated.'),
    tier: tierCell.describe('Tier of need, 1 to 4; empty when not stated.'),
    theme: optionalRefCell.describe('Short name of a theme.'),
    as_of: monthCell.describe('The month of the catalogue. The offer may differ later.'),
    standards: refsCell.describe(`Who sets standards and outcomes. ${WHO}`),
    implementation: refsCell.describe(`Who implements. ${WHO}`),
    review: refsCell.describe(`Who reviews. ${WHO}`),
    criteria: refsCell.describe(
      'Why it is placed at its level: short names of criteria with ";" between them.',
    ),
    aliases: refsCell.describe('Other names that the documents use, with ";" between them.'),
    anomaly: optionalWordsCell.describe(
      'Where the document contradicts itself, or is not clear. It is shown.',
    ),
    other_level: optionalRefCell.describe('The level by the other reading of the anomaly.'),
    ...sourceColumns,
  }),
  key: ['ref'],
  checkRow: (row): readonly RowFault[] => {
    const faults: RowFault[] = [...sourceFaults(row, true)];
    if (row.other_level !== '' && row.anomaly === '') {
      const what = 'The cell is empty, but there is another level.';
      faults.push({
        column: 'anomaly',
        what,
        mend: 'Say where each level is found, or empty "other_level".',
      });
    }
    if (row.other_level !== '' && row.other_level === row.level) {
      const what = `"${row.other_level}" is the level of the service already.`;
      faults.push({ column: 'other_level', what, mend: 'Write the other level, or empty the cell.' });
    }
    return faults;
  },
});

export const ITEMS = ['current', 'core_offer', 'investment', 'disinvestment'] as const;
export type Item = (typeof ITEMS)[number];

export const ITEM_LABELS: Readonly<Record<Item, string>> = {
  current: 'current spend',
  core_offer: 'cost of the core offer',
  investment: 'investment',
  disinvestment: 'disinvestment',
};

/** What is spent: one row for each service, item, line of money and year. */
export const moneyTable = defineTable({
  name: 'service money',
  describe:
    'Money of the services: what is spent now, what the core offer should cost, investment and disinvestment.',
  columns: z.object({
    service: refCell.describe('Short name of the service.'),
    item: choiceCell(ITEMS).describe(
      'current (what is spent now), core_offer (what its core offer should cost), investment, or disinvestment.',
    ),
    line: optionalRefCell.describe(
      'Short name of the line of money, where an item has several, such as one a funder.',
    ),
    funder: statedCell.describe(
      'Short name of the funder, as the model file lists it; empty when not stated.',
    ),
    year: whenCell.describe('A financial year, or "per annum" for every year of the plan.'),
    amount: amountCell.describe(
      "That year's total in pounds, 0 or more. Empty when unknown; 0 only where there is none.",
    ),
    status: choiceCell(['stated', 'none', 'tbc', 'not_stated']).describe(
      'stated; none (a source says that there is none: the amount is 0); tbc or not_stated (the amount is empty).',
    ),
    funding_start: optionalMonthCell.describe(
      'First month of investment or disinvestment. Months before it have none. Empty for April of each year told.',
    ),
    ...sourceColumns,
  }),
  key: ['service', 'item', 'line', 'year'],
  checkRow: (row): readonly RowFault[] => [
    ...sourceFaults(row),
    ...amountFaults(row),
    ...(row.year.kind === 'undated'
      ? [
          {
            column: 'year',
            what: 'Money of a service needs its year.',
            mend: 'Write a financial year, or "per annum" for every year of the plan.',
          },
        ]
      : []),
    ...(row.funding_start !== undefined && (row.item === 'current' || row.item === 'core_offer')
      ? [
          {
            column: 'funding_start',
            what: 'Only investment and disinvestment have a start.',
            mend: 'Empty the cell.',
          },
        ]
      : []),
  ],
});

const MINUS: Readonly<Record<Item, string>> = {
  current: 'Write 0 or more.',
  core_offer: 'Write 0 or more.',
  investment: 'Money taken out is an item of its own: disinvestment, without the minus.',
  disinvestment: 'Leave the minus out: disinvestment is taken off as it is.',
};

function amountFaults({
  amount,
  item,
  status,
}: {
  readonly amount: number | 'unknown';
  readonly item: Item;
  readonly status: 'stated' | 'none' | 'tbc' | 'not_stated';
}): readonly RowFault[] {
  const known = amount !== 'unknown';
  if (known && amount < 0)
    return [{ column: 'amount', what: `${amount} is below nought.`, mend: MINUS[item] }];
  switch (status) {
    case 'stated':
      return known
        ? []
        : [
            {
              column: 'amount',
              what: 'The amount is empty, but the status is stated.',
              mend: 'Write the amount, or tbc or not_stated as the status.',
            },
          ];
    case 'none':
      return amount === 0
        ? []
        : [
            {
              column: 'amount',
              what: `The amount is ${known ? amount : 'empty'}, but the status is none.`,
              mend: 'Write 0, or another status.',
            },
          ];
    case 'tbc':
    case 'not_stated':
      return known
        ? [
            {
              column: 'status',
              what: `There is an amount, but the status is ${status}.`,
              mend: 'Change the status to stated, or empty the amount.',
            },
          ]
        : [];
  }
}

export type CatalogueRow = RowOf<typeof catalogueTable>;
export type MoneyRow = RowOf<typeof moneyTable>;
