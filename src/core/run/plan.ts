import type { Calendar } from '../calendar/calendar.ts';
import type { Code } from '../formula/code.ts';
import { type Given, sourcesAt, valueAt } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Group } from '../graph/groups.ts';
import type { Rollup } from '../quantity/rollup.ts';
import { type Basis, basisOf } from './basis.ts';

/**
 * A graph made ready to run: plain data, without formulas' text, sources or labels. It is what a page is given, and what
 * every evaluator starts from.
 */
export interface Plan {
  readonly calendar: Calendar;
  readonly lines: readonly PlanLine[];
  /** In the order of evaluation. */
  readonly groups: readonly Group[];
}

export interface PlanLine {
  readonly name: string;
  readonly unit: string;
  readonly rollup: Rollup;
  readonly content: PlanContent;
  readonly shareOf?: string;
  readonly settles?: string;
}

export type PlanContent =
  | { readonly kind: 'given'; readonly values: readonly (number | null)[]; readonly basis: readonly Basis[] }
  /** `basis` is what the formula itself adds: a formula that a scenario put in is an assumption. */
  | { readonly kind: 'formula'; readonly code: Code; readonly basis: Basis };

/** Expands the given figures month by month and lays the lowered formulas beside them. */
export function planOf(graph: Graph): Plan {
  const { calendar } = graph;
  const lines = graph.lines.map((line, i): PlanLine => {
    const { name, unit, rollup, shareOf, settles, content } = line;
    const share = {
      ...(shareOf === undefined ? {} : { shareOf }),
      ...(settles === undefined ? {} : { settles }),
    };
    if (content.kind === 'formula') {
      const basis = content.reason === undefined ? 0 : basisOf('assumed');
      return { name, unit, rollup, ...share, content: { kind: 'formula', code: codeOf(graph, i), basis } };
    }
    return { name, unit, rollup, ...share, content: givenContent(content.given, calendar) };
  });
  return { calendar, lines, groups: graph.groups };
}

/** What a line was told, month by month. */
export function givenContent(given: Given, calendar: Calendar): PlanContent {
  const months = Array.from({ length: calendar.months }, (_, k) => k);
  const values = months.map((k) => {
    const value = valueAt(given, calendar.first + k, k);
    return value === 'unknown' ? null : value;
  });
  const basis = months.map((k) =>
    sourcesAt(given, calendar.first + k).reduce((bits, source) => bits | basisOf(source.kind), 0),
  );
  return { kind: 'given', values, basis };
}

function codeOf(graph: Graph, line: number): Code {
  const code = graph.codes[line];
  if (code === undefined) throw new Error(`${graph.lines[line]?.name} has no code`);
  return code;
}

/** The plan with some given lines set to one value in every month, or to a value for each: what a slider does. Throws for a name that is no input. */
export function withInputs(plan: Plan, inputs: Readonly<Record<string, number | readonly number[]>>): Plan {
  const given = new Set(plan.lines.filter((line) => line.content.kind === 'given').map((line) => line.name));
  const strange = Object.keys(inputs).find((name) => !given.has(name));
  if (strange !== undefined) throw new Error(`"${strange}" is no input of this plan`);
  const lines = plan.lines.map((line): PlanLine => {
    const value = inputs[line.name];
    if (value === undefined || line.content.kind !== 'given') return line;
    const { values, basis } = line.content;
    const content = {
      kind: 'given' as const,
      values: values.map((told, m) => (typeof value === 'number' ? value : (value[m] ?? told))),
      basis: basis.map(() => basisOf('assumed')),
    };
    return { ...line, content };
  });
  return { ...plan, lines };
}
