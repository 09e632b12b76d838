import { z } from 'zod';
import { inputSchema } from '../../model/input.ts';
import { figureOrLine } from '../figure-or-line.ts';
import { lineName, shortName } from './amounts.ts';
import { selectorLists } from './pick.ts';

const spend = z
  .union([lineName.describe('The name of a line in pounds by month.'), selectorLists])
  .describe('A line, or lists of selectors that pick lines, in pounds by month.');

const names = (what: string): z.ZodArray<typeof lineName> => z.array(lineName).describe(what);
const funder = z
  .string()
  .describe('Short name of the organisation, as the model file lists it under funders.');

const envelope = z
  .strictObject({
    label: z.string().describe('What the envelope is called.'),
    funder,
    envelope: figureOrLine.describe(
      'The envelope in pounds by year; or a line, of the year (a level) or by month (a flow).',
    ),
    spend: spend
      .optional()
      .describe(
        'The spend held against it. Left out: all spend of the funder, affordability.spend.<funder>.',
      ),
    savings: names('Lines of savings that take spend down, in pounds by month.').default([]),
    recurrent_envelope: figureOrLine
      .optional()
      .describe('The part of the envelope that recurs, in pounds of the year. Left out: all of it.'),
    non_recurrent_spend: names('Lines within the spend that stop by the end of the year.').default([]),
    recurrent_savings: names(
      'Lines of savings that go on after the year, where they are not the savings above.',
    ).optional(),
  })
  .describe('An envelope, and the spend held against it.');

const selfFinancing = z
  .strictObject({
    label: z.string().describe('What has to pay for itself.'),
    funder: funder.optional(),
    costs: names('Lines of what it costs, in pounds by month.').min(1),
    savings: names('Lines of what it saves, in pounds by month.').min(1),
  })
  .describe('Something for which there is no new money: what it saves must cover what it costs.');

const mhis = z
  .strictObject({
    label: z.string().describe('What the test is called.'),
    funder,
    spend: spend
      .optional()
      .describe('Mental-health spend. Left out: all spend of the funder, affordability.spend.<funder>.'),
    excluded: names(
      'Lines within the spend that the standard leaves out: learning disability, dementia, one-off transformation money.',
    ).default([]),
    spend_before: inputSchema.describe(
      'Spend of the year before the first, in pounds, without what is left out.',
    ),
    allocation_growth: figureOrLine
      .optional()
      .describe(
        'Growth of the allocation by year, as a share: 0.037 for 3.7 %. Either this or "allocation".',
      ),
    allocation: figureOrLine.optional().describe('The allocation in pounds by year.'),
    allocation_before: inputSchema
      .optional()
      .describe('The allocation of the year before the first, in pounds. Goes with "allocation".'),
  })
  .refine((m) => (m.allocation_growth === undefined) !== (m.allocation === undefined), {
    error: 'Give either "allocation_growth" or "allocation".',
  })
  .refine((m) => (m.allocation === undefined) === (m.allocation_before === undefined), {
    error: '"allocation" and "allocation_before" go together.',
  })
  .describe('The Mental Health Investment Standard of one organisation.');

const shares = (what: string): z.ZodRecord<z.ZodString, typeof figureOrLine> =>
  z.record(z.string(), figureOrLine).describe(what);

const pooled = z
  .strictObject({
    label: z.string().describe('What the pooled budget is called.'),
    funder: funder.describe('Short name of the pool, as the model file lists it under funders.'),
    budget: figureOrLine.describe(
      'The budget in pounds by year; or a line, of the year (a level) or by month (a flow).',
    ),
    spend: spend
      .optional()
      .describe('The spend of the pool. Left out: all spend of the pool, affordability.spend.<funder>.'),
    contributions: shares('By partner: its share of the budget, 0 to 1. They add up to 1.').refine(
      (c) => Object.keys(c).length > 0,
      { error: 'A pooled budget needs its partners.' },
    ),
    risk_shares: shares(
      'By partner: its share of an overspend, and of an underspend where no benefit shares are given. Left out: as the contributions.',
    ).optional(),
    benefit_shares: shares(
      'By partner: its share of an underspend of the year. Left out: as of an overspend.',
    ).optional(),
  })
  .describe('A pooled (section 75) budget of several partners.');

export const affordabilitySettings = z
  .strictObject({
    spend: selectorLists
      .optional()
      .describe(
        'What counts as spend: lists of selectors that pick lines with a funder, in pounds by month.',
      ),
    envelopes: z.record(shortName, envelope).default({}).describe('Envelopes, by short name.'),
    self_financing: z
      .record(shortName, selfFinancing)
      .default({})
      .describe('What must pay for itself, nothing beyond existing budgets, by short name.'),
    mhis: z
      .record(shortName, mhis)
      .default({})
      .describe('Tests of the Mental Health Investment Standard, by short name.'),
    pooled: z.record(shortName, pooled).default({}).describe('Pooled (section 75) budgets, by short name.'),
  })
  .describe(
    'Affordability: spend by organisation, envelopes, the Mental Health Investment Standard, pooled budgets.',
  );

export type Spend = z.output<typeof spend>;
export type EnvelopeSettings = z.output<typeof envelope>;
export type SelfFinancingSettings = z.output<typeof selfFinancing>;
export type MhisSettings = z.output<typeof mhis>;
export type PooledSettings = z.output<typeof pooled>;
