import { describe, expect, it } from 'vitest';
import { kernelSource } from '../../../src/core/kernel/compile-kernel.ts';
import { referenceKernel } from '../../../src/core/kernel/reference.ts';
import { loadKernel, loadModuleKernel } from '../../../src/shell/kernel/load-kernel.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { differing, drawsFor, outputsOf, simulationOf } from '../../support/kernels.ts';

/** Scenarios in which no figure in pounds rests on an input with a range: nothing there should move. */
const STILL = new Set(['plan', 'do_nothing', 'agreed_for_2012_13', 'proxies']);

/** Many draws of one scenario, and a few of the others: the reference takes its time. */
const MANY = 'lancashire-south-cumbria repatriation';

describe.each([...modelNames(ROOT)])('%s', (name) => {
  const loaded = loadModel(ROOT, name);
  it.each(Object.keys(loaded.model.file.scenarios))(
    '%s: both kernels give every annual figure in pounds with the bits of the reference',
    async (scenario) => {
      const spec = simulationOf(loadScenario(loaded, scenario));
      const draws = drawsFor(spec, `${name} ${scenario}` === MANY ? 24 : 3);
      const source = kernelSource(spec);
      const expected = outputsOf(referenceKernel(spec), draws);
      expect(spec.outputs.length).toBeGreaterThan(1000);
      if (!STILL.has(scenario)) expect(expected.some((values) => new Set(values).size > 1)).toBe(true);
      expect(differing(outputsOf(await loadKernel(source), draws), expected)).toEqual([]);
      expect(differing(outputsOf(await loadModuleKernel(source), draws), expected)).toEqual([]);
    },
  );
});
