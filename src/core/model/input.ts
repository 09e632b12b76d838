import { z } from 'zod';
import { readYear } from '../calendar/financial-year.ts';
import { printMonth, readMonth } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import type { Source } from '../source/source.ts';
import { sourceSchema } from '../source/source-schema.ts';
import { spreadFaults } from '../uncertainty/spread-faults.ts';

const valueSchema = z.union([z.number(), z.literal('unknown')]).describe('A number, or the word unknown.');

export const yearKey = z.string().refine((text) => readYear(text) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a financial year. Write it like 2009/10.`,
});
export const monthKey = z.string().refine((text) => readMonth(text) !== undefined, {
  error: (issue) =>
    `"${String(issue.input)}" is not a month. Write it like 2010-04; months run from 01 to 12.`,
});

/** One input of a model file: a value for all months, by financial year, from given months on, or by months since a start; or a month. */
export const inputSchema = z
  .union([
    z.strictObject({ value: valueSchema, source: sourceSchema }).describe('One value for all months.'),
    z
      .strictObject({ by_year: z.record(yearKey, valueSchema), source: sourceSchema })
      .describe('A value for each financial year.'),
    z
      .strictObject({ from: z.record(monthKey, valueSchema), source: sourceSchema })
      .describe('A value from each month on.'),
    z
      .strictObject({ month: monthKey, source: sourceSchema })
      .describe('A month, such as the start of a scheme.'),
    z
      .strictObject({ profile: z.array(z.number()).min(1), source: sourceSchema })
      .describe('By months since a start; the last holds.'),
  ])
  .superRefine((input, context) => {
    for (const message of inputFaults(input)) context.addIssue({ code: 'custom', message });
  })
  .describe('A figure with its source.');

type AnyInput = { readonly source: Source } & (
  | { readonly value: Value }
  | { readonly by_year: Readonly<Record<string, Value>> }
  | { readonly from: Readonly<Record<string, Value>> }
  | { readonly month: string }
  | { readonly profile: readonly number[] }
);

/** What must hold of a figure and its source together. */
function inputFaults(input: AnyInput): readonly string[] {
  const { source } = input;
  const values =
    'value' in input
      ? [input.value]
      : 'profile' in input
        ? input.profile
        : 'month' in input
          ? [readMonth(input.month) ?? 0]
          : Object.values('from' in input ? input.from : input.by_year);
  const faults: string[] = [];
  if (source.kind === 'missing' && values.some((v) => v !== 'unknown')) {
    faults.push(
      'The source says that the figure is missing, but there is one. Say where it comes from, or write unknown.',
    );
  }
  const years = 'by_year' in input ? Object.keys(input.by_year).map((text) => readYear(text)) : [];
  if (new Set(years).size < years.length)
    faults.push('A financial year is there twice, in two spellings. Keep one.');
  if (
    (source.kind === 'assumed' || source.kind === 'local') &&
    'value' in input &&
    input.value !== 'unknown'
  ) {
    const { low = input.value, high = input.value } = source;
    if (low > input.value || high < input.value) {
      faults.push(`The value ${input.value} is outside its own range, ${low} to ${high}.`);
    }
  }
  if (source.kind === 'assumed' && 'month' in input) {
    const month = readMonth(input.month) ?? 0;
    const { earliest = month, latest = month } = source;
    if (earliest > month || latest < month) {
      faults.push(
        `The month ${input.month} is outside its own range, ${printMonth(earliest)} to ${printMonth(latest)}.`,
      );
    }
  }
  return faults.length > 0 ? faults : spreadFaults(values, source, 'month' in input);
}

export type Input = z.output<typeof inputSchema>;
