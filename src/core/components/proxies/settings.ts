import { z } from 'zod';
import { inputSchema } from '../../model/input.ts';

const file = z.string();

export const proxiesSettings = z
  .strictObject({
    national: file.describe(
      'The CSV file of published national figures, from the folder of this model file.',
    ),
    local: file.describe(
      "The CSV file of the place's own figures, which take the place of the proxies. It may hold no more than its header.",
    ),
    population: z
      .strictObject({
        table: z
          .union([file, z.array(file).min(1)])
          .describe('The CSV file of population, or a list of several that are read as one.'),
        area: z.string().describe('The place: an area of the table.'),
        of: z.string().default('england').describe('The area that the national figures are for.'),
        outside: z
          .enum(['unknown', 'hold', 'trend'])
          .default('unknown')
          .describe(
            'Months outside the mid-year points: unknown, hold the end value, or run the end slope on.',
          ),
      })
      .describe('The people by whose number national figures are shared out.'),
    use: z
      .array(z.string())
      .optional()
      .describe('Short names of the national figures to use; all of them when left out.'),
    relative_level: inputSchema
      .optional()
      .describe(
        'The figure per person in the place over that in the country: 1, as an assumption, when left out.',
      ),
  })
  .describe('National figures that stand in for those of a place whose documents give none.');

export type ProxiesSettings = z.output<typeof proxiesSettings>;

/** The population tables, as a list. */
export function populationFiles({ population }: ProxiesSettings): readonly string[] {
  return typeof population.table === 'string' ? [population.table] : population.table;
}
