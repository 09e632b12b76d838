import { printYear } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import { printPeriod } from '../run/period.ts';
import type { YearSpan } from '../trial/lever.ts';
import { atLeast, atMost, inFull, leverAt, leverShort } from './lever-words.ts';
import type { Moved, Question, Solution } from './question.ts';
import type { Found } from './search.ts';

/** What is needed to tell of a question. */
type Told = Pick<Solution, 'lever' | 'question'>;
type Stretch = Extract<Found, { kind: 'interval' }>;

/** `£1,000,000`, or what the other line is called. */
export function targetInWords(graph: Graph, { question: { line, target } }: Told): string {
  if (typeof target !== 'number') return `that of "${graph.lines[target.line]?.label}"`;
  return inFull(target, graph.lines[line]?.unit ?? '1');
}

/** The period of a question, as it is printed. */
export function periodOf(graph: Graph, { period }: Question): string {
  return printPeriod(graph.calendar, period);
}

export function titleOf({ lever }: Told): string {
  return `Solved: ${lever.label}`;
}

export function aboutOf(graph: Graph, told: Told, base: string): string {
  return `As "${base}", with one input moved until ${aimed(graph, told)}.`;
}

/** @param kind a jump does not quite meet its target, and a stretch meets it at many values */
export function reasonOf(graph: Graph, solution: Solution): string {
  const what = solution.kind === 'jump' ? 'the value that comes nearest to where' : 'a value at which';
  const only = solution.kind === 'one' || solution.kind === 'edge' ? 'the value at which' : what;
  return `Solved: ${only} ${aimed(graph, solution)}.`;
}

/** `"Shortfall" comes to £0 in 2015/16`. */
function aimed(graph: Graph, { lever, question }: Told): string {
  const { label } = graph.lines[question.line] ?? {};
  return `"${label}" comes to ${targetInWords(graph, { lever, question })} in ${periodOf(graph, question)}`;
}

/** The input by its label, with the years in which it is moved. */
export function inputInWords({ lever, question }: Told): string {
  return `"${lever.label}"${yearsInWords(question.span)}`;
}

/** ` in 2010/11`, ` from 2010/11 to 2012/13`, or nothing for all of them. */
export function yearsInWords(span: YearSpan | undefined): string {
  if (span === undefined) return '';
  const [from, to] = [printYear(span.from), printYear(span.to)];
  return from === to ? ` in ${from}` : ` from ${from} to ${to}`;
}

/** What to do, in one sentence. */
export function answerInWords(graph: Graph, solution: Solution): string {
  const { lever, question, found, answer, kind } = solution;
  const input = inputInWords(solution);
  const { label } = graph.lines[question.line] ?? {};
  const target = targetInWords(graph, solution);
  const goal = `for "${label}" to come to ${target} in ${periodOf(graph, question)}`;
  if (answer === undefined || kind === 'jump')
    return `No ${lever.kind === 'month' ? 'month' : 'value'} of ${input} brings "${label}" to exactly ${target} in ${periodOf(graph, question)}.`;
  const stretch = found.find((f) => f.kind === 'interval' && holds(f, answer.x));
  if (stretch?.kind === 'interval') return `${input} ${stretchInWords(stretch, lever)} ${goal}.`;
  return `${input} must be ${leverAt(answer.x, lever)} ${goal}.`;
}

function holds(stretch: Stretch, x: number): boolean {
  return x >= (stretch.from ?? x) && x <= (stretch.to ?? x);
}

function stretchInWords({ from, to }: Stretch, lever: Moved): string {
  const [least, most] = lever.bounds;
  const low = from === least ? undefined : from;
  const high = to === most ? undefined : to;
  if (low !== undefined && high !== undefined)
    return `may be anything from ${leverAt(low, lever)} to ${leverAt(high, lever)}`;
  if (low !== undefined) return `must be ${atLeast(low, lever)}`;
  return high === undefined ? 'may be anything' : `must be ${atMost(high, lever)}`;
}

/** One place in a list of several: `£12`, `at least £3`, `£3 to £7`. */
export function placeInWords(found: Found, lever: Moved): string {
  switch (found.kind) {
    case 'point':
      return leverShort(found.x, lever);
    case 'jump':
      return leverShort(found.above.x, lever);
    case 'interval': {
      const { from, to } = found;
      if (from !== undefined && to !== undefined)
        return `${leverShort(from, lever)} to ${leverShort(to, lever)}`;
      if (from !== undefined) return atLeast(from, lever);
      return to === undefined ? 'anything' : atMost(to, lever);
    }
  }
}
