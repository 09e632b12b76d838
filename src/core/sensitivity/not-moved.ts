import type { Graph } from '../graph/graph.ts';
import { rangeOf, type SourceKind } from '../source/source.ts';
import { unknownInputs } from '../trial/known.ts';
import type { Gauge } from './gauge.ts';
import { toldIn } from './ranges.ts';

/** What stands behind a figure and was left as it is, with the reason: names, and how many inputs are taken as told. */
export interface NotMoved {
  /** Assumptions of our own whose source gives no range. */
  readonly noRange: readonly string[];
  /** Inputs none of whose figures lies in the range that their source gives. */
  readonly outsideRange: readonly string[];
  /** Inputs without a figure in some month, which stay so; their other months may be moved. */
  readonly unknown: readonly string[];
  /** Formulas that a scenario put in: assumptions that hold no figure. */
  readonly formulas: readonly string[];
  /** All other inputs, by where they come from: published figures without a range, what the document states... */
  readonly asTold: Readonly<Partial<Record<SourceKind, number>>>;
}

/** @param moved the places of the inputs that were moved */
export function notMoved(graph: Graph, gauge: Gauge, moved: ReadonlySet<number>): NotMoved {
  const noRange: string[] = [];
  const outsideRange: string[] = [];
  const formulas: string[] = [];
  const asTold: Partial<Record<SourceKind, number>> = {};
  graph.lines.forEach(({ name, content }, i) => {
    if (moved.has(i) || !gauge.trial.reaches(i)) return;
    if (content.kind === 'formula') {
      if (content.reason !== undefined) formulas.push(name);
      return;
    }
    const figures = toldIn(content.given, graph.calendar);
    const [first] = figures;
    if (figures.some(({ source }) => rangeOf(source) !== undefined)) outsideRange.push(name);
    else if (figures.some(({ source }) => source.kind === 'assumed')) noRange.push(name);
    else if (first !== undefined) asTold[first.source.kind] = (asTold[first.source.kind] ?? 0) + 1;
  });
  return { noRange, outsideRange, unknown: unknownInputs(graph, gauge.trial), formulas, asTold };
}
