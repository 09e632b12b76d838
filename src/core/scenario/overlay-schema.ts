import { z } from 'zod';
import { readYear } from '../calendar/financial-year.ts';
import { readMonth } from '../calendar/month.ts';
import { inputSchema } from '../model/input.ts';
import type { Spread } from '../source/spread.ts';
import { spreadSchema } from '../source/spread-schema.ts';
import { spreadFaults } from '../uncertainty/spread-faults.ts';

/** A financial year or a month: where a change begins or ends. */
const point = z.string().refine((text) => readYear(text) !== undefined || readMonth(text) !== undefined, {
  error: (issue) =>
    `"${String(issue.input)}" is neither a financial year nor a month. Write it like 2010/11 or 2010-04.`,
});

const span = {
  from: point
    .optional()
    .describe('First financial year or month that changes; all from the start when left out.'),
  to: point.optional().describe('Last financial year or month that changes; all to the end when left out.'),
};

/** The reason of an entry, and the range of `what` it tells. */
const why = (what: string) => ({
  reason: z.string().describe('Why: it shows beside the figure.'),
  low: z.number().optional().describe(`The least that the ${what} could be.`),
  high: z.number().optional().describe(`The most that the ${what} could be.`),
  spread: spreadSchema.optional(),
});

/** An entry whose own figure lies in its range. */
const ranged = <T extends z.ZodType<Ranged>>(entry: T, figure: (entry: z.output<T>) => number): T =>
  entry.superRefine((told, context) => {
    const value = figure(told);
    const { low = value, high = value, spread } = told;
    const source = { kind: 'assumed' as const, reason: '', low: told.low, high: told.high, spread };
    const faults =
      low <= value && value <= high
        ? spreadFaults([value], source, false)
        : [`The value ${value} is outside its own range, ${low} to ${high}.`];
    for (const message of faults) context.addIssue({ code: 'custom', message });
  });

interface Ranged {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly spread?: Spread | undefined;
}

const lines = z.array(z.string()).min(1).describe('Name patterns and tags; a line must meet all.');

const byInput = <T extends z.ZodType>(change: T, about: string): z.ZodDefault<z.ZodRecord<z.ZodString, T>> =>
  z
    .record(z.string(), change)
    .default({} as never)
    .describe(`By input, or by a pattern or tag that picks inputs, such as "tier=t3": ${about}`);

/** What a scenario changes, in the order in which it is laid over the model. */
export const overlayShape = {
  off: z
    .array(z.strictObject({ lines, reason: z.string() }))
    .default([])
    .describe(
      'Lines that are switched off: their value is nought. "scheme=x" or "component=x" switches off all of it.',
    ),
  on: z
    .array(z.strictObject({ lines, reason: z.string() }))
    .default([])
    .describe(
      'What is turned on: switches, which are inputs from 0 to 1 that say whether something counts; and lines that a scenario further down switched off, which are again what the model says.',
    ),
  set: byInput(inputSchema, 'a new figure, with its source.'),
  fill: byInput(
    ranged(z.strictObject({ value: z.number(), ...why('figure') }), (e) => e.value),
    'a figure for the months in which it is unknown; what is known stays.',
  ),
  scale: byInput(
    ranged(z.strictObject({ by: z.number(), ...span, ...why('factor') }), (e) => e.by),
    'a factor: 1.1 for 10 % more, 0.9 for 10 % less.',
  ),
  shift: byInput(
    ranged(z.strictObject({ by: z.number(), ...span, ...why('amount') }), (e) => e.by),
    'an amount to add; below nought to take off.',
  ),
  delay: byInput(
    ranged(z.strictObject({ months: z.number().int(), ...why('number of months') }), (e) => e.months),
    'months by which a date, or figures told by month, come later; below nought for earlier.',
  ),
  formulas: z
    .record(z.string(), z.strictObject({ formula: z.string(), reason: z.string() }))
    .default({})
    .describe('By line: a formula in place of what the line had, with the reason.'),
};

const schema = z.object(overlayShape);
export type Overlay = z.output<typeof schema>;
