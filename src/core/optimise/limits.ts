import type { Graph } from '../graph/graph.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import type { Period } from '../run/period.ts';
import { constantForm, countable, type Figures, type Form, minus, times } from './form.ts';
import { everyPeriod, periodBefore, periodsNamed } from './periods.ts';
import type { LimitFile, QuestionFile } from './question-schema.ts';

/** What a plan must keep to in one period. */
export interface Limit {
  /** Its short name in the question, and its label. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly period: Period;
  readonly kind: 'at_most' | 'at_least' | 'change';
  /** What it allows, or asks for. */
  readonly bound: Form;
  /** Each is what is left of it, and must not be below nought. */
  readonly left: readonly Form[];
}

/** The limits of a question, each in each of its periods. */
export function limitsOf(
  file: QuestionFile,
  graph: Graph,
  figures: Figures,
  place: Place,
): { limits: readonly Limit[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const limits = Object.entries(file.limits).flatMap(([name, limit]) =>
    limitIn(name, limit, graph, figures, within(place, 'limits', name), problems),
  );
  return { limits, problems };
}

function limitIn(
  name: string,
  file: LimitFile,
  graph: Graph,
  figures: Figures,
  place: Place,
  problems: Problem[],
): readonly Limit[] {
  const line = countable(graph, file.line, within(place, 'line'), problems);
  const periods =
    file.periods === undefined
      ? everyPeriod(graph, file.each)
      : periodsNamed(graph, file.periods, place, problems);
  const { at_most, at_least, most_change, most_change_share } = file;
  const other = otherLine(at_most ?? at_least, file, graph, place, problems);
  if (line === undefined || other === 'wrong') return [];
  const { unit = '1' } = graph.lines[line] ?? {};
  const about = { name, label: file.label, unit };
  if (most_change !== undefined || most_change_share !== undefined)
    return periods.flatMap((period) => {
      const before = periodBefore(period);
      if (before !== undefined) return [changeLimit(about, file, figures, line, period, before)];
      if (file.periods !== undefined) {
        const what = 'The first period of the projection has none before it to change from.';
        problems.push(problem(what, within(place, 'periods'), 'Name later periods.'));
      }
      return [];
    });
  return periods.map((period): Limit => {
    const value = figures.of(line, period);
    const bound = other === undefined ? constantForm(Number(at_most ?? at_least)) : figures.of(other, period);
    return at_most === undefined
      ? { ...about, period, kind: 'at_least', bound, left: [minus(value, bound)] }
      : { ...about, period, kind: 'at_most', bound, left: [minus(bound, value)] };
  });
}

function changeLimit(
  about: Pick<Limit, 'name' | 'label' | 'unit'>,
  { most_change = 0, most_change_share }: LimitFile,
  figures: Figures,
  line: number,
  period: Period,
  before: Period,
): Limit {
  const from = figures.of(line, before);
  const rise = minus(figures.of(line, period), from);
  const bound = most_change_share === undefined ? constantForm(most_change) : times(from, most_change_share);
  const left = [minus(bound, rise), minus(bound, times(rise, -1))];
  return { ...about, period, kind: 'change', bound, left };
}

/** The line that a limit is told by, in the unit of the line that it limits; none where it is a number. */
function otherLine(
  told: number | string | undefined,
  file: LimitFile,
  graph: Graph,
  place: Place,
  problems: Problem[],
): number | undefined | 'wrong' {
  if (typeof told !== 'string') return undefined;
  const here = within(place, file.at_most === undefined ? 'at_least' : 'at_most');
  const other = countable(graph, told, here, problems);
  if (other === undefined) return 'wrong';
  const line = graph.lineNamed(file.line);
  const unit = line === undefined ? undefined : graph.lines[line]?.unit;
  const otherUnit = graph.lines[other]?.unit;
  if (unit === undefined || otherUnit === unit) return other;
  problems.push(
    problem(
      `"${told}" is in ${otherUnit}, and "${file.line}" in ${unit}: they cannot be compared.`,
      here,
      'Name a line in the same unit.',
    ),
  );
  return 'wrong';
}
