import { z } from 'zod';
import { aprilOf } from '../../calendar/financial-year.ts';
import { printMonth } from '../../calendar/month.ts';
import { formulaLine, LINE_NAME, type Line } from '../../graph/line.ts';
import { didYouMean } from '../../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Built, ModelFacts } from '../component.ts';
import { type FigureOrLine, figureLine, rollupProblems } from '../figure-or-line.ts';

/** A line still without its figures or formula. */
export type About = Omit<Line, 'content'>;

export const lineName = z.string().refine((text) => LINE_NAME.test(text), {
  error: (issue) =>
    `"${String(issue.input)}" is not the name of one line. Write it like investment.placements.pct.`,
});

export const shortName = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: (issue) => `"${String(issue.input)}" is not a short name. Use lower-case letters, digits and _.`,
});

/** Makes the lines of one envelope, standard or pool: its name, what it holds, and where in its settings it is told. */
export type Make = (
  name: string,
  what: string,
  more?: Partial<Pick<Line, 'unit' | 'rollup' | 'note' | 'tags' | 'bounds' | 'shareOf'>>,
  ...path: readonly string[]
) => About;

/** The tag "measure" tells the kind as well, so that no selector of another kind of line picks these. */
export function maker(prefix: string, label: string, kind: string, tags: Line['tags'], place: Place): Make {
  return (name, what, { tags: more, ...rest } = {}, ...path) => ({
    name: `${prefix}.${name}`,
    label: `${label}: ${what}`,
    unit: 'GBP',
    rollup: 'flow',
    tags: { component: 'affordability', ...tags, measure: `${kind}_${name}`, ...more },
    place: within(place, ...path),
    ...rest,
  });
}

/** 1 or 0, as it stands at the close of a period. */
export const FLAG = { unit: '1', rollup: 'stock' } as const;

export const NOT_BELOW_NOUGHT = [0, Number.POSITIVE_INFINITY] as const;

export function together(parts: readonly Built[]): Built {
  return { lines: parts.flatMap((p) => p.lines), problems: parts.flatMap((p) => p.problems) };
}

/**
 * The sum of monthly amounts named one by one. Several are repeated first, each as a line under the sum, so that the sum can
 * go on as "at least" while one of them is unknown.
 */
export function sumOfLines(sum: About, names: readonly string[], facts: ModelFacts): Built {
  const parts = names.map((name, i): Line => {
    const label = facts.lines.find((line) => line.name === name)?.label ?? name;
    const place = within(sum.place, i);
    const tags = { ...sum.tags, measure: `${sum.tags.measure}_part` };
    return formulaLine(
      { ...sum, name: `${sum.name}.${name}`, label: `${sum.label} (${label})`, tags, place },
      name,
    );
  });
  const problems = parts.flatMap((part, i) => {
    const name = names[i] ?? '';
    if (names.indexOf(name) < i) return [problem(`"${name}" is there twice.`, part.place, 'Keep one.')];
    return rollupProblems(part, { line: name }, ['flow'], facts);
  });
  const [only] = parts;
  if (only === undefined) return { lines: [formulaLine(sum, '0')], problems };
  if (parts.length === 1)
    return { lines: [formulaLine({ ...sum, place: only.place }, names.join())], problems };
  return { lines: [...parts, formulaLine(sum, `total("${sum.name}.*")`)], problems };
}

/** A sum of the year as a monthly amount: a twelfth of what is told, or of a line that gives it; a monthly line is taken as it is. */
export function amountOfYear(amount: About, figure: FigureOrLine, facts: ModelFacts): Built {
  const found = 'line' in figure ? facts.lines.find((line) => line.name === figure.line) : undefined;
  if ('line' in figure && found === undefined) return { lines: [], problems: noLine(amount, figure, facts) };
  if ('line' in figure && found?.rollup === 'flow')
    return {
      lines: [formulaLine({ ...amount, place: within(amount.place, 'line') }, figure.line)],
      problems: [],
    };
  const year: About = {
    ...amount,
    name: `${amount.name}_of_year`,
    label: `${amount.label} of the year`,
    rollup: 'level',
    tags: { ...amount.tags, measure: 'input' },
    bounds: NOT_BELOW_NOUGHT,
  };
  const line = figureLine(year, figure);
  return {
    lines: [line, formulaLine(amount, `${year.name} / 12`)],
    problems: rollupProblems(line, figure, ['level', 'flow'], facts),
  };
}

/** A line has to be there to tell whether it is a sum of the year or of a month. */
function noLine(amount: About, { line }: { readonly line: string }, facts: ModelFacts): readonly Problem[] {
  const known = facts.lines.filter((l) => l.unit === 'GBP').map((l) => l.name);
  return [
    problem(
      `There is no line "${line}" to give "${amount.label}".`,
      within(amount.place, 'line'),
      didYouMean(line, known, 'Name a line of your own, or of another component.'),
    ),
  ];
}

/** A comparison to the penny, as the figures are printed: the last bits of a sum never decide. */
export function atLeast(a: string, b: string): string {
  return `200 * (${a} - ${b}) > -1 GBP`;
}

/** What has no value, such as a cost divided by no outcomes, is unknown: there is nothing in the month before the model. */
export function nothing(line: string, { window }: ModelFacts): string {
  return `at(${line}, "${printMonth(aprilOf(window.first) - 1)}")`;
}
