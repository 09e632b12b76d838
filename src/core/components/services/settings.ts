import { z } from 'zod';

const titles = (what: string): z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>> =>
  z
    .record(
      z.string().regex(/^[a-z][a-z0-9_]*$/, {
        error: (issue) =>
          `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
      }),
      z.string(),
    )
    .default({})
    .describe(`Short name and title of each ${what}, in order.`);

export const servicesSettings = z
  .strictObject({
    catalogue: z.string().describe('The CSV file of services, from the folder of this model file.'),
    money: z.string().describe('The CSV file of their money.'),
    levels: titles('commissioning level'),
    portfolios: titles('portfolio'),
    scopes: titles('scope, such as within and outside the Five Year Forward View'),
    criteria: titles('criterion by which services are placed at a level'),
    gates: z
      .record(z.string(), z.string())
      .default({})
      .describe(
        'By service, or a pattern such as "*": a line that is a date, before which no investment in it starts.',
      ),
  })
  .describe('The services that are commissioned: who commissions them, and what is spent on them.');

export type ServicesSettings = z.output<typeof servicesSettings>;
