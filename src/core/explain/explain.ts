import type { Graph } from '../graph/graph.ts';
import { penniesOf } from '../run/pennies.ts';
import type { Period } from '../run/period.ts';
import type { Projection } from '../run/projection.ts';
import type { Source } from '../source/source.ts';
import { type FigureAt, type Head, headOf, stepOf } from './step.ts';
import type { Words } from './words.ts';

/** One figure with the figures it was worked out from, down to what the model was told. */
export interface Explanation extends Head {
  /** What the model was told for the period, each with its source. */
  readonly told: readonly Words[];
  readonly parts: readonly Explanation[];
  /** The figure has been explained further up, or leans on its own earlier months. */
  readonly before?: 'explained above' | 'its own earlier months';
}

/**
 * The tree of one figure: only what was really read on the way to it, so a branch of an `if` that was not taken is not
 * in it. Every figure is explained once; further mentions point back.
 */
export function explain(
  graph: Graph,
  projection: Projection,
  line: number,
  period: Period,
  pennies = penniesOf(projection),
): Explanation {
  const explained = { graph, projection, pennies };
  const done = new Set<string>();
  const visit = (at: FigureAt, path: readonly number[]): Explanation => {
    const head = headOf(explained, at);
    if (path.includes(at.line)) return { ...head, told: [], parts: [], before: 'its own earlier months' };
    const key = `${at.line} ${head.period}`;
    if (done.has(key)) return { ...head, told: [], parts: [], before: 'explained above' };
    done.add(key);
    const step = stepOf(explained, at);
    return { ...step, parts: step.parts.map((part) => visit(part, [...path, at.line])) };
  };
  return visit({ line, period }, []);
}

/** The sources at the leaves of a tree, each once. */
export function sourcesOf(tree: Explanation): readonly Source[] {
  return [...tree.told.map((t) => t.source), ...tree.parts.flatMap(sourcesOf)];
}
