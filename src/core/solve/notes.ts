import type { Value } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import { toPennies } from '../money/share-out.ts';
import { printValue } from '../results/print-value.ts';
import { inFull, leverShort } from './lever-words.ts';
import type { Reached, Solution } from './question.ts';
import type { Found } from './search.ts';
import { placeInWords } from './words.ts';

/** What there is to say beside an answer: how things stand, what else would do, what speaks against it, and how far it was looked. */
export function notesOf(graph: Graph, solution: Solution): readonly string[] {
  return [
    presentInWords(graph, solution),
    ...othersInWords(graph, solution),
    ...doubtsOf(graph, solution),
    ...triedInWords(solution),
  ];
}

/** Where an input is tried far beyond what it can be, a figure may run away: its digits then say nothing. */
const BOUNDLESS = 1e12;

function unitOf(graph: Graph, { question }: Solution): string {
  return graph.lines[question.line]?.unit ?? '1';
}

function presentInWords(graph: Graph, solution: Solution): string {
  const { lever, present, aimNow, question, answer } = solution;
  if (answer?.miss === 0 && answer.x === lever.now) return 'That is so as things stand: nothing need change.';
  const unit = unitOf(graph, solution);
  const told = (value: Value): string => (value === 'unknown' ? 'not known' : printValue(value, unit));
  const against = typeof question.target === 'number' ? '' : ` against ${told(aimNow)}`;
  const figure = `the figure is ${told(present)}${against}`;
  if (lever.kind === 'factor' || lever.kind === 'amount') return `As things stand ${figure}.`;
  if (lever.now === 'unknown' && present === 'unknown')
    return 'As things stand neither the input nor the figure is known.';
  const now = lever.now === 'unknown' ? 'not known' : leverShort(Number(lever.now.toPrecision(12)), lever);
  return `As things stand the input is ${now}, and ${figure}.`;
}

/** A figure, or where the target is another line, how far it stands from that. */
export function reachedInWords(graph: Graph, solution: Solution, figure: Reached['figure']): string {
  const unit = unitOf(graph, solution);
  if (Math.abs(figure) >= BOUNDLESS)
    return `${figure < 0 ? 'less' : 'more'} than ${printValue(Math.sign(figure) * BOUNDLESS, unit)}`;
  if (typeof solution.question.target === 'number') return printValue(figure, unit);
  if (figure === 0 || (unit.startsWith('GBP') && toPennies(figure) === 0)) return 'level with it';
  return `${printValue(Math.abs(figure), unit)} ${figure < 0 ? 'below' : 'above'} it`;
}

/** Several places, a bound, or the two sides of a jump. */
function othersInWords(graph: Graph, solution: Solution): readonly string[] {
  const { kind, found, lever, answer, from } = solution;
  switch (kind) {
    case 'several': {
      const places = found.filter((f) => f.kind !== 'jump').map((f) => placeInWords(f, lever));
      const what = lever.kind === 'month' ? 'months' : 'values';
      const nearest = lever.now === 'unknown' ? 'nought' : 'the present';
      return [
        `There are ${places.length} such ${what}: ${places.join('; ')}. The one nearest to ${nearest} is taken.`,
      ];
    }
    case 'edge':
      return [`That is the ${answer?.x === from ? 'least' : 'most'} that was tried.`];
    case 'jump':
      return found.flatMap((f) => (f.kind === 'jump' ? [jumpInWords(graph, solution, f)] : []));
    case 'one':
    case 'interval':
    case 'none':
      return [];
  }
}

function jumpInWords(
  graph: Graph,
  solution: Solution,
  { below, above }: Extract<Found, { kind: 'jump' }>,
): string {
  const { lever, question } = solution;
  const goal = typeof question.target === 'number' ? question.target : 0;
  const [before, after] = [below, above].map(({ y }) => reachedInWords(graph, solution, goal + y));
  const end = `The nearer to the target, ${leverShort(solution.answer?.x ?? above.x, lever)}, is kept.`;
  if (lever.kind === 'month')
    return `With ${leverShort(below.x, lever)} it is ${before}; with ${leverShort(above.x, lever)}, ${after}. ${end}`;
  const at = Number(above.x.toPrecision(12));
  const sides =
    below.x === at ? `it is ${before}, and above that ${after}` : `it is ${after}, and below that ${before}`;
  return `It jumps over the target: at ${leverShort(at, lever)} ${sides}. ${end}`;
}

/** What a board would ask: a miss, a figure beyond what its source thinks likely, or one below nought. */
function doubtsOf(graph: Graph, solution: Solution): readonly string[] {
  const { lever, answer, kind } = solution;
  if (answer === undefined) return [];
  const { x, figure, aim, miss } = answer;
  const unit = unitOf(graph, solution);
  const { low = x, high = x } = lever.kind === 'value' || lever.kind === 'month' ? (lever.range ?? {}) : {};
  return [
    ...(miss === 0 || kind === 'jump'
      ? []
      : [
          `The figure moves in steps that pass over it: the nearest is ${inFull(figure, unit)} against ${inFull(aim, unit)}.`,
        ]),
    ...(x < low || x > high
      ? [
          `Its source takes it to be ${x < low ? `${leverShort(low, lever)} or more` : `${leverShort(high, lever)} or less`}: the answer is outside that.`,
        ]
      : []),
    ...(lever.kind === 'value' && x < 0 && (lever.now === 'unknown' || lever.now >= 0)
      ? ['The answer is below nought: see whether that can be.']
      : []),
  ];
}

function triedInWords(solution: Solution): readonly string[] {
  const { lever, tries, from, to, unknown } = solution;
  const tried =
    lever.kind === 'month'
      ? `All ${tries} months from ${leverShort(from, lever)} to ${leverShort(to, lever)} were tried.`
      : `${tries} values were tried, from ${leverShort(from, lever)} to ${leverShort(to, lever)}.`;
  const blind = unknown.map((s) =>
    s.from === s.to
      ? leverShort(s.from, lever)
      : `${leverShort(s.from, lever)} to ${leverShort(s.to, lever)}`,
  );
  return blind.length === 0 ? [tried] : [tried, `The figure cannot be worked out with ${blind.join(', ')}.`];
}
