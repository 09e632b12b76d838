import { z } from 'zod';
import { readMonth } from '../calendar/month.ts';
import { slug } from '../model/slug.ts';

const end = z.union([
  z.number(),
  z.string().refine((text) => readMonth(text) !== undefined, {
    error: (issue) =>
      `"${String(issue.input)}" is neither a number nor a month. Write a number, or a month like 2010-04.`,
  }),
]);

const group = z.string().optional().describe('The heading that it stands under.');

const slider = z
  .strictObject({
    input: z.string().describe('The input that it moves, by name.'),
    label: z.string().optional().describe('What it is called; the label of the input when left out.'),
    move: z
      .enum(['value', 'factor', 'amount', 'month'])
      .optional()
      .describe(
        'How the input is moved: a new figure, a factor on what was told, an amount on top of it, or a month for a date.',
      ),
    years: z
      .string()
      .optional()
      .describe('The financial years that change, such as 2010/11 or 2010/11-2012/13; all when left out.'),
    from: end.optional().describe('The lower end; that of the range of its source, or else what it can be.'),
    to: end.optional().describe('The upper end; likewise.'),
    step: z.number().optional().describe('The step; about a hundredth of the range when left out.'),
    group,
  })
  .describe('An input that a reader may move.');

const switchSchema = z
  .strictObject({
    name: slug.describe('Short name, as it stands in the address of the page.'),
    label: z.string().describe('What is switched.'),
    lines: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'Lines that can be off, by name patterns and tags; a line must meet all. Either this or "input".',
      ),
    input: z.string().optional().describe('An input that has one of two values.'),
    values: z
      .tuple([z.number(), z.number()])
      .default([0, 1])
      .describe('Its value when off and when on; 0 and 1 when left out.'),
    group,
  })
  .describe('Something that a reader may switch off or on.');

const headlines = z.array(z.string()).default([]);

/** What of a model matters on the page where readers try figures. */
export const exploreSchema = z
  .strictObject({
    sliders: z.array(slider).default([]),
    switches: z.array(switchSchema).default([]),
    figures: z
      .strictObject({
        headlines: headlines.describe('The lines told first, up to six.'),
        spend: headlines.describe('The lines of the chart of spending, where its own choice does not fit.'),
      })
      .default({ headlines: [], spend: [] })
      .describe('What the page shows.'),
  })
  .default({ sliders: [], switches: [], figures: { headlines: [], spend: [] } })
  .describe('What a reader may move on the page "Try it", and which figures it shows.');

export type ExploreFile = z.output<typeof exploreSchema>;
export type SliderFile = ExploreFile['sliders'][number];
export type SwitchFile = ExploreFile['switches'][number];
