import { z } from 'zod';
import { inputSchema } from '../../model/input.ts';
import { figureOrLine } from '../figure-or-line.ts';
import { tierSetting } from '../tier.ts';

const ref = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: (issue) => `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
});
const release = z
  .strictObject({
    label: z.string().describe('What releases the money.'),
    line: z.string().describe('The line of the saving by month, such as qipp.back_office.net.'),
    recurrent: z
      .string()
      .optional()
      .describe(
        'The line of the part that recurs, such as qipp.back_office.net_recurrent; "none" when none of it does. Left out, all of it recurs.',
      ),
    tier: tierSetting,
  })
  .describe('Money released into the pool.');

const programme = z
  .strictObject({
    label: z.string().describe('What the money is put into.'),
    ask: figureOrLine.describe('Pounds of a full year; or the line of its monthly cost.'),
    start: inputSchema.describe('First month: {month: 2010-04, source: ...}.'),
    gate: z.string().optional().describe('A date that it waits for, such as checkpoints.core_offer.month.'),
    recurrent: z
      .boolean()
      .default(false)
      .describe('true for a commitment that goes on: it draws only on money that recurs.'),
    tier: tierSetting,
  })
  .describe('A programme that draws on the pool.');

const pool = z.strictObject({
  label: z.string().describe('What the pool is called.'),
  funder: ref.describe('Short name of the funder whose money it is; a pooled budget is a funder of its own.'),
  releases: z.record(ref, release).describe('What releases money into the pool, each by its own name.'),
  banked: inputSchema.describe('Share of what is released that leaves the system, 0 to 1.'),
  bridge: z
    .record(
      ref,
      z.strictObject({
        label: z.string().describe('Where the bridge funding comes from.'),
        amount: figureOrLine.describe('Pounds a month.'),
      }),
    )
    .default({})
    .describe('Named bridge funding, which lets a programme start before the savings come.'),
  year_end: z
    .enum(['carry', 'return'])
    .describe('What becomes of money left in March: carried into the next year, or returned.'),
  waterfall: z
    .enum(['priority', 'proportional'])
    .default('priority')
    .describe('How programmes share what is not enough: in their order, or each the same part of its ask.'),
  programmes: z.record(ref, programme).describe('What draws on the pool, in order of priority.'),
});

const noLag = {
  error: (issue: { readonly input?: unknown }) =>
    `A lag of ${String(issue.input)} cannot be: what is spent in a month saves in a later one. Write a whole number of months, 1 or more.`,
};

const effect = z.strictObject({
  label: z.string().describe('What costs less later, and because of what.'),
  of: z.string().describe('The line of what is spent, such as reinvestment.pct.to.liaison.'),
  lag: z.int(noLag).min(1, noLag).describe('Months until the first effect, 1 or more.'),
  profile: inputSchema.describe(
    'Pounds saved for each pound spent, by months since the first effect: {profile: [...], source: ...}; the last holds.',
  ),
  on: inputSchema.describe('1 when it counts, 0 when not. 0 in the model; a scenario may turn it on.'),
  lowers: z.string().optional().describe('The line of the cost that it lowers.'),
  funder: ref.optional().describe('Short name of the funder who saves.'),
});

export const reinvestmentSettings = z
  .strictObject({
    pools: z.record(ref, pool).describe('Pools of released money, by short name.'),
    effects: z.record(ref, effect).default({}).describe('Later effects of what is spent, by short name.'),
  })
  .describe('Where released money goes.');

export type ReinvestmentSettings = z.output<typeof reinvestmentSettings>;
export type PoolSettings = z.output<typeof pool>;
export type ProgrammeSettings = z.output<typeof programme>;
export type EffectSettings = z.output<typeof effect>;
