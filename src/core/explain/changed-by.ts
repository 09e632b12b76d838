import type { Graph } from '../graph/graph.ts';
import { contentInWords } from '../results/content-in-words.ts';

/** What a line holds in a scenario that changes it. */
export interface Change {
  readonly scenario: string;
  /** `0.5`, `unknown`, `3 figures by month`, or the formula. */
  readonly now: string;
}

/** The scenarios in which a line does not hold what it holds in the first, and what it holds there. */
export function changedBy(
  line: string,
  scenarios: readonly { readonly name: string; readonly graph: Graph }[],
): readonly Change[] {
  const contents = scenarios.flatMap(({ name, graph }) => {
    const at = graph.lineNamed(line);
    const found = at === undefined ? undefined : graph.lines[at];
    return found === undefined ? [] : [{ name, found }];
  });
  const first = JSON.stringify(contents[0]?.found.content);
  return contents.flatMap(({ name, found }) =>
    JSON.stringify(found.content) === first
      ? []
      : [{ scenario: name, now: contentInWords(found.unit, found.content) }],
  );
}
