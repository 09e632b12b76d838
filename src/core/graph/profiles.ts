import { type Code, readsOf } from '../formula/code.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { type Line, placeOf } from './line.ts';

/** Everything wrong with lines that count months since a start, and with those that read them. */
export function profileProblems(
  lines: readonly Line[],
  codes: readonly (Code | undefined)[],
): readonly Problem[] {
  return [...lines.flatMap(wrongKind), ...misusedProfiles(lines, codes), ...movingProfiles(lines, codes)];
}

/** Only a profile line may be told by months since a start, and it by nothing else but one value. */
function wrongKind(line: Line): readonly Problem[] {
  if (line.content.kind !== 'given') return [];
  const { given } = line.content;
  if (line.rollup !== 'profile' && given.kind === 'profile') {
    const what = `The line is a ${line.rollup}, so it cannot be given by months since a start.`;
    return [problem(what, placeOf(line), 'Give "value", "by_year" or "from".')];
  }
  const inTime =
    given.kind === 'points' || (given.kind === 'steps' && given.steps.some((s) => s.from !== undefined));
  if (line.rollup === 'profile' && inTime) {
    const what = 'The line counts months since a start, so it cannot be given by year or by month.';
    return [problem(what, placeOf(line), 'Give "value" or "profile".')];
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
        return problem(what, placeOf(line), `Use spread(x, ${other?.name}).`);
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
      return {
        ...code,
        of: withoutProfiles(code.of),
        ...(code.before === undefined ? {} : { before: withoutProfiles(code.before) }),
      };
    case 'sum':
      return { ...code, parts: code.parts.map(withoutProfiles) };
    case 'convolve':
      return withoutProfiles(code.of);
  }
}

/** Item k of a profile belongs to no month, so a profile can read only lines that are the same in all months. */
function movingProfiles(lines: readonly Line[], codes: readonly (Code | undefined)[]): readonly Problem[] {
  const still = new Map<number, boolean>();
  const isStill = (i: number): boolean => {
    const known = still.get(i);
    if (known !== undefined) return known;
    still.set(i, false);
    const line = lines[i];
    const code = codes[i];
    const own = code === undefined ? toldOnce(line) : !movesByItself(code);
    const out = own && (code === undefined || [...readsOf(code).keys()].every(isStill));
    still.set(i, out);
    return out;
  };
  return lines.flatMap((line, i) => {
    const code = codes[i];
    if (line.rollup !== 'profile' || code === undefined) return [];
    const moving = [...readsOf(code).keys()].filter((j) => lines[j]?.rollup !== 'profile' && !isStill(j));
    return moving.map((j) => {
      const what = `"${lines[j]?.name}" changes from month to month, and this line counts months since a start.`;
      return problem(what, placeOf(line), 'Give it one value for all months.');
    });
  });
}

function toldOnce(line: Line | undefined): boolean {
  if (line?.content.kind !== 'given' || line.content.given.kind !== 'steps') return false;
  const last = line.content.given.steps.at(-1);
  return last !== undefined && last.from === undefined && last.to === undefined;
}

/** Does the code change with the month even when all that it reads stays the same? */
function movesByItself(code: Code): boolean {
  switch (code.op) {
    case 'number':
    case 'line':
      return false;
    case 'unary':
      return movesByItself(code.of);
    case 'binary':
      return movesByItself(code.left) || movesByItself(code.right);
    case 'choose':
      return [code.test, code.yes, code.no].some(movesByItself);
    case 'months':
    case 'gather':
    case 'sum':
    case 'convolve':
      return true;
  }
}
