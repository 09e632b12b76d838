import { printCsv } from '../results/csv.ts';
import type { CliContext } from './context.ts';

/** A table of an answer: texts ready to be read. Columns of figures stand to the right. */
export interface AnswerTable {
  readonly columns: readonly { readonly name: string; readonly figures?: true }[];
  readonly rows: readonly (readonly string[])[];
}

/** What a question is answered with: lines of text and tables for a terminal, one table as CSV, everything as JSON. */
export interface Answer {
  readonly text: readonly (string | AnswerTable)[];
  /** Plain values, for a spreadsheet: no pound signs, empty where unknown. */
  readonly csv: {
    readonly header: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
  readonly json: Readonly<Record<string, unknown>>;
}

/** How an answer is asked for. */
export interface AnswerOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
}

export function giveAnswer(context: CliContext, answer: Answer, options: AnswerOptions): void {
  if (options.json === true) {
    context.say(JSON.stringify({ ok: true, ...answer.json }, null, 2));
    return;
  }
  if (options.csv === true) {
    context.say(printCsv(answer.csv.header, answer.csv.rows).trimEnd());
    return;
  }
  for (const part of answer.text) context.say(typeof part === 'string' ? part : printTable(part));
}

/** A table as text: a header, a rule, and rows, each column as wide as its widest cell. */
export function printTable({ columns, rows }: AnswerTable): string {
  const widths = columns.map(({ name }, i) =>
    Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const print = (cells: readonly string[]): string =>
    columns
      .map(({ figures }, i) => {
        const cell = cells[i] ?? '';
        return figures === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return [
    print(columns.map((c) => c.name)),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(print),
  ].join('\n');
}
