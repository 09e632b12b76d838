import { yearStart } from '../calendar/calendar.ts';
import type { Value } from '../graph/given.ts';
import { type Basis, weakest } from './basis.ts';
import { monthsOfPeriod, type Period } from './period.ts';
import type { Plan } from './plan.ts';
import { runPlan } from './run.ts';
import { linesThatMayBeNegative } from './sign.ts';
import { isUnknown, type RunState } from './state.ts';

/** A plan that has been run: every line in every month. All results are views of it. */
export interface Projection {
  readonly plan: Plan;
  readonly state: RunState;
  /** By line: may it be below nought in some month? */
  readonly mayBeNegative: readonly boolean[];
}

export function projectPlan(plan: Plan): Projection {
  const state = runPlan(plan);
  return { plan, state, mayBeNegative: linesThatMayBeNegative(plan, state) };
}

/** One figure of a line: its value, and what is known of it. */
export interface Figure {
  /** The value, or its known part when `known` is `part`. */
  readonly value: Value;
  readonly known: 'all' | 'part' | 'none';
  /** The lines that are unknown: the line itself, or the members of a total that are. */
  readonly unknownLines: ReadonlySet<number>;
  readonly basis: Basis;
}

/**
 * What a table says of a figure: where it comes from, or that it is unknown. Of a sum with unknown parts: `at_least` when none
 * of them can be below nought, else `known_part`, which says nothing of the whole.
 */
export type Status =
  | 'stated'
  | 'read'
  | 'local'
  | 'cited'
  | 'assumed'
  | 'derived'
  | 'at_least'
  | 'known_part'
  | 'unknown';

/**
 * The figure of a line in a month, quarter or financial year, rolled up as the line's kind says: a flow is added up, a stock
 * taken at its close, a level averaged (method, section 1).
 */
export function figureOf(projection: Projection, line: number, period: Period): Figure {
  const months = monthsOfPeriod(period).map((month) => monthFigure(projection, line, month));
  const planned = projection.plan.lines[line];
  switch (planned?.rollup ?? 'level') {
    case 'stock':
      return months.at(-1) ?? NOTHING;
    case 'flow':
      return addUp(months);
    case 'level':
    case 'profile': {
      const sum = addUp(months);
      if (sum.value === 'unknown' || months.some((m) => m.known === 'none'))
        return { ...sum, value: 'unknown', known: 'none' };
      return { ...sum, value: sum.value / months.length };
    }
  }
}

/**
 * A figure that is told has the status of its source. One that is worked out is only as good as the weakest figure behind it:
 * it is `derived` when everything behind it is stated.
 */
export function statusOf(projection: Projection, line: number, figure: Figure): Status {
  if (figure.known === 'none') return 'unknown';
  if (figure.known === 'part') {
    const below = [...figure.unknownLines].some((i) => projection.mayBeNegative[i] === true);
    return below ? 'known_part' : 'at_least';
  }
  const kind = weakest(figure.basis);
  if (kind === 'none' || kind === 'missing') return 'derived';
  const told = projection.plan.lines[line]?.content.kind === 'given';
  return kind === 'stated' && !told ? 'derived' : kind;
}

const NOTHING: Figure = { value: 'unknown', known: 'none', unknownLines: new Set(), basis: 0 };

function monthFigure(projection: Projection, line: number, month: number): Figure {
  const { state } = projection;
  const value = state.values[line]?.[month] ?? Number.NaN;
  const partial = state.partial[line]?.[month] === 1;
  const basis = state.basis[line]?.[month] ?? 0;
  const unknownLines = isUnknown(value) || partial ? unknownIn(projection, line, month) : new Set<number>();
  return figureFrom(isUnknown(value) ? 'unknown' : value, !partial && !isUnknown(value), unknownLines, basis);
}

/** "At least nought" says nothing: where no more than that is known, the figure is unknown. */
function figureFrom(value: Value, all: boolean, unknownLines: ReadonlySet<number>, basis: Basis): Figure {
  if (all) return { value, known: 'all', unknownLines, basis };
  if (value === 'unknown' || value === 0) return { value: 'unknown', known: 'none', unknownLines, basis };
  return { value, known: 'part', unknownLines, basis };
}

function addUp(months: readonly Figure[]): Figure {
  let sum = 0;
  let some = false;
  let all = true;
  let basis = 0;
  const unknownLines = new Set<number>();
  for (const month of months) {
    basis |= month.basis;
    for (const line of month.unknownLines) unknownLines.add(line);
    if (month.known !== 'all') all = false;
    if (month.value !== 'unknown') {
      some = true;
      sum += month.value;
    }
  }
  return figureFrom(some ? sum : 'unknown', all, unknownLines, basis);
}

/** The members of a total that are unknown in a month, totals inside it opened; any other line counts as itself. */
function unknownIn(projection: Projection, line: number, month: number): Set<number> {
  const { state, plan } = projection;
  const known = !isUnknown(state.values[line]?.[month] ?? Number.NaN) && state.partial[line]?.[month] !== 1;
  if (known) return new Set();
  const content = plan.lines[line]?.content;
  const code = content?.kind === 'formula' ? content.code : undefined;
  if (code?.op === 'line') return unknownIn(projection, code.line, month);
  if (code?.op !== 'sum') return new Set([line]);
  const first = code.over === 'month' ? month : code.over === 'year' ? yearStart(month) : 0;
  const last = code.over === 'year' ? yearStart(month) + 11 : month;
  const out = new Set<number>();
  for (const part of code.parts) {
    if (part.op !== 'line') continue;
    for (let m = first; m <= last; m++)
      for (const other of unknownIn(projection, part.line, m)) out.add(other);
  }
  return out.size === 0 ? new Set([line]) : out;
}
