import type { Calendar } from '../calendar/calendar.ts';
import { type Code, readsOf } from '../formula/code.ts';
import { lowerFormula } from '../formula/lower.ts';
import { markFormula } from '../formula/tree.ts';
import { type Problem, problem } from '../problem/problem.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { readUnit, UNIT_NAMES } from '../quantity/unit-text.ts';
import { type Group, groupsOf, type OrderFault } from './groups.ts';
import { LINE_NAME, type Line } from './line.ts';

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
): { graph: Graph; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const places = new Map<string, number>();
  lines.forEach((line, i) => {
    if (!LINE_NAME.test(line.name)) {
      const mend =
        'Use lower-case words joined by dots, each starting with a letter, such as "placements.ooa.cost".';
      problems.push(problem(`"${line.name}" is no name for a line.`, at(line), mend));
    }
    const earlier = places.get(line.name);
    if (earlier === undefined) places.set(line.name, i);
    else
      problems.push(problem('The name is used twice.', at(line), 'Give one of the two lines another name.'));
  });
  const units = lines.map((line) => unitOf(line, problems));
  const lineNamed = (name: string): number | undefined => places.get(name);
  const codes = lines.map((line) => {
    if (line.content.kind === 'given') return undefined;
    const { text } = line.content;
    const { code, faults } = lowerFormula(text, { calendar, lines, units, lineNamed, self: line });
    for (const f of faults) problems.push(problem(f.what, at(line), f.mend, markFormula(text, f.spans)));
    return code;
  });
  problems.push(...lines.flatMap(wrongKind), ...misusedProfiles(lines, codes));
  const { groups, faults } = groupsOf(codes);
  problems.push(...faults.map((fault) => orderProblem(fault, lines)));
  return { graph: { calendar, lines, codes, groups, lineNamed }, problems };
}

function at(line: Line): Problem['place'] {
  return { ...line.place, name: line.name };
}

function unitOf(line: Line, problems: Problem[]): Dimension | undefined {
  const unit = readUnit(line.unit);
  if (unit === undefined) {
    const mend = `Units are made of ${UNIT_NAMES.join(', ')}, such as GBP/people/week; a plain number is 1.`;
    problems.push(problem(`"${line.unit}" is no unit.`, at(line), mend));
  }
  return unit;
}

/** Only a profile line may be told by months since a start, and it by nothing else but one value. */
function wrongKind(line: Line): readonly Problem[] {
  if (line.content.kind !== 'given') return [];
  const { given } = line.content;
  if (line.rollup !== 'profile' && given.kind === 'profile') {
    const what = `The line is a ${line.rollup}, so it cannot be given by months since a start.`;
    return [problem(what, at(line), 'Give "value", "by_year" or "from".')];
  }
  const inTime =
    given.kind === 'points' || (given.kind === 'steps' && given.steps.some((s) => s.from !== undefined));
  if (line.rollup === 'profile' && inTime) {
    const what = 'The line counts months since a start, so it cannot be given by year or by month.';
    return [problem(what, at(line), 'Give "value" or "profile".')];
  }
  return [];
}

/** A profile counts months since a start, so no line in time may read one except through spread(). */
function misusedProfiles(lines: readonly Line[], codes: readonly (Code | undefined)[]): readonly Problem[] {
  return lines.flatMap((line, i) => {
    const code = codes[i];
    if (code === undefined || line.rollup === 'profile') return [];
    const read = [...readsOf(withoutProfiles(code)).keys()].map((j) => lines[j]);
    return read
      .filter((other) => other?.rollup === 'profile')
      .map((other) => {
        const what = `"${other?.name}" is a profile by months since a start, and cannot be read by month.`;
        return problem(what, at(line), `Use spread(x, ${other?.name}).`);
      });
  });
}

/** The code with the profiles of spread() taken out. */
function withoutProfiles(code: Code): Code {
  switch (code.op) {
    case 'number':
    case 'months':
    case 'line':
      return code;
    case 'unary':
      return { ...code, of: withoutProfiles(code.of) };
    case 'binary':
      return { ...code, left: withoutProfiles(code.left), right: withoutProfiles(code.right) };
    case 'choose':
      return {
        ...code,
        test: withoutProfiles(code.test),
        yes: withoutProfiles(code.yes),
        no: withoutProfiles(code.no),
      };
    case 'gather':
      return { ...code, of: withoutProfiles(code.of) };
    case 'sum':
      return { ...code, parts: code.parts.map(withoutProfiles) };
    case 'convolve':
      return withoutProfiles(code.of);
  }
}

function orderProblem(fault: OrderFault, lines: readonly Line[]): Problem {
  const names = fault.lines.map((i) => lines[i]?.name ?? '');
  const [first] = fault.lines.map((i) => lines[i]);
  const place = first === undefined ? {} : at(first);
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
