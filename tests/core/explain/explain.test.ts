import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Explanation, explain, sourcesOf } from '../../../src/core/explain/explain.ts';
import type { Graph } from '../../../src/core/graph/graph.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import type { Period } from '../../../src/core/run/period.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { ASSUMED, graphOf, month, POUNDS, placeOf, told, worked, year } from '../../support/lines.ts';

function explained(graph: Graph, name: string, period: Period): Explanation {
  const projection = projectPlan(planOf(graph));
  return explain(graph, projection, placeOf(projection, name), period);
}

function treeOf(lines: readonly Line[], name: string, period: Period): Explanation {
  return explained(graphOf(lines), name, period);
}

function everyPart(tree: Explanation): readonly Explanation[] {
  return [tree, ...tree.parts.flatMap(everyPart)];
}

/** Does the tree's end need nothing more: told figures, a figure that nobody told, or a formula that read no line? */
function endsWell(tree: Explanation): boolean {
  if (tree.parts.length > 0) return tree.parts.every(endsWell);
  if (tree.before !== undefined || tree.told.length > 0) return true;
  if (tree.formula === undefined) return tree.figure.value === 'unknown';
  return tree.figure.basis === 0;
}

describe('an explanation', () => {
  it('of a stated figure gives its words and nothing more', () => {
    const tree = treeOf([told('a.x', [5])], 'a.x', year(0));
    expect(tree).toMatchObject({ line: 'a.x', period: '2009/10', status: 'stated', parts: [] });
    expect(tree.told.map((t) => [t.value, t.when, t.source.kind])).toEqual([[5, 'from 2009-04', 'stated']]);
  });

  it('of a total has children that add up to it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -999, max: 999 })), { minLength: 1, maxLength: 8 }),
        (values) => {
          const lines = values.map((v, i) => told(`spend.n${i}`, [v], POUNDS));
          const tree = treeOf(
            [...lines, worked('all.total', 'total("spend.*")', POUNDS)],
            'all.total',
            year(0),
          );
          expect(tree.parts).toHaveLength(values.length);
          const known = tree.parts.flatMap((p) => (p.figure.value === 'unknown' ? [] : [p.figure.value]));
          const sum = known.reduce((a, b) => a + b, 0);
          // "At least nought" says nothing: a known part of nought is told as unknown.
          const nothing = known.length < values.length && sum === 0;
          expect(nothing ? 'unknown' : sum).toBe(tree.figure.value);
          expect(tree.parts.filter((p) => p.status === 'unknown')).toHaveLength(
            tree.figure.unknownLines.size,
          );
        },
      ),
    );
  });

  it('tells only of what was read: not of the branch that was not taken', () => {
    const lines = [
      told('a.x', [1]),
      told('a.y', [2], {}, ASSUMED),
      worked('a.z', 'if(from("2010-04"), a.y, a.x)'),
    ];
    expect(treeOf(lines, 'a.z', year(0)).parts.map((p) => p.line)).toEqual(['a.x']);
    expect(treeOf(lines, 'a.z', year(1)).parts.map((p) => p.line)).toEqual(['a.y']);
    expect(sourcesOf(treeOf(lines, 'a.z', year(1))).map((s) => s.kind)).toEqual(['assumed']);
  });

  it('shows the very months that were read', () => {
    const lines = [told('a.x', [1, 2, 3]), worked('a.y', 'at(a.x, "2009-06") + prev(a.x)')];
    const tree = treeOf(lines, 'a.y', month(2));
    expect(tree.parts.map((p) => p.period)).toEqual(['2009-05', '2009-06']);
    expect(
      treeOf([told('a.x', [1]), worked('a.y', 'prev(a.x)')], 'a.y', month(2)).parts.map((p) => p.period),
    ).toEqual(['2009-05']);
  });

  it('shows each earlier year that a sum so far was read from, and they add up to it', () => {
    const lines = [
      told('a.x', [1], POUNDS),
      worked('a.all', 'cumulative(a.x)', { unit: 'GBP', rollup: 'stock' }),
    ];
    const tree = treeOf(lines, 'a.all', year(1));
    expect(tree.parts.map((p) => [p.period, p.figure.value])).toEqual([
      ['2009/10', 12],
      ['2010/11', 12],
    ]);
    expect(tree.figure.value).toBe(24);
  });

  it('of a recurrence comes to an end, and says that it leans on its own earlier months', () => {
    const lines = [
      told('pot.start', [100]),
      worked('pot.opening', 'prev(pot.closing, 1, pot.start)'),
      worked('pot.closing', 'pot.opening * 1.01', { rollup: 'stock' }),
    ];
    const tree = treeOf(lines, 'pot.closing', year(1));
    const parts = everyPart(tree);
    expect(parts.map((p) => p.line)).toEqual(['pot.closing', 'pot.opening', 'pot.closing']);
    expect(parts.at(-1)?.before).toBe('its own earlier months');
    const first = everyPart(treeOf(lines, 'pot.closing', month(0)));
    expect(first.map((p) => p.line)).toEqual(['pot.closing', 'pot.opening', 'pot.start']);
  });

  it('explains each figure once, and points back to it after that', () => {
    const lines = [told('a.x', [1]), worked('a.y', 'a.x + 1'), worked('a.z', 'a.y + a.x')];
    const tree = treeOf(lines, 'a.z', month(0));
    expect(everyPart(tree).map((p) => [p.line, p.before])).toEqual([
      ['a.z', undefined],
      ['a.y', undefined],
      ['a.x', undefined],
      ['a.x', 'explained above'],
    ]);
  });

  it('gives the reason of a formula that a scenario put in', () => {
    const line: Line = {
      ...worked('a.y', ''),
      content: { kind: 'formula', text: 'a.x * 2', reason: 'to see' },
    };
    expect(treeOf([told('a.x', [1]), line], 'a.y', year(0))).toMatchObject({
      formula: 'a.x * 2',
      reason: 'to see',
      status: 'assumed',
    });
  });
});

describe('every figure of the Worcestershire plan', () => {
  const loaded = loadModel(ROOT, 'worcestershire');

  it.each(Object.keys(loaded.model.file.scenarios))(
    'in the scenario %s is explained down to what was told',
    (scenario) => {
      const graph = loadScenario(loaded, scenario);
      const projection = projectPlan(planOf(graph));
      const pennies = penniesOf(projection);
      graph.lines.forEach((line, i) => {
        if (line.rollup === 'profile') return;
        const tree = explain(graph, projection, i, year(graph.calendar.years.length - 1), pennies);
        expect(endsWell(tree), line.name).toBe(true);
      });
    },
  );

  it('brought home rests on assumptions, which are marked as such', () => {
    const tree = explained(loadScenario(loaded, 'repatriation'), 'placements.ooa.net', year(2));
    expect(tree.status).toBe('assumed');
    const assumed = new Set(
      everyPart(tree)
        .filter((p) => p.told.some((t) => t.source.kind === 'assumed'))
        .map((p) => p.line),
    );
    expect([...assumed]).toContain('placements.ooa.opening_stock');
    expect([...assumed]).toContain('placements.ooa.scheduled');
    expect(everyPart(tree).find((p) => p.line === 'placements.ooa.weekly_price')?.reason).toContain(
      'uses up the budget',
    );
  });
});
