import type { Code } from '../formula/code.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import type { Plan } from '../run/plan.ts';

/** Where the months and the years of a line begin; the columns before are its name, label, unit, roll-up, and how it is worked out. */
export const FIRST_MONTH = 5;
export const FIRST_YEAR = 4;

/** The rows above the first line. */
export const HEAD_ROW = 3;
export const FIRST_ROW = 4;

type Convolve = Extract<Code, { op: 'convolve' }>;
type Sum = Extract<Code, { op: 'sum' }>;

/** The rows that lead up to a `spread`: its profile from the last month to the first, where that has an effect, what is known of the series, and where it is not. */
export interface Working {
  readonly code: Convolve;
  readonly reversed: number;
  readonly acts: number;
  readonly known: number;
  readonly gaps: number;
}

export const WORKING_STEPS = ['reversed', 'acts', 'known', 'gaps'] as const;
export type WorkingStep = (typeof WORKING_STEPS)[number];

/** A row of the sheet of months. */
export type MonthsRow =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'month_number' }
  | { readonly kind: 'middle' }
  | { readonly kind: 'calendar'; readonly values: readonly number[] }
  | { readonly kind: 'working'; readonly of: Working; readonly step: WorkingStep }
  /** A part of a sum that is no line: it stands in a row of its own, so that sums are ranges of cells. */
  | { readonly kind: 'part'; readonly code: Code }
  | { readonly kind: 'line'; readonly line: number };

/** A row of the sheet of years. */
export type LineRow =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'line'; readonly line: number };

/** A row of the sheet of known parts: of a line, or of a sum inside another. */
export type KnownRow = LineRow | { readonly kind: 'part'; readonly code: Sum };

/** Where everything stands. */
export interface Layout {
  readonly months: readonly MonthsRow[];
  readonly years: readonly LineRow[];
  readonly known: readonly KnownRow[];
  readonly monthsRow: (line: number) => number;
  /** Undefined for a profile, which has no figure of a year. */
  readonly yearsRow: (line: number) => number | undefined;
  /** Undefined for a line that is known in a month or not known at all. */
  readonly knownRow: (line: number) => number | undefined;
  readonly monthNumberRow: number;
  readonly middleRow: number;
  readonly calendarRow: (values: readonly number[]) => number;
  readonly workingOf: (code: Convolve) => Working;
  readonly partRow: (code: Code) => number;
  /** Undefined for a part that is no sum. */
  readonly knownPartRow: (code: Code) => number | undefined;
}

export function layoutOf({ lines }: Graph, plan: Plan): Layout {
  const codes = plan.lines.map(({ content }) => (content.kind === 'formula' ? content.code : undefined));
  const months: MonthsRow[] = [
    { kind: 'section', title: 'Calendar' },
    { kind: 'month_number' },
    { kind: 'middle' },
  ];
  const calendar = new Map<string, number>();
  for (const code of codes)
    for (const { values } of nodesOf(code, 'months')) {
      if (isEven(values) || calendar.has(values.join())) continue;
      calendar.set(values.join(), FIRST_ROW + months.length);
      months.push({ kind: 'calendar', values });
    }
  const workings = new Map<Convolve, Working>();
  const parts = new Map<Code, number>();
  const monthsRows = new Map<number, number>();
  inSections(lines, lines.keys(), months, (line) => {
    for (const code of nodesOf(codes[line], 'convolve')) {
      if (workings.has(code)) continue;
      const row = FIRST_ROW + months.length;
      const of = { code, reversed: row, acts: row + 1, known: row + 2, gaps: row + 3 };
      workings.set(code, of);
      for (const step of WORKING_STEPS) months.push({ kind: 'working', of, step });
    }
    for (const part of partsOfSums(codes[line])) {
      if (parts.has(part)) continue;
      parts.set(part, FIRST_ROW + months.length);
      months.push({ kind: 'part', code: part });
    }
    monthsRows.set(line, FIRST_ROW + months.length);
    months.push({ kind: 'line', line });
  });
  const years: LineRow[] = [];
  const yearsRows = new Map<number, number>();
  const reported = [...lines.keys()].filter((i) => lines[i]?.rollup !== 'profile');
  inSections(lines, reported, years, (line) => {
    yearsRows.set(line, FIRST_ROW + years.length);
    years.push({ kind: 'line', line });
  });
  const known: KnownRow[] = [];
  const knownRows = new Map<number, number>();
  const knownParts = new Map<Code, number>();
  const totals = [...lines.keys()].filter((i) => codes[i]?.op === 'sum' || codes[i]?.op === 'line');
  inSections(lines, totals, known, (line) => {
    for (const part of partsOfSums(codes[line])) {
      if (part.op !== 'sum' || knownParts.has(part)) continue;
      knownParts.set(part, FIRST_ROW + known.length);
      known.push({ kind: 'part', code: part });
    }
    knownRows.set(line, FIRST_ROW + known.length);
    known.push({ kind: 'line', line });
  });
  return {
    months,
    years,
    known,
    monthsRow: (line) => found(monthsRows.get(line)),
    yearsRow: (line) => yearsRows.get(line),
    knownRow: (line) => knownRows.get(line),
    monthNumberRow: FIRST_ROW + 1,
    middleRow: FIRST_ROW + 2,
    calendarRow: (values) => found(calendar.get(values.join())),
    workingOf: (code) => found(workings.get(code)),
    partRow: (code) => found(parts.get(code)),
    knownPartRow: (code) => knownParts.get(code),
  };
}

/** The same in every month: written as a number in the formula itself. */
export function isEven(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

/** The parts of sums that are no lines, those inside others first. */
function partsOfSums(code: Code | undefined): readonly Code[] {
  return nodesOf(code, 'sum')
    .flatMap((sum) => sum.parts)
    .filter((part) => part.op !== 'line');
}

/** Puts a heading before each run of lines of one component. */
function inSections(
  lines: readonly Line[],
  kept: Iterable<number>,
  rows: { push: (row: { readonly kind: 'section'; readonly title: string }) => void },
  add: (line: number) => void,
): void {
  let before: string | undefined;
  for (const line of kept) {
    const title = lines[line]?.tags.component ?? lines[line]?.name.split('.')[0] ?? '';
    if (title !== before) rows.push({ kind: 'section', title });
    before = title;
    add(line);
  }
}

function nodesOf<Op extends Code['op']>(
  code: Code | undefined,
  op: Op,
): readonly Extract<Code, { op: Op }>[] {
  if (code === undefined) return [];
  const inside = partsOf(code).flatMap((part) => nodesOf(part, op));
  return code.op === op ? [...inside, code as Extract<Code, { op: Op }>] : inside;
}

function partsOf(code: Code): readonly Code[] {
  switch (code.op) {
    case 'number':
    case 'months':
    case 'line':
      return [];
    case 'unary':
      return [code.of];
    case 'binary':
      return [code.left, code.right];
    case 'choose':
      return [code.test, code.yes, code.no];
    case 'gather':
      return code.before === undefined ? [code.of] : [code.of, code.before];
    case 'sum':
      return code.parts;
    case 'convolve':
      return [code.of, code.profile];
  }
}

function found<T>(place: T | undefined): T {
  if (place === undefined) throw new Error('a formula leads to a row that was not laid out');
  return place;
}
