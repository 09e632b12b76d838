import { type Cell, UNKNOWN } from './cell.js';

/** Null for what is unknown in one line; else the value, the number of the status below, and the lines unknown in it. */
export type PackedCell =
  | null
  | readonly [value: number | null, status: number]
  | readonly [value: number | null, status: number, unknown: number];

/** The cells of a line by year; one cell stands for all years where they are alike. */
export type Packed = readonly PackedCell[];

const STATUS_ORDER: readonly Cell['status'][] = [
  'stated',
  'read',
  'local',
  'derived',
  'cited',
  'assumed',
  'at_least',
  'known_part',
  'unknown',
];

export function pack(cells: readonly Cell[]): Packed {
  const packed = cells.map(packCell);
  const [first] = packed;
  const alike = packed.every((cell) => JSON.stringify(cell) === JSON.stringify(first));
  return alike ? packed.slice(0, 1) : packed;
}

/** The cells of `years` years. */
export function unpack(packed: Packed, years: number): readonly Cell[] {
  return Array.from({ length: years }, (_, i) =>
    unpackCell((packed.length === 1 ? packed[0] : packed[i]) ?? null),
  );
}

function packCell({ value, status, unknown }: Cell): PackedCell {
  if (value === null && unknown === 1) return null;
  const place = STATUS_ORDER.indexOf(status);
  return unknown === 0 ? [value, place] : [value, place, unknown];
}

function unpackCell(cell: PackedCell): Cell {
  if (cell === null) return UNKNOWN;
  const [value, status, unknown = 0] = cell;
  return { value, status: STATUS_ORDER[status] ?? 'unknown', unknown };
}
