import { z } from 'zod';
import { readMonth } from '../calendar/month.ts';
import type { Spread } from './spread.ts';

/** A number; or, of a date, a month. */
const figure = z.union([
  z.number(),
  z
    .string()
    .refine((text) => readMonth(text) !== undefined, {
      error: (issue) => `"${String(issue.input)}" is no number, and no month such as 2010-04.`,
    })
    .transform((text) => readMonth(text) ?? 0),
]);

const above = (what: string): z.ZodNumber =>
  z.number().positive({ error: (issue) => `"${what}" must be above nought, and is ${String(issue.input)}.` });

const low = figure.optional().describe('The least; that of the source when left out.');
const high = figure.optional().describe('The most; that of the source when left out.');
const cutLow = figure.optional().describe('Where it is cut off below; nowhere when left out.');
const cutHigh = figure.optional().describe('Where it is cut off above; nowhere when left out.');
const mode = figure.optional().describe('The most likely figure: the figure itself, and only a check of it.');
const mean = figure.optional().describe('The mean: the figure itself, and only a check of it.');
const sd = above('sd').describe('The standard deviation, in the unit of the figure.');

const whole = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('none').describe('The range is not drawn from.') }),
  z.strictObject({
    shape: z.literal('uniform').describe('Every figure from low to high is as likely.'),
    low,
    high,
  }),
  z.strictObject({
    shape: z.literal('triangular').describe('The figure is the likeliest; less so in a line to both ends.'),
    low,
    mode,
    high,
  }),
  z.strictObject({
    shape: z.literal('pert').describe('The figure is the likeliest; the ends are rarer than in a triangle.'),
    low,
    mode,
    high,
    weight: above('weight')
      .default(4)
      .describe('How much the likeliest figure counts beside the two ends; the more, the narrower.'),
  }),
  z.strictObject({
    shape: z.literal('normal').describe('A bell about the figure.'),
    mean,
    sd,
    low: cutLow,
    high: cutHigh,
  }),
  z.strictObject({
    shape: z.literal('log_normal').describe('A bell with a longer upper side, never below nought.'),
    mean,
    sd: sd.describe('The standard deviation of the figure itself, not of its logarithm.'),
    low: cutLow,
    high: cutHigh,
  }),
  z.strictObject({
    shape: z
      .literal('beta')
      .describe('A share from counts: alpha for, beta against. The figure is its mean.'),
    alpha: above('alpha').max(10_000),
    beta: above('beta').max(10_000),
    low,
    high,
  }),
  z.strictObject({
    shape: z.literal('discrete').describe('One of a few values. The figure is one of them.'),
    values: z.array(figure).min(2).describe('The values.'),
    chances: z.array(z.number().min(0)).min(2).describe('The chance of each, in order; they add up to 1.'),
  }),
]);

const NAMED = ['none', 'uniform', 'triangular', 'pert'] as const;

/** A shape that needs nothing but the range may be told by its name alone. */
const named = z.enum(NAMED).transform((shape) => (shape === 'pert' ? { shape, weight: 4 } : { shape }));

/** A spread as a person writes it; one that was read can be written as it stands. */
export type SpreadInput = z.input<typeof named> | z.input<typeof whole> | Spread;

/** A spread as it is written in a source; see `Spread`. */
export const spreadSchema: z.ZodType<Spread, SpreadInput> = z
  .union([named, whole])
  .transform((spread): Spread => spread)
  .describe(
    'How likely the figure is to lie where: uniform, triangular, pert or none by name, over the range of the source; or {shape: ..., ...}.',
  );
