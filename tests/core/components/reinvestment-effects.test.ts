import { describe, expect, it } from 'vitest';
import { reinvestment } from '../../../src/core/components/reinvestment/reinvestment.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { built } from '../../support/component.ts';
import { complaints, monthsOf, POUNDS, runLines, shown, told, year } from '../../support/lines.ts';
import { poolSettings, source } from './reinvestment-pools.ts';

const assumed = { kind: 'assumed', reason: 'a test' };

function effect(more: object = {}): object {
  return {
    label: 'Fewer stays',
    of: 'own.spend',
    lag: 2,
    profile: { profile: [0.5, 0.25], source: assumed },
    on: { value: 0, source: assumed },
    ...more,
  };
}

function effectLines(more: object = {}): readonly Line[] {
  return built(reinvestment, { pools: {}, effects: { stays: effect(more) } }).lines;
}

const ON = { on: { value: 1, source: assumed } };
const SAVING = 'reinvestment.effect.stays.saving';

describe('what upstream spending saves later', () => {
  it('is nought unless a scenario turns it on, even where the spending is not known', () => {
    const projection = runLines([told('own.spend', [null], POUNDS), ...effectLines()]);
    expect(shown(projection, SAVING, year(0))).toMatchObject({ value: 0, unknown: 0 });
  });

  it('comes after its lag, by its profile, the last of which holds', () => {
    const projection = runLines([told('own.spend', [100, 40, 0], POUNDS), ...effectLines(ON)]);
    // 100 saves 50 two months on, and 25 in each month after; 40 saves 20 and then 10.
    expect(monthsOf(projection, SAVING).slice(0, 6)).toEqual([0, 0, 50, 45, 35, 35]);
  });

  it('is unknown from the lag on when it counts and the spending is not known', () => {
    const projection = runLines([told('own.spend', [null], POUNDS), ...effectLines(ON)]);
    expect(monthsOf(projection, SAVING).slice(0, 4)).toEqual([0, 0, null, null]);
  });

  it('lowers the cost that the model names', () => {
    const lines = [told('own.spend', [100, 0], POUNDS), told('own.stays', [80], POUNDS)];
    const projection = runLines([...lines, ...effectLines({ ...ON, lowers: 'own.stays' })]);
    expect(monthsOf(projection, 'reinvestment.effect.stays.after').slice(0, 4)).toEqual([80, 80, 30, 55]);
  });

  it('may feed the pool that pays for it: the circle goes through the months before', () => {
    const pool = {
      ...(poolSettings({ programmes: { liaison: { ask: 1_200_000 } } }) as object),
      releases: {
        seed: { label: 'Seed', line: 'own.seed' },
        stays: { label: 'Fewer stays', line: SAVING },
      },
    };
    const circle = effect({
      ...ON,
      of: 'reinvestment.pct.to.liaison',
      lag: 1,
      profile: { profile: [0.5, 0], source },
    });
    const { lines, problems } = built(reinvestment, { pools: { pct: pool }, effects: { stays: circle } });
    const all = [told('own.seed', [800, 0], POUNDS), ...lines];
    expect(complaints(all)).toEqual([]);
    expect(problems.map(printProblem)).toEqual([
      'model.yaml: A later effect does not count in the model itself. Write value: 0 here, and turn it on in a scenario, under "set".',
    ]);
    // Each pound spent brings half of itself back a month later, and all of it is spent again.
    expect(monthsOf(runLines(all), 'reinvestment.pct.to.liaison').slice(0, 5)).toEqual([
      800, 400, 200, 100, 50,
    ]);
  });

  it('is off or on, or in between: nothing below nought or above 1', () => {
    expect(
      complaints([
        told('own.spend', [1], POUNDS),
        ...effectLines({ on: { value: 2, source: { kind: 'local', note: 'a test' } } }),
      ]),
    ).toEqual([
      'model.yaml, line reinvestment.effect.stays.on: 2 cannot be right for "Fewer stays: counts (1) or not (0)". Write a share from 0 to 1, such as 0.1 for 10 %.',
    ]);
  });
});
