import type { Timing } from '../formula/code.ts';
import { monthsOfPeriod, type Period } from '../run/period.ts';
import type { Target } from '../trial/trial.ts';
import { type Cell, readsOfCell } from './cell.ts';
import type { Needed } from './roll.ts';
import type { Row, RowMonth } from './unroll.ts';

/** A row with the months that the outputs need of it. */
export interface LiveRow {
  readonly months: readonly Needed[];
  /** The rows that it reads, and how. */
  readonly reads: ReadonlyMap<number, Timing>;
  /** For a row of outputs: which output each of its months is. */
  readonly out?: readonly (number | undefined)[];
}

/** The rows of the outputs themselves come after the others. A row that no output needs has no months. */
export function liveRows(
  rows: readonly Row[],
  outputs: readonly { readonly target: Target; readonly month: RowMonth; readonly index: number }[],
): readonly LiveRow[] {
  const outs = outputRows(outputs);
  const all: readonly Row[] = [...rows, ...outs];
  const live = all.map(() => new Set<number>());
  const todo: [row: number, month: number][] = [];
  const need = (row: number, month: number): void => {
    if (live[row]?.has(month) === true) return;
    live[row]?.add(month);
    todo.push([row, month]);
  };
  outs.forEach(({ cells }, k) => {
    cells.forEach((_, month) => {
      need(rows.length + k, month);
    });
  });
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const at = all[next[0]]?.cells[next[1]];
    if (at !== undefined) for (const cell of cellsOf(at)) readsOfCell(cell, need);
  }
  return all.map(({ cells }, row) => {
    const months = [...(live[row] ?? [])]
      .sort((a, b) => a - b)
      .flatMap((month): Needed[] => {
        const at = cells[month];
        return at === undefined
          ? []
          : [{ month, cell: at.cell, checks: at.checks, finite: at.finite === true }];
      });
    const out = outs[row - rows.length]?.out;
    return { months, reads: readsOf(months), ...(out === undefined ? {} : { out }) };
  });
}

function cellsOf({
  cell,
  checks,
}: {
  readonly cell: Cell;
  readonly checks: readonly Cell[];
}): readonly Cell[] {
  return [cell, ...checks];
}

function readsOf(months: readonly Needed[]): ReadonlyMap<number, Timing> {
  const reads = new Map<number, Timing>();
  const tell = (own: number) => (row: number, month: number) => {
    const timing = month > own ? 'ahead' : month === own ? 'same' : 'past';
    const before = reads.get(row);
    if (before === undefined || before === 'past' || timing === 'ahead') reads.set(row, timing);
  };
  for (const at of months) for (const cell of cellsOf(at)) readsOfCell(cell, tell(at.month));
  return reads;
}

interface OutputRow extends Row {
  readonly out: (number | undefined)[];
}

/** The figures of a line become a row, each at the last month of its period, so that they roll up as other rows do. */
function outputRows(
  outputs: readonly { readonly target: Target; readonly month: RowMonth; readonly index: number }[],
): readonly OutputRow[] {
  const rows = new Map<string, OutputRow[]>();
  for (const { target, month, index } of outputs) {
    const last = lastMonth(target.period);
    const key = `${target.line} ${target.period.kind}`;
    const alike = rows.get(key) ?? [];
    const free = alike.find(({ cells }) => cells[last] === undefined);
    const row = free ?? { cells: [], out: [] };
    row.cells[last] = month;
    row.out[last] = index;
    if (free === undefined) rows.set(key, [...alike, row]);
  }
  return [...rows.values()].flat();
}

function lastMonth(period: Period): number {
  return monthsOfPeriod(period).at(-1) ?? 0;
}
