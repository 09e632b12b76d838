import type { Graph } from '../graph/graph.ts';
import { CallError } from '../problem/call-error.ts';
import { unknownFigure } from '../trial/known.ts';
import type { Target } from '../trial/trial.ts';
import { type Axis, axisOf, type GridInput } from './axis.ts';
import { type Asked, type Gauge, gaugeOf, type Plain, plain } from './gauge.ts';
import { sensitivityOf } from './sensitivity.ts';

/** One side of a grid: an input, where it stands and the values it takes. A factor is a number times what was told. */
export interface GridSide {
  readonly input: string;
  readonly label: string;
  /** The unit of the values: that of the input, or `1` for a factor. */
  readonly unit: string;
  readonly kind: Axis['kind'];
  readonly now: Plain;
  readonly values: readonly Plain[];
}

/** A figure of the grid, as `annual.csv` would print it; null, with the reason, where there is none. */
export interface GridCell {
  readonly value: Plain;
  readonly why?: string;
}

/** A figure for every pair of values of two inputs: plain data, for a table or a page. */
export interface Grid extends Asked {
  readonly down: GridSide;
  readonly across: GridSide;
  /** A row for each value of the first input. */
  readonly cells: readonly (readonly GridCell[])[];
  /** The cell of the present figures, by row and column, where both are on the grid. */
  readonly present: readonly [row: number, column: number] | null;
}

/** A larger grid than this is no table that anyone reads. */
const MOST = 15;

/**
 * A two-way sensitivity analysis: a figure for every pair of values of two inputs, all else as it is.
 *
 * @param options.steps how many values each input takes, evenly from low to high; a date takes whole months
 * @throws {CallError} when an input cannot be moved so or does not move the figure, and when no cell is known
 */
export function gridOf(
  graph: Graph,
  target: Target,
  inputs: readonly [GridInput, GridInput],
  options: { readonly steps?: number } = {},
): Grid {
  const { steps = 5 } = options;
  if (!Number.isInteger(steps) || steps < 2 || steps > MOST)
    throw new CallError(
      `A grid of ${steps} values each cannot be made. Write a whole number from 2 to ${MOST}.`,
    );
  const [first, second] = inputs;
  if (first.line === second.line)
    throw new CallError(`"${graph.lines[first.line]?.name}" is named twice. A grid takes two inputs.`);
  const gauge = gaugeOf(graph, target);
  const down = axisOf(graph, first, steps);
  const across = axisOf(graph, second, steps);
  for (const { line } of [down, across])
    if (!gauge.trial.reaches(line)) throw notMoving(graph, gauge, target, line);
  const cells = down.values.map((x) => across.values.map((y) => cellOf(gauge, down, x, across, y)));
  if (cells.flat().every((cell) => cell.value === null)) throw nothingKnown(graph, gauge, target, cells);
  const columns = across.values.map((_, j) => cells.map((row) => row[j]));
  if (columns.every(allAlike)) throw notMoving(graph, gauge, target, down.line);
  if (cells.every(allAlike)) throw notMoving(graph, gauge, target, across.line);
  const at = [down.values.indexOf(down.now ?? Number.NaN), across.values.indexOf(across.now ?? Number.NaN)];
  const [row = -1, column = -1] = at;
  return {
    ...gauge.asked,
    down: sideOf(graph, down),
    across: sideOf(graph, across),
    cells,
    present: row < 0 || column < 0 ? null : [row, column],
  };
}

function cellOf(gauge: Gauge, down: Axis, x: number, across: Axis, y: number): GridCell {
  const reading = gauge.readShown(
    new Map([
      [down.line, down.content(x)],
      [across.line, across.content(y)],
    ]),
  );
  return reading.value === null ? reading : { value: plain(reading.value, gauge.asked.unit) };
}

function sideOf(graph: Graph, { line, kind, now, values }: Axis): GridSide {
  const { name = '', label = '', unit: own = '' } = graph.lines[line] ?? {};
  const unit = kind === 'factor' ? '1' : own;
  return {
    input: name,
    label,
    unit,
    kind,
    now: plain(now, unit),
    values: values.map((value) => plain(value, unit)),
  };
}

function allAlike(cells: readonly (GridCell | undefined)[]): boolean {
  return new Set(cells.map((cell) => cell?.value)).size === 1;
}

function nothingKnown(
  graph: Graph,
  { figure, trial, asked }: Gauge,
  target: Target,
  cells: Grid['cells'],
): CallError {
  if (figure.value === 'unknown') return unknownFigure(graph, trial, target);
  const why = cells[0]?.[0]?.why ?? '';
  return new CallError(
    `"${asked.line}" has no figure in ${asked.period} anywhere on this grid. ${why}`.trim(),
  );
}

function notMoving(graph: Graph, { figure, asked }: Gauge, target: Target, line: number): CallError {
  const name = graph.lines[line]?.name;
  const said = `"${name}" does not move "${asked.line}" in ${asked.period}.`;
  if (figure.value === 'unknown') return new CallError(said);
  const moving = sensitivityOf(graph, target).rows.filter(({ swing }) => swing !== null && swing > 0);
  const names = moving.slice(0, 5).map((row) => row.input);
  const mend =
    names.length === 0
      ? 'No input with a range does.'
      : `These do, the one that moves it most first: ${names.join(', ')}.`;
  return new CallError(`${said} ${mend}`);
}
