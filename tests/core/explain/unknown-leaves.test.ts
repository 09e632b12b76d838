import { describe, expect, it } from 'vitest';
import type { Explained } from '../../../src/core/explain/step.ts';
import { unknownLeaves } from '../../../src/core/explain/unknown-leaves.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { graphOf, POUNDS, told, worked, year } from '../../support/lines.ts';

function explained(graph: Explained['graph']): Explained {
  const projection = projectPlan(planOf(graph));
  return { graph, projection, pennies: penniesOf(projection) };
}

function leavesOf(of: Explained, line: string): readonly (string | undefined)[] {
  const at = { line: of.graph.lineNamed(line) ?? -1, period: year(0) };
  return unknownLeaves(of, at).map((leaf) => of.graph.lines[leaf.line]?.name);
}

describe('what leaves a figure unknown', () => {
  const of = explained(
    graphOf([
      told('s.known', [5], POUNDS),
      told('a.gap', [null], POUNDS),
      told('a.other', [null], POUNDS),
      worked('s.half', 'a.gap * 0.5', POUNDS),
      worked('c.all', 'total("s.*")', POUNDS),
      worked('c.fine', 's.known + s.known', POUNDS),
      worked('d.both', 'c.all + a.gap + a.other', POUNDS),
    ]),
  );

  it('is the told figures at the ends, each once', () => {
    expect(leavesOf(of, 'c.all')).toEqual(['a.gap']);
    expect(leavesOf(of, 'd.both')).toEqual(['a.gap', 'a.other']);
    expect(leavesOf(of, 'a.gap')).toEqual(['a.gap']);
  });

  it('is nothing for a figure that is known in full', () => {
    expect(leavesOf(of, 'c.fine')).toEqual([]);
  });

  it('of the saving of placements is what the document does not give', () => {
    const plan = explained(loadScenario(loadModel(ROOT, 'worcestershire'), 'plan'));
    const leaves = leavesOf(plan, 'placements.ooa.net');
    expect(leaves).toContain('placements.ooa.block_share');
    expect(leaves).not.toContain('placements.ooa.budget');
  });
});
