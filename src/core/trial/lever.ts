import { aprilOf, type FinancialYear, marchOf, printYear } from '../calendar/financial-year.ts';
import { type Month, printMonth } from '../calendar/month.ts';
import {
  constant,
  constantDate,
  type Given,
  type Step,
  stepAt,
  type Value,
  yearStep,
} from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import type { ScenarioInput } from '../model/model-schema.ts';
import { DATE } from '../quantity/dimension.ts';
import { givenContent, type PlanContent } from '../run/plan.ts';
import { changed, layOver } from '../scenario/overlay-given.ts';
import { rangeOf, type Source } from '../source/source.ts';

/** How an input is moved: a new figure, a factor on what was told, an amount on top of it, or a month for a date. */
export type LeverKind = 'value' | 'factor' | 'amount' | 'month';

/** The financial years in which an input is moved; all of them when left out. */
export interface YearSpan {
  readonly from: FinancialYear;
  readonly to: FinancialYear;
}

/** One input that can be moved by one number. A date moves by months of the calendar (see `Month`). */
export interface Lever {
  readonly line: number;
  readonly name: string;
  readonly label: string;
  /** The unit of the number: that of the line, or `1` for a factor. */
  readonly unit: string;
  readonly kind: LeverKind;
  /** Where the lever stands now. */
  readonly now: Value;
  /** The least and the most that the number can be: a share stays between 0 and 1. */
  readonly bounds: readonly [least: number, most: number];
  /** The range that its source gives, where it gives one. */
  readonly range?: { readonly low?: number; readonly high?: number };
  /** The line with the lever at x, ready to be tried. */
  readonly content: (x: number) => PlanContent;
  /** The same as the entry of a scenario. */
  readonly entry: (x: number, reason: string) => Partial<ScenarioInput>;
}

/** Why an input cannot be moved so, and what to do. */
export interface NoLever {
  readonly what: string;
  readonly mend?: string;
}

/**
 * A lever on an input of a graph.
 *
 * @param kind left out: `month` for a date, else `value`
 */
export function leverOf(
  graph: Graph,
  line: number,
  options: { readonly kind?: LeverKind; readonly span?: YearSpan } = {},
): Lever | NoLever {
  const input = graph.lines[line];
  if (input === undefined) throw new Error(`there is no line ${line}`);
  if (input.content.kind === 'formula')
    return {
      what: `"${input.name}" is worked out by a formula, so it cannot be moved.`,
      mend: `Move one of the inputs behind it. It is: ${input.content.text}`,
    };
  const { kind = input.unit === DATE ? 'month' : 'value', span } = options;
  if ((kind === 'month') !== (input.unit === DATE)) {
    return input.unit === DATE
      ? { what: `"${input.name}" is a month.`, mend: 'It can only be moved as a month.' }
      : { what: `"${input.name}" is no month.`, mend: 'Move it as value, factor or amount.' };
  }
  const { given } = input.content;
  switch (kind) {
    case 'month':
      return lever(graph, line, kind, monthMove(input, graph));
    case 'value':
      return given.kind === 'points'
        ? {
            what: `"${input.name}" is told by mid-year.`,
            mend: 'Move it by a factor or an amount.',
          }
        : valueLever(graph, line, input, given, span);
    case 'factor':
    case 'amount':
      return lever(graph, line, kind, changeMove(input, given, kind, span));
  }
}

type Move = Pick<Lever, 'now' | 'bounds' | 'unit' | 'entry'> & {
  readonly told: (x: number) => Given;
  readonly range?: ReturnType<typeof rangeOf>;
};

function lever(graph: Graph, line: number, kind: LeverKind, { told, range, ...move }: Move): Lever {
  const { name = '', label = '' } = graph.lines[line] ?? {};
  const content = (x: number): PlanContent => givenContent(told(x), graph.calendar);
  return { line, name, label, kind, ...move, ...(range === undefined ? {} : { range }), content };
}

/** Figures that are tried have no reason of their own yet. */
const TRIED: Source = { kind: 'assumed', reason: 'tried' };

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function monthMove(input: Line, { calendar }: Graph): Move {
  const step = input.content.kind === 'given' ? lastStep(input.content.given) : undefined;
  return {
    unit: DATE,
    now: step?.value ?? 'unknown',
    bounds: [calendar.first, calendar.first + calendar.months - 1],
    ...rangeIn(step),
    told: (x) => constantDate(Math.round(x), TRIED),
    entry: (x, reason) => ({
      set: { [input.name]: { month: printMonth(Math.round(x)), source: { kind: 'assumed', reason } } },
    }),
  };
}

function valueLever(
  graph: Graph,
  line: number,
  input: Line,
  given: Given,
  span: YearSpan | undefined,
): Lever | NoLever {
  const steps = stepsIn(given, graph, span);
  const values = new Set(steps.map((step) => step?.value ?? 'unknown'));
  const [now = 'unknown', another] = values;
  if (another !== undefined)
    return {
      what: `"${input.name}" is not one figure: it changes from month to month.`,
      mend: `Name the financial year to change${span === undefined ? '' : ', one alone'}, or move all of it by a factor or an amount.`,
    };
  return lever(graph, line, 'value', {
    unit: input.unit,
    now,
    bounds: input.bounds ?? anywhere,
    ...rangeIn(steps[0]),
    told: (x) =>
      span === undefined ? constant(x, TRIED) : layOver(given, { kind: 'steps', steps: yearSteps(x, span) }),
    entry: (x, reason) => {
      const source = { kind: 'assumed' as const, reason };
      if (span === undefined) return { set: { [input.name]: { value: x, source } } };
      const by_year = Object.fromEntries(yearsOf(span).map((year) => [printYear(year), x]));
      return { set: { [input.name]: { by_year, source } } };
    },
  });
}

function changeMove(input: Line, given: Given, kind: 'factor' | 'amount', span: YearSpan | undefined): Move {
  const months = span === undefined ? {} : { from: aprilOf(span.from), to: marchOf(span.to) };
  const years = span === undefined ? {} : { from: printYear(span.from), to: printYear(span.to) };
  const factor = kind === 'factor';
  return {
    unit: factor ? '1' : input.unit,
    now: factor ? 1 : 0,
    bounds: anywhere,
    told: (x) =>
      changed(
        given,
        (v) => (factor ? v * x : v + x),
        months,
        () => TRIED,
      ),
    entry: (x, reason) => ({ [factor ? 'scale' : 'shift']: { [input.name]: { by: x, ...years, reason } } }),
  };
}

function rangeIn(step: Step | undefined): { readonly range?: ReturnType<typeof rangeOf> } {
  const range = step === undefined ? undefined : rangeOf(step.source);
  return range === undefined ? {} : { range };
}

function lastStep(given: Given): Step | undefined {
  return given.kind === 'steps' ? given.steps.at(-1) : undefined;
}

/** What was told in each month of a span; of a profile, item by item. */
function stepsIn(
  given: Given,
  { calendar }: Graph,
  span: YearSpan | undefined,
): readonly (Pick<Step, 'value' | 'source'> | undefined)[] {
  if (given.kind === 'profile') return given.values.map((value) => ({ value, source: given.source }));
  if (given.kind === 'points') return [];
  const first: Month = span === undefined ? calendar.first : aprilOf(span.from);
  const last = span === undefined ? calendar.first + calendar.months - 1 : marchOf(span.to);
  return Array.from({ length: last - first + 1 }, (_, k) => stepAt(given.steps, first + k));
}

function yearsOf({ from, to }: YearSpan): readonly FinancialYear[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function yearSteps(x: number, span: YearSpan): readonly Step[] {
  return yearsOf(span).map((year) => yearStep(year, x, TRIED));
}
