import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changedGraph } from '../../../src/core/explore/changed-graph.ts';
import { controlsOf } from '../../../src/core/explore/controls.ts';
import { readingOf } from '../../../src/core/explore/reading.ts';
import { type State, scenarioOf, UNMOVED, withSlider, withSwitch } from '../../../src/core/explore/state.ts';
import { draftLines, graphOfLines } from '../../../src/core/model/model.ts';
import { scenarioSchema } from '../../../src/core/model/model-schema.ts';
import { openGraph } from '../../../src/core/published/open-graph.ts';
import { figuresCsv } from '../../../src/core/results/figures-csv.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { trialOf } from '../../../src/core/trial/trial.ts';
import { scenarioYaml } from '../../../src/shell/model-file/add-scenario.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { loadModel } from '../../../src/shell/model-file/load-model.ts';
import { publishedModel } from '../../../src/shell/publish/page-data.ts';
import { ROOT } from '../../support/headroom.ts';

/** Every control somewhere else: sliders at two thirds of their range, switches over. */
function everythingMoved(controls: ReturnType<typeof controlsOf>): State {
  return controls.reduce<State>((state, control) => {
    if (control.kind === 'switch') return withSwitch(state, control, control.start === 'on' ? 'off' : 'on');
    if (control.lever === undefined) return state;
    const { from, to, step } = control.range;
    return withSlider(state, control, from + step * Math.round(((to - from) * 2) / 3 / step));
  }, UNMOVED);
}

describe.each(modelNames(ROOT))('a state of the explorer of %s', (name) => {
  const published = publishedModel(ROOT, name);
  const { graph: data, explore } = published;
  const loaded = loadModel(ROOT, name);

  it.each(data.scenarios.map((one) => one.name))(
    'is a scenario that the model file reads, with the same pennies: %s',
    (scenario) => {
      const graph = openGraph(data, scenario);
      const controls = controlsOf(graph, explore);
      const state = everythingMoved(controls);
      const tried = scenarioOf(controls, state, { name: scenario, title: 'Tried' });
      const changed = changedGraph(data, graph, tried);
      const here = figuresCsv(changed.graph, annualRows(projectPlan(planOf(changed.graph))));

      const read = scenarioSchema.parse(parse(scenarioYaml('tried', tried)).tried);
      const built = graphOfLines(loaded.model, draftLines(loaded.model, scenario, read));
      expect(built.problems.filter(({ level }) => level === 'error')).toEqual([]);
      const there = figuresCsv(built.graph, annualRows(projectPlan(planOf(built.graph))));
      expect(here).toBe(there);
      expect(Object.keys(state.moved).length + Object.keys(state.switched).length).toBeGreaterThan(2);
    },
  );

  it('gives the same figures on a trial, and leaves the trial as it was', () => {
    const [first] = data.scenarios;
    const graph = openGraph(data, data.scenarios.at(-1)?.name ?? first?.name ?? '');
    const controls = controlsOf(graph, explore);
    const tried = scenarioOf(controls, everythingMoved(controls), {
      name: data.scenarios.at(-1)?.name ?? '',
      title: '',
    });
    const changed = changedGraph(data, graph, tried);
    const targets = graph.lines.map((_, line) => ({ line, period: { kind: 'year', year: 0 } as const }));
    const plan = planOf(graph);
    const trial = trialOf(plan, targets, [changed.contents]);
    const figures = (projection: ReturnType<typeof projectPlan>) => {
      const reading = readingOf(projection);
      return graph.lines.map((_, line) => reading(line, { kind: 'year', year: 1 }));
    };
    expect(trial.project(changed.contents, figures)).toEqual(figures(projectPlan(planOf(changed.graph))));
    expect(trial.project(new Map(), figures)).toEqual(figures(projectPlan(plan)));
  });
});

describe('moving and moving back', () => {
  const published = publishedModel(ROOT, 'worcestershire');
  const controls = controlsOf(openGraph(published.graph, 'recycle'), published.explore);
  const block = controls.find(({ id }) => id === 'placements.ooa.block_share');

  it('keeps nothing of a slider that stands where it started', () => {
    if (block?.kind !== 'slider') throw new Error('there is no such slider');
    const moved = withSlider(UNMOVED, block, 0.2);
    expect(moved.moved).toEqual({ 'placements.ooa.block_share': 0.2 });
    expect(withSlider(moved, block, 0.1)).toEqual(UNMOVED);
    expect(withSlider(moved, block, undefined)).toEqual(UNMOVED);
  });

  it('joins sliders of one input by their years', () => {
    const sliders = controls.filter(({ id }) => id.startsWith('placements.ooa.scheduled@'));
    const state = sliders.reduce<State>(
      (all, one, i) => (one.kind === 'slider' ? withSlider(all, one, i + 0.25) : all),
      UNMOVED,
    );
    expect(scenarioOf(controls, state, { name: 'recycle', title: '' }).set).toEqual({
      'placements.ooa.scheduled': {
        by_year: { '2010/11': 0.25, '2011/12': 1.25 },
        source: { kind: 'assumed', reason: 'Tried in the explorer' },
      },
    });
  });
});
