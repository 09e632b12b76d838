import { z } from 'zod';
import { inputSchema, monthKey } from '../../model/input.ts';

const condition = z.strictObject({
  label: z.string().describe('What the condition is called in the results, such as "dementia".'),
  population: z.strictObject({
    table: z.string().describe('The CSV file of population, from the folder of this model file.'),
    area: z.string().describe('Which area of the table to use.'),
    outside: z
      .enum(['unknown', 'hold', 'trend'])
      .default('unknown')
      .describe('Months outside the mid-year points: unknown, hold the end value, or run the end slope on.'),
  }),
  prevalence: z.strictObject({
    table: z.string().describe('The CSV file of prevalence.'),
    set: z.string().describe('Which set of rates to use.'),
  }),
  diagnosis_rate: inputSchema.optional().describe('Share of the people who have a diagnosis, 0 to 1.'),
  share_in_contact: inputSchema
    .optional()
    .describe('Share of those diagnosed who are in contact with services, 0 to 1.'),
  led: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string(),
        line: z.string().describe('The line of money that should keep pace with demand.'),
        enough: z
          .string()
          .optional()
          .describe('A formula for the money taken as enough up to then; the line itself when left out.'),
        from: monthKey.describe('The month whose money is taken as enough.'),
        elasticity: inputSchema.describe(
          'By how many per cent the need for money grows when demand grows by one.',
        ),
      }),
    )
    .default({})
    .describe('Money that should keep pace with demand: need and shortfall are shown for each.'),
});

export const demandSettings = z
  .record(z.string().regex(/^[a-z][a-z0-9_]*$/), condition)
  .describe(
    'Demand by condition: people from population and prevalence, an index, caseload, and what should keep pace.',
  );

export type DemandSettings = z.output<typeof demandSettings>;
export type ConditionSettings = z.output<typeof condition>;
