import { printYear } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import { DATE } from '../quantity/dimension.ts';
import { printValue } from '../results/print-value.ts';
import { printPeriod } from '../run/period.ts';
import type { Lever } from '../trial/lever.ts';
import { digitsOf } from './decimals.ts';
import type { Question, Solution } from './question.ts';
import type { Found } from './search.ts';

/** What is needed to tell of a question. */
type Told = Pick<Solution, 'lever' | 'question'>;
type Stretch = Extract<Found, { kind: 'interval' }>;

/** A value with all its decimals, which an answer needs: `£1,234.5678`, `0.022521`, `2011-04`. */
export function inFull(value: number, unit: string): string {
  if (unit === DATE) return printValue(value, unit);
  if (!unit.startsWith('GBP')) {
    const digits = digitsOf(value);
    return unit === '1' ? digits : `${digits} ${unit}`;
  }
  const [, parts = ''] = digitsOf(Math.abs(value)).split('.');
  if (parts.length <= 2) return printValue(value, unit);
  const minus = value < 0 ? '-' : '';
  const whole = printValue(Math.trunc(Math.abs(value)), unit);
  return minus + whole.replace(/^£[\d,]+/, (amount) => `${amount}.${parts}`);
}

/** A value of the lever, as it is written in an answer. */
export function leverAt(x: number, { kind, unit }: Pick<Lever, 'kind' | 'unit'>): string {
  switch (kind) {
    case 'factor':
      return `${digitsOf(x)} times what it is`;
    case 'amount':
      return `${inFull(Math.abs(x), unit)} ${x < 0 ? 'less' : 'more'} than it is`;
    case 'value':
    case 'month':
      return inFull(x, unit);
  }
}

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
export function inputInWords({ lever, question: { span } }: Told): string {
  const label = `"${lever.label}"`;
  if (span === undefined) return label;
  const [from, to] = [printYear(span.from), printYear(span.to)];
  return from === to ? `${label} in ${from}` : `${label} from ${from} to ${to}`;
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

function stretchInWords({ from, to }: Stretch, lever: Lever): string {
  const [least, most] = lever.bounds;
  const low = from === least ? undefined : from;
  const high = to === most ? undefined : to;
  if (low !== undefined && high !== undefined)
    return `may be anything from ${leverAt(low, lever)} to ${leverAt(high, lever)}`;
  if (low !== undefined) return `must be ${atLeast(low, lever)}`;
  return high === undefined ? 'may be anything' : `must be ${atMost(high, lever)}`;
}

/** `at least £5`, `2011-04 or later`; of an amount below nought `at most £5 less than it is`. */
function atLeast(x: number, lever: Lever): string {
  if (lever.kind === 'month') return `${leverAt(x, lever)} or later`;
  return `at ${lever.kind === 'amount' && x < 0 ? 'most' : 'least'} ${leverAt(x, lever)}`;
}

function atMost(x: number, lever: Lever): string {
  if (lever.kind === 'month') return `${leverAt(x, lever)} or earlier`;
  return `at ${lever.kind === 'amount' && x < 0 ? 'least' : 'most'} ${leverAt(x, lever)}`;
}

/** One place in a list of several: `£12`, `at least £3`, `£3 to £7`. */
export function placeInWords(found: Found, lever: Lever): string {
  switch (found.kind) {
    case 'point':
      return leverAt(found.x, lever);
    case 'jump':
      return leverAt(found.above.x, lever);
    case 'interval': {
      const { from, to } = found;
      if (from !== undefined && to !== undefined) return `${leverAt(from, lever)} to ${leverAt(to, lever)}`;
      if (from !== undefined) return atLeast(from, lever);
      return to === undefined ? 'anything' : atMost(to, lever);
    }
  }
}
