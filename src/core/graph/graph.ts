import type { Calendar } from '../calendar/calendar.ts';
import { middleOf, printMonth } from '../calendar/month.ts';
import type { Code } from '../formula/code.ts';
import { lowerFormula } from '../formula/lower.ts';
import { type Parse, parseFormula } from '../formula/parse.ts';
import { markFormula } from '../formula/tree.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { DATE, type Dimension } from '../quantity/dimension.ts';
import { readUnit, UNIT_NAMES } from '../quantity/unit-text.ts';
import { spreadProblems } from '../uncertainty/spread-problems.ts';
import { doubleCounts } from './double-counts.ts';
import type { Given } from './given.ts';
import { type Group, groupsOf, type OrderFault } from './groups.ts';
import { LINE_NAME, type Line, placeOf } from './line.ts';
import { profileProblems } from './profiles.ts';
import { placesMeeting } from './select.ts';

/** A model whose names are looked up, whose units fit, and whose order of evaluation is known. */
export interface Graph {
  readonly calendar: Calendar;
  readonly lines: readonly Line[];
  /** The lowered formula of each line; undefined for a given one. */
  readonly codes: readonly (Code | undefined)[];
  readonly groups: readonly Group[];
  readonly lineNamed: (name: string) => number | undefined;
}

/** Builds the graph and says everything that is wrong with it, all at once. */
export function buildGraph(
  lines: readonly Line[],
  calendar: Calendar,
  parse: Parse = parseFormula,
): { graph: Graph; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const places = new Map<string, number>();
  lines.forEach((line, i) => {
    if (!LINE_NAME.test(line.name)) {
      const mend =
        'Use lower-case words joined by dots, each starting with a letter, such as "placements.ooa.cost".';
      problems.push(problem(`"${line.name}" is no name for a line.`, placeOf(line), mend));
    }
    const earlier = places.get(line.name);
    if (earlier === undefined) places.set(line.name, i);
    else
      problems.push(
        problem('The name is used twice.', placeOf(line), 'Give one of the two lines another name.'),
      );
  });
  const units = lines.map((line) => unitOf(line, problems));
  const lineNamed = (name: string): number | undefined => places.get(name);
  const met = new Map<string, readonly number[]>();
  const linesMeeting = (selector: string): readonly number[] => {
    const known = met.get(selector);
    if (known !== undefined) return known;
    const found = placesMeeting(lines, selector);
    met.set(selector, found);
    return found;
  };
  const codes = lines.map((line) => {
    if (line.content.kind === 'given') return undefined;
    const { text } = line.content;
    const { code, faults } = lowerFormula(text, {
      parse,
      calendar,
      lines,
      units,
      lineNamed,
      linesMeeting,
      self: line,
    });
    for (const f of faults) problems.push(problem(f.what, placeOf(line), f.mend, markFormula(text, f.spans)));
    return code;
  });
  problems.push(
    ...profileProblems(lines, codes),
    ...doubleCounts(lines, codes),
    ...lines.flatMap((line) => {
      const told = [...beyondPoints(line, calendar), ...outOfBounds(line), ...notADate(line)];
      return told.length > 0 ? told : spreadProblems(line, calendar);
    }),
  );
  const { groups, faults } = groupsOf(codes);
  problems.push(...faults.map((fault) => orderProblem(fault, lines)));
  return { graph: { calendar, lines, codes, groups, lineNamed }, problems };
}

function unitOf(line: Line, problems: Problem[]): Dimension | undefined {
  const unit = readUnit(line.unit);
  if (unit === undefined) {
    const mend = `Units are made of ${UNIT_NAMES.join(', ')}, such as GBP/people/week; a plain number is 1.`;
    problems.push(problem(`"${line.unit}" is no unit.`, placeOf(line), mend));
  }
  return unit;
}

/** Outside its mid-year points a series has no value, unless the model names a way to extend it (method, section 5). */
function beyondPoints(line: Line, calendar: Calendar): readonly Problem[] {
  if (line.content.kind !== 'given' || line.content.given.kind !== 'points') return [];
  const { points, outside } = line.content.given;
  const first = middleOf(calendar.first);
  const last = middleOf(calendar.first + calendar.months - 1);
  const covered = (points[0]?.at ?? last) <= first && last <= (points.at(-1)?.at ?? first);
  if (covered || outside !== 'unknown') return [];
  const what = `The figures do not cover ${printMonth(calendar.first)} to ${printMonth(calendar.first + calendar.months - 1)}.`;
  return [problem(what, placeOf(line), 'Set "outside" to hold or trend, or add the missing years.')];
}

/** A share of 10 where 10 per cent is meant: told where it was written, in the model or in a scenario. */
function outOfBounds(line: Line): readonly Problem[] {
  if (line.bounds === undefined || line.content.kind !== 'given') return [];
  const { given } = line.content;
  const [least, most] = line.bounds;
  const date = line.unit === DATE;
  if (date && !isDate(given)) return [];
  const told =
    given.kind === 'steps'
      ? given.steps.map((step) => step.value)
      : given.kind === 'profile'
        ? given.values
        : [];
  const wrong = told.find((v): v is number => v !== 'unknown' && (v < least || v > most));
  if (wrong === undefined) return [];
  const print = (bound: number): string => (date ? printMonth(bound) : `${bound}`);
  const what = `${print(wrong)} cannot be right for "${line.label}".`;
  const share = most === 1 ? `Write a share from ${least} to 1, such as 0.1 for 10 %.` : undefined;
  const open = most === Number.POSITIVE_INFINITY;
  const range = open ? `${print(least)} or ${date ? 'later' : 'more'}` : `${print(least)} to ${print(most)}`;
  return [problem(what, placeOf(line), share ?? `Write ${range}.`)];
}

function isDate(given: Given): boolean {
  return given.kind === 'steps' && given.date === true;
}

/** A date is written as a month, and nothing else is. */
function notADate(line: Line): readonly Problem[] {
  if (line.unit === DATE && line.rollup !== 'stock' && line.rollup !== 'level')
    return [
      problem(
        `"${line.label}" is a month, and months are not added up.`,
        placeOf(line),
        'Give it the roll-up stock.',
      ),
    ];
  if (line.content.kind !== 'given') return [];
  const { given } = line.content;
  const told = given.kind !== 'steps' || given.steps.some((step) => step.value !== 'unknown');
  const date = isDate(given);
  if (line.unit === DATE && told && !date)
    return [
      problem(
        `"${line.label}" is a month.`,
        placeOf(line),
        'Write it like month: 2010-04, in place of value.',
      ),
    ];
  if (line.unit !== DATE && date)
    return [problem(`"${line.label}" is no month.`, placeOf(line), 'Write a number under "value".')];
  return [];
}

function orderProblem(fault: OrderFault, lines: readonly Line[]): Problem {
  const names = fault.lines.map((i) => lines[i]?.name ?? '');
  const [first] = fault.lines.map((i) => lines[i]);
  const place = first === undefined ? {} : placeOf(first);
  const text = first?.content.kind === 'formula' ? first.content.text : undefined;
  switch (fault.kind) {
    case 'circle': {
      const what = `These lines need each other in the same month: ${names.join(' -> ')}.`;
      return problem(what, place, 'Let one of them look at the month before, with prev().', text);
    }
    case 'look_ahead': {
      const [looking = '', looked = ''] = names;
      const what = `"${looking}" looks ahead at "${looked}", which itself depends on "${looking}".`;
      return problem(
        what,
        place,
        'Inside such a circle only prev() may be used, not at(), year_end(), fy_total() or fy_mean().',
        text,
      );
    }
  }
}
