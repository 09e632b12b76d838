import { yearStart } from '../calendar/calendar.ts';
import type { Code } from '../formula/code.ts';
import {
  binaryCell,
  type Cell,
  chooseCell,
  type Known,
  NO_NUMBER,
  NOUGHT,
  readCell,
  type Series,
  UNKNOWN_CELL,
  unaryCell,
} from './cell.ts';
import { drawnCell } from './drawn-cell.ts';
import { binary, unary } from './operate.ts';
import { isSafe } from './range.ts';
import type { Drawn, KernelSpec } from './spec.ts';
import { addPart, EMPTY, isGuarded, lineOf, type Part, type Sum, wholeOf } from './sum.ts';
import { Untouched } from './untouched.ts';

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

/** Sums of more parts than these are cut, for no compiler likes endless formulas. */
const MANY = 8;

/**
 * Works a plan out month by month with cells in place of numbers, just as the reference evaluator does with numbers (see
 * src/core/run/compile.ts, which this mirrors). What no draw touches is taken from one run of the reference as it stands.
 */
export class Unroller {
  readonly rows: Row[] = [];
  readonly months: number;
  readonly #spec: KernelSpec;
  readonly #untouched: Untouched;
  readonly #rowOf = new Map<number, number>();
  /** Rows that turned out the same in all draws. */
  readonly #still = new Set<number>();
  /** Rows of lines that only repeat others. */
  readonly #copies = new Set<number>();
  readonly #running = new Map<Code, Sum[]>();
  readonly #sumRows = new Map<Code, Map<string, number>>();
  readonly #series = new Map<Code, Series>();
  #checks: Cell[] = [];

  constructor(spec: KernelSpec) {
    this.#spec = spec;
    this.months = spec.plan.calendar.months;
    this.#untouched = new Untouched(spec);
    const drawn = new Map(spec.drawn.map((d) => [d.line, d]));
    for (const { lines, recurs } of spec.plan.groups) this.#group(lines, recurs, drawn);
  }

  /** A line in a month as a part of a sum. */
  line(line: number, month: number): Part {
    const row = this.#rowOf.get(line);
    if (row !== undefined) return this.#read(row, month);
    if (this.#untouched.hot.has(line)) throw new Error('a line is read before it is worked out');
    return this.#untouched.line(line, month);
  }

  /** What has been added up of a sum over the year or so far when month `month` is in. */
  running(code: Sums, month: number): Sum {
    const sums = this.#running.get(code) ?? [];
    this.#running.set(code, sums);
    const before = this.#checks;
    for (let k = sums.length; k <= month; k++) {
      this.#checks = [];
      const starts = code.over === 'year' ? k === yearStart(k) : k === 0;
      const begun = starts ? EMPTY : (sums[k - 1] ?? EMPTY);
      const count = { code, month: k, parts: 0 };
      const sum = code.parts.reduce((all, part) => this.#tally(part, k, all, [], count), begun);
      sums.push(this.#keepSum(code, 'all', k, sum, this.checks()));
    }
    this.#checks = before;
    return sums[month] ?? EMPTY;
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
    const hot = lines.filter((line) => this.#untouched.hot.has(line));
    for (const line of hot) {
      const content = this.#spec.plan.lines[line]?.content;
      if (content?.kind === 'formula' && this.#isCopy(content.code)) this.#copies.add(this.rows.length);
      this.#rowOf.set(line, this.#newRow());
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

  /** Does the code repeat one line, in this or another month, with plain numbers before the first? */
  #isCopy(code: Code): boolean {
    switch (code.op) {
      case 'line':
        return true;
      case 'sum':
        return (
          code.over === 'month' && code.parts.length === 1 && code.parts.every((part) => this.#isCopy(part))
        );
      case 'gather':
        return this.#isCopy(code.of) && (code.before === undefined || this.#untouched.has(code.before));
      default:
        return false;
    }
  }

  #worked(content: KernelSpec['plan']['lines'][number]['content'] | undefined, month: number): Part {
    if (content?.kind !== 'formula') return { ...UNKNOWN_CELL, partial: 'no' };
    const { code } = content;
    if (code.op !== 'sum' && code.op !== 'line') return { ...this.#at(code, month, []), partial: 'no' };
    const sum = code.op === 'sum' ? this.#sum(code, month, []) : addPart(EMPTY, this.line(code.line, month));
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
    // Whoever reads a line that only repeats another reads that other.
    const mere = at.cell.op === 'read' || at.cell.op === 'number';
    if (mere && known === 'yes' && partial === 'no' && checks.length === 0 && this.#copies.has(row))
      return at;
    return { cell: readCell(row, month, at.cell.range), known, partial };
  }

  /** A figure that needs all its parts. */
  #at(code: Code, month: number, path: Path): Known {
    if (this.#untouched.has(code)) return this.#untouched.at(code, month);
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
    if (code.over === 'month') return this.#tally(code, month, EMPTY, path, { code, month, parts: 0 });
    return this.running(code, code.over === 'year' ? yearStart(month) + 11 : month);
  }

  /** Adds code to a sum: sums inside it are opened. */
  #tally(code: Code, month: number, sum: Sum, path: Path, count: Count): Sum {
    if (code.op !== 'sum') {
      const part =
        code.op === 'line'
          ? this.line(code.line, month)
          : { ...this.#at(code, month, path), partial: 'no' as const };
      count.parts += 1;
      const all = addPart(sum, part);
      if (count.parts % MANY !== 0) return all;
      return this.#keepSum(count.code, `${count.parts}`, count.month, all, []);
    }
    const first = code.over === 'month' ? month : code.over === 'year' ? yearStart(month) : 0;
    const last = code.over === 'year' ? yearStart(month) + 11 : month;
    let all = sum;
    for (let k = first; k <= last; k++)
      for (const part of code.parts) all = this.#tally(part, k, all, path, count);
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
    const row = code.op === 'line' ? this.#rowOf.get(code.line) : undefined;
    const series: Series = this.#untouched.has(code)
      ? {
          kind: 'fixed',
          values: Array.from({ length: this.months }, (_, m) => this.#untouched.number(code, m)),
        }
      : { kind: 'row', row: row ?? this.#newRow() };
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

  /** Puts a sum into rows of its own, as far as it is not made of mere numbers. */
  #keepSum(
    code: Code,
    what: string,
    month: number,
    { known, any, missing }: Sum,
    checks: readonly Cell[],
  ): Sum {
    const rows = this.#sumRows.get(code) ?? new Map<string, number>();
    this.#sumRows.set(code, rows);
    const keep = (cell: Cell, name: string, own: readonly Cell[]): Cell => {
      if (cell.op === 'number') return cell;
      const row = rows.get(name) ?? this.#newRow();
      rows.set(name, row);
      const months = this.rows[row]?.cells ?? [];
      months[month] ??= { cell, known: 'yes', partial: 'no', checks: own };
      return readCell(row, month, cell.range);
    };
    return {
      known: keep(known, `known ${what}`, checks),
      any: typeof any === 'string' ? any : keep(any, `any ${what}`, checks),
      missing: typeof missing === 'string' ? missing : keep(missing, `missing ${what}`, checks),
    };
  }
}

/** How many parts a sum has had so far, in a month. */
interface Count {
  readonly code: Sums;
  readonly month: number;
  parts: number;
}
