import type { ModelFacts } from '../../src/core/components/component.ts';
import { type Built, type Component, Tables } from '../../src/core/components/component.ts';
import { refuse } from '../../src/core/problem/problem.ts';
import { readTable } from '../../src/shell/tables/read-table.ts';

export const FACTS: ModelFacts = {
  window: { first: 2009, last: 2010 },
  baseYear: 2009,
  funders: new Map([
    ['pct', 'Primary Care Trust'],
    ['council', 'The council'],
  ]),
  partOf: new Map(),
  components: new Set(),
  lines: [],
};

/** The lines of a component from its settings and the texts of the tables they name. */
export function built(
  component: Component,
  settings: unknown,
  texts: Readonly<Record<string, string>> = {},
  facts: Partial<ModelFacts> = {},
): Built {
  const checked: unknown = component.settings.parse(settings);
  const tables = component.tables(checked).map(({ layout, file }) => {
    const { rows, problems } = readTable(texts[file] ?? '', layout, file);
    refuse(problems);
    return { layout, file, rows };
  });
  return component.build(
    checked,
    new Tables(tables),
    { ...FACTS, ...facts },
    { file: 'model.yaml', path: [] },
  );
}
