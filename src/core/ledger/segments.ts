import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { type Column, codeColumns, columnHolding, type Layout } from './layout.ts';
import type { ProfileFile } from './profile-schema.ts';
import type { Segment } from './segment.ts';

/** No code is longer where the layout does not say: it is a code, and not a text. */
const LONGEST = 40;

/**
 * The segments of a profile, each in its column: the one that it names, else the one that the layout has for its name, else, where
 * columns have no names of their own, the next in order.
 */
export function segmentsOf(
  file: ProfileFile,
  layout: Layout,
  place: Place,
): { segments: readonly Segment[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const columns = codeColumns(layout);
  const named = Object.entries(file.segments);
  const taken = new Map<string, string>();
  if (named.length === 0)
    problems.push(
      problem(
        'The profile has no segments.',
        within(place, 'segments'),
        'Name at least one, such as cost_centre.',
      ),
    );
  const segments = named.map(([name, told], i): Segment => {
    const at = within(place, 'segments', name);
    const column = columnHolding(layout, 'code_string') ?? placed(told.column, name, i, columns);
    const about = {
      name,
      title: told.title ?? name.replaceAll('_', ' '),
      digits: told.digits,
      optional: told.optional,
      ...(told.length === undefined ? {} : { length: told.length }),
    };
    if (column === undefined) {
      problems.push(noColumn(told.column, name, layout, columns, at));
      return { ...about, column: '', most: LONGEST };
    }
    if (column.holds.kind === 'code') {
      const other = taken.get(column.name);
      if (other !== undefined)
        problems.push(
          problem(
            `"${name}" and "${other}" stand in one column, ${column.name}.`,
            at,
            'Give one of them another "column".',
          ),
        );
      taken.set(column.name, name);
    } else if (told.column !== undefined || told.optional) {
      const what = `The layout ${layout.name} writes the whole code as one text, so "${name}" can neither have a column of its own nor be left out.`;
      problems.push(problem(what, at, 'Take out "column" and "optional".'));
    }
    const most = column.length ?? LONGEST;
    if ((told.length ?? 0) > most)
      problems.push(
        problem(
          `Codes of ${told.length} characters do not fit: the column takes ${most}.`,
          within(at, 'length'),
        ),
      );
    return { ...about, column: column.name, most };
  });
  for (const column of columns)
    if (
      column.required &&
      segments.length > 0 &&
      !segments.some((s) => s.column === column.name && !s.optional)
    ) {
      const segment = column.holds.kind === 'code' ? (column.holds.segment ?? '') : '';
      const what = `The layout ${layout.name} needs a code in its column ${column.name}.`;
      problems.push(problem(what, within(place, 'segments'), `Add the segment "${segment}".`));
    }
  return { segments, problems };
}

function placed(
  told: string | undefined,
  name: string,
  i: number,
  columns: readonly Column[],
): Column | undefined {
  if (told !== undefined) return columns.find((column) => column.name === told);
  const own = columns.find(({ holds }) => holds.kind === 'code' && holds.segment === name);
  if (own !== undefined) return own;
  const nameless = columns.every(({ holds }) => holds.kind === 'code' && holds.segment === undefined);
  return nameless ? columns[i] : undefined;
}

function noColumn(
  told: string | undefined,
  name: string,
  layout: Layout,
  columns: readonly Column[],
  at: Place,
): Problem {
  const names = columns.map((column) => column.name);
  const all = `Columns for codes: ${names.length > 12 ? `${names[0]} to ${names.at(-1)}` : names.join(', ')}.`;
  if (told !== undefined)
    return problem(
      `The layout ${layout.name} has no column "${told}" for a code.`,
      within(at, 'column'),
      didYouMean(told, names, all),
    );
  const known = columns.flatMap(({ holds }) =>
    holds.kind === 'code' && holds.segment !== undefined ? [holds.segment] : [],
  );
  const near = didYouMean(name, known);
  return problem(
    `The layout ${layout.name} has no place for the segment "${name}".`,
    at,
    near === '' ? `Say which with "column". ${all}` : near,
  );
}
