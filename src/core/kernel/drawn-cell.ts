import { binaryCell, type Cell, type Known, numberCell, UNKNOWN_CELL } from './cell.ts';
import { within } from './range.ts';
import { boundsOf, type Drawn, type KernelSpec } from './spec.ts';

/** A month of a drawn line: the same sum as `drawnAt`. */
export function drawnCell({ variable, offset, slope }: Drawn, month: number, spec: KernelSpec): Known {
  const told = offset[month] ?? Number.NaN;
  const by = slope[month] ?? Number.NaN;
  if (Number.isNaN(told) || Number.isNaN(by)) return UNKNOWN_CELL;
  if (by === 0) return { cell: numberCell(told), known: 'yes' };
  const draw: Cell = { op: 'draw', variable, range: within(...boundsOf(spec, variable), false) };
  return { cell: binaryCell('+', numberCell(told), binaryCell('*', numberCell(by), draw)), known: 'yes' };
}
