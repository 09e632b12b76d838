import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { noSuchLine } from '../graph/no-such-line.ts';
import { CallError } from '../problem/call-error.ts';
import { printValue } from '../results/print-value.ts';
import type { Aim } from '../statistics/chance.ts';
import { aimOf } from './headlines.ts';

/** What is to be met in each period: a line at least, or at most, a number or another line. */
export interface Goal {
  readonly line: number;
  readonly aim: Aim;
  readonly other: number | { readonly line: number };
  /** `NHS: envelope less net spend: stays within the envelope`, or `placements.ooa.net >= 100000`. */
  readonly label: string;
}

/** Every envelope and every target that a graph has. */
export function goalsIn({ lines }: Graph): readonly Goal[] {
  return lines.flatMap((line, i) => {
    const aimed = aimOf(line);
    return aimed === undefined
      ? []
      : [{ line: i, aim: aimed.aim, other: 0, label: `${owner(line)} ${aimed.words}` }];
  });
}

/** `NHS`, of a line labelled `NHS: envelope less net spend`. */
function owner({ label }: Line): string {
  const end = label.lastIndexOf(':');
  return end > 0 ? label.slice(0, end) : label;
}

/**
 * Reads `placements.ooa.net >= 100000`, or a line beside another.
 *
 * @throws {CallError} when it cannot be read, names no line of the graph, or sets different units beside each other
 */
export function readGoal(graph: Graph, text: string): Goal {
  const parts = /^\s*([^<>=\s]+)\s*(>=|<=)\s*(\S+)\s*$/.exec(text);
  const [, name = '', sign, than = ''] = parts ?? [];
  if (parts === null)
    throw new CallError(
      `"${text}" does not say what is to be met. Write a line, >= or <=, and a number or another line: "placements.ooa.net >= 100000".`,
    );
  const line = placeOf(graph, name);
  const number = Number(than.replaceAll(',', '').replace(/^£/, ''));
  const other = Number.isFinite(number) ? number : { line: placeOf(graph, than) };
  const own = graph.lines[line];
  const beside = typeof other === 'number' ? own : graph.lines[other.line];
  if (own?.unit !== beside?.unit)
    throw new CallError(
      `"${name}" is in ${own?.unit} and "${than}" in ${beside?.unit}: they cannot be set beside each other.`,
    );
  const aim = sign === '>=' ? 'at_least' : 'at_most';
  const asked = typeof other === 'number' ? printValue(other, own?.unit ?? '1') : (beside?.label ?? than);
  return { line, aim, other, label: `${own?.label ?? name} ${aim === 'at_least' ? '>=' : '<='} ${asked}` };
}

function placeOf(graph: Graph, name: string): number {
  const place = graph.lineNamed(name);
  if (place === undefined) throw new CallError(noSuchLine(graph, name));
  if (graph.lines[place]?.rollup === 'profile') throw new CallError(noFigure(name));
  return place;
}

/** What to say of a line that has no figure of a period. */
export function noFigure(name: string): string {
  return `"${name}" is a shape by months since a start, so it has no figure of a period. Ask of a line that uses it.`;
}
