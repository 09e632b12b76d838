import type { CodeGroup } from '../../core/ledger/code-groups.ts';
import type { Compared, Known, VarianceRow } from '../../core/ledger/variance.ts';
import { printPennies, printPounds } from '../../core/money/print.ts';
import type { Answer, AnswerTable } from './answer.ts';

export interface Actuals {
  readonly rows: readonly VarianceRow[];
  /** How many amounts the files hold. */
  readonly found: number;
  /** Lines that the profile gives no full code, so that no amount can be theirs. */
  readonly uncoded: readonly string[];
}

/** Actual against plan: the year to date in a table, every month as CSV and JSON. */
export function actualsAnswer(actuals: Actuals): Answer {
  const { rows, found, uncoded } = actuals;
  const months = [...new Set(rows.map((row) => row.month))].sort((a, b) => a - b);
  // The last month of each year that the files reach: its year to date holds the months before it.
  const last = months.filter((month, i) => yearOf(months[i + 1]) !== yearOf(month));
  return {
    text: [
      `${counted(found, 'amount')} read, in ${counted(months.length, 'month')}. Variance is actual less plan: above nought is more than planned.`,
      ...last.flatMap((month) => toDateTable(rows.filter((row) => row.month === month))),
      ...toldOf(actuals, last),
    ],
    csv: { header: HEADER, rows: rows.map(csvRow) },
    json: {
      rows: rows.map(({ group, period, inMonth, toDate, source }) => ({
        lines: namesOf(group),
        label: group.label,
        code: group.code,
        period,
        month: asJson(inMonth),
        year_to_date: asJson(toDate),
        source,
      })),
      codes_of_no_line: codesOfNoLine(rows).map(([code]) => code),
      lines_without_code: uncoded,
    },
  };
}

function yearOf(month: number | undefined): number | undefined {
  return month === undefined ? undefined : Math.floor(month / 12);
}

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

function namesOf(group: CodeGroup): readonly string[] {
  return group.lines.map((line) => line.name);
}

/** What the reader must know beside the figures: nothing of a file is dropped without a word. */
function toldOf({ rows, uncoded }: Actuals, last: readonly number[]): readonly string[] {
  const strange = codesOfNoLine(rows);
  const open = rows.filter(
    ({ group, toDate, month }) =>
      group.lines.length > 0 && toDate.variance.known !== 'all' && last.includes(month),
  );
  const codes = new Set(open.map((row) => row.group.key)).size;
  return [
    ...(strange.length === 0
      ? []
      : [
          `On codes that no line of the plan has, in all months. The table has them without a plan:`,
          ...strange.map(([code, pennies]) => `  ${code}: ${printPounds(pennies / 100)}`),
        ]),
    ...(codes === 0
      ? []
      : [
          `${counted(codes, 'code')} without a variance, because plan or actual is not known in every month.`,
        ]),
    ...(uncoded.length === 0
      ? []
      : [
          'Lines without a full code, of which no actual can be told:',
          ...uncoded.map((name) => `  ${name}`),
        ]),
  ];
}

/** Codes that only the ledger has, each with its pennies in all months. */
function codesOfNoLine(rows: readonly VarianceRow[]): readonly (readonly [code: string, pennies: number])[] {
  const sums = new Map<string, number>();
  for (const { group, inMonth } of rows)
    if (group.lines.length === 0) sums.set(group.code, (sums.get(group.code) ?? 0) + inMonth.actual.pennies);
  return [...sums];
}

const HEADER = [
  'lines',
  'label',
  'code',
  'period',
  'plan',
  'plan_lines_not_known',
  'actual',
  'variance',
  'plan_to_date',
  'plan_to_date_lines_not_known',
  'actual_to_date',
  'variance_to_date',
  'actual_source',
];

function csvRow({ group, period, inMonth, toDate, source }: VarianceRow): readonly (string | number)[] {
  const cells = ({ plan, actual, variance }: Compared): readonly (string | number)[] => [
    plain(plan),
    group.lines.length === 0 ? '' : plan.unknownLines,
    plain(actual),
    plain(variance),
  ];
  return [
    namesOf(group).join('; '),
    group.label,
    group.code,
    period,
    ...cells(inMonth),
    ...cells(toDate),
    source,
  ];
}

/** Pounds with pennies, the known part of a sum too; nothing when nothing is known. */
function plain({ known, pennies }: Known): string {
  return known === 'none' ? '' : printPennies(pennies);
}

function asJson({ plan, actual, variance }: Compared): object {
  const value = (figure: Known): string | null => (figure.known === 'none' ? null : plain(figure));
  return {
    plan: value(plan),
    plan_lines_not_known: plan.unknownLines,
    actual: value(actual),
    variance: value(variance),
  };
}

function toDateTable(rows: readonly VarianceRow[]): readonly (string | AnswerTable)[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    `Year to date, April to ${first.period}:`,
    {
      columns: [
        { name: 'line' },
        { name: 'code' },
        { name: 'plan', figures: true },
        { name: 'actual', figures: true },
        { name: 'variance', figures: true },
      ],
      rows: rows.map(({ group, toDate: { plan, actual, variance } }) => [
        shortNames(group),
        group.code,
        pounds(plan, `, ${counted(plan.unknownLines, 'line')} not known`),
        pounds(actual, ' in months with rows'),
        pounds(variance, ''),
      ]),
    },
  ];
}

function shortNames(group: CodeGroup): string {
  const [one, ...more] = namesOf(group);
  if (one === undefined) return '(none)';
  return more.length === 0 ? one : `${one} and ${more.length} more`;
}

function pounds({ known, pennies }: Known, inPart: string): string {
  if (known === 'none') return 'unknown';
  return `${printPounds(pennies / 100)}${known === 'part' ? inPart : ''}`;
}
