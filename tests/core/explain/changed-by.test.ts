import { expect, it } from 'vitest';
import { changedBy } from '../../../src/core/explain/changed-by.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';

const loaded = loadModel(ROOT, 'worcestershire');
const scenarios = ['plan', 'do_nothing', 'repatriation'].map((name) => ({
  name,
  graph: loadScenario(loaded, name),
}));

it('names the scenarios that change an input, with what it is there', () => {
  expect(changedBy('placements.ooa.block_share', scenarios)).toEqual([
    { scenario: 'repatriation', now: '0.1' },
  ]);
});

it('is empty for an input that all scenarios have alike, and for no line', () => {
  expect(changedBy('investment.dementia.stated', scenarios)).toEqual([]);
  expect(changedBy('no.such.line', scenarios)).toEqual([]);
});
