import { z } from 'zod';
import { inputSchema, monthKey, yearKey } from '../../model/input.ts';

/** Names that stand beside the providers in the names of lines. */
const RESERVED = ['total', 'super_class', 'assessments', 'not_clustered', 'funder', 'roll_up', 'review_days'];

const provider = z.strictObject({
  label: z.string().describe('What the provider is called in the results.'),
  funder: z.string().describe('Who pays the contract, by the short name of the funder.'),
  block: inputSchema.describe('The block of each financial year, in pounds.'),
  share: inputSchema.describe(
    'Share of the variance that is settled: 0 in a shadow year, 1 under full currency.',
  ),
  cap: inputSchema
    .optional()
    .describe('The most that is paid above the block, as a share of it; no limit when left out.'),
  collar: inputSchema
    .optional()
    .describe('The most that is taken off the block, as a share of it; no limit when left out.'),
  marginal: z
    .strictObject({
      threshold: inputSchema.describe('Share of the block up to which the variance counts in full.'),
      over: inputSchema.describe('Share at which the value above the threshold counts, 0 to 1.'),
      under: inputSchema.describe('Share at which the value below the threshold counts, 0 to 1.'),
    })
    .optional()
    .describe('Marginal rates for what lies beyond a threshold, above the block and below it.'),
  assessments: z
    .strictObject({
      people: inputSchema.describe('People assessed a month.'),
      price: inputSchema.describe('Price of an assessment, pounds per person.'),
    })
    .optional()
    .describe('Initial assessments, which are valued beside the clusters.'),
  rebase: z
    .strictObject({
      year: yearKey.describe('The year whose block and days give the prices.'),
      price_moves: inputSchema
        .optional()
        .describe(
          'By how much the prices move each April, net: -0.013 is 1.3 % less. A year without a move has no price.',
        ),
    })
    .optional()
    .describe('Local prices worked out from the block and cost weights, in place of told prices.'),
  pattern_year: yearKey
    .optional()
    .describe(
      'The year whose activity shows how the block is spread over the clusters: the rebasing year when left out, or else the base year of the model.',
    ),
  organic_follows: z
    .strictObject({
      line: z.string().describe('The line of demand, such as demand.dementia.index.'),
      from: monthKey.describe('The month whose caseload it starts from.'),
    })
    .optional()
    .describe('Clusters 18 to 21 grow with a line of demand, from a month on.'),
});

export const pbrSettings = z
  .strictObject({
    caseload: z
      .string()
      .describe('The CSV file of people by provider and care cluster, from the folder of this model file.'),
    prices: z.string().optional().describe('The CSV file of prices per day, by cluster and year.'),
    weights: z.string().optional().describe('The CSV file of cost weights, for prices that are rebased.'),
    providers: z
      .record(
        z
          .string()
          .regex(/^[a-z][a-z0-9_]*$/, {
            error: (issue) =>
              `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
          })
          .refine((name) => !RESERVED.includes(name), {
            error: (issue) => `"${String(issue.input)}" is kept for totals. Use another short name.`,
          }),
        provider,
      )
      .describe('The contract of each provider, by short name.'),
  })
  .describe(
    'Contracts in mental-health care clusters (payment by results): caseload, prices, and settlement.',
  );

export type PbrSettings = z.output<typeof pbrSettings>;
export type ProviderSettings = z.output<typeof provider>;
