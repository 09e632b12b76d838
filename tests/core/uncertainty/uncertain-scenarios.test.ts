import { describe, expect, it } from 'vitest';
import { modelOf, saidOf } from '../../support/models.ts';
import { assumed, drawnFrom, only, ten, withInput } from '../../support/uncertain-inputs.ts';

describe('a scenario', () => {
  const figure = ten({ shape: 'pert', low: 5, high: 20 });

  it('scales and shifts a spread with its figure', () => {
    const scaled = { scale: { 'own.x': { by: 2, reason: 'r' } } };
    expect(only(figure, scaled).distribution).toEqual({
      shape: 'pert',
      low: 10,
      mode: 20,
      high: 40,
      weight: 4,
    });
    const turned = { scale: { 'own.x': { by: -1, reason: 'r' } } };
    expect(only(figure, turned).distribution).toMatchObject({ low: -20, mode: -10, high: -5 });
    const shifted = { shift: { 'own.x': { by: 3, reason: 'r' } } };
    expect(only(figure, shifted).distribution).toMatchObject({ low: 8, mode: 13, high: 23 });
    expect(only(ten({ shape: 'log_normal', sd: 3 }), scaled).distribution).toMatchObject({ mean: 20, sd: 6 });
  });

  it('has a spread of its own for a factor, an amount or a filled figure', () => {
    const scale = { 'own.x': { by: 1.5, spread: { shape: 'normal', sd: 0.1 }, reason: 'r' } };
    expect(only(figure, { scale }).distribution).toMatchObject({ shape: 'normal', mean: 15, sd: 1 });
    const shift = { 'own.x': { by: 2, low: 0, high: 6, spread: 'uniform', reason: 'r' } };
    expect(only(figure, { shift }).distribution).toEqual({ shape: 'uniform', low: 10, high: 16 });
    const unknown = { value: 'unknown', source: { kind: 'missing', why: 'a test' } };
    const fill = { 'own.x': { value: 7, low: 6, high: 9, spread: 'pert', reason: 'r' } };
    expect(only(unknown, { fill }).distribution).toMatchObject({ shape: 'pert', low: 6, mode: 7, high: 9 });
  });

  it('that scales figures which differ moves them by its one factor', () => {
    const input = { by_year: { '2009/10': 10, '2010/11': 20 }, source: assumed({}) };
    const scale = { 'own.x': { by: 1.5, low: 1.2, high: 2, reason: 'r' } };
    // Each lies in its own range, 12 to 20 and 24 to 40: the second is always twice the first.
    const { kind, distribution, changes } = only(input, { scale });
    expect({ kind, distribution }).toEqual({
      kind: 'figure',
      distribution: { shape: 'triangular', low: 12, mode: 15, high: 20 },
    });
    expect(changes).toEqual([
      [0, 0, 1],
      [12, 0, 2],
    ]);
  });

  it('that switches an input off leaves nothing to draw', () => {
    expect(drawnFrom(figure, { off: [{ lines: ['own.x'], reason: 'r' }] })).toEqual([]);
  });

  it('cannot shift a log-normal spread', () => {
    const model = withInput(ten({ shape: 'log_normal', sd: 3 }), {
      shift: { 'own.x': { by: 3, reason: 'r' } },
    });
    expect(saidOf(model, 'plan')).toEqual([
      'model.yaml: "own.x" has or would have a log-normal spread, which can be scaled but not shifted or turned below nought. Put the figure under "set", with its spread.',
    ]);
  });

  it('cannot give a profile a range by a factor', () => {
    const model = modelOf({
      lines: [
        {
          name: 'own.p',
          label: 'P',
          unit: '1',
          rollup: 'profile',
          input: { profile: [0.2, 0.4], source: assumed({}) },
        },
      ],
      scenarios: {
        plan: {
          title: 'plan',
          about: 'A test.',
          scale: { 'own.p': { by: 2, low: 1, high: 3, reason: 'r' } },
        },
      },
    });
    expect(saidOf(model, 'plan')).toEqual([
      'model.yaml: "own.p" is told by months since a start, so a change of it can have no range. Take the range out, or put the profile under "set".',
    ]);
  });
});
