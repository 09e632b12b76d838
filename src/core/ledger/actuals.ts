import type { Calendar } from '../calendar/calendar.ts';
import type { Given, Step, Value } from '../graph/given.ts';
import { buildGraph } from '../graph/graph.ts';
import { formulaLine, givenLine, type Line, type Tags } from '../graph/line.ts';
import { refuse } from '../problem/problem.ts';
import { planOf } from '../run/plan.ts';
import { type Projection, projectPlan } from '../run/projection.ts';
import type { Source } from '../source/source.ts';
import type { CodeGroup } from './code-groups.ts';
import type { ReadEntry } from './read-rows.ts';

/** Plan, actual and variance of one code, as lines of a graph. */
export interface ActualLines {
  readonly group: CodeGroup;
  readonly plan: number;
  readonly actual: number;
  readonly variance: number;
}

/**
 * Sets actual against plan as lines of a graph: what the model plans of a code, what the ledger has on it with file and row as
 * source, and the difference as a formula. So what is not known leaves the variance unknown, as everywhere else. It is a graph of its
 * own: lines added to the model's could be picked by its totals.
 */
export function actualGraph(
  groups: readonly CodeGroup[],
  found: readonly ReadEntry[],
  calendar: Calendar,
  noRow: 'unknown' | 'nought',
): { projection: Projection; rows: readonly ActualLines[]; covered: readonly number[] } {
  const covered = [...new Set(found.map((entry) => entry.month))].sort((a, b) => a - b);
  const lines: Line[] = [];
  const rows = groups.map((group, i): ActualLines => {
    const name = nameOf(group, i);
    const own = found.filter((entry) => entry.key === group.key);
    const actual = about(`actual.${name}`, `Actual: ${group.label}`);
    lines.push(
      ...planLines(group, name, i, calendar),
      givenLine(actual, posted(group, own, covered, calendar, noRow)),
      formulaLine(about(`variance.${name}`, `Variance: ${group.label}`), `actual.${name} - plan.${name}`),
    );
    return { group, plan: lines.length - 3, actual: lines.length - 2, variance: lines.length - 1 };
  });
  const { graph, problems } = buildGraph(lines, calendar);
  refuse(problems);
  return { projection: projectPlan(planOf(graph)), rows, covered };
}

/** The name of the one line of a code; a code of several lines, or of none, gets a number. */
function nameOf({ lines }: CodeGroup, i: number): string {
  const [one, ...more] = lines;
  return one === undefined || more.length > 0 ? `code_${i + 1}` : one.name;
}

function about(name: string, label: string, tags: Tags = {}): Omit<Line, 'content'> {
  return { name, label, unit: 'GBP', rollup: 'flow', tags, place: {} };
}

/** What the plan has on a code: its lines and, where there are several, their sum as the last. */
function planLines(
  { lines, label }: CodeGroup,
  name: string,
  i: number,
  calendar: Calendar,
): readonly Line[] {
  if (lines.length === 0) return [givenLine(about(`plan.${name}`, `Plan: ${label}`), planned([], calendar))];
  const told = lines.map((line) => {
    const tags = { code: String(i + 1) };
    return givenLine(about(`plan.${line.name}`, `Plan: ${line.name}`, tags), planned(line.months, calendar));
  });
  if (lines.length === 1) return told;
  return [...told, formulaLine(about(`plan.${name}`, `Plan: ${label}`), `total("code=${i + 1}")`)];
}

function planned(months: readonly (number | undefined)[], calendar: Calendar): Given {
  return steps(calendar, (month) => {
    const pennies = months[month];
    return pennies === undefined
      ? { value: 'unknown', source: { kind: 'missing', why: 'The plan does not say.' } }
      : { value: pennies / 100, source: { kind: 'local', note: 'The plan.' } };
  });
}

function posted(
  { flip }: CodeGroup,
  own: readonly ReadEntry[],
  covered: readonly number[],
  calendar: Calendar,
  noRow: 'unknown' | 'nought',
): Given {
  return steps(calendar, (month) => {
    const here = own.filter((entry) => entry.month === month);
    if (here.length > 0) {
      const pennies = flip * here.reduce((sum, entry) => sum + entry.pennies, 0) + 0;
      return { value: pennies / 100, source: { kind: 'local', note: printRows(here) } };
    }
    if (covered.includes(month) && noRow === 'nought')
      return { value: 0, source: { kind: 'local', note: NO_ROW } };
    return { value: 'unknown', source: { kind: 'missing', why: NO_ROW } };
  });
}

const NO_ROW = 'no row in the ledger file';

function steps(calendar: Calendar, of: (month: number) => { value: Value; source: Source }): Given {
  const steps = Array.from({ length: calendar.months }, (_, month): Step => {
    const at = calendar.first + month;
    return { from: at, to: at, ...of(month) };
  });
  return { kind: 'steps', steps };
}

/** Where entries stand: `ledger.csv, rows 2, 7`. */
export function printRows(entries: readonly ReadEntry[]): string {
  const files = [...new Set(entries.map((entry) => entry.place.file ?? ''))];
  return files
    .map((file) => {
      const rows = entries.filter((entry) => entry.place.file === file).map((entry) => entry.place.row ?? 0);
      return `${file}, row${rows.length === 1 ? '' : 's'} ${rows.join(', ')}`;
    })
    .join('; ');
}
