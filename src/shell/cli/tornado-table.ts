import { printNumber } from '../../core/money/print.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import type { Effect, Sensitivity, SensitivityRow } from '../../core/sensitivity/sensitivity.ts';
import type { AnswerTable } from './answer.ts';
import { printMove, printPlain } from './asked-words.ts';

/** How wide the table may be; labels are cut where it would be wider. */
const WIDTH = 120;
/** How long a bar may be on one side. */
const HALF = 7;

/** What moves a figure, the most first, with a bar on both sides of the present figure. */
export function tornadoTable(
  { unit }: Sensitivity,
  rows: readonly SensitivityRow[],
  swing: number | undefined,
): AnswerTable {
  const by = swing === undefined ? [] : [{ name: 'moved by' }];
  const longest = Math.max(...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh].map(lengthOf)));
  const cells = rows.map((row) => [
    `${row.rank}`,
    row.label,
    endsOf(row, swing),
    ...(swing === undefined ? [] : [row.by === 'range' ? 'range' : `${swing} %`]),
    effectOf(row.atLow, unit),
    effectOf(row.atHigh, unit),
    row.swing === null ? '' : printMove(row.swing, unit),
    row.elasticity === null ? '' : row.elasticity.toFixed(2),
    barOf(row, longest),
  ]);
  const columns = [
    { name: '#', figures: true },
    { name: 'input' },
    { name: 'from low to high' },
    ...by,
    { name: 'at low', figures: true },
    { name: 'at high', figures: true },
    { name: 'swing', figures: true },
    { name: 'elast.', figures: true },
    { name: '' },
  ] as const;
  const widths = columns.map(({ name }, i) => Math.max(name.length, ...cells.map((c) => c[i]?.length ?? 0)));
  const others = widths.reduce((sum, width) => sum + width + 2, 0) - (widths[1] ?? 0) - 2;
  const room = Math.max(WIDTH - others, 16);
  return { columns, rows: cells.map((row) => row.map((cell, i) => (i === 1 ? cut(cell, room) : cell))) };
}

function lengthOf({ change }: Effect): number {
  return Math.abs(change ?? 0);
}

function effectOf({ value }: Effect, unit: string): string {
  return value === null ? 'no figure' : printPlain(value, unit);
}

/** `25 to 50 people`, `£2,000 to £15,000`, `2010-04 to 2011-03`. */
function endsOf({ low, high, unit, by }: SensitivityRow, swing: number | undefined): string {
  if (low === null || high === null)
    return by === 'swing' ? `-${swing} % to +${swing} %` : 'by month, each its own';
  const plainUnit = unit !== '1' && unit !== DATE && !unit.startsWith('GBP');
  if (!plainUnit || typeof low === 'string') {
    const [first, second] = [printPlain(low, unit), printPlain(high, unit)];
    return `${bare(first, second)} to ${second}`;
  }
  return `${printNumber(low, 4)} to ${printPlain(high, unit)}`;
}

/** Without what both end in: £10 a week to £20 a week is £10 to £20 a week. */
function bare(first: string, second: string): string {
  const [, tail = ''] = /^\S+( a .*)$/.exec(second) ?? [];
  return tail !== '' && first.endsWith(tail) ? first.slice(0, -tail.length) : first;
}

/** The longer of two ends on one side is drawn first, the shorter over it. */
function barOf({ atLow, atHigh }: SensitivityRow, longest: number): string {
  const bar: string[] = Array.from({ length: 2 * HALF + 1 }, (_, i) => (i === HALF ? '|' : ' '));
  const ends = [
    { mark: '-', change: atLow.change ?? 0 },
    { mark: '+', change: atHigh.change ?? 0 },
  ].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  for (const { mark, change } of ends) {
    const cells = longest === 0 ? 0 : Math.round((Math.abs(change) / longest) * HALF);
    for (let k = 1; k <= cells; k++) bar[HALF + Math.sign(change) * k] = mark;
  }
  return bar.join('');
}

/** A label cut to size. Its end says what it is, its beginning of what: the end is kept, and of the beginning what fits. */
function cut(label: string, most: number): string {
  if (label.length <= most) return label;
  const at = label.lastIndexOf(': ');
  const tail = at < 0 ? label : label.slice(at + 2);
  const room = most - tail.length - '...: '.length;
  if (at >= 0 && room >= 6) return `${label.slice(0, room).trimEnd()}...: ${tail}`;
  return tail.length <= most ? tail : `${tail.slice(0, most - 3).trimEnd()}...`;
}
