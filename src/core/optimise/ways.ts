import { printMonth, readMonth } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import type { Overlay } from '../scenario/overlay-schema.ts';
import { type Lever, type LeverKind, leverOf } from '../trial/lever.ts';
import type { Base, Size, Start, Way } from './choice.ts';
import { layPiece } from './lay-piece.ts';
import type { ChoiceFile } from './question-schema.ts';

/** The ways of a choice: left out first, where it may be; then every option from every start. */
export function waysOf(choice: ChoiceFile, base: Base, place: Place, problems: Problem[]): readonly Way[] {
  const laid = (about: Pick<Way, 'option' | 'label' | 'taken'>, overlay: Overlay, here: Place): Way => {
    const { contents, problems: found } = layPiece(base, overlay, here);
    problems.push(...found);
    return { ...about, overlay, contents };
  };
  const out =
    choice.out === undefined
      ? []
      : [laid({ label: 'left out', taken: false }, choice.out, within(place, 'out'))];
  const options = Object.entries(choice.options).map(([option, { label, ...overlay }]) =>
    laid({ option, label, taken: true }, overlay, within(place, 'options', option)),
  );
  const moved = [choice.start?.input, choice.size?.input].map((name) => base.graph.lineNamed(name ?? ''));
  for (const { option = '', contents } of options) {
    const twice = moved.find((line) => line !== undefined && contents.has(line));
    if (twice === undefined) continue;
    const what = `"${base.graph.lines[twice]?.name}" is changed by this option, and moved by the start or the size.`;
    problems.push(problem(what, within(place, 'options', option), 'Let one of the two change it.'));
  }
  const usual: Way = { label: 'goes ahead', taken: true, overlay: NOTHING, contents: new Map() };
  const starts = startsOf(choice, base, place, problems);
  const goes = options.length === 0 ? [usual] : options;
  return [...out, ...goes.flatMap((way) => (starts === undefined ? [way] : starts.map((s) => from(way, s))))];
}

function from(way: Way, start: Start): Way {
  const { lever, month } = start;
  return { ...way, start, contents: new Map([...way.contents, [lever.line, lever.content(month)]]) };
}

const NOTHING: Overlay = {
  off: [],
  on: [],
  set: {},
  fill: {},
  scale: {},
  shift: {},
  delay: {},
  formulas: {},
};

/** The possible starts; undefined where the question names none. */
function startsOf(
  { start }: ChoiceFile,
  { graph }: Base,
  place: Place,
  problems: Problem[],
): readonly Start[] | undefined {
  if (start === undefined) return undefined;
  const here = within(place, 'start');
  const lever = leverNamed(graph, start.input, 'month', within(here, 'input'), problems);
  if (lever === undefined) return undefined;
  const first = readMonth(start.from) ?? 0;
  const last = readMonth(start.to) ?? 0;
  const [least, most] = lever.bounds;
  for (const [key, month] of [
    ['from', first],
    ['to', last],
  ] as const)
    if (month < least || month > most) {
      const what = `${printMonth(month)} is not in the projection, which runs from ${printMonth(least)} to ${printMonth(most)}.`;
      problems.push(problem(what, within(here, key)));
    }
  const count = Math.max(0, Math.floor((last - first) / start.every)) + 1;
  return Array.from({ length: count }, (_, k) => ({ lever, month: first + k * start.every }));
}

/** The size of a choice, where the question lets it be chosen. */
export function sizeOf(
  { size }: ChoiceFile,
  { graph }: Base,
  place: Place,
  problems: Problem[],
): Size | undefined {
  if (size === undefined) return undefined;
  const here = within(place, 'size');
  const lever = leverNamed(graph, size.input, size.as, within(here, 'input'), problems);
  if (lever === undefined) return undefined;
  const [least, most] = lever.bounds;
  for (const key of ['least', 'most'] as const)
    if (size[key] < least || size[key] > most) {
      const what = `${size[key]} cannot be right for "${lever.label}".`;
      const range = most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`;
      problems.push(problem(what, within(here, key), `Write ${range}.`));
    }
  const { step } = size;
  const pounds = lever.unit.startsWith('GBP');
  if (step !== undefined && !isWhole((size.most - size.least) / step)) {
    const what = `From ${size.least} to ${size.most} is no whole number of steps of ${step}.`;
    problems.push(problem(what, within(here, 'step'), 'Change the step or one of the two ends.'));
  }
  return {
    lever,
    least: size.least,
    most: size.most,
    grain: step ?? (pounds ? 0.01 : 1e-10),
    stepped: step !== undefined,
  };
}

function isWhole(x: number): boolean {
  return Math.abs(x - Math.round(x)) < 1e-9 * Math.max(1, Math.abs(x));
}

function leverNamed(
  graph: Graph,
  name: string,
  kind: LeverKind,
  place: Place,
  problems: Problem[],
): Lever | undefined {
  const line = graph.lineNamed(name);
  if (line === undefined) {
    const known = graph.lines.map((l) => l.name);
    problems.push(problem(`There is no line "${name}".`, place, didYouMean(name, known)));
    return undefined;
  }
  const lever = leverOf(graph, line, { kind });
  if ('content' in lever) return lever;
  const worked = graph.lines[line]?.content.kind === 'formula';
  const other =
    kind === 'month'
      ? 'Name an input whose unit is date.'
      : 'Move it in another way: as: factor or as: amount.';
  problems.push(problem(lever.what, place, worked ? lever.mend : other));
  return undefined;
}
