import { yearStart } from '../calendar/calendar.ts';
import { type Code, readsOf } from '../formula/code.ts';
import { compile, type Piece } from '../run/compile.ts';
import { runPlan } from '../run/run.ts';
import { isUnknown, type RunState } from '../run/state.ts';
import { downstream, neededFor, readersOf } from '../trial/reach.ts';
import {
  binaryCell,
  type Cell,
  chooseCell,
  type Known,
  NO_NUMBER,
  NOUGHT,
  numberCell,
  readCell,
  type Series,
  UNKNOWN_CELL,
  unaryCell,
} from './cell.ts';
import { binary, unary } from './operate.ts';
import { isSafe, within } from './range.ts';
import { boundsOf, type Drawn, type KernelSpec } from './spec.ts';
import { addPart, EMPTY, isGuarded, lineOf, type Part, type Sum, wholeOf } from './sum.ts';

/** One month of a row, and the cells that must be finite numbers for those who read it to be right. */
export interface RowMonth extends Part {
  readonly checks: readonly Cell[];
  /** Must the month itself be one? */
  finite?: true;
}

/** A line that draws bear on, or a running sum, month by month. */
export interface Row {
  readonly cells: (RowMonth | undefined)[];
}

type Path = readonly Cell[];
type Sums = Extract<Code, { op: 'sum' }>;

/** Profiles with no more effects than these are written out item by item. */
const FEW = 8;

/**
 * Works a plan out month by month with cells in place of numbers, just as the reference evaluator does with numbers (see
 * src/core/run/compile.ts, which this mirrors). What no draw touches is taken from one run of the reference as it stands.
 */
export class Unroller {
  readonly rows: Row[] = [];
  readonly months: number;
  readonly #spec: KernelSpec;
  readonly #state: RunState;
  readonly #hot: ReadonlySet<number>;
  readonly #rowOf = new Map<number, number>();
  /** Rows that turned out the same in all draws. */
  readonly #still = new Set<number>();
  readonly #touched = new Map<Code, boolean>();
  readonly #pieces = new Map<Code, Piece>();
  readonly #running = new Map<Code, Running>();
  readonly #series = new Map<Code, Series>();
  #checks: Cell[] = [];

  constructor(spec: KernelSpec) {
    const { plan, drawn, outputs } = spec;
    this.#spec = spec;
    this.months = plan.calendar.months;
    this.#state = runPlan(plan);
    const drawnLines = new Map(drawn.map((d) => [d.line, d]));
    const reads = plan.lines.map(({ content }) =>
      content.kind === 'formula' ? readsOf(content.code) : new Map(),
    );
    const needed = neededFor(
      outputs.map((o) => o.line),
      reads,
    );
    const first = [...drawnLines.keys()].filter((line) => needed.has(line));
    this.#hot = downstream(first, readersOf(needed, reads));
    for (const { lines, recurs } of plan.groups) this.#group(lines, recurs, drawnLines);
  }

  /** A line in a month as a part of a sum. */
  line(line: number, month: number): Part {
    const row = this.#rowOf.get(line);
    if (row !== undefined) return this.#read(row, month);
    if (this.#hot.has(line)) throw new Error('a line is read before it is worked out');
    const value = this.#state.values[line]?.[month];
    if (value === undefined || isUnknown(value)) return { ...UNKNOWN_CELL, partial: 'no' };
    const partial = this.#state.partial[line]?.[month] === 1 ? 'yes' : 'no';
    return { cell: numberCell(value), known: 'yes', partial };
  }

  /** What has been added up of a sum over the year or so far when month `month` is in. */
  running(code: Sums, month: number): Sum {
    const known = this.#running.get(code);
    const running = known ?? new Running();
    if (known === undefined) this.#running.set(code, running);
    const before = this.#checks;
    for (let k = running.sums.length; k <= month; k++) {
      this.#checks = [];
      const starts = code.over === 'year' ? k === yearStart(k) : k === 0;
      const begun = starts ? EMPTY : (running.sums[k - 1] ?? EMPTY);
      const sum = code.parts.reduce((all, part) => this.#tally(part, k, all, []), begun);
      running.sums.push({
        known: this.#keep(running, 'known', k, sum.known),
        any: typeof sum.any === 'string' ? sum.any : this.#keep(running, 'any', k, sum.any),
        missing:
          typeof sum.missing === 'string' ? sum.missing : this.#keep(running, 'missing', k, sum.missing),
      });
    }
    this.#checks = before;
    return running.sums[month] ?? EMPTY;
  }

  /** Must be a finite number, where it is a number at all and where all tests of the path hold. */
  check({ cell, known }: Known, path: Path = []): void {
    if (known === 'no' || cell.op === 'number' || isSafe(cell.range)) return;
    const row = cell.op === 'read' ? this.rows[cell.row]?.cells[cell.month] : undefined;
    if (row !== undefined && known === 'yes' && (path.length === 0 || row.finite === true)) {
      // A row that several need to be finite is checked once, where it is worked out.
      row.finite = true;
      return;
    }
    const number = known === 'yes' ? cell : chooseCell(unaryCell('unknown', cell), NOUGHT, cell);
    this.#checks.push(path.reduceRight((of, test) => chooseCell(test, of, NOUGHT), number));
  }

  /** The checks that came up since they were last asked for. */
  checks(): readonly Cell[] {
    return this.#checks.splice(0);
  }

  #group(lines: readonly number[], recurs: boolean, drawn: ReadonlyMap<number, Drawn>): void {
    const hot = lines.filter((line) => this.#hot.has(line));
    for (const line of hot) {
      this.#rowOf.set(line, this.rows.length);
      this.rows.push({ cells: [] });
    }
    const step = (line: number, month: number): void => {
      const row = this.rows[this.#rowOf.get(line) ?? -1];
      if (row === undefined) return;
      const content = this.#spec.plan.lines[line]?.content;
      const own = drawn.get(line);
      this.#checks = [];
      const part: Part =
        own === undefined
          ? this.#worked(content, month)
          : { ...drawnCell(own, month, this.#spec), partial: 'no' };
      row.cells[month] = { ...part, checks: this.checks() };
    };
    if (recurs) {
      for (let m = 0; m < this.months; m++) for (const line of hot) step(line, m);
      return;
    }
    for (const line of hot) {
      for (let m = 0; m < this.months; m++) step(line, m);
      const row = this.#rowOf.get(line) ?? -1;
      if (this.rows[row]?.cells.every((month) => month?.cell.op === 'number') === true) this.#still.add(row);
    }
  }

  #worked(content: KernelSpec['plan']['lines'][number]['content'] | undefined, month: number): Part {
    if (content?.kind !== 'formula') return { ...UNKNOWN_CELL, partial: 'no' };
    const { code } = content;
    if (code.op !== 'sum' && code.op !== 'line') return { ...this.#at(code, month, []), partial: 'no' };
    const sum = code.op === 'sum' ? this.#sum(code, month, []) : this.#tally(code, month, EMPTY, []);
    if (isGuarded(sum)) this.check({ cell: sum.known, known: 'yes' });
    return lineOf(sum);
  }

  #read(row: number, month: number): Part {
    const at = this.rows[row]?.cells[month];
    if (at === undefined) {
      if (month >= 0 && month < this.months) throw new Error('a month is read before it is worked out');
      return { ...UNKNOWN_CELL, partial: 'no' };
    }
    const { known, partial, checks } = at;
    if (known === 'no' || this.#still.has(row)) return at;
    // A line that only repeats another.
    if (at.cell.op === 'read' && known === 'yes' && partial === 'no' && checks.length === 0) return at;
    return { cell: readCell(row, month, at.cell.range), known, partial };
  }

  /** A figure that needs all its parts. */
  #at(code: Code, month: number, path: Path): Known {
    if (!this.#isTouched(code)) {
      const value = this.#pieceOf(code).at(month);
      return isUnknown(value) ? UNKNOWN_CELL : { cell: numberCell(value), known: 'yes' };
    }
    switch (code.op) {
      case 'number':
      case 'months':
        throw new Error('no draw touches a number');
      case 'line':
        return this.#wholeLine(code.line, month);
      case 'unary':
        return unary(code, this.#at(code.of, month, path), (of) => this.check(of, path));
      case 'binary':
        return binary(code, this.#at(code.left, month, path), this.#at(code.right, month, path), (of) =>
          this.check(of, path),
        );
      case 'choose':
        return this.#choose(code, month, path);
      case 'gather': {
        const from = code.from[month] ?? -1;
        if (from >= 0) return this.#at(code.of, from, path);
        return code.before === undefined ? UNKNOWN_CELL : this.#at(code.before, month, path);
      }
      case 'sum': {
        const sum = this.#sum(code, month, path);
        if (isGuarded(sum)) this.check({ cell: sum.known, known: 'yes' }, path);
        return wholeOf(sum);
      }
      case 'convolve':
        return this.#convolve(code, month);
    }
  }

  #wholeLine(line: number, month: number): Known {
    const { cell, known, partial } = this.line(line, month);
    if (partial === 'no') return { cell, known };
    if (partial === 'yes') return UNKNOWN_CELL;
    return { cell: chooseCell(partial, NO_NUMBER, cell), known: 'maybe' };
  }

  #choose(code: Extract<Code, { op: 'choose' }>, month: number, path: Path): Known {
    const test = this.#at(code.test, month, path);
    if (test.known === 'no') return UNKNOWN_CELL;
    if (test.cell.op === 'number') return this.#at(test.cell.value === 0 ? code.no : code.yes, month, path);
    this.check(test, path);
    const yes = this.#at(code.yes, month, [...path, test.cell]);
    const no = this.#at(code.no, month, [...path, unaryCell('not', test.cell)]);
    if (yes.known === 'no' && no.known === 'no') return UNKNOWN_CELL;
    const chosen = chooseCell(test.cell, yes.cell, no.cell);
    if (test.known === 'maybe')
      return { cell: chooseCell(unaryCell('unknown', test.cell), NO_NUMBER, chosen), known: 'maybe' };
    return { cell: chosen, known: yes.known === 'yes' && no.known === 'yes' ? 'yes' : 'maybe' };
  }

  #sum(code: Sums, month: number, path: Path): Sum {
    if (code.over === 'month') return this.#tally(code, month, EMPTY, path);
    return this.running(code, code.over === 'year' ? yearStart(month) + 11 : month);
  }

  /** Adds code to a sum: sums inside it are opened. */
  #tally(code: Code, month: number, sum: Sum, path: Path): Sum {
    if (code.op === 'line') return addPart(sum, this.line(code.line, month));
    if (code.op !== 'sum') return addPart(sum, { ...this.#at(code, month, path), partial: 'no' });
    const first = code.over === 'month' ? month : code.over === 'year' ? yearStart(month) : 0;
    const last = code.over === 'year' ? yearStart(month) + 11 : month;
    let all = sum;
    for (let k = first; k <= last; k++) for (const part of code.parts) all = this.#tally(part, k, all, path);
    return all;
  }

  #convolve(code: Extract<Code, { op: 'convolve' }>, month: number): Known {
    const of = this.#seriesOf(code.of);
    const profile = this.#seriesOf(code.profile);
    const terms = Array.from({ length: month + 1 }, (_, k) => ({
      of: this.#seriesAt(code.of, of, month - k),
      share: this.#seriesAt(code.profile, profile, k),
    }));
    const few = profile.kind === 'fixed' && profile.values.filter((share) => share !== 0).length <= FEW;
    if (!few && terms.every((term) => term.of.known === 'yes' && term.share.known === 'yes')) {
      const { range } = terms
        .map((t) => binaryCell('*', t.of.cell, t.share.cell))
        .reduce((a, b) => binaryCell('+', a, b), NOUGHT);
      return { cell: { op: 'convolve', of, profile, month, range }, known: 'yes' };
    }
    let sum = NOUGHT;
    let known: Known['known'] = 'yes';
    for (const { of, share } of terms) {
      if (share.cell.op === 'number' && share.cell.value === 0) continue;
      const always = share.known === 'no' || share.cell.op === 'number';
      if (always && (share.known === 'no' || of.known === 'no')) return UNKNOWN_CELL;
      if (of.known !== 'yes' || share.known !== 'yes') known = 'maybe';
      const product = of.known === 'no' ? NO_NUMBER : binaryCell('*', of.cell, share.cell);
      sum = binaryCell('+', sum, always ? product : chooseCell(share.cell, product, NOUGHT));
    }
    return { cell: sum, known };
  }

  #seriesOf(code: Code): Series {
    const before = this.#series.get(code);
    if (before !== undefined) return before;
    let series: Series;
    if (!this.#isTouched(code)) {
      const piece = this.#pieceOf(code);
      series = { kind: 'fixed', values: Array.from({ length: this.months }, (_, m) => piece.at(m)) };
    } else {
      const row = code.op === 'line' ? this.#rowOf.get(code.line) : undefined;
      series = { kind: 'row', row: row ?? this.#newRow() };
    }
    this.#series.set(code, series);
    return series;
  }

  #seriesAt(code: Code, series: Series, month: number): Known {
    if (series.kind === 'fixed' || code.op === 'line') return this.#at(code, month, []);
    const row = this.rows[series.row];
    if (row !== undefined && row.cells[month] === undefined) {
      const before = this.#checks;
      this.#checks = [];
      row.cells[month] = { ...this.#at(code, month, []), partial: 'no', checks: this.checks() };
      this.#checks = before;
    }
    return this.#read(series.row, month);
  }

  #newRow(): number {
    return this.rows.push({ cells: [] }) - 1;
  }

  /** Puts a cell of a running sum into a row of its own, unless it is a mere number. */
  #keep(running: Running, what: 'known' | 'any' | 'missing', month: number, cell: Cell): Cell {
    if (cell.op === 'number') return cell;
    const row = running.rows[what] ?? this.#newRow();
    running.rows[what] = row;
    const months = this.rows[row]?.cells ?? [];
    months[month] = { cell, known: 'yes', partial: 'no', checks: this.checks() };
    return readCell(row, month, cell.range);
  }

  #isTouched(code: Code): boolean {
    const before = this.#touched.get(code);
    if (before !== undefined) return before;
    const touched = [...readsOf(code).keys()].some((line) => this.#hot.has(line));
    this.#touched.set(code, touched);
    return touched;
  }

  #pieceOf(code: Code): Piece {
    const before = this.#pieces.get(code);
    if (before !== undefined) return before;
    const piece = compile(code, this.#state);
    this.#pieces.set(code, piece);
    return piece;
  }
}

/** The rows that hold a running sum, where they are needed, and the sum after each month. */
class Running {
  readonly sums: Sum[] = [];
  readonly rows: { known?: number; any?: number; missing?: number } = {};
}

function drawnCell({ variable, offset, slope }: Drawn, month: number, spec: KernelSpec): Known {
  const told = offset[month] ?? Number.NaN;
  const by = slope[month] ?? Number.NaN;
  if (isUnknown(told) || isUnknown(by)) return UNKNOWN_CELL;
  if (by === 0) return { cell: numberCell(told), known: 'yes' };
  const draw: Cell = { op: 'draw', variable, range: within(...boundsOf(spec, variable), false) };
  return { cell: binaryCell('+', numberCell(told), binaryCell('*', numberCell(by), draw)), known: 'yes' };
}
