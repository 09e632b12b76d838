import { z } from 'zod';
import { monthKey } from '../model/input.ts';
import { slug } from '../model/slug.ts';
import { overlayShape } from '../scenario/overlay-schema.ts';

const periods = z
  .array(z.string())
  .min(1)
  .optional()
  .describe('Financial years, quarters or months, such as 2010/11, 2010/11 Q2 or 2010-07.');

const termSchema = z.strictObject({
  line: z.string().describe('The name of a line.'),
  periods: periods.describe(
    'The periods that count, added up. Left out: of a flow every year; of any other line the last year.',
  ),
  weight: z
    .number()
    .optional()
    .describe(
      'What one unit of the line counts for; 1 when left out. Lines in different units each need one.',
    ),
});

const termsSchema = z.array(termSchema).min(1);

const outSchema = z
  .strictObject(overlayShape)
  .describe('What a scenario changes when it is left out. Without this it goes ahead in any case.');

const optionSchema = z
  .strictObject({ label: z.string().describe('The way in a few words.'), ...overlayShape })
  .describe('One way of going ahead: what a scenario changes for it.');

const startSchema = z
  .strictObject({
    input: z.string().describe('The input that holds its first month.'),
    from: monthKey.describe('The earliest start.'),
    to: monthKey.describe('The latest start.'),
    every: z.number().int().min(1).default(1).describe('Months from one possible start to the next.'),
  })
  .refine((s) => s.from <= s.to, { error: 'The latest start is before the earliest.', path: ['to'] })
  .describe('It may start in any of these months.');

const sizeSchema = z
  .strictObject({
    input: z.string().describe('The input that holds its size.'),
    as: z
      .enum(['value', 'factor', 'amount'])
      .default('value')
      .describe('What the size is: the value of the input, a factor on it, or an amount on top of it.'),
    least: z.number().describe('The least that it can be, when it goes ahead.'),
    most: z.number().describe('The most that it can be.'),
    step: z
      .number()
      .positive()
      .optional()
      .describe('It is the least plus so many whole steps. Left out: any size, to the penny.'),
  })
  .refine((s) => s.least < s.most, { error: 'The most must be above the least.', path: ['most'] })
  .describe('It may have any size between two, when it goes ahead.');

const choiceSchema = z
  .strictObject({
    label: z.string().describe('What a board member calls it.'),
    out: outSchema.optional(),
    options: z
      .record(slug, optionSchema)
      .default({})
      .describe(
        'Ways of going ahead, of which one is taken. Left out: it goes ahead as the scenario has it.',
      ),
    start: startSchema.optional(),
    size: sizeSchema.optional(),
    after: z
      .record(slug, z.number().int().min(0))
      .default({})
      .describe(
        'By other choice: it goes ahead only when the other does, and so many months after the start of that one.',
      ),
  })
  .describe('One thing to decide: whether, in which way, from when on, and how large.');

const BOUNDS = ['at_most', 'at_least', 'most_change', 'most_change_share'] as const;

const limitSchema = z
  .strictObject({
    label: z.string().describe('What a board member calls it.'),
    line: z.string().describe('The line that is limited.'),
    at_most: z
      .union([z.number(), z.string()])
      .optional()
      .describe('It is no more than this number, or than a line in the same period.'),
    at_least: z
      .union([z.number(), z.string()])
      .optional()
      .describe('It is no less than this number, or than a line in the same period.'),
    most_change: z
      .number()
      .min(0)
      .optional()
      .describe('It rises or falls by no more than this from one of its periods to the next.'),
    most_change_share: z
      .number()
      .min(0)
      .optional()
      .describe('The same as a share of what it was in the period before: 0.1 for 10 %.'),
    each: z
      .enum(['year', 'quarter', 'month'])
      .default('year')
      .describe('It holds in each financial year, quarter or month.'),
    periods: periods.describe('It holds in these periods alone.'),
  })
  .refine((limit) => BOUNDS.filter((bound) => limit[bound] !== undefined).length === 1, {
    error: `A limit has one of ${BOUNDS.join(', ')}.`,
  })
  .describe('What every plan must keep to.');

/** A question for the optimiser as it is written in a model file. */
export const questionSchema = z
  .strictObject({
    title: z.string(),
    about: z.string().describe('What is asked, and why, in a sentence or two.'),
    scenario: slug.describe('The scenario that every plan starts from.'),
    maximise: termsSchema.optional().describe('Lines to be made as large as can be, added up.'),
    minimise: termsSchema.optional().describe('Lines to be made as small as can be, added up.'),
    choices: z.record(slug, choiceSchema).describe('What may be chosen, by short name.'),
    limits: z.record(slug, limitSchema).default({}).describe('What every plan must keep to, by short name.'),
  })
  .refine((q) => (q.maximise === undefined) !== (q.minimise === undefined), {
    error: 'A question has either "maximise" or "minimise", and not both.',
  })
  .describe('A question for the optimiser.');

export type QuestionFile = z.output<typeof questionSchema>;
export type ChoiceFile = QuestionFile['choices'][string];
export type LimitFile = QuestionFile['limits'][string];
export type TermFile = z.output<typeof termSchema>;
