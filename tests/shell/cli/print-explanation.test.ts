import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/core/explain/explain.ts';
import { printExplanation } from '../../../src/shell/cli/print-explanation.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { project } from '../../../src/shell/results/result-files.ts';
import { ROOT } from '../../support/headroom.ts';
import { placeOf, year } from '../../support/lines.ts';

const loaded = loadModel(ROOT, 'worcestershire');

function printed(scenario: string, line: string, y = 2): string {
  const graph = loadScenario(loaded, scenario);
  const projection = project(graph);
  return printExplanation(explain(graph, projection, placeOf(projection, line), year(y)));
}

describe('an explanation in words', () => {
  it('of the net saving of bringing people home marks its assumptions as such, and outside evidence as cited', () => {
    const text = printed('repatriation', 'placements.ooa.net');
    expect(text.split('\n')[0]).toMatch(/\[assumed\] {2}placements\.ooa\.net$/);
    expect(text).toMatch(/: 35 people \[assumed\] Assumed: The supported-living case .* Range 25 to 50\./);
    expect(text).toContain('Assumed by the scenario: The price at which the number of people placed uses up');
    expect(text).toMatch(/0\.33 {2}\[cited\] {2}evidence\.slot_saving_share/);
    expect(text).toContain('(its own earlier months)');
  });

  it('of the same saving in the plan says what the document does not give', () => {
    const text = printed('plan', 'placements.ooa.net', 0);
    expect(text.split('\n')[0]).toMatch(/: unknown .*\[unknown\]/);
    expect(text).toContain(
      'Not given: The document gives the placement budget but not the number of people placed.',
    );
  });

  it('of a total with an unknown line says "at least"', () => {
    expect(printed('plan', 'investment.total.new').split('\n')[0]).toBe(
      'New money, 2011/12: at least £1,850,000, 1 line unknown  [at least]  investment.total.new',
    );
  });
});
