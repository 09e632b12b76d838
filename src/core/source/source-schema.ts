import { z } from 'zod';
import { readMonth } from '../calendar/month.ts';
import { spreadSchema } from './spread-schema.ts';

const month = z
  .string()
  .refine((text) => readMonth(text) !== undefined, {
    error: (issue) => `"${String(issue.input)}" is not a month. Write it like 2010-04.`,
  })
  .transform((text) => readMonth(text) ?? 0);

const words = z.string().trim().min(1);

/** A source as it is written in a model file; see `Source`. */
export const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stated').describe('The local document says so.'),
    document: words,
    section: words,
    quote: words.describe("The document's exact words."),
    reading: words.optional(),
  }),
  z.strictObject({
    kind: z.literal('read').describe('Our reading of unclear words.'),
    document: words,
    section: words,
    quote: words.describe("The document's exact words."),
    reading: words.describe('How we read the words, and why.'),
  }),
  z.strictObject({
    kind: z.literal('cited').describe('Published evidence from outside the locality.'),
    document: words,
    section: words.optional(),
    quote: words.optional(),
    reading: words.optional(),
    evidence: z.enum(['seen', 'recalled']).default('seen'),
    price_year: words.optional(),
    place: words.optional(),
    low: z.number().optional().describe('The low end of the published range.'),
    high: z.number().optional().describe('The high end of the published range.'),
    spread: spreadSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('assumed').describe('Our own figure, with its reason and a range.'),
    reason: words,
    low: z.number().optional().describe('The least that it could be.'),
    high: z.number().optional().describe('The most that it could be.'),
    earliest: month.optional().describe('Of a date: the earliest month that it could be.'),
    latest: month.optional().describe('Of a date: the latest month that it could be.'),
    spread: spreadSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('local').describe("The user's own figure."),
    note: words,
    low: z.number().optional().describe('The least that it could be.'),
    high: z.number().optional().describe('The most that it could be.'),
    spread: spreadSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('missing').describe('The figure is not known.'),
    why: words.describe('What was looked for, and why it is not there.'),
  }),
]);
