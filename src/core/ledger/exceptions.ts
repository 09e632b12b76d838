import { z } from 'zod';
import { LINE_NAME } from '../graph/line.ts';
import type { Located, TableLayout } from '../tables/layout.ts';
import type { Exception } from './profile.ts';
import { codeFault, type Segment } from './segment.ts';

type ExceptionRow = Readonly<Record<string, string>>;

const lineCell = z.string().transform((text, context): string => {
  const name = text.trim();
  if (!LINE_NAME.test(name))
    context.addIssue({
      code: 'custom',
      message:
        name === ''
          ? 'The cell is empty. The name of a line is needed here.'
          : `"${name}" is no name of a line. Line names are words joined by dots, such as placements.ooa.net.`,
    });
  return name;
});

/** The table of exceptions of a profile: its columns are those of the profile's segments. */
export function exceptionsLayout(segments: readonly Segment[]): TableLayout<ExceptionRow> {
  const cells = segments.map((segment) => [
    segment.name,
    z
      .string()
      .default('')
      .transform((text, context): string => {
        const code = text.trim();
        const fault = code === '' ? undefined : codeFault(code, segment);
        if (fault !== undefined)
          context.addIssue({ code: 'custom', message: [fault.what, fault.mend ?? ''].join(' ').trim() });
        return code;
      })
      .describe(`Code of the segment ${segment.name}; empty to leave it as the rules have it.`),
  ]);
  return {
    name: 'exceptions',
    describe: 'Codes of single lines, where no rule fits.',
    columns: z.object({ line: lineCell.describe('The name of the line.'), ...Object.fromEntries(cells) }),
    key: ['line'],
    checkRow: (row) =>
      segments.every(({ name }) => (row[name] ?? '') === '')
        ? [
            {
              column: 'line',
              what: 'The row has no code.',
              mend: 'Fill in at least one, or take the row out.',
            },
          ]
        : [],
  };
}

/** The rows of the table as the mapping takes them: without the cells that are empty. */
export function exceptionsFrom(
  rows: readonly Located<ExceptionRow>[],
  segments: readonly Segment[],
): readonly Exception[] {
  return rows.map((row) => ({
    line: row.line ?? '',
    codes: Object.fromEntries(
      segments.flatMap(({ name }) => ((row[name] ?? '') === '' ? [] : [[name, row[name] ?? '']])),
    ),
    place: row.place,
  }));
}
