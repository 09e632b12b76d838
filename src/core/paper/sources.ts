import type { Graph } from '../graph/graph.ts';
import { inputRows } from '../results/inputs.ts';

/** A document, and how many of the figures that went in come from it. */
export interface Document {
  readonly document: string;
  readonly figures: number;
  /** Some of its figures are from memory, and have not been checked against the publication. */
  readonly recalled: boolean;
}

export interface Sources {
  /** The one with most figures first. */
  readonly documents: readonly Document[];
  readonly assumed: number;
  readonly local: number;
}

/** Where the known figures of a scenario come from. */
export function sourcesOf(graph: Graph): Sources {
  const known = inputRows(graph).filter(({ value }) => value !== '');
  const documents = new Map<string, Document>();
  for (const { source } of known) {
    if (!('document' in source)) continue;
    const { document } = source;
    const before = documents.get(document) ?? { document, figures: 0, recalled: false };
    const recalled = before.recalled || (source.kind === 'cited' && source.evidence === 'recalled');
    documents.set(document, { document, figures: before.figures + 1, recalled });
  }
  const kind = (wanted: string): number => known.filter(({ source }) => source.kind === wanted).length;
  return {
    documents: [...documents.values()].sort((a, b) => b.figures - a.figures),
    assumed: kind('assumed'),
    local: kind('local'),
  };
}
