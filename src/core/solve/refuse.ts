import { printMonth } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import { CallError } from '../problem/call-error.ts';
import { printValue } from '../results/print-value.ts';
import { printPeriod } from '../run/period.ts';
import { unknownFigure, unknownInputs } from '../trial/known.ts';
import type { Aim } from './aim.ts';
import { leverShort } from './lever-words.ts';
import { moversOf } from './movers.ts';
import { reachedInWords } from './notes.ts';
import type { Moved, Question, Solution } from './question.ts';
import type { Search } from './search.ts';
import { inputInWords, periodOf, targetInWords, yearsInWords } from './words.ts';

/** How many names an error lists: enough to go on with. */
const NAMED = 5;

/** The input does not move the figure: these do. */
export function unmovedError(
  graph: Graph,
  { trial, targets, present }: Aim,
  lever: Moved,
  { span, low, high }: Question,
  looked?: Search,
): CallError {
  const [{ line, period }, other] = targets;
  const { name = '', unit = '1' } = graph.lines[line] ?? {};
  const when = printPeriod(graph.calendar, period);
  const against = other === undefined ? '' : ` against "${graph.lines[other.line]?.name}"`;
  const between =
    looked === undefined || (low === undefined && high === undefined)
      ? ''
      : `, from ${leverShort(looked.from, lever)} to ${leverShort(looked.to, lever)}`;
  const what =
    looked === undefined
      ? `"${name}" does not rest on "${lever.name}".`
      : `"${lever.name}"${yearsInWords(span)} does not move "${name}"${against} in ${when}${between}.`;
  if (present === 'unknown') {
    const missing = unknownInputs(graph, trial, [lever.line]);
    return new CallError(
      missing.length === 0 ? what : `${what} It is not known, for want of ${few(missing)}.`,
    );
  }
  const movers = moversOf(graph, trial);
  const listed = movers
    .slice(0, NAMED)
    .map(({ name: mover, by }) => `${mover} (${by < 0 ? '' : '+'}${printValue(by, unit)})`);
  const these = movers.length > NAMED ? 'These move it the most' : 'These move it';
  return new CallError(
    movers.length === 0
      ? `${what} No input moves it in ${when}, but for dates.`
      : `${what} ${these}, here by 1 % more of each: ${listed.join(', ')}.`,
  );
}

/** The figure is not known in full at any value of the input. */
export function blindError(graph: Graph, aim: Aim, lever: Moved): CallError {
  const blind = aim.blind();
  const target = blind?.target ?? aim.targets[0];
  const { name = '' } = graph.lines[target.line] ?? {};
  const when = printPeriod(graph.calendar, target.period);
  if (blind?.fault !== undefined) {
    const at = printMonth(graph.calendar.first + blind.fault.month);
    const where = graph.lines[blind.fault.line]?.name;
    return new CallError(
      `"${name}" cannot be worked out in ${when} at any value of "${lever.name}" that was tried. ${blind.fault.what} It happens in "${where}", ${at}.`,
    );
  }
  if (blind?.figure.known === 'part') {
    const missing = [...blind.figure.unknownLines].map((i) => graph.lines[i]?.name ?? '');
    return new CallError(
      `Only a part of "${name}" is known in ${when}, whatever "${lever.name}" is: ${few(missing)} ${missing.length === 1 ? 'is' : 'are'} unknown. Unknown is not nought, so nobody can say when the whole comes to the target. Ask of a line that is known, or of a scenario that fills what is missing.`,
    );
  }
  return unknownFigure(graph, aim.trial, target, [lever.line]);
}

/** The target is out of reach: how far the figure can be brought. */
export function noneError(graph: Graph, solution: Solution): CallError {
  const { lever, question, least, most, from, to, tries, unknown } = solution;
  const { label } = graph.lines[question.line] ?? {};
  const reached = [least, most].map(
    ({ x, figure }) => `${reachedInWords(graph, solution, figure)} (at ${leverShort(x, lever)})`,
  );
  const blind = unknown.length === 0 ? '' : ' At some of them it is not known.';
  return new CallError(
    `No value of ${inputInWords(solution)} brings "${label}" to ${targetInWords(graph, solution)} in ${periodOf(graph, question)}. ` +
      `It was tried at ${tries} values from ${leverShort(from, lever)} to ${leverShort(to, lever)}.${blind} The figure goes from ${reached.join(' to ')}.`,
  );
}

/** The bounds given leave nothing to try. */
export function nothingToTry(lever: Moved, low: number | undefined, high: number | undefined): CallError {
  const [least, most] = lever.bounds;
  const given = [low, high].flatMap((x, i) =>
    x === undefined ? [] : [`${i === 0 ? 'low' : 'high'} of ${leverShort(x, lever)}`],
  );
  const ends = [
    Number.isFinite(least) ? `at least ${leverShort(least, lever)}` : '',
    Number.isFinite(most) ? `at most ${leverShort(most, lever)}` : '',
  ].filter((end) => end !== '');
  const can = ends.length === 0 ? '' : ` "${lever.name}" can be ${ends.join(' and ')}.`;
  return new CallError(
    `A ${given.join(' and a ')} ${given.length === 1 ? 'leaves' : 'leave'} nothing to try.${can} Give another --low or --high.`,
  );
}

function few(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return `${names.slice(0, NAMED).join(', ')}${more}`;
}
