import { readMonth } from '../../core/calendar/month.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import type { GridInput } from '../../core/sensitivity/axis.ts';
import { lineNamed } from './names.ts';

/** The two inputs of a grid as a call writes them: `name`, `name=10:20`, `name=x0.5:x1.5` or, for a date, `name=2010-04:2011-03`. */
export function gridInputs(graph: Graph, texts: readonly string[]): readonly [GridInput, GridInput] {
  const [first, second, third] = texts;
  if (first === undefined || second === undefined || third !== undefined)
    throw new CallError(
      `A grid takes two inputs, and ${texts.length} ${texts.length === 1 ? 'is' : 'are'} named. Write them like --grid name name=10:20.`,
    );
  return [gridInput(graph, first), gridInput(graph, second)];
}

function gridInput(graph: Graph, text: string): GridInput {
  const [name = '', ends] = splitOnce(text, '=');
  const line = lineNamed(graph, name);
  if (ends === undefined) return { line };
  const [low = '', high] = splitOnce(ends, ':');
  if (high === undefined) throw unclear(graph, line, text);
  const factor = low.startsWith('x') && high.startsWith('x');
  const date = graph.lines[line]?.unit === DATE;
  const read = (end: string): number => {
    const value = date ? readMonth(end) : readNumber(factor ? end.slice(1) : end);
    if (value === undefined) throw unclear(graph, line, text);
    return value;
  };
  return { line, low: read(low), high: read(high), ...(factor ? { as: 'factor' as const } : {}) };
}

function splitOnce(text: string, at: string): readonly string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

function readNumber(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function unclear(graph: Graph, line: number, text: string): CallError {
  const { name, unit } = graph.lines[line] ?? { name: '', unit: '' };
  const right =
    unit === DATE
      ? `Write the first and the last month, like ${name}=2010-04:2011-03.`
      : `Write the lowest and the highest value as plain numbers, like ${name}=10:20 (a share of 10 % is 0.1), or ${name}=x0.5:x1.5 for times what it is.`;
  return new CallError(`"${text}" cannot be read. ${right}`);
}
