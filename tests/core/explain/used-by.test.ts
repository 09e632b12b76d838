import { describe, expect, it } from 'vitest';
import { usesOf } from '../../../src/core/explain/used-by.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { graphOf, told, worked } from '../../support/lines.ts';

describe('where a line is used', () => {
  const graph = graphOf([
    told('a.price', [2]),
    told('a.alone', [7]),
    worked('b.cost', 'a.price * 3'),
    worked('b.closing', 'prev(b.closing, 1, 0) + b.cost'),
    worked('c.all', 'b.cost + b.closing'),
  ]);
  const use = (name: string) => {
    const { readers, leaning } = usesOf(graph)(graph.lineNamed(name) ?? -1);
    const names = (lines: readonly number[]) => lines.map((line) => graph.lines[line]?.name);
    return { readers: names(readers), leaning: names(leaning) };
  };

  it('tells the lines that name it from all that lean on it', () => {
    expect(use('a.price')).toEqual({ readers: ['b.cost'], leaning: ['b.cost', 'b.closing', 'c.all'] });
    expect(use('b.cost')).toEqual({ readers: ['b.closing', 'c.all'], leaning: ['b.closing', 'c.all'] });
  });

  it('is nowhere for a line that none reads', () => {
    expect(use('a.alone')).toEqual({ readers: [], leaning: [] });
    expect(use('c.all')).toEqual({ readers: [], leaning: [] });
  });

  it('does not count a balance as a reader of itself', () => {
    expect(use('b.closing')).toEqual({ readers: ['c.all'], leaning: ['c.all'] });
  });
});

it('comes down to the headlines: the share in block contracts bears on the net saving of placements', () => {
  const graph = loadScenario(loadModel(ROOT, 'worcestershire'), 'plan');
  const { readers, leaning, headlines } = usesOf(graph)(graph.lineNamed('placements.ooa.block_share') ?? -1);
  const names = (lines: readonly number[]) => lines.map((line) => graph.lines[line]?.name);
  expect(names(readers)).toEqual(['placements.ooa.gross']);
  expect(names(headlines)).toContain('placements.ooa.net');
  expect(names(headlines)).not.toContain('investment.total.new');
  expect(leaning).toEqual(expect.arrayContaining([...headlines]));
});
