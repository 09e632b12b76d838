import type { Code } from '../formula/code.ts';
import { compile, type Piece, type Tally } from './compile.ts';
import type { Plan, PlanContent } from './plan.ts';
import { RunState, UNKNOWN } from './state.ts';

/** Works out every line of a plan in every month. */
export function runPlan(plan: Plan): RunState {
  const state = new RunState(plan.lines.length, plan.calendar.months);
  for (const group of plan.groups)
    runGroup(
      group.recurs,
      group.lines.map((line) => stepOf(line, plan.lines[line]?.content, state)),
      state.months,
    );
  return state;
}

/** Works out and writes one month of one line. */
export type Step = (month: number) => void;

/** Works out the lines of a group, given as steps: month by month where they lean on each other's past. */
export function runGroup(recurs: boolean, steps: readonly Step[], months: number): void {
  if (recurs) {
    for (let m = 0; m < months; m++) for (const step of steps) step(m);
  } else {
    for (const step of steps) for (let m = 0; m < months; m++) step(m);
  }
}

/** Works one line out again in one month, telling of every figure that is read on the way. */
export function traceRead(
  plan: Plan,
  state: RunState,
  line: number,
  month: number,
): ReadonlyMap<number, readonly number[]> {
  const read = new Map<number, number[]>();
  state.onRead = (other, m) => {
    const months = read.get(other) ?? [];
    if (!months.includes(m)) read.set(other, [...months, m]);
  };
  stepOf(line, plan.lines[line]?.content, state)(month);
  state.onRead = undefined;
  return read;
}

/** The step of a line with what is given for it or its formula. */
export function stepOf(line: number, content: PlanContent | undefined, state: RunState): Step {
  if (content === undefined) return () => undefined;
  const begin = (month: number): void => {
    state.line = line;
    state.month = month;
    state.gathered = 0;
  };
  if (content.kind === 'given') {
    return (m) => {
      begin(m);
      state.write(m, content.values[m] ?? UNKNOWN, false, content.basis[m] ?? 0);
    };
  }
  const piece = compile(content.code, state);
  if (isSum(content.code)) {
    return (m) => {
      begin(m);
      const { value, partial } = known(piece, m);
      state.write(m, value, partial, content.basis);
    };
  }
  return (m) => {
    begin(m);
    state.write(m, piece.at(m), false, content.basis);
  };
}

/** Sums, and lines that only repeat another, keep an "at least"; any other formula needs all its figures. */
function isSum(code: Code): boolean {
  return code.op === 'sum' || code.op === 'line';
}

/** The known part of a sum; unknown when no part at all is known. */
function known(piece: Piece, month: number): { value: number; partial: boolean } {
  const tally: Tally = { known: 0, parts: 0, missing: false };
  piece.tally(month, tally);
  const none = tally.missing && tally.parts === 0;
  return { value: none ? UNKNOWN : tally.known, partial: !none && tally.missing };
}
