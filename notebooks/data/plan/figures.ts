import type { Cell, Scenario } from '../../components/cell.js';
import { type Packed, pack } from '../../components/packed.js';

/** The figures of the lines that a page names, by scenario, each told once. */
export function figuresOf(
  scenarios: readonly Scenario[],
  lines: ReadonlySet<string>,
): readonly Readonly<Record<string, Packed>>[] {
  const [first] = scenarios;
  return scenarios.map((scenario) => {
    const figures = [...lines].flatMap((line): readonly [string, Packed][] => {
      const cells = scenario.annual[line];
      if (cells === undefined || (scenario !== first && sameCells(cells, first?.annual[line]))) return [];
      return [[line, pack(cells)]];
    });
    return Object.fromEntries(figures);
  });
}

/** Every line that is named as `line` anywhere in the sections. */
export function linesIn(sections: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'line' && typeof value === 'string') found.add(value);
      else visit(value);
    }
  };
  visit(sections);
  return found;
}

function sameCells(cells: readonly Cell[], others: readonly Cell[] | undefined): boolean {
  return JSON.stringify(cells) === JSON.stringify(others);
}
