import type { Given } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Content } from '../graph/line.ts';
import type { Source } from '../source/source.ts';
import type { ContentData, GivenData, GraphData, LineData, ScenarioData } from './graph-data.ts';

/** A scenario that is to be published, with its words from the model file. */
export interface NamedGraph extends Pick<ScenarioData, 'name' | 'title' | 'about'> {
  readonly extends?: string | undefined;
  readonly graph: Graph;
}

/** The scenarios of a model as plain data: see `GraphData`, and `openGraph` for the way back. */
export function publishGraph(
  { model, title }: Pick<GraphData, 'model' | 'title'>,
  scenarios: readonly NamedGraph[],
): GraphData {
  const sources = new Sources();
  const [first, ...others] = scenarios.map(({ graph }) => linesOf(graph, sources));
  if (first === undefined) throw new Error(`the model ${model} has no scenario`);
  const texts = first.map((line) => JSON.stringify(line));
  const changed = [[], ...others.map((lines) => differing(lines, texts))];
  return {
    model,
    title,
    sources: sources.all,
    lines: first,
    scenarios: scenarios.map(({ name, title: named, about, extends: from, graph }, i) => ({
      name,
      title: named,
      about,
      ...(from === undefined ? {} : { extends: from }),
      first: graph.calendar.years[0] ?? 0,
      last: graph.calendar.years.at(-1) ?? 0,
      changed: Object.fromEntries(changed[i] ?? []),
    })),
  };
}

/** Numbers sources in the order in which they are met; those that say the same have one number. */
class Sources {
  readonly all: Source[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(source: Source): number {
    const text = JSON.stringify(source);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.all.length);
    this.all.push(source);
    return this.all.length - 1;
  }
}

function differing(
  lines: readonly LineData[],
  texts: readonly string[],
): readonly (readonly [place: number, line: LineData])[] {
  if (lines.length !== texts.length) throw new Error('scenarios of one model have the same lines');
  return lines.flatMap((line, i) => (JSON.stringify(line) === texts[i] ? [] : [[i, line] as const]));
}

function linesOf({ lines, codes }: Graph, sources: Sources): readonly LineData[] {
  return lines.map(({ place: _, content, bounds, ...line }, i) => {
    const data = contentData(content, sources);
    const code = codes[i];
    return {
      ...line,
      ...(bounds === undefined ? {} : { bounds: [closed(bounds[0]), closed(bounds[1])] as const }),
      content: data.kind === 'formula' && code !== undefined ? { ...data, code } : data,
    };
  });
}

function closed(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}

function contentData(content: Content, sources: Sources): ContentData {
  if (content.kind === 'formula') return content;
  const { given, was } = content;
  return {
    kind: 'given',
    given: givenData(given, sources),
    ...(was === undefined ? {} : { was: contentData(was, sources) }),
  };
}

function givenData(given: Given, sources: Sources): GivenData {
  const numbered = <T extends { readonly source: Source }>(told: T) => ({
    ...told,
    source: sources.numberOf(told.source),
  });
  switch (given.kind) {
    case 'steps':
      return { ...given, steps: given.steps.map(numbered) };
    case 'points':
      return { ...given, points: given.points.map(numbered) };
    case 'profile':
      return numbered(given);
  }
}
