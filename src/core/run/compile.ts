import { yearStart } from '../calendar/calendar.ts';
import type { Code, CodeOperator, UnaryOperator } from '../formula/code.ts';
import { power } from './power.ts';
import { isUnknown, type RunState, TOO_LARGE, UNKNOWN } from './state.ts';

export const DIVIDED_BY_NOUGHT = 'A figure is divided by nought.';

/** A sum on its way: the known part, how many parts were known, and whether any was not. */
export interface Tally {
  known: number;
  parts: number;
  missing: boolean;
}

/** A piece of code ready to be asked for a month. */
export interface Piece {
  /** The value; unknown when anything it needs is. */
  readonly at: (month: number) => number;
  /** Adds to a sum: the known part, and whether something is missing. */
  readonly tally: (month: number, tally: Tally) => void;
}

/**
 * Turns code into functions of the month. This is the slow, obvious evaluator: one small function a node, no cleverness,
 * no generated text, so that it also runs in a page under a strict content-security policy.
 */
export function compile(code: Code, state: RunState): Piece {
  switch (code.op) {
    case 'number':
      return strict(() => code.value);
    case 'months':
      return strict((m) => code.values[m] ?? UNKNOWN);
    case 'line':
      return linePiece(code.line, state);
    case 'unary': {
      const of = compile(code.of, state);
      return strict((m) => applyUnary(code.operator, of.at(m)));
    }
    case 'binary': {
      const left = compile(code.left, state);
      const right = compile(code.right, state);
      return strict((m) => applyBinary(code.operator, left.at(m), right.at(m), state));
    }
    case 'choose':
      return choosePiece(code, state);
    case 'gather':
      return gatherPiece(code, state);
    case 'sum':
      return sumPiece(code, state);
    case 'convolve': {
      const of = compile(code.of, state);
      const profile = compile(code.profile, state);
      return strict((m) => {
        let sum = 0;
        for (let k = 0; k <= m; k++) {
          const share = profile.at(k);
          // What has no effect k months on is not needed, known or not.
          if (share !== 0) sum += of.at(m - k) * share;
        }
        return sum;
      });
    }
  }
}

function strict(at: (month: number) => number): Piece {
  return { at, tally: (m, tally) => add(at(m), false, tally) };
}

function add(value: number, partial: boolean, tally: Tally): void {
  if (isUnknown(value)) tally.missing = true;
  else {
    tally.known += value;
    tally.parts += 1;
    if (partial) tally.missing = true;
  }
}

function linePiece(line: number, state: RunState): Piece {
  return {
    at: (m) => state.read(line, m),
    tally: (m, tally) => add(state.readPart(line, m), state.partial[line]?.[m] === 1, tally),
  };
}

function choosePiece(code: Extract<Code, { op: 'choose' }>, state: RunState): Piece {
  const test = compile(code.test, state);
  const yes = compile(code.yes, state);
  const no = compile(code.no, state);
  const at = (m: number): number => {
    const chosen = test.at(m);
    if (isUnknown(chosen)) return UNKNOWN;
    return chosen === 0 ? no.at(m) : yes.at(m);
  };
  return strict(at);
}

function gatherPiece(code: Extract<Code, { op: 'gather' }>, state: RunState): Piece {
  const of = compile(code.of, state);
  const before = code.before === undefined ? undefined : compile(code.before, state);
  return strict((m) => {
    const from = code.from[m] ?? -1;
    return from >= 0 ? of.at(from) : (before?.at(m) ?? UNKNOWN);
  });
}

function sumPiece(code: Extract<Code, { op: 'sum' }>, state: RunState): Piece {
  const parts = code.parts.map((part) => compile(part, state));
  const tally = (m: number, sum: Tally): void => {
    const first = code.over === 'month' ? m : code.over === 'year' ? yearStart(m) : 0;
    const last = code.over === 'year' ? yearStart(m) + 11 : m;
    for (let k = first; k <= last; k++) for (const part of parts) part.tally(k, sum);
  };
  const at = (m: number): number => {
    const sum: Tally = { known: 0, parts: 0, missing: false };
    tally(m, sum);
    return sum.missing ? UNKNOWN : sum.known;
  };
  return { at, tally };
}

function applyUnary(operator: UnaryOperator, x: number): number {
  if (isUnknown(x)) return x;
  switch (operator) {
    case '-':
      return -x;
    case 'not':
      return x === 0 ? 1 : 0;
    case 'abs':
      return Math.abs(x);
    case 'floor':
      return Math.floor(x);
    case 'ceil':
      return Math.ceil(x);
  }
}

function applyBinary(operator: CodeOperator, x: number, y: number, state: RunState): number {
  if (isUnknown(x) || isUnknown(y)) return UNKNOWN;
  switch (operator) {
    case '+':
      return finite(x + y, state);
    case '-':
      return finite(x - y, state);
    case '*':
      return finite(x * y, state);
    case '/':
      return y === 0 ? state.fault(DIVIDED_BY_NOUGHT) : x / y;
    case '^': {
      const raised = power(x, y);
      return isUnknown(raised) ? state.fault(`${x} cannot be raised to the power ${y}.`) : raised;
    }
    case 'min':
      return Math.min(x, y);
    case 'max':
      return Math.max(x, y);
    case '<':
      return x < y ? 1 : 0;
    case '<=':
      return x <= y ? 1 : 0;
    case '>':
      return x > y ? 1 : 0;
    case '>=':
      return x >= y ? 1 : 0;
    case '==':
      return x === y ? 1 : 0;
    case '!=':
      return x === y ? 0 : 1;
    case 'and':
      return x !== 0 && y !== 0 ? 1 : 0;
    case 'or':
      return x !== 0 || y !== 0 ? 1 : 0;
  }
}

/** Known figures never make an unknown one: a result too large to hold is a fault before it can. */
function finite(result: number, state: RunState): number {
  return Number.isFinite(result) ? result : state.fault(TOO_LARGE);
}
