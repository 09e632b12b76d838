import type { Graph } from '../graph/graph.ts';
import { CallError } from '../problem/call-error.ts';
import { printSource, type SourceKind } from '../source/source.ts';
import { unknownFigure } from '../trial/known.ts';
import type { Target } from '../trial/trial.ts';
import { elasticityOf } from './elasticity.ts';
import { type Asked, type Gauge, gaugeOf, type Plain, plain } from './gauge.ts';
import { type NotMoved, notMoved } from './not-moved.ts';
import { type End, type Move, rangeMove, swingMove } from './ranges.ts';

/** The figure with an input at one end. */
export interface Effect {
  /** As `annual.csv` would print it, pounds to the penny; null where there is none. */
  readonly value: Plain;
  /** The difference from the present figure; months where the figure is a date. */
  readonly change: number | null;
  /** Why there is no figure. */
  readonly why?: string;
}

/** What one input does to the figure, moved alone. Values of inputs are null where they change from month to month. */
export interface SensitivityRow {
  /** From 1, the input that moves the figure most first. */
  readonly rank: number;
  readonly input: string;
  readonly label: string;
  readonly unit: string;
  /** Between the ends of its own range, or down and up by the per cent that was asked for, which is no range. */
  readonly by: Move['by'];
  readonly now: Plain;
  readonly low: Plain;
  readonly high: Plain;
  readonly atLow: Effect;
  readonly atHigh: Effect;
  /** How far apart the figures at the low end, now and at the high end are; null where an end has no figure. */
  readonly swing: number | null;
  /** The end with the larger figure; null where both are the same or one is missing. */
  readonly raisedBy: 'low' | 'high' | null;
  /** By how many per cent the figure moves when the input moves by one: see `elasticityOf`. */
  readonly elasticity: number | null;
  readonly source: SourceKind;
  readonly reason: string;
}

/** Which uncertain inputs a figure hangs on: plain data, for a table or a page. */
export interface Sensitivity extends Asked {
  /** Ranked by swing, ties by name; those with no figure at an end come last. */
  readonly rows: readonly SensitivityRow[];
  readonly notMoved: NotMoved;
}

/**
 * Every uncertain input that a figure needs, at the low and at the high end of its range, one at a time: a one-way sensitivity
 * analysis. Uncertain is an input whose source gives a range that its figure lies in.
 *
 * @param options.swing also move every other input, down and up by so many per cent
 * @throws {CallError} when the figure is unknown, or the line is a profile
 */
export function sensitivityOf(
  graph: Graph,
  target: Target,
  options: { readonly swing?: number } = {},
): Sensitivity {
  const { swing } = options;
  if (swing !== undefined && !(swing > 0 && swing <= 100))
    throw new CallError(`A swing of ${swing} per cent cannot be tried. Write a number from 0 to 100.`);
  const gauge = gaugeOf(graph, target);
  if (gauge.figure.value === 'unknown') throw unknownFigure(graph, gauge.trial, target);
  const moves = movesOf(graph, gauge, swing);
  const rows = moves.map((move) => rowOf(graph, gauge, move));
  return {
    ...gauge.asked,
    rows: rows.sort(bySwing).map((row, i) => ({ rank: i + 1, ...row })),
    notMoved: notMoved(graph, gauge, new Set(moves.map((move) => move.line))),
  };
}

function movesOf(graph: Graph, gauge: Gauge, swing: number | undefined): readonly Move[] {
  return graph.lines.flatMap((line, i): readonly Move[] => {
    if (!gauge.trial.reaches(i)) return [];
    const move = rangeMove(line, i, graph.calendar);
    if (move !== undefined) return [move];
    const swung = swing === undefined ? undefined : swingMove(line, i, graph.calendar, swing);
    return swung === undefined ? [] : [swung];
  });
}

type Unranked = Omit<SensitivityRow, 'rank'>;

function rowOf(graph: Graph, gauge: Gauge, move: Move): Unranked {
  const { name = '', label = '', unit = '' } = graph.lines[move.line] ?? {};
  const low = effectOf(gauge, move, move.low);
  const high = effectOf(gauge, move, move.high);
  const changes = low.change === null || high.change === null ? undefined : [low.change, high.change];
  return {
    input: name,
    label,
    unit,
    by: move.by,
    now: plain(move.now, unit),
    low: plain(move.low.figure, unit),
    high: plain(move.high.figure, unit),
    atLow: low,
    atHigh: high,
    swing: changes === undefined ? null : gauge.difference(Math.max(0, ...changes), Math.min(0, ...changes)),
    raisedBy: raisedBy(low.change, high.change),
    elasticity: elasticityOf(graph, gauge, move.line),
    source: move.source.kind,
    reason: printSource(move.source),
  };
}

function effectOf(gauge: Gauge, { line }: Move, end: End): Effect {
  const { shown, asked } = gauge;
  const reading = gauge.readShown(new Map([[line, end.content]]));
  if (reading.value === null || shown === null)
    return { value: null, change: null, ...('why' in reading ? { why: reading.why } : {}) };
  return { value: plain(reading.value, asked.unit), change: gauge.difference(reading.value, shown) };
}

function raisedBy(low: number | null, high: number | null): 'low' | 'high' | null {
  if (low === null || high === null || low === high) return null;
  return low > high ? 'low' : 'high';
}

function bySwing(a: Unranked, b: Unranked): number {
  return (b.swing ?? -1) - (a.swing ?? -1) || (a.input < b.input ? -1 : 1);
}
