import { readsOf } from '../formula/code.ts';
import type { Graph } from '../graph/graph.ts';
import { noSuchLine } from '../graph/no-such-line.ts';
import { placesMeeting } from '../graph/select.ts';
import { CallError } from '../problem/call-error.ts';
import { downstream, readersOf } from '../trial/reach.ts';
import { noFigure } from './goal.ts';
import { isHeadline } from './headlines.ts';

/**
 * The lines that are told of: those that the names, patterns and tags pick; else the headlines of the graph (see `isHeadline`) that an
 * uncertain input bears on.
 *
 * @param asked each a name, a pattern such as `qipp.*.gap`, or a tag such as `measure=envelope_gap`
 * @param moved the lines that uncertain inputs bear on
 * @throws {CallError} for a name or pattern that picks nothing
 */
export function linesAsked(
  graph: Graph,
  asked: readonly string[] | undefined,
  moved: ReadonlySet<number>,
): readonly number[] {
  if (asked === undefined)
    return graph.lines.flatMap((line, i) => (isHeadline(line) && moved.has(i) ? [i] : []));
  const out = new Set<number>();
  for (const selector of asked) {
    const met = placesMeeting(graph.lines, selector);
    const told = met.filter((i) => graph.lines[i]?.rollup !== 'profile');
    if (met.length === 0)
      throw new CallError(
        /[*=]/.test(selector) ? `No line meets "${selector}".` : noSuchLine(graph, selector.trim()),
      );
    if (told.length === 0) throw new CallError(noFigure(selector));
    for (const line of told) out.add(line);
  }
  return [...out].sort((a, b) => a - b);
}

/** Of any inputs: the lines that they bear on, however far down, themselves included. */
export function reachIn(graph: Graph): (inputs: readonly number[]) => ReadonlySet<number> {
  const reads = graph.codes.map((code) => (code === undefined ? new Map() : readsOf(code)));
  const readers = readersOf(new Set(graph.lines.keys()), reads);
  return (inputs) => downstream(inputs, readers);
}
