import type { Cell } from './cell.ts';
import type { At, Rolled } from './rolled.ts';

/** What may differ from month to month in formulas of one shape. */
export type Leaf = Extract<Cell, { op: 'number' | 'read' }>;

/** One place of a formula over the months: numbers, or months of one row, or one row that runs on from numbers. */
export class Column {
  readonly #numbers: (number | undefined)[] = [];
  readonly #reads: (number | undefined)[] = [];
  #row: number | undefined;
  #numbered = false;
  #onlyBefore = true;

  takes(month: number, leaf: Leaf | undefined): boolean {
    if (leaf === undefined) return false;
    if (leaf.op === 'number') return this.#row === undefined || this.#onlyBefore;
    if (this.#row !== undefined && this.#row !== leaf.row) return false;
    return !this.#numbered || (this.#onlyBefore && leaf.month === month - 1);
  }

  add(month: number, leaf: Leaf | undefined): void {
    if (leaf === undefined) return;
    if (leaf.op === 'number') {
      this.#numbers[month] = leaf.value;
      this.#numbered = true;
      return;
    }
    this.#row = leaf.row;
    this.#reads[month] = leaf.month;
    if (leaf.month !== month - 1) this.#onlyBefore = false;
  }

  close(months: readonly number[]): Rolled {
    const first = months[0] ?? 0;
    if (this.#row === undefined) {
      const value = this.#numbers[first] ?? Number.NaN;
      const same = months.every((m) => Object.is(this.#numbers[m], value));
      return same ? { op: 'number', value } : { op: 'table', values: this.#numbers };
    }
    if (this.#numbered) return { op: 'onward', row: this.#row, starts: this.#numbers };
    return { op: 'read', row: this.#row, at: this.#at(months, first) };
  }

  #at(months: readonly number[], first: number): At {
    const read = this.#reads[first] ?? 0;
    if (months.every((m) => this.#reads[m] === m + read - first)) return { kind: 'lag', lag: read - first };
    if (months.every((m) => this.#reads[m] === read)) return { kind: 'month', month: read };
    return { kind: 'months', months: this.#reads };
  }
}
