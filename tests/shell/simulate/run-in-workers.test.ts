import { expect, it } from 'vitest';
import { runHere, simulate } from '../../../src/core/simulate/simulate.ts';
import { loadKernel } from '../../../src/shell/kernel/load-kernel.ts';
import { runInWorkers } from '../../../src/shell/simulate/run-in-workers.ts';
import { Stopped } from '../../../src/shell/simulate/stopped.ts';
import { questionOf, uniform, worked } from '../../support/simulations.ts';

const QUESTION = questionOf(
  [uniform('own.a', 0, 100), uniform('own.b', -7, 3), worked('own.y', '3 * own.a + own.b')],
  { draws: 7000, other: { shift: { 'own.b': { by: 1, reason: 'A test.' } } }, meets: ['own.y >= 150'] },
);

const quiet = (): void => undefined;

it.each([1, 2, 4])('%i workers give the same to the bit as one thread', async (workers) => {
  const here = await simulate(QUESTION, runHere(loadKernel));
  const { signal } = new AbortController();
  const there = await simulate(QUESTION, runInWorkers({ workers, signal, onProgress: quiet }));
  expect(JSON.stringify(there)).toBe(JSON.stringify(here));
});

it('tells how far it is, and always further', async () => {
  const heard: number[] = [];
  const { signal } = new AbortController();
  const onProgress = (draws: number): void => {
    heard.push(draws);
  };
  await simulate(QUESTION, runInWorkers({ workers: 2, signal, onProgress }));
  expect(heard.at(-1)).toBe(7000);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});

it('stops when it is told to', async () => {
  const stop = new AbortController();
  const run = runInWorkers({ workers: 2, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(simulate({ ...QUESTION, draws: 10_000_000 }, run)).rejects.toThrow(Stopped);
  await expect(simulate(QUESTION, run)).rejects.toThrow('Stopped. Nothing was written.');
});
