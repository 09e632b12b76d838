import { yearStart } from '../../src/core/calendar/calendar.ts';
import { type Code, readsOf } from '../../src/core/formula/code.ts';
import { drawnAt } from '../../src/core/kernel/spec.ts';
import { compile, type Piece } from '../../src/core/run/compile.ts';
import { monthsOfPeriod } from '../../src/core/run/period.ts';
import { runPlan } from '../../src/core/run/run.ts';
import type { RunState } from '../../src/core/run/state.ts';
import type { Target } from '../../src/core/trial/trial.ts';
import type { Workload } from '../workload/work.ts';
import { type Cell, isUnknown, strict, UNKNOWN } from './cells.ts';

/**
 * Writes lines as cells, month by month, each after those it reads. What is unknown in every draw is left out of sums beforehand, as
 * an analyst would; a part that is unknown in some draws only would spoil its sum, and the comparison with the reference would say
 * so.
 */
export class CellWriter {
  readonly #workload: Workload;
  readonly #state: RunState;
  readonly #written = new Map<string, { readonly cell: Cell; readonly partial: boolean }>();
  readonly #touched = new Map<Code, boolean>();
  readonly #pieces = new Map<Code, Piece>();

  constructor(workload: Workload) {
    this.#workload = workload;
    this.#state = runPlan(workload.spec.plan);
  }

  write(line: number, month: number): Cell {
    const { spec } = this.#workload;
    const drawn = spec.drawn.find((d) => d.line === line);
    const content = spec.plan.lines[line]?.content;
    const code = content?.kind === 'formula' ? content.code : undefined;
    let cell = UNKNOWN;
    let partial = false;
    if (drawn !== undefined) cell = drawnCell(drawn, month);
    else if (code?.op === 'sum' || code?.op === 'line') {
      cell = sum(this.#partsOf(code, month));
      partial = this.#isPartial(code, month);
    } else if (code !== undefined) cell = this.at(code, month);
    this.#written.set(`${line} ${month}`, { cell, partial });
    return cell;
  }

  /** The figure of an output: see `figureOf` in src/core/run/projection.ts. */
  figure({ line, period }: Target): Cell {
    const months = monthsOfPeriod(period);
    const parts = months.map((m) => this.known(line, m));
    switch (this.#workload.spec.plan.lines[line]?.rollup ?? 'level') {
      case 'stock':
        return parts.at(-1) ?? UNKNOWN;
      case 'flow':
        return sum(parts);
      case 'level':
      case 'profile':
        return strict({
          op: 'binary',
          operator: '/',
          left: parts.some(isUnknown) ? UNKNOWN : sum(parts),
          right: { op: 'number', value: months.length },
        });
    }
  }

  /** The known part of a line in a month. A cell that holds a number alone is not pointed at. */
  known(line: number, month: number): Cell {
    if (!this.#workload.hot.has(line))
      return { op: 'number', value: this.#state.values[line]?.[month] ?? Number.NaN };
    const cell = this.#written.get(`${line} ${month}`)?.cell ?? UNKNOWN;
    return cell.op === 'number' ? cell : { op: 'month', line, month };
  }

  /** A figure that needs all its parts. */
  at(code: Code, month: number): Cell {
    if (!this.isTouched(code)) return { op: 'number', value: this.fixed(code, month) };
    switch (code.op) {
      case 'number':
      case 'months':
        throw new Error('no draw touches a number');
      case 'line':
        return this.#isPartial(code, month) ? UNKNOWN : this.known(code.line, month);
      case 'unary':
        return strict({ ...code, of: this.at(code.of, month) });
      case 'binary':
        return strict({ ...code, left: this.at(code.left, month), right: this.at(code.right, month) });
      case 'choose': {
        const test = this.at(code.test, month);
        if (isUnknown(test)) return UNKNOWN;
        if (test.op === 'number') return this.at(test.value === 0 ? code.no : code.yes, month);
        const [yes, no] = [this.at(code.yes, month), this.at(code.no, month)];
        return isUnknown(yes) && isUnknown(no) ? UNKNOWN : { op: 'choose', test, yes, no };
      }
      case 'gather': {
        const from = code.from[month] ?? -1;
        if (from >= 0) return this.at(code.of, from);
        return code.before === undefined ? UNKNOWN : this.at(code.before, month);
      }
      case 'sum':
        return this.#isPartial(code, month) ? UNKNOWN : sum(this.#partsOf(code, month));
      case 'convolve': {
        const terms = Array.from({ length: month + 1 }, (_, k): Cell => {
          const share = this.at(code.profile, k);
          if (share.op === 'number' && share.value === 0) return share;
          return strict({ op: 'binary', operator: '*', left: this.at(code.of, month - k), right: share });
        });
        if (terms.some(isUnknown)) return UNKNOWN;
        return sum(terms);
      }
    }
  }

  /** Does any draw bear on it? */
  isTouched(code: Code): boolean {
    const before = this.#touched.get(code);
    if (before !== undefined) return before;
    const touched = [...readsOf(code).keys()].some((line) => this.#workload.hot.has(line));
    this.#touched.set(code, touched);
    return touched;
  }

  /** The number of what no draw bears on; NaN for unknown. */
  fixed(code: Code, month: number): number {
    const piece = this.#pieces.get(code) ?? compile(code, this.#state);
    this.#pieces.set(code, piece);
    return piece.at(month);
  }

  /** The parts of a sum, sums inside it opened. */
  #partsOf(code: Code, month: number): readonly Cell[] {
    if (code.op === 'line') return [this.known(code.line, month)];
    if (code.op !== 'sum') return [this.at(code, month)];
    // Line by line, so that the months of a line stand side by side and can be written as one stretch.
    return code.parts.flatMap((part) => monthsOfSum(code, month).flatMap((m) => this.#partsOf(part, m)));
  }

  /** Is any of it unknown in every draw? */
  #isPartial(code: Code, month: number): boolean {
    if (code.op === 'line') {
      const told = this.#workload.hot.has(code.line)
        ? this.#written.get(`${code.line} ${month}`)?.partial === true
        : this.#state.partial[code.line]?.[month] === 1;
      return told || isUnknown(this.known(code.line, month));
    }
    if (code.op !== 'sum') return isUnknown(this.at(code, month));
    return code.parts.some((part) => monthsOfSum(code, month).some((m) => this.#isPartial(part, m)));
  }
}

export function monthsOfSum({ over }: Extract<Code, { op: 'sum' }>, month: number): readonly number[] {
  const first = over === 'month' ? month : over === 'year' ? yearStart(month) : 0;
  const last = over === 'year' ? yearStart(month) + 11 : month;
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

function drawnCell(drawn: Workload['spec']['drawn'][number], month: number): Cell {
  const [told, by] = [drawn.offset[month] ?? Number.NaN, drawn.slope[month] ?? Number.NaN];
  if (by === 0) return { op: 'number', value: drawnAt(drawn, month, 0) };
  const draw: Cell = { op: 'draw', variable: drawn.variable };
  const moved: Cell =
    by === 1 ? draw : { op: 'binary', operator: '*', left: { op: 'number', value: by }, right: draw };
  return told === 0 ? moved : sum([moved, { op: 'number', value: told }]);
}

/** The known parts of a sum, what is known beforehand added up. */
function sum(parts: readonly Cell[]): Cell {
  const known = parts.filter((part) => !isUnknown(part));
  if (known.length === 0 && parts.length > 0) return UNKNOWN;
  const fixed = known.reduce((all, part) => (part.op === 'number' ? all + part.value : all), 0);
  const moving = known.filter((part) => part.op !== 'number');
  if (moving.length === 0) return { op: 'number', value: fixed };
  const all: readonly Cell[] = fixed === 0 ? moving : [...moving, { op: 'number', value: fixed }];
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : { op: 'sum', parts: all };
}
