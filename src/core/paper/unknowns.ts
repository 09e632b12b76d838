import type { Graph } from '../graph/graph.ts';
import { type InputRow, inputRows } from '../results/inputs.ts';
import type { Source } from '../source/source.ts';

/** Figures that nobody gives, gathered by the reason. */
export interface UnknownGroup {
  readonly why: string;
  /** The labels of the lines, each once, in the order of the model. */
  readonly labels: readonly string[];
  /** How many figures: a line may be unknown in several years. */
  readonly figures: number;
}

/** What went into a scenario, and what of it is unknown. */
export interface Unknowns {
  readonly inputs: number;
  readonly missing: number;
  /** The reason that leaves most figures open first. */
  readonly groups: readonly UnknownGroup[];
}

export function unknownsOf(graph: Graph): Unknowns {
  const rows = inputRows(graph);
  const missing = rows.filter(({ value }) => value === '');
  const groups = new Map<string, InputRow[]>();
  for (const row of missing) {
    const why = whyUnknown(row.source);
    groups.set(why, [...(groups.get(why) ?? []), row]);
  }
  return {
    inputs: rows.length,
    missing: missing.length,
    groups: [...groups]
      .map(([why, own]) => ({
        why,
        labels: [...new Set(own.map(({ label }) => label))],
        figures: own.length,
      }))
      .sort((a, b) => b.figures - a.figures),
  };
}

/** Why a figure is unknown: what was looked for, or the words of the document that leave it open. */
function whyUnknown(source: Source): string {
  switch (source.kind) {
    case 'missing':
      return source.why;
    case 'assumed':
      return source.reason;
    case 'local':
      return source.note;
    case 'stated':
    case 'read':
      return `The document says: "${source.quote}".`;
    case 'cited':
      return source.quote === undefined
        ? `${source.document} gives no figure.`
        : `${source.document} says: "${source.quote}".`;
  }
}
