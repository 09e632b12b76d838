import { z } from 'zod';
import { monthKey } from '../../model/input.ts';
import { figureOrLine } from '../figure-or-line.ts';

const ref = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: (issue) => `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
});

/** What every contract says, whatever its type. */
const common = {
  label: z.string().describe('What the contract is called in the results.'),
  provider: ref.describe('Short name of the provider, as listed under providers, or not_stated.'),
  funder: ref.describe('Short name of the funder that commissions it, or not_stated.'),
  lead: ref.optional().describe('Short name of the funder that leads for several, where one does.'),
  service: ref.optional().describe('Short name of the service it buys.'),
  level: ref.optional().describe('Short name of the commissioning level.'),
  portfolio: ref.optional().describe('Short name of the portfolio.'),
  scope: ref.optional().describe('Short name of the scope, such as fyfv.'),
  tier: z
    .number()
    .refine((tier) => [1, 2, 3, 4].includes(tier), {
      error: (issue) => `${String(issue.input)} is not a tier. Write 1, 2, 3 or 4.`,
    })
    .optional()
    .describe('Tier of need, 1 to 4.'),
  from: monthKey.optional().describe('First month in force. All months of the plan when left out.'),
  to: monthKey.optional().describe('Last month in force.'),
};

const counts = z
  .enum(['people', 'activity'])
  .default('people')
  .describe('What the volume counts: people, or activity such as contacts and days.');

const index = z
  .boolean()
  .default(false)
  .describe(
    'true for a price told once, in prices of the base year: it then moves with the price index. Cash takes none.',
  );

const per = z
  .enum(['each', 'day', 'week', 'month', 'year'])
  .default('each')
  .describe(
    'each: the volume is a number a month, each paid once. Otherwise the volume is the number in place, paid for that time.',
  );

const block = z
  .strictObject({
    type: z.literal('block'),
    ...common,
    value: figureOrLine.describe('The sum of each year, in pounds.'),
    activity: z
      .record(
        ref,
        z.strictObject({
          label: z.string().describe('What is counted.'),
          counts,
          volume: figureOrLine.describe(
            'The number of the year; of a line, the sum of the months in force of the year.',
          ),
        }),
      )
      .default({})
      .describe('Activity under the contract, for information: it does not change the payment.'),
  })
  .describe('Block: a set sum of a year, whatever the activity.');

const costAndVolume = z
  .strictObject({
    type: z.literal('cost_and_volume'),
    ...common,
    counts,
    planned: figureOrLine.describe(
      'Planned volume of the year; of a line, the sum of the months in force of the year.',
    ),
    price: figureOrLine.describe('Price of one, in pounds.'),
    index,
    threshold: figureOrLine
      .optional()
      .describe('Share of the planned volume, either way, beyond which the marginal rates hold, 0 to 1.'),
    within: figureOrLine
      .optional()
      .describe(
        'Share of the price paid, or taken off, for volume inside the threshold, 0 to 1. None when left out.',
      ),
    marginal_above: figureOrLine.describe('Share of the price paid for volume above the plan, 0 to 1.'),
    marginal_below: figureOrLine.describe('Share of the price taken off for volume below the plan, 0 to 1.'),
    actual: figureOrLine.describe('Volume of the year, worked out as the planned one is.'),
  })
  .describe('Cost and volume: a set sum for a set number, with marginal rates for more and for less.');

const spot = z
  .strictObject({
    type: z.literal('spot'),
    ...common,
    counts,
    volume: figureOrLine.describe('The number of each month.'),
    price: figureOrLine.describe('Price of one, in pounds.'),
    per,
    index,
  })
  .describe('Spot: each person, or each piece of activity, is paid for as it comes.');

const framework = z
  .strictObject({
    type: z.literal('framework'),
    ...common,
    counts,
    call_offs: figureOrLine
      .optional()
      .describe('The number called off in each month. Unknown when left out.'),
    price: figureOrLine.optional().describe('Price of one, in pounds. Unknown when left out.'),
    per,
    index,
  })
  .describe('Framework: terms agreed beforehand, with no committed spend. Only what is called off is paid.');

const programmeBudget = z
  .strictObject({
    type: z.literal('programme_budget'),
    ...common,
    budget: figureOrLine.describe('The sum of each year, in pounds.'),
    parts: z
      .record(
        ref,
        z.strictObject({
          label: z.string().describe('What the part is called in the results.'),
          money: figureOrLine.describe('The sum of each year, in pounds, or a line of money by month.'),
          committed: z
            .boolean()
            .default(false)
            .describe('true when the part must be paid whatever the activity.'),
        }),
      )
      .refine((parts) => Object.keys(parts).length > 0, {
        error: 'Name at least one part that the budget is spent on. Its money may be unknown.',
      })
      .describe('What the budget is spent on.'),
  })
  .describe('Programme budget: money allocated to a programme, spent on named parts.');

export const contractsSettings = z
  .strictObject({
    providers: z.record(ref, z.string()).default({}).describe('Short name and name of each provider.'),
    register: z
      .record(ref, z.discriminatedUnion('type', [block, costAndVolume, spot, framework, programmeBudget]))
      .describe('The contracts, each under its short name.'),
  })
  .describe('The register of contracts, and what each costs under its terms.');

export type ContractsSettings = z.output<typeof contractsSettings>;
export type Contract = ContractsSettings['register'][string];
export type ContractOf<T extends Contract['type']> = Extract<Contract, { type: T }>;
