import { z } from 'zod';

export const qippSettings = z
  .strictObject({
    schemes: z.string().describe('The CSV file of schemes, from the folder of this model file.'),
    targets: z
      .string()
      .optional()
      .describe('The CSV file of targets. Left out where there are none: they are then unknown.'),
    programmes: z
      .record(
        z.string().regex(/^[a-z][a-z0-9_]*$/),
        z.strictObject({
          label: z.string().describe('What the programme is called.'),
          owner: z.string().optional().describe('Who has to deliver it.'),
        }),
      )
      .describe('The savings programmes, each with targets of its own. None is set off against another.'),
  })
  .describe('Savings schemes and targets (QIPP).');

export type QippSettings = z.output<typeof qippSettings>;
