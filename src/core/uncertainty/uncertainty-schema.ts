import { z } from 'zod';
import { DEFAULTS } from './distribution.ts';

const correlation = z
  .strictObject({
    inputs: z
      .array(z.string())
      .min(1)
      .describe(
        'Inputs that rise and fall together, by name or by a pattern or tag such as "qipp.*.confidence": each two of them.',
      ),
    rank: z
      .number()
      .refine((rank) => rank > -1 && rank < 1, {
        error: (issue) =>
          `A rank correlation of ${String(issue.input)} cannot be. It lies between -1 and 1, without those two: inputs that always move as one should be one input.`,
      })
      .describe(
        'Rank correlation (Spearman), between -1 and 1; below nought where one falls as the other rises.',
      ),
    reason: z.string().describe('Why.'),
  })
  .describe('A rank correlation between inputs.');

/** How the uncertain inputs of a model are drawn. */
export const uncertaintySchema = z
  .strictObject({
    default: z
      .enum(DEFAULTS)
      .default('triangular')
      .describe('How a range is drawn whose source says nothing of its spread; none for not at all.'),
    correlations: z.array(correlation).default([]).describe('Inputs that do not move apart from each other.'),
  })
  .default({ default: 'triangular', correlations: [] })
  .describe('How uncertain inputs are drawn: what their sources do not say.');

export type UncertaintyFile = z.output<typeof uncertaintySchema>;
