import { printYear } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import { printPounds } from '../money/print.ts';
import { type Problem, problem, within } from '../problem/problem.ts';
import type { Pennies } from '../run/pennies.ts';
import type { Projection } from '../run/projection.ts';
import { profileProblems, unusedNotes } from './check-profile.ts';
import { type Entry, entriesOf } from './entries.ts';
import { byCode, type LedgerLine, ledgerLines, unknownYears } from './ledger-lines.ts';
import { openTotals } from './open-totals.ts';
import { type LedgerProfile, offsetKey } from './profile.ts';
import { printCodes } from './segment.ts';

/** What a profile makes of a projected model: its lines with their codes, and the entries of the ledger. */
export interface LedgerExport {
  readonly profile: LedgerProfile;
  readonly graph: Graph;
  readonly lines: readonly LedgerLine[];
  readonly entries: readonly Entry[];
  /**
   * Pennies of the total lines by year, as the model shows them and the ledger signs them: told from the totals themselves, and not from
   * what they are made of.
   */
  readonly totals: readonly number[];
}

/** The lines that a profile takes from a model, with their codes; or everything that is wrong with the profile for this model. */
export function mapModel(
  profile: LedgerProfile,
  graph: Graph,
  projection: Projection,
  pennies: Pennies,
): { lines: readonly LedgerLine[]; totals: readonly number[]; problems: readonly Problem[] } {
  const wrong = profileProblems(profile, graph);
  if (wrong.length > 0) return { lines: [], totals: [], problems: wrong };
  const totals = profile.file.totals.flatMap((name) => graph.lineNamed(name) ?? []);
  const { leaves, clashes } = openTotals(projection, totals);
  const lines = ledgerLines(profile, graph, projection, pennies, leaves);
  const nameOf = (line: number): string => graph.lines[line]?.name ?? '';
  const twice = clashes.map(({ line, totals: [one, other] }) =>
    problem(
      `"${nameOf(line)}" is in "${nameOf(one)}" and in "${nameOf(other)}". Its pounds would be sent twice.`,
      within(profile.place, 'totals', profile.file.totals.indexOf(nameOf(other))),
      'Take one of the two totals out.',
    ),
  );
  return { lines, totals, problems: [...twice, ...mixedSigns(profile, graph, lines)] };
}

/** Makes the entries of a ledger, or says everything that stands in the way. */
export function makeExport(
  profile: LedgerProfile,
  graph: Graph,
  projection: Projection,
  pennies: Pennies,
): { made: LedgerExport | undefined; problems: readonly Problem[] } {
  const { lines, totals, problems: wrong } = mapModel(profile, graph, projection, pennies);
  const problems = [...wrong, ...unmapped(profile, graph, lines), ...unknownRefused(profile, graph, lines)];
  if (problems.length > 0) return { made: undefined, problems };
  const entries = entriesOf(profile, lines);
  if (entries.length === 0) {
    const what = `There is nothing to write: none of the ${lines.length} lines is known in any month.`;
    return {
      made: undefined,
      problems: [
        problem(what, within(profile.place, 'totals'), 'Name a scenario in which some of them are known.'),
      ],
    };
  }
  const income = lines.filter((line) => line.income);
  const made: LedgerExport = {
    profile,
    graph,
    lines,
    entries,
    totals: graph.calendar.years.map((_, year) => {
      const whole = totals.reduce((sum, line) => sum + pennies.year(line, year), 0);
      return whole - income.reduce((sum, { line, count }) => sum + 2 * count * pennies.year(line, year), 0);
    }),
  };
  return { made, problems: unusedNotes(profile, graph, new Set(lines.map((l) => l.line))) };
}

/** Money without a full code: every line of it, with its pounds. */
function unmapped(profile: LedgerProfile, graph: Graph, lines: readonly LedgerLine[]): readonly Problem[] {
  const short = lines.filter(
    (l) => l.missing.length > 0 && !l.suspense && l.months.some((p) => p !== undefined),
  );
  return short.map(({ line, missing, months, sign }) => {
    const { name = '', label = '' } = graph.lines[line] ?? {};
    const pounds = (sign < 0 ? -1 : 1) * months.reduce<number>((sum, p) => sum + (p ?? 0), 0);
    return problem(
      `"${label}" (${name}), ${printPounds(pounds / 100)} in all years, has no ${listed(missing)}.`,
      profile.place,
      'Add a rule or an exception that picks it, or name a suspense code.',
    );
  });
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and no ${names.at(-1)}`;
}

function mixedSigns(profile: LedgerProfile, graph: Graph, lines: readonly LedgerLine[]): readonly Problem[] {
  const nameOf = ({ line }: LedgerLine): string => graph.lines[line]?.name ?? '';
  const twice = lines
    .filter((l) => l.income && l.count < 0)
    .map((l) =>
      problem(
        `"${nameOf(l)}" is taken away in its total, and named as income. Its sign would be turned twice.`,
        within(profile.place, 'signs', 'income'),
        'What a total takes away is a credit already: leave it out of "income".',
      ),
    );
  const shared = [...byCode(lines).values()].flatMap((same) => {
    const [one, other] = [same.find((l) => l.income), same.find((l) => !l.income)];
    if (one === undefined || other === undefined) return [];
    const what = `The code ${printCodes(one.codes, profile.segments)} holds income ("${nameOf(one)}") and spending ("${nameOf(other)}").`;
    return [
      problem(what, profile.place, 'Give them different codes, so that each can be told from the ledger.'),
    ];
  });
  const offset = offsetKey(profile);
  const onOffset = lines
    .filter((l) => l.key === offset)
    .map((l) =>
      problem(
        `"${nameOf(l)}" has the offset code, so that its pounds could not be told.`,
        within(profile.place, 'offset'),
        'Give one of them another code.',
      ),
    );
  return [...twice, ...shared, ...onOffset];
}

function unknownRefused(
  profile: LedgerProfile,
  graph: Graph,
  lines: readonly LedgerLine[],
): readonly Problem[] {
  if (profile.file.unknown === 'leave_out') return [];
  return lines.flatMap((l) => {
    const years = unknownYears(l).map((y) => printYear(graph.calendar.years[y] ?? 0));
    if (years.length === 0) return [];
    const { name = '', label = '' } = graph.lines[l.line] ?? {};
    return [
      problem(
        `"${label}" (${name}) is not known in ${years.join(', ')}.`,
        within(profile.place, 'unknown'),
        'Write "unknown: leave_out" to send the rest, or name a scenario in which it is known.',
      ),
    ];
  });
}
