import { expect } from 'vitest';
import type { Default } from '../../src/core/uncertainty/distribution.ts';
import { type Uncertainty, uncertaintiesOf } from '../../src/core/uncertainty/uncertainties.ts';
import { modelOf, scenarioOf } from './models.ts';

/** An input of a model of two years from 2009/10, with what one scenario makes of it. */
export function withInput(input: unknown, overlay: object = {}, unit = '1') {
  return modelOf({
    lines: [{ name: 'own.x', label: 'Own x', unit, rollup: unit === 'date' ? 'stock' : 'level', input }],
    scenarios: { plan: { title: 'plan', about: 'A test.', ...overlay } },
  });
}

export function drawnFrom(
  input: unknown,
  overlay: object = {},
  unit = '1',
  by: Default = 'triangular',
): readonly Uncertainty[] {
  const { uncertainties, problems } = uncertaintiesOf(
    scenarioOf(withInput(input, overlay, unit), 'plan'),
    by,
  );
  expect(problems).toEqual([]);
  return uncertainties;
}

/** The one uncertain input: its distribution, and what offset and slope are from which month on. */
export function only(...about: Parameters<typeof drawnFrom>) {
  const [found, another] = drawnFrom(...about);
  if (found === undefined || another !== undefined) throw new Error('one input should be uncertain');
  const { kind, distribution, offset, slope } = found;
  const changes = [...offset].flatMap((o, m) =>
    m > 0 && Object.is(o, offset[m - 1]) && slope[m] === slope[m - 1] ? [] : [[m, o, slope[m]]],
  );
  return { kind, distribution, changes };
}

export const assumed = (more: object): object => ({ kind: 'assumed', reason: 'a test', ...more });
export const ten = (spread: object | string): object => ({ value: 10, source: assumed({ spread }) });
