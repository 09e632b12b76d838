import { z } from 'zod';
import { readWindow } from '../calendar/calendar.ts';
import { readYear } from '../calendar/financial-year.ts';
import { COMPONENTS } from '../components/index.ts';
import { exploreSchema } from '../explore/explore-schema.ts';
import { questionSchema } from '../optimise/question-schema.ts';
import { didYouMean } from '../problem/nearest.ts';
import { overlayShape } from '../scenario/overlay-schema.ts';
import { uncertaintySchema } from '../uncertainty/uncertainty-schema.ts';
import { inputSchema, yearKey } from './input.ts';
import { slug } from './slug.ts';

const window = z.string().refine((text) => readWindow(text) !== undefined, {
  error: (issue) =>
    `"${String(issue.input)}" is not a window of financial years. Write it like 2009/10-2011/12.`,
});

const tags = z.record(slug, z.string()).default({});

const lineSchema = z
  .strictObject({
    name: z.string().describe('Lower-case words joined by dots, such as own.total_spend.'),
    label: z.string().describe('What a board member calls it.'),
    unit: z
      .union([z.string(), z.literal(1)])
      .transform(String)
      .describe('GBP, people, GBP/people/week; 1 for a plain number.'),
    rollup: z
      .enum(['flow', 'stock', 'level', 'profile'])
      .describe('A flow is added up over the year, a stock taken at its close, a level averaged.'),
    formula: z.string().optional().describe('A formula over other lines. Either this or "input".'),
    input: inputSchema.optional(),
    tags,
    note: z.string().optional(),
  })
  .refine((line) => (line.formula === undefined) !== (line.input === undefined), {
    error: 'A line has either a formula or an input, and not both.',
  })
  .describe('A line of your own: as good as any that a component adds.');

export const scenarioSchema = z
  .strictObject({
    title: z.string(),
    about: z.string().describe('What this scenario is, in a sentence or two.'),
    extends: slug.optional().describe('The scenario that this one starts from.'),
    project_to: yearKey.optional().describe('Last financial year to project to.'),
    ...overlayShape,
  })
  .describe(
    'A scenario: what is different, laid over the model. Order: what it extends, then off, on, set, fill, scale, shift, delay, formulas. No line is changed twice.',
  );

const components = z
  .strictObject(Object.fromEntries(COMPONENTS.map((c) => [c.name, c.settings.optional()])))
  .describe('Components, each with its own settings; each adds lines to the model.');

/** The whole model file. The JSON Schema that helps an editor is made from this. */
export const modelSchema = z
  .strictObject({
    model: slug.describe('Short name: the same as the folder.'),
    title: z.string(),
    about: z.string().describe('What the plan is and where it comes from, in a few sentences.'),
    vintage: z
      .string()
      .optional()
      .describe(
        'How old the data is, in a few words: the date of the plan, and of the newest table it draws on.',
      ),
    window: window.describe('The financial years of the plan, such as 2009/10-2011/12.'),
    project_to: yearKey.optional().describe('Last financial year to project to, when later than the window.'),
    base_year: yearKey.describe('The year in which indexes are 1.'),
    funders: z
      .record(
        slug,
        z.strictObject({
          name: z.string(),
          about: z.string().optional(),
          part_of: slug.optional().describe('The larger body that it is part of, by short name.'),
        }),
      )
      .superRefine((funders, context) => {
        for (const { ref, message } of partOfFaults(funders))
          context.addIssue({ code: 'custom', message, path: [ref, 'part_of'] });
      })
      .describe('Who pays, by short name.'),
    components,
    lines: z.array(lineSchema).default([]),
    uncertainty: uncertaintySchema,
    explore: exploreSchema,
    scenarios: z.record(slug, scenarioSchema).describe('At least "plan": the document as it stands.'),
    optimise: z
      .record(slug, questionSchema)
      .default({})
      .describe(
        'Questions for "headroom optimise", by short name: what may be chosen, what for, and within which limits.',
      ),
  })
  .refine((m) => 'plan' in m.scenarios, {
    error: 'There must be a scenario "plan": the document as it stands.',
    path: ['scenarios'],
  })
  .refine((m) => startsInWindow(m.window, m.base_year), {
    error: (issue) => {
      const m = issue.input as { window: string; base_year: string };
      return `The base year ${m.base_year} is outside the window ${m.window}.`;
    },
    path: ['base_year'],
  });

function startsInWindow(text: string, base: string): boolean {
  const found = readWindow(text);
  const year = readYear(base);
  return found === undefined || year === undefined || (year >= found.first && year <= found.last);
}

/** A body is part of one that the file lists, and never of itself, however far round. */
function partOfFaults(
  funders: Readonly<Record<string, { readonly part_of?: string | undefined }>>,
): readonly { ref: string; message: string }[] {
  return Object.keys(funders).flatMap((ref) => {
    const path = [ref];
    for (let next = funders[ref]?.part_of; next !== undefined; next = funders[next]?.part_of) {
      if (!(next in funders)) {
        if (path.length > 1) return [];
        const mend = didYouMean(next, Object.keys(funders), `There are: ${Object.keys(funders).join(', ')}.`);
        return [{ ref, message: `There is no funder "${next}". ${mend}` }];
      }
      if (next === ref)
        return [
          { ref, message: `Funders are part of each other in a circle: ${[...path, ref].join(' -> ')}.` },
        ];
      if (path.includes(next)) return [];
      path.push(next);
    }
    return [];
  });
}

export type ModelFile = z.output<typeof modelSchema>;
export type ScenarioFile = z.output<typeof scenarioSchema>;
/** A scenario as it is written: what says nothing is left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type LineFile = z.output<typeof lineSchema>;
