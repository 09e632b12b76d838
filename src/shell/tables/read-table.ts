import { parse } from 'csv-parse/sync';
import { type Place, type Problem, problem } from '../../core/problem/problem.ts';
import { type Located, rowProblem, type Table, type TableLayout } from '../../core/tables/layout.ts';
import { columnNames, headerProblems, separatorProblem } from './header.ts';

/** What csv-parse gives with `info: true`. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads the text of a CSV file by its layout. A byte-order mark, headers in any case, and empty lines at the end are all
 * right. Everything else that is wrong is told at once, each with file, row and column. Rows are numbered as a
 * spreadsheet does: the header is row 1.
 */
export function readTable<Row>(
  text: string,
  layout: TableLayout<Row>,
  file: string,
): { rows: Table<Row>; problems: readonly Problem[] } {
  const separated = separatorProblem(text, layout as TableLayout, file);
  if (separated !== undefined) return { rows: [], problems: [separated] };
  let records: readonly CsvRecord[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\s+at line \d+.*$/, '') : String(error);
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const place = line === undefined ? { file } : { file, line: Number(line) };
    return {
      rows: [],
      problems: [
        problem(
          `The file cannot be read as CSV: ${said}.`,
          place,
          'Check its quotation marks, or save it again as CSV.',
        ),
      ],
    };
  }
  const [header, ...body] = records;
  if (header === undefined) {
    const mend = `Its first row should be: ${Object.keys(layout.columns.shape).join(',')}.`;
    return { rows: [], problems: [problem('The file is empty.', { file }, mend)] };
  }
  const names = columnNames(header.record);
  const below = body.map(({ record }) => record);
  const problems = [...headerProblems(names, below, layout as TableLayout, file)];
  if (problems.some((p) => p.level === 'error')) return { rows: [], problems };
  const rows: Located<Row>[] = [];
  body.forEach(({ record }, i) => {
    if (record.every((cell) => cell.trim() === '')) return;
    const place = { file, row: i + 2 };
    if (record.length !== names.length) {
      const what = `The row has ${record.length} cells, but the header has ${names.length}.`;
      problems.push(
        problem(what, place, 'Put a text that holds a comma in quotation marks, or add the missing cells.'),
      );
      return;
    }
    const cells = Object.fromEntries(names.map((name, c) => [name, record[c] ?? '']));
    const row = readRow(cells, layout, place, problems);
    if (row !== undefined) rows.push(row);
  });
  problems.push(...repeated(rows, layout));
  return { rows, problems };
}

function readRow<Row>(
  cells: Record<string, string>,
  layout: TableLayout<Row>,
  place: Place,
  problems: Problem[],
): Located<Row> | undefined {
  const read = layout.columns.safeParse(cells);
  if (!read.success) {
    if (isTotal(cells)) {
      const mend = 'Take it out: totals are worked out, and never read.';
      problems.push(problem('The row is a total.', place, mend));
      return undefined;
    }
    for (const issue of read.error.issues)
      problems.push(rowProblem(place, String(issue.path[0] ?? ''), issue.message));
    return undefined;
  }
  const row = read.data as Row;
  for (const fault of layout.checkRow?.(row) ?? [])
    problems.push(rowProblem(place, fault.column, fault.what, fault.mend));
  return { ...row, place };
}

/** The line of sums that people put under a table in Excel. */
function isTotal(cells: Readonly<Record<string, string>>): boolean {
  const first = Object.values(cells).find((cell) => cell.trim() !== '') ?? '';
  return /^((grand|sub)[\s-]*)?totals?\b/i.test(first.trim());
}

function repeated<Row>(rows: Table<Row>, layout: TableLayout<Row>): readonly Problem[] {
  const seen = new Map<string, number | undefined>();
  return rows.flatMap((row) => {
    const cells = layout.key.map((name) => JSON.stringify((row as Readonly<Record<string, unknown>>)[name]));
    const key = cells.join('|');
    if (!seen.has(key)) {
      seen.set(key, row.place.row);
      return [];
    }
    const what = `The row repeats row ${seen.get(key)}: the same ${layout.key.join(', ')}.`;
    return [problem(what, row.place, 'Take one of the two rows out, or correct it.')];
  });
}
