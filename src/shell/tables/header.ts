import type { z } from 'zod';
import { didYouMean, nearest } from '../../core/problem/nearest.ts';
import { note, type Problem, problem } from '../../core/problem/problem.ts';
import type { TableLayout } from '../../core/tables/layout.ts';

/** The names of the columns as the layout writes them: lower case, with _ for spaces and hyphens. */
export function columnNames(header: readonly string[]): readonly string[] {
  return header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
}

function neededBy(layout: TableLayout): readonly string[] {
  return Object.entries(layout.columns.shape)
    .filter(([, s]) => !(s as z.ZodType).safeParse(undefined).success)
    .map(([name]) => name);
}

/** Another sign than the comma between the columns, as some settings of Excel save it: told once, not column by column. */
export function separatorProblem(text: string, layout: TableLayout, file: string): Problem | undefined {
  const line = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const known = Object.keys(layout.columns.shape);
  const count = (sign: string): number =>
    columnNames(line.split(sign).map((name) => name.replaceAll('"', ''))).filter((n) => known.includes(n))
      .length;
  const [sign, words] =
    [[';', 'semicolons'] as const, ['\t', 'tabs'] as const].find(([s]) => count(s) > count(',')) ?? [];
  if (sign === undefined) return undefined;
  return problem(
    `The columns are separated by ${words}, and not by commas.`,
    { file, row: 1 },
    'Save the file as "CSV UTF-8 (Comma delimited)". Where Excel still writes semicolons, set the comma as the list separator of your computer.',
  );
}

/** Everything wrong with the header, whose names are given as the layout writes them; `below` are the rows under it. */
export function headerProblems(
  names: readonly string[],
  below: readonly (readonly string[])[],
  layout: TableLayout,
  file: string,
): readonly Problem[] {
  const place = { file, row: 1 };
  const known = Object.keys(layout.columns.shape);
  const needed = neededBy(layout);
  const strange = names.filter((name) => name !== '' && !known.includes(name));
  const missing = needed.filter((name) => !names.includes(name));
  const twice = names.filter((name, i) => name !== '' && names.indexOf(name) !== i);
  if (missing.length > 1 && missing.length === needed.length) {
    const lower = below.findIndex((row) => needed.every((name) => columnNames(row).includes(name)));
    if (lower !== -1)
      return [
        problem(
          `The names of the columns stand in row ${lower + 2}.`,
          place,
          'They belong in row 1: take out the rows above them.',
        ),
      ];
    const near = missing.filter((name) => nearest(name, strange) !== undefined);
    if (near.length * 2 < missing.length) {
      const what = `None of the columns of the ${layout.name} table is there.`;
      return [problem(what, place, `Its first row should be: ${known.join(',')}.`)];
    }
  }
  return [
    ...missing.map((name) => {
      const near = nearest(name, strange);
      const mend =
        near === undefined
          ? `Add it; the ${layout.name} table needs: ${needed.join(', ')}.`
          : `Is "${near}" meant to be it?`;
      return problem(`The column "${name}" is missing.`, place, mend);
    }),
    ...twice.map((name) => problem(`The column "${name}" is there twice.`, place, 'Keep one.')),
    ...(missing.length > 0
      ? []
      : strange.map((name) => note(`The column "${name}" is not used.`, place, didYouMean(name, known)))),
  ];
}
