import { z } from 'zod';
import { yearKey } from '../../model/input.ts';

const treatment = z
  .union([
    z
      .strictObject({ run_rate: z.literal(true), reason: z.string() })
      .describe('The amount holds in every year of the plan.'),
    z.strictObject({ once: yearKey, reason: z.string() }).describe('The amount falls in one named year.'),
  ])
  .describe('What to make of an amount without a year.');

export const investmentSettings = z
  .strictObject({
    intentions: z.string().describe('The CSV file of intentions, from the folder of this model file.'),
    amounts: z.string().describe('The CSV file of amounts.'),
    milestones: z.string().optional().describe('The CSV file of milestones.'),
    themes: z.record(z.string(), z.string()).describe('Short name and title of each theme, in order.'),
    undated: z
      .record(z.string(), treatment)
      .default({})
      .describe('By intention: the treatment of its undated amounts.'),
  })
  .describe('The investment plan: intentions, their money, and their milestones.');

export type InvestmentSettings = z.output<typeof investmentSettings>;
export type Treatment = z.output<typeof treatment>;
