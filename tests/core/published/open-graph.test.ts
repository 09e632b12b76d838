import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import type { GraphData } from '../../../src/core/published/graph-data.ts';
import { openGraph } from '../../../src/core/published/open-graph.ts';
import { publishGraph } from '../../../src/core/published/publish-graph.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';

/** As a page gets it: through JSON. */
function sent(data: GraphData): GraphData {
  return JSON.parse(JSON.stringify(data)) as GraphData;
}

const withoutPlaces = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, place: {} }));

describe.each(modelNames(ROOT))('%s, published and opened again', (name) => {
  const loaded = loadModel(ROOT, name);
  const graphs = Object.entries(loaded.model.file.scenarios).map(([scenario, { title, about }]) => ({
    name: scenario,
    title,
    about,
    graph: loadScenario(loaded, scenario),
  }));
  const data = sent(publishGraph({ model: name, title: loaded.model.file.title }, graphs));

  it('has the same lines, formulas, sources and order in every scenario', () => {
    for (const { name: scenario, graph } of graphs) {
      const opened = openGraph(data, scenario);
      expect(opened.lines).toEqual(withoutPlaces(graph.lines));
      expect(opened.codes).toEqual(graph.codes);
      expect(opened.groups).toEqual(graph.groups);
      expect(opened.calendar).toEqual(graph.calendar);
      expect(graph.lines.map(({ name: line }) => opened.lineNamed(line))).toEqual(
        graph.lines.map((_, i) => i),
      );
    }
  });

  it('gives the same figures to the penny', () => {
    for (const { name: scenario, graph } of graphs) {
      const rows = annualRows(projectPlan(planOf(openGraph(data, scenario))));
      expect(rows).toEqual(annualRows(projectPlan(planOf(graph))));
    }
  });

  it('tells every source once', () => {
    const texts = data.sources.map((source) => JSON.stringify(source));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('opening a published model', () => {
  it('refuses a scenario that it does not have', () => {
    const data = { model: 'm', title: 'M', sources: [], lines: [], scenarios: [] };
    expect(() => openGraph(data, 'plan')).toThrow('the model m has no scenario "plan"');
  });
});
