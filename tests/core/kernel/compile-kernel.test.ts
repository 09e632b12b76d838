import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { kernelSource } from '../../../src/core/kernel/compile-kernel.ts';
import { referenceKernel } from '../../../src/core/kernel/reference.ts';
import type { Drawn, Kernel, KernelSpec } from '../../../src/core/kernel/spec.ts';
import type { Period } from '../../../src/core/run/period.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { loadKernel, loadModuleKernel } from '../../../src/shell/kernel/load-kernel.ts';
import { differing, outputsOf } from '../../support/kernels.ts';
import { graphOf, month, POUNDS, told, worked, year } from '../../support/lines.ts';

const MONTHS = 24;

/** A spec of lines by name: each drawn line is its variable itself, from the first on. */
function specOf(
  lines: readonly Line[],
  drawn: readonly string[],
  outputs: readonly (readonly [name: string, period: Period])[],
): KernelSpec {
  const plan = planOf(graphOf(lines));
  const at = (name: string): number => plan.lines.findIndex((line) => line.name === name);
  return {
    plan,
    variables: drawn.length,
    drawn: drawn.map(
      (name, variable): Drawn => ({
        line: at(name),
        variable,
        offset: new Float64Array(MONTHS),
        slope: new Float64Array(MONTHS).fill(1),
      }),
    ),
    outputs: outputs.map(([name, period]) => ({ line: at(name), period })),
  };
}

async function everyKernel(spec: KernelSpec): Promise<readonly Kernel[]> {
  const source = kernelSource(spec);
  return [referenceKernel(spec), await loadModuleKernel(source), await loadKernel(source)];
}

const CARE = [
  told('a.people', [100], { unit: 'people', rollup: 'stock' }),
  told('a.price', [3], { unit: 'GBP/people' }),
  told('a.grant', [50, 60], POUNDS),
  worked('a.cost', 'a.people * a.price', POUNDS),
  worked('a.net', 'a.cost - a.grant * 2', POUNDS),
  told('a.before', [10], { unit: 'GBP', rollup: 'stock' }),
  worked('a.balance', 'prev(a.balance, 1, a.before) + a.net', { unit: 'GBP', rollup: 'stock' }),
  worked('a.aside', 'a.people * 987654', { unit: 'people' }),
];

describe('a kernel', () => {
  const spec = specOf(
    CARE,
    ['a.people', 'a.price'],
    [
      ['a.net', year(0)],
      ['a.net', month(0)],
      ['a.balance', year(1)],
      ['a.grant', year(0)],
    ],
  );

  it('works out each draw: known answers', async () => {
    // 4 people at £5 a month are £20. The grant is £50 in April 2009 and £60 a month from then on, counted twice: the net is
    // 20 - 100 = -£80 in April and 20 - 120 = -£100 later, so -80 - 11 x 100 = -£1,180 in the first year, and the balance
    // at the end of the second is 10 - 1180 - 1200 = -£2,370. At no price it is 24 x £20 less. The grants come to 50 + 11 x 60.
    const draws = [Float64Array.of(4, 4), Float64Array.of(5, 0)];
    for (const kernel of await everyKernel(spec)) {
      expect(outputsOf(kernel, draws).map((o) => [...o])).toEqual([
        [-1180, -1420],
        [-80, -100],
        [-2370, -2850],
        [710, 710],
      ]);
    }
  });

  it('writes the draws it was asked for, and no others, however many', async () => {
    const count = 1000;
    const draws = [0, 1].map((v) => Float64Array.from({ length: count }, (_, i) => ((i * 7 + v) % 13) / 4));
    const [reference, ...kernels] = await everyKernel(spec);
    const expected = reference === undefined ? [] : outputsOf(reference, draws);
    for (const kernel of kernels) {
      const out = spec.outputs.map(() => new Float64Array(count).fill(-1));
      kernel.run(draws, 3, 777, out);
      const asked = out.map((o) => o.slice(3, 780));
      expect(
        differing(
          asked,
          expected.map((o) => o.slice(3, 780)),
        ),
      ).toEqual([]);
      expect(
        out.every((o) => o.slice(0, 3).every((x) => x === -1) && o.slice(780).every((x) => x === -1)),
      ).toBe(true);
    }
  });

  it('has no lines that nothing needs, and what no draw touches as numbers', () => {
    const { text } = kernelSource(spec);
    expect(text).not.toContain('987654');
    // The grant, twice: 100 in April, 120 from then on.
    expect(text).toContain(
      `100,${Array<number>(MONTHS - 1)
        .fill(120)
        .join(',')}`,
    );
    // Its own figure, the same in every draw.
    expect(text).toContain('const F = [[3,710]]');
  });

  it('is text that a page under a strict policy may load: no eval, no Function, nothing imported', () => {
    const { text } = kernelSource(spec);
    expect(text).not.toMatch(/\beval\b|\bFunction\b|\bimport\b|\bWebAssembly\b/);
    expect(text.match(/^export .*/gm)).toEqual([
      'export const variables = 2;',
      'export const outputs = 4;',
      'export function run(draws, first, count, out, flags, powers) {',
    ]);
  });

  it('is the same for the same spec, and can be handed to a worker', () => {
    const source = kernelSource(spec);
    expect(kernelSource(spec)).toEqual(source);
    expect(structuredClone(source)).toEqual(source);
  });

  it('leaves to the reference what goes wrong: a figure divided by nought, one too large, one that is none', async () => {
    const faulty = specOf(
      [
        told('b.money', [100], POUNDS),
        told('b.people', [4], { unit: 'people', rollup: 'stock' }),
        worked('b.each', 'b.money / b.people', { unit: 'GBP/people' }),
        told('b.most', [30], { unit: 'GBP/people' }),
        worked('b.capped', 'min(b.each, b.most)', { unit: 'GBP/people' }),
        told('b.one', [1], { unit: 'people' }),
        worked('b.ratio', 'b.people / b.one'),
        worked('b.large', 'if(b.ratio * b.ratio > 9, 1, 2)'),
        worked('b.all', 'total("b.large") + 1'),
      ],
      ['b.people'],
      [
        ['b.each', month(0)],
        ['b.capped', month(0)],
        ['b.all', month(0)],
      ],
    );
    // For each of 4 people 25 pounds; nobody to divide by; 100 for one; and a square that a double cannot hold.
    const draws = [Float64Array.of(4, 0, 1, 1e200, Number.NaN)];
    const unknown = Number.NaN;
    for (const kernel of await everyKernel(faulty)) {
      expect(outputsOf(kernel, draws).map((o) => [...o])).toEqual([
        [25, unknown, 100, 100 / 1e200, unknown],
        [25, unknown, 30, 100 / 1e200, unknown],
        [2, 3, 3, unknown, unknown],
      ]);
    }
  });

  it('says unknown, and the known part of a sum, where it depends on the draw which it is', async () => {
    const depends = specOf(
      [
        told('c.start', [0]),
        told('c.missing', [null], POUNDS),
        told('d.known', [7], POUNDS),
        worked('d.part', 'if(c.start > 0, c.missing, d.known)', POUNDS),
        worked('e.all', 'total("d.*")', POUNDS),
        worked('e.twice', 'e.all * 2', POUNDS),
      ],
      ['c.start'],
      [
        ['d.part', month(0)],
        ['e.all', year(0)],
        ['e.twice', year(0)],
      ],
    );
    // With the part 14 a month, 168 a year; without it "at least 7", 84 a year, of which nothing can be worked out.
    const draws = [Float64Array.of(0, 1, -1)];
    for (const kernel of await everyKernel(depends))
      expect(outputsOf(kernel, draws).map((o) => [...o])).toEqual([
        [7, Number.NaN, 7],
        [168, 84, 168],
        [336, Number.NaN, 336],
      ]);
  });

  it('raises to powers with the bits of the reference, whatever is raised', async () => {
    const powers = specOf(
      [told('e.x', [1]), told('e.y', [1]), worked('e.z', 'e.x ^ e.y')],
      ['e.x', 'e.y'],
      [['e.z', month(0)]],
    );
    const kernels = await everyKernel(powers);
    const base = fc.oneof(fc.double({ min: 0, max: 3 }), fc.double(), fc.integer({ min: -5, max: 20 }));
    const exponent = fc.oneof(
      fc.double({ min: -30, max: 30 }),
      fc.double(),
      fc.integer({ min: -5, max: 20 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(base, exponent), { minLength: 1, maxLength: 9 }), (pairs) => {
        const draws = [Float64Array.from(pairs, ([x]) => x), Float64Array.from(pairs, ([, y]) => y)];
        const [expected = [], ...others] = kernels.map((kernel) => outputsOf(kernel, draws));
        for (const other of others) expect(differing(other, expected)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same with bounds as without, and works out what lies beyond them too', async () => {
    const bounded: KernelSpec = {
      ...spec,
      bounds: [
        [1, 5],
        [0, 2],
      ],
    };
    const draws = [Float64Array.of(4, 1, 5, 6, -3), Float64Array.of(0, 2, 1.5, 1, 9)];
    const expected = outputsOf(referenceKernel(spec), draws);
    for (const kernel of await everyKernel(bounded))
      expect(differing(outputsOf(kernel, draws), expected)).toEqual([]);
  });
});
