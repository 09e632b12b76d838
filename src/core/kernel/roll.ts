import type { Cell, Series } from './cell.ts';
import { Column, type Leaf } from './column.ts';
import type { Rolled, Stretch } from './rolled.ts';

/** A month that is needed of a row. */
export interface Needed {
  readonly month: number;
  readonly cell: Cell;
  readonly checks: readonly Cell[];
  readonly finite: boolean;
}

interface Open {
  readonly finite: boolean;
  readonly roots: readonly Cell[];
  readonly months: number[];
  readonly columns: readonly Column[];
}

/** Puts months together that differ only in their numbers and in which month they read. */
export function roll(months: readonly Needed[]): readonly Stretch[] {
  const open = new Map<string, Open[]>();
  const all: Open[] = [];
  for (const { month, cell, checks, finite } of months) {
    const roots = [cell, ...checks];
    const leaves: Leaf[] = [];
    const shape = [`${finite}`, ...roots.map((root) => shapeOf(root, month, leaves))].join(';');
    const alike = open.get(shape) ?? [];
    const fits = alike.find(({ columns }) => columns.every((column, i) => column.takes(month, leaves[i])));
    if (fits === undefined) {
      const begun: Open = { finite, roots, months: [], columns: leaves.map(() => new Column()) };
      open.set(shape, [...alike, begun]);
      all.push(begun);
      add(begun, month, leaves);
    } else add(fits, month, leaves);
  }
  return all.map(close);
}

function add({ months, columns }: Open, month: number, leaves: readonly Leaf[]): void {
  months.push(month);
  columns.forEach((column, i) => {
    column.add(month, leaves[i]);
  });
}

/** The cell in text, with its numbers and reads taken out, in the order of the text. */
function shapeOf(cell: Cell, month: number, leaves: Leaf[]): string {
  switch (cell.op) {
    case 'number':
    case 'read':
      leaves.push(cell);
      return '#';
    case 'draw':
      return `x${cell.variable}`;
    case 'unary':
      return `${cell.operator}(${shapeOf(cell.of, month, leaves)})`;
    case 'binary': {
      const sides = `${shapeOf(cell.left, month, leaves)},${shapeOf(cell.right, month, leaves)}`;
      return `${cell.operator}${cell.tie ?? ''}(${sides})`;
    }
    case 'choose': {
      const [test, yes, no] = [cell.test, cell.yes, cell.no].map((of) => shapeOf(of, month, leaves));
      return `if(${test},${yes},${no})`;
    }
    case 'convolve':
      return `convolve(${seriesKey(cell.of)},${seriesKey(cell.profile)},${cell.month - month})`;
  }
}

function seriesKey(series: Series): string {
  return series.kind === 'row' ? `${series.row}` : series.values.join(' ');
}

function close({ finite, roots, months, columns }: Open): Stretch {
  const leaves = columns.map((column) => column.close(months));
  let next = 0;
  const first = months[0] ?? 0;
  const build = (cell: Cell): Rolled => {
    switch (cell.op) {
      case 'number':
      case 'read':
        return leaves[next++] ?? { op: 'number', value: Number.NaN };
      case 'draw':
        return { op: 'draw', variable: cell.variable };
      case 'unary':
        return { op: 'unary', operator: cell.operator, of: build(cell.of) };
      case 'binary': {
        const { operator, tie } = cell;
        const left = build(cell.left);
        const right = build(cell.right);
        return { op: 'binary', operator, left, right, ...(tie === undefined ? {} : { tie }) };
      }
      case 'choose': {
        const test = build(cell.test);
        const yes = build(cell.yes);
        return { op: 'choose', test, yes, no: build(cell.no) };
      }
      case 'convolve':
        return { op: 'convolve', of: cell.of, profile: cell.profile, lag: cell.month - first };
    }
  };
  const [value = { op: 'number', value: Number.NaN } as const, ...checks] = roots.map(build);
  return { months, value, checks, finite };
}
