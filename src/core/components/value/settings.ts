import { z } from 'zod';
import { yearKey } from '../../model/input.ts';
import { lineName, shortName } from '../affordability/amounts.ts';
import { figureOrLine } from '../figure-or-line.ts';

const names = (what: string): z.ZodDefault<z.ZodArray<typeof lineName>> =>
  z.array(lineName).default([]).describe(what);

const COSTS = names('Lines of what it costs, in pounds by month.');
const SAVINGS = names('Lines of what it saves, in pounds by month.');

const moneyOf = z
  .strictObject({ costs: COSTS, savings: SAVINGS })
  .describe('What it costs one organisation, and what it saves it.');

const OWN_TAGS = ['component', 'case', 'funder', 'counted', 'measure', 'of'];
const RESERVED = ['total', 'funder', 'roll_up'];

const caseSettings = z
  .strictObject({
    label: z.string().describe('What the scheme is called.'),
    funder: z
      .string()
      .optional()
      .describe('Short name of the one organisation that bears its costs and has its savings.'),
    costs: COSTS,
    savings: SAVINGS,
    organisations: z
      .record(z.string(), moneyOf)
      .optional()
      .describe('Where several organisations bear costs or have savings: the lines of each, by short name.'),
    outcomes: lineName
      .optional()
      .describe('A line of people by month who reach the outcome, for the cost of each.'),
    counted: z
      .boolean()
      .default(true)
      .describe('Whether it is in the totals. Of several ways to do one thing only one should be.'),
    tags: z
      .record(
        shortName.refine((key) => !OWN_TAGS.includes(key), {
          error: (issue) => `The tag "${String(issue.input)}" is given to every line already. Use another.`,
        }),
        z.string(),
      )
      .default({})
      .describe('Tags of your own, such as theme: community, for totals of your own.'),
  })
  .refine((c) => (c.funder === undefined) !== (c.organisations === undefined), {
    error: 'Give "funder" with its costs and savings, or "organisations" with those of each.',
  })
  .refine((c) => c.organisations === undefined || c.costs.length + c.savings.length === 0, {
    error: 'Costs and savings belong under the organisation that has them.',
  })
  .refine((c) => c.organisations === undefined || Object.keys(c.organisations).length > 0, {
    error: 'No organisation is listed under "organisations".',
  })
  .describe('A scheme whose costs come before its savings.');

export const valueSettings = z
  .strictObject({
    discount_rate: figureOrLine.describe('The discount rate of a year, as a share: 0.035 for 3.5 %.'),
    from: yearKey
      .optional()
      .describe(
        'The financial year whose money the values are in: it is not discounted. Left out: the base year.',
      ),
    cases: z
      .record(
        shortName.refine((ref) => !RESERVED.includes(ref), {
          error: (issue) => `"${String(issue.input)}" is kept for totals. Use another short name.`,
        }),
        caseSettings,
      )
      .describe('The schemes, by short name.'),
  })
  .describe('Value for money: net present value, payback, return, and the cost of an outcome.');

export type ValueSettings = z.output<typeof valueSettings>;
export type CaseSettings = z.output<typeof caseSettings>;
