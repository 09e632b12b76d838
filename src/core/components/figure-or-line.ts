import { z } from 'zod';
import { formulaLine, givenLine, LINE_NAME, type Line } from '../graph/line.ts';
import { givenOf } from '../model/given-of.ts';
import { inputSchema } from '../model/input.ts';
import { type Problem, problem, within } from '../problem/problem.ts';
import type { Rollup } from '../quantity/rollup.ts';
import type { ModelFacts } from './component.ts';

const named = z
  .strictObject({
    line: z
      .string()
      .refine((text) => LINE_NAME.test(text), {
        error: (issue) =>
          `"${String(issue.input)}" is not the name of one line. Write it like placements.ooa.average.`,
      })
      .describe('The name of a line of the model.'),
  })
  .describe('A line of the model that gives the figure.');

/** A figure told in the model file, or a line of the model that gives it. */
export const figureOrLine = z.union([named, inputSchema]).describe('A figure with its source, or a line.');

export type FigureOrLine = z.output<typeof figureOrLine>;

/**
 * The line by which a component knows a figure: a given one where the model file tells it, else one that repeats the line
 * named. Its name is the same either way, and a wrong name or unit is told where the model file names the line.
 */
export function figureLine(line: Omit<Line, 'content'>, figure: FigureOrLine): Line {
  return 'line' in figure
    ? formulaLine({ ...line, place: within(line.place, 'line') }, figure.line)
    : givenLine(line, givenOf(figure));
}

const IN_WORDS: Readonly<Record<Rollup, string>> = {
  flow: 'an amount of each month, added up over the year',
  stock: 'a closing figure of each month',
  level: 'a figure that holds for each month, averaged over the year',
  profile: 'a shape',
};

/** A line of the wrong roll-up would be counted twelve times over, or a twelfth of it. Lines of later components are not seen. */
export function rollupProblems(
  line: Line,
  figure: FigureOrLine,
  fits: readonly Rollup[],
  facts: ModelFacts,
): readonly Problem[] {
  if (!('line' in figure)) return [];
  const found = facts.lines.find((l) => l.name === figure.line);
  if (found === undefined || fits.includes(found.rollup)) return [];
  const what = `"${found.name}" is ${IN_WORDS[found.rollup]} (${found.rollup}), and does not fit "${line.label}".`;
  return [problem(what, line.place, `Name a line whose roll-up is ${fits.join(' or ')}.`)];
}
