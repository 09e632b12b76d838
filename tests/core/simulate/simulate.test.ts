import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spread } from '../../../src/core/simulate/simulation.ts';
import { figureOf, input, simulated, uniform, unknown, worked } from '../../support/simulations.ts';

const A = uniform('own.a', 0, 100);
const B = uniform('own.b', 0, 100);

function spreadOf(spread: Spread | null): Spread {
  if (spread === null) throw new Error('nothing was drawn');
  return spread;
}

describe('the sum of two even inputs from 0 to 100', () => {
  // It is triangular from 0 to 200: a share (x / 100)^2 / 2 lies below x up to 100, and so on from the other end.
  it.each(['plain', 'latin', 'sobol'] as const)(
    'has the percentiles of a triangle, by %s draws',
    async (method) => {
      const found = await simulated([A, B, worked('own.sum', 'own.a + own.b')], { method, draws: 16_384 });
      const { plan, spread } = figureOf(found, 'own.sum');
      const { mean, deviation, p5, p25, p50, p75, p95, lowest, highest } = spreadOf(spread);
      expect(plan).toBe(100);
      const wrong = (got: number, right: number): number => Math.abs(got - right);
      // Four standard errors of plain draws: 40.8 / 128 = 0.32 for the mean; about 0.45 for a percentile.
      expect(wrong(mean, 100)).toBeLessThan(1.3);
      expect(wrong(deviation, 100 / Math.sqrt(6))).toBeLessThan(1);
      expect(wrong(p5, Math.sqrt(0.1) * 100)).toBeLessThan(2.2);
      expect(wrong(p25, Math.sqrt(0.5) * 100)).toBeLessThan(2.2);
      expect(wrong(p50, 100)).toBeLessThan(2.2);
      expect(wrong(p75, 200 - Math.sqrt(0.5) * 100)).toBeLessThan(2.2);
      expect(wrong(p95, 200 - Math.sqrt(0.1) * 100)).toBeLessThan(2.2);
      // Below P5 the density rises in a line from 0: its mean is at two thirds.
      expect(wrong(lowest, (2 / 3) * Math.sqrt(0.1) * 100)).toBeLessThan(2);
      expect(wrong(highest, 200 - (2 / 3) * Math.sqrt(0.1) * 100)).toBeLessThan(2);
    },
  );

  it('is above 150 in one draw of eight: (50 / 100)^2 / 2', async () => {
    const meets = ['own.sum >= 150', 'own.a <= own.b', 'own.sum >= 0', 'own.sum >= 200.01'];
    const found = await simulated([A, B, worked('own.sum', 'own.a + own.b')], { meets });
    const [above, less, always, never] = found.scenarios[0]?.goals ?? [];
    expect(above?.goal).toBe('own.sum >= £150');
    expect(Math.abs((above?.chance?.chance ?? 0) - 0.125)).toBeLessThan(0.014);
    expect(Math.abs((less?.chance?.chance ?? 0) - 0.5)).toBeLessThan(0.02);
    expect([always?.met, always?.missed, never?.met, never?.missed]).toEqual([10_000, 0, 0, 10_000]);
  });
});

it('the product of two even inputs has the mean of the product, and lies below 2,500 in 59.66 % of the draws', async () => {
  const lines = [A, B, worked('own.product', 'own.a * own.b / (1 GBP)')];
  const found = await simulated(lines, { meets: ['own.product <= 2500'] });
  expect(Math.abs(spreadOf(figureOf(found, 'own.product').spread).mean - 2500)).toBeLessThan(90);
  // z (1 - ln z) at z = 0.25.
  const [goal] = found.scenarios[0]?.goals ?? [];
  expect(Math.abs((goal?.chance?.chance ?? 0) - 0.5966)).toBeLessThan(0.02);
});

it('of y = 3a + b nine tenths of the spread come from a, one from b, and c is not behind it', async () => {
  const lines = [A, B, uniform('own.c', 0, 100), worked('own.y', '3 * own.a + own.b')];
  const found = await simulated(lines, { lines: ['own.y'] });
  const [first, second, ...others] = figureOf(found, 'own.y').drivers;
  expect([first?.input, second?.input]).toEqual(['own.a', 'own.b']);
  expect(Math.abs((first?.share ?? 0) - 0.9)).toBeLessThan(0.01);
  expect(Math.abs((second?.share ?? 0) - 0.1)).toBeLessThan(0.01);
  expect(first?.rank).toBeGreaterThan(0.9);
  expect(others).toEqual([]);
});

it('another seed gives other draws, and the same seed the same', async () => {
  const lines = [A, worked('own.y', '2 * own.a')];
  const [first, again, other] = await Promise.all(
    [1, 1, 2].map((seed) => simulated(lines, { seed, draws: 50 })),
  );
  expect(again).toEqual(first);
  expect(other?.scenarios[0]?.figures[0]?.spread).not.toEqual(first?.scenarios[0]?.figures[0]?.spread);
});

describe('two scenarios under common draws', () => {
  it('differ by a constant in every draw where one only adds it', async () => {
    const lines = [A, B, input('own.fixed', 7), worked('own.sum', 'own.a + own.b + own.fixed')];
    const found = await simulated(lines, {
      other: { shift: { 'own.fixed': { by: 1000, reason: 'A test.' } } },
    });
    const [difference] = found.differences;
    const { mean, deviation, p5, p95 } = spreadOf(difference?.spread ?? null);
    expect(difference?.plan).toBe(1000);
    for (const value of [mean, p5, p95]) expect(value).toBeCloseTo(1000, 9);
    expect(deviation).toBeLessThan(1e-9);
    expect(difference?.beside).toEqual({ higher: 10_000, equal: 0, lower: 0, unknown: 0 });
  });

  it('are equal where neither touches a line, also when one has fewer uncertain inputs', async () => {
    const lines = [A, B, worked('own.double', '2 * own.b')];
    const found = await simulated(lines, {
      other: { set: { 'own.a': { value: 50, source: { kind: 'assumed', reason: 'Fixed.' } } } },
      lines: ['own.double'],
    });
    expect(found.scenarios.map(({ inputs }) => inputs.length)).toEqual([2, 1]);
    expect(found.differences[0]?.beside).toEqual({ higher: 0, equal: 10_000, lower: 0, unknown: 0 });
  });
});

it('draws in which a figure cannot be worked out are counted and left out', async () => {
  const spread = { shape: 'discrete', values: [0, 1, 2], chances: [0.1, 0.5, 0.4] };
  const lines = [
    input('own.a', 1, { low: 0, high: 2, spread }),
    input('own.ten', 10),
    // 100 divided by 0, 1 or 2.
    worked('own.y', 'own.ten * own.ten / own.a'),
  ];
  const found = await simulated(lines, { draws: 1000, meets: ['own.y >= 100'] });
  const figure = figureOf(found, 'own.y');
  // A Latin hypercube gives each value just its share: 100 draws of 0, 500 of 1, 400 of 2.
  expect(figure.notWorkedOut).toBe(100);
  expect(spreadOf(figure.spread).mean).toBeCloseTo((500 * 100 + 400 * 50) / 900, 9);
  const [goal] = found.scenarios[0]?.goals ?? [];
  expect([goal?.met, goal?.missed, goal?.notWorkedOut]).toEqual([500, 400, 100]);
});

describe('what is unknown', () => {
  it('stays unknown, and has no chance', async () => {
    const lines = [A, unknown('own.u'), worked('own.sum', 'own.a + own.u')];
    const found = await simulated(lines, { meets: ['own.sum >= 0'] });
    expect(figureOf(found, 'own.sum')).toMatchObject({
      plan: null,
      status: 'unknown',
      spread: null,
      drivers: [],
    });
    expect(found.scenarios[0]?.goals[0]).toMatchObject({ status: 'unknown', chance: null });
  });

  it('is left out of a total, whose known part is drawn and told as such', async () => {
    const part = { tags: { part: 'yes' } };
    const lines = [
      { ...A, ...part },
      { ...unknown('own.u'), ...part },
      worked('own.total', 'total("part=yes")'),
    ];
    const figure = figureOf(await simulated(lines, { lines: ['own.total'] }), 'own.total');
    expect(figure).toMatchObject({ plan: 50, unknownLines: ['own.u'] });
    expect(['at_least', 'known_part']).toContain(figure.status);
    expect(spreadOf(figure.spread).mean).toBeCloseTo(50, 1);
  });
});

it('whatever the draws and the seed, the percentiles are in order and every draw is counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.constantFrom('plain', 'latin', 'sobol'),
      async (draws, seed, method) => {
        const lines = [A, B, worked('own.sum', 'own.a + own.b')];
        const found = await simulated(lines, { draws, seed, method, meets: ['own.sum >= 120'] });
        const { mean, p5, p25, p50, p75, p95, lowest, highest, deviation } = spreadOf(
          figureOf(found, 'own.sum').spread,
        );
        const slack = 1e-9;
        const inOrder = [0, lowest, p5, p25, p50, p75, p95, highest, 200];
        for (let i = 1; i < inOrder.length; i++)
          expect((inOrder[i] ?? 0) - (inOrder[i - 1] ?? 0)).toBeGreaterThan(-slack);
        expect(mean).toBeGreaterThan(lowest - slack);
        expect(mean).toBeLessThan(highest + slack);
        expect(deviation).toBeGreaterThanOrEqual(0);
        const [goal] = found.scenarios[0]?.goals ?? [];
        expect((goal?.met ?? 0) + (goal?.missed ?? 0)).toBe(draws);
      },
    ),
    { numRuns: 15 },
  );
});

describe('a question that cannot be asked', () => {
  const lines = [A, worked('own.y', '2 * own.a')];
  it.each([
    [
      'nothing is uncertain',
      [input('own.a', 1)],
      {},
      'Nothing is drawn in scenario "plan": no input of it has a range or a spread. Give an assumed or cited source a low and a high.',
    ],
    [
      'a spread of none',
      [input('own.a', 1, { low: 0, high: 2, spread: 'none' })],
      {},
      'Nothing is drawn in scenario "plan": the ranges that its inputs have (1, such as own.a) are not drawn: they are all that a share can be, or a source or the model says so. Give a source a spread or a narrower range.',
    ],
    ['no such line', lines, { lines: ['own.z'] }, 'There is no line "own.z". Did you mean "own.a"?'],
    ['no such tag', lines, { lines: ['tier=t9'] }, 'No line meets "tier=t9".'],
    [
      'no draws',
      lines,
      { draws: 0 },
      'The number of draws must be a whole number from 1 to 2147483648, and is 0.',
    ],
    [
      'half a seed',
      lines,
      { seed: 1.5 },
      'The seed must be a whole number from 0 to 4294967295, and is 1.5.',
    ],
    [
      'a goal that is none',
      lines,
      { meets: ['own.y'] },
      '"own.y" does not say what is to be met. Write a line, >= or <=, and a number or another line: "placements.ooa.net >= 100000".',
    ],
    [
      'no headline',
      [A],
      {},
      'No headline of scenario "plan" hangs on an uncertain input. Name lines with --lines, such as --lines own.a.',
    ],
  ])('%s', async (_, about, more, message) => {
    await expect(simulated(about, more)).rejects.toThrow(message);
  });
});
