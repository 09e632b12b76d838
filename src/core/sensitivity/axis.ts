import { printMonth } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { CallError } from '../problem/call-error.ts';
import { printValue } from '../results/print-value.ts';
import { givenContent, type PlanContent } from '../run/plan.ts';
import { rangeOf } from '../source/source.ts';
import { type Lever, leverOf } from '../trial/lever.ts';
import { isInRange, oneOf, told, toldIn } from './ranges.ts';

/** An input of a grid: over the range of its source, or from low to high. A date counts in months (see `Month`). */
export interface GridInput {
  readonly line: number;
  /** `factor`: low and high say by how much everything that the input was told is multiplied. */
  readonly as?: 'value' | 'factor';
  readonly low?: number;
  readonly high?: number;
}

/** The values that an input takes along one side of a grid. */
export interface Axis {
  readonly line: number;
  readonly kind: 'value' | 'factor' | 'month';
  /** Where the input stands now; null where it is unknown. */
  readonly now: number | null;
  readonly values: readonly number[];
  readonly content: (value: number) => PlanContent;
}

type Dial = Pick<Axis, 'kind' | 'now' | 'content'> & { readonly low?: number; readonly high?: number };

/** @throws {CallError} where the input cannot be moved so, with what to write instead */
export function axisOf(graph: Graph, input: GridInput, steps: number): Axis {
  const line = graph.lines[input.line];
  if (line === undefined) throw new Error(`there is no line ${input.line}`);
  const dial = dialOf(graph, input, line);
  const low = input.low ?? dial.low;
  const high = input.high ?? dial.high;
  if (low === undefined || high === undefined) throw new CallError(noRange(line, dial));
  const print = (value: number): string =>
    dial.kind === 'factor' ? `x${value}` : printValue(value, line.unit);
  if (low >= high)
    throw new CallError(
      `"${line.name}" cannot run from ${print(low)} to ${print(high)}. Write the lower value first, and a higher one after it.`,
    );
  const tried = dial.kind === 'factor' ? timesTold(graph, line, low, high) : [low, high];
  const [least, most] = line.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (tried.some((value) => value < least || value > most)) {
    const above = most === Number.POSITIVE_INFINITY ? '' : ` nor above ${printValue(most, line.unit)}`;
    throw new CallError(
      `"${line.name}" cannot run from ${print(low)} to ${print(high)}: it is never below ${printValue(least, line.unit)}${above}.`,
    );
  }
  const { kind, now, content } = dial;
  return { line: input.line, kind, now, content, values: spread(low, high, steps, kind === 'month') };
}

function dialOf(graph: Graph, input: GridInput, line: Line): Dial {
  if (input.as === 'factor') {
    const lever = leverOf(graph, input.line, { kind: 'factor' });
    if ('what' in lever) throw new CallError(`${lever.what} ${lever.mend ?? ''}`.trim());
    return leverDial(lever, 'factor');
  }
  const lever = leverOf(graph, input.line);
  if (!('what' in lever)) return leverDial(lever, lever.kind === 'month' ? 'month' : 'value');
  const dial = rangeDial(graph, line);
  if (dial !== undefined) return dial;
  if (line.content.kind === 'formula') throw new CallError(`${lever.what} ${lever.mend ?? ''}`.trim());
  throw new CallError(
    `${lever.what} Write ${line.name}=x0.5:x1.5 to move all of it, from half to one and a half times what it is.`,
  );
}

function leverDial({ now, range, content }: Lever, kind: Dial['kind']): Dial {
  const at = now === 'unknown' ? null : now;
  if (range === undefined) return { kind, now: at, content };
  const ends = { low: range.low ?? at, high: range.high ?? at };
  return {
    kind,
    now: at,
    content,
    ...(ends.low === null ? {} : { low: ends.low }),
    ...(ends.high === null ? {} : { high: ends.high }),
  };
}

/** Of an input that is told by month: its figures that lie in their range, which must be one range. */
function rangeDial({ calendar }: Graph, line: Line): Dial | undefined {
  if (line.content.kind === 'formula') return undefined;
  const { given } = line.content;
  const moving = toldIn(given, calendar).filter(isInRange);
  const low = oneOf(moving.map(({ source, value }) => rangeOf(source)?.low ?? value));
  const high = oneOf(moving.map(({ source, value }) => rangeOf(source)?.high ?? value));
  if (low === null || high === null) return undefined;
  return {
    kind: 'value',
    now: oneOf(moving.map(({ value }) => value)),
    low,
    high,
    content: (x) =>
      givenContent(
        told(given, (figure) => (isInRange(figure) ? x : figure.value)),
        calendar,
      ),
  };
}

/** Everything that an input was told, at both ends of a factor. */
function timesTold({ calendar }: Graph, { content }: Line, low: number, high: number): readonly number[] {
  if (content.kind === 'formula') return [];
  return toldIn(content.given, calendar).flatMap(({ value }) => [value * low, value * high]);
}

function noRange(line: Line, { kind, now }: Dial): string {
  const what = kind === 'month' ? 'months' : kind === 'factor' ? 'factors' : 'values';
  const none = kind === 'factor' ? '' : ' Its source gives no range.';
  return `Which ${what} "${line.name}" is to take is not said.${none} Write them like ${line.name}=${example(line, kind, now)}.`;
}

/** What could be written, near to what is there. */
function example({ bounds }: Line, kind: Axis['kind'], now: number | null): string {
  switch (kind) {
    case 'month':
      return now === null ? '2010-04:2011-03' : `${printMonth(now - 6)}:${printMonth(now + 6)}`;
    case 'factor':
      return 'x0.5:x1.5';
    case 'value': {
      if (now === null || now <= 0) return '10:20';
      const most = bounds?.[1] ?? Number.POSITIVE_INFINITY;
      const [low, high] = [0.8 * now, Math.min(1.2 * now, most)].map((x) => Number(x.toPrecision(3)));
      return `${low}:${high}`;
    }
  }
}

/** So many values from low to high, evenly; whole months each once. Free of the last bits, so that 0.3 is 0.3. */
function spread(low: number, high: number, steps: number, whole: boolean): readonly number[] {
  const values = Array.from({ length: steps }, (_, i) => {
    const value = low + ((high - low) * i) / (steps - 1);
    return whole ? Math.round(value) : Number(value.toPrecision(12));
  });
  return [...new Set([low, ...values.slice(1, -1), high])];
}
