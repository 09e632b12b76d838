import { type Code, readsOf } from '../formula/code.ts';
import { compile, type Piece } from '../run/compile.ts';
import { runPlan } from '../run/run.ts';
import { isUnknown, type RunState } from '../run/state.ts';
import { downstream, neededFor, type Reads, readersOf } from '../trial/reach.ts';
import { type Known, numberCell, UNKNOWN_CELL } from './cell.ts';
import type { KernelSpec } from './spec.ts';
import type { Part } from './sum.ts';

/** What no draw touches: it is taken from one run of the reference, as it stands. */
export class Untouched {
  /** The lines that draws bear on and outputs need. */
  readonly hot: ReadonlySet<number>;
  readonly #state: RunState;
  readonly #touched = new Map<Code, boolean>();
  readonly #pieces = new Map<Code, Piece>();

  constructor({ plan, drawn, outputs }: KernelSpec) {
    this.#state = runPlan(plan);
    const drawnLines = new Set(drawn.map(({ line }) => line));
    const reads = plan.lines.map(
      ({ content }, i): Reads =>
        content.kind === 'formula' && !drawnLines.has(i) ? readsOf(content.code) : new Map(),
    );
    const lines = outputs.map(({ line }) => line);
    const needed = neededFor(lines, reads);
    this.hot = downstream(
      [...drawnLines].filter((line) => needed.has(line)),
      readersOf(needed, reads),
    );
  }

  has(code: Code): boolean {
    const before = this.#touched.get(code);
    const touched = before ?? [...readsOf(code).keys()].some((line) => this.hot.has(line));
    this.#touched.set(code, touched);
    return !touched;
  }

  at(code: Code, month: number): Known {
    const value = this.number(code, month);
    return isUnknown(value) ? UNKNOWN_CELL : { cell: numberCell(value), known: 'yes' };
  }

  /** NaN for unknown. */
  number(code: Code, month: number): number {
    const piece = this.#pieces.get(code) ?? compile(code, this.#state);
    this.#pieces.set(code, piece);
    return piece.at(month);
  }

  line(line: number, month: number): Part {
    const value = this.#state.values[line]?.[month];
    if (value === undefined || isUnknown(value)) return { ...UNKNOWN_CELL, partial: 'no' };
    const partial = this.#state.partial[line]?.[month] === 1 ? 'yes' : 'no';
    return { cell: numberCell(value), known: 'yes', partial };
  }
}
