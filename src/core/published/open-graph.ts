import { calendarOf } from '../calendar/calendar.ts';
import type { Given } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import { groupsOf } from '../graph/groups.ts';
import type { Content, Line } from '../graph/line.ts';
import type { Source } from '../source/source.ts';
import type { ContentData, GivenData, GraphData, LineData } from './graph-data.ts';

/**
 * The graph of a published scenario: the one that the model file gives, except that its lines do not know where they were
 * written, and that it needs no parser of formulas.
 */
export function openGraph(data: GraphData, scenario: string): Graph {
  const found = data.scenarios.find(({ name }) => name === scenario);
  if (found === undefined) throw new Error(`the model ${data.model} has no scenario "${scenario}"`);
  const told = data.lines.map((line, i) => found.changed[i] ?? line);
  const lines = told.map((line) => openLine(line, data.sources));
  const codes = told.map(({ content }) => (content.kind === 'formula' ? content.code : undefined));
  const places = new Map(lines.map(({ name }, i) => [name, i]));
  return {
    calendar: calendarOf(found.first, found.last),
    lines,
    codes,
    groups: groupsOf(codes).groups,
    lineNamed: (name) => places.get(name),
  };
}

function openLine({ content, bounds, ...line }: LineData, sources: readonly Source[]): Line {
  return {
    ...line,
    ...(bounds === undefined
      ? {}
      : { bounds: [bounds[0] ?? Number.NEGATIVE_INFINITY, bounds[1] ?? Number.POSITIVE_INFINITY] as const }),
    content: openContent(content, sources),
    place: {},
  };
}

function openContent(content: ContentData, sources: readonly Source[]): Content {
  if (content.kind === 'formula') {
    const { code: _, ...formula } = content;
    return formula;
  }
  const { given, was } = content;
  return {
    kind: 'given',
    given: openGiven(given, sources),
    ...(was === undefined ? {} : { was: openContent(was, sources) }),
  };
}

function openGiven(given: GivenData, sources: readonly Source[]): Given {
  const told = <T extends { readonly source: number }>(numbered: T) => {
    const source = sources[numbered.source];
    if (source === undefined) throw new Error(`there is no source ${numbered.source}`);
    return { ...numbered, source };
  };
  switch (given.kind) {
    case 'steps':
      return { ...given, steps: given.steps.map(told) };
    case 'points':
      return { ...given, points: given.points.map(told) };
    case 'profile':
      return told(given);
  }
}
