import { CallError } from '../problem/call-error.ts';
import type { Uncertainty } from '../uncertainty/uncertainties.ts';
import { type Bundle, bundlesOf, type Correlation } from './correlation.ts';
import { latinPoints } from './latin-hypercube.ts';
import { normalQuantile, normalShare } from './normal.ts';
import { plainPoints } from './plain.ts';
import type { Points } from './points.ts';
import { type Quantile, quantileOf, wholeQuantile } from './quantile.ts';
import { SOBOL_DIMENSIONS, sobolPoints } from './sobol.ts';

export const METHODS = ['plain', 'latin', 'sobol'] as const;
/** Plain random draws, a Latin hypercube, or Sobol's sequence, scrambled. */
export type Method = (typeof METHODS)[number];

export interface SamplerOptions {
  /** A whole number from 0 to 4294967295: the same seed gives the same bytes anywhere. */
  readonly seed: number;
  /** How many draws there are in all. A Latin hypercube is laid out for just so many. */
  readonly draws: number;
  readonly method: Method;
  /** Correlations of inputs that are not uncertain here are passed over. */
  readonly correlations: readonly Correlation[];
  /**
   * All inputs that are uncertain in any of several scenarios, in one order, so that an input has the same draws in each: see
   * `inputsOfAll`. The uncertain ones alone when left out.
   */
  readonly inputs?: readonly string[];
}

/** Draws of all uncertain inputs. A draw is a function of the seed and its number alone: draws can be made in any order and split. */
export interface Sampler {
  readonly variables: number;
  /** Names of inputs beyond the dimensions of Sobol's sequence: these are drawn plainly. */
  readonly plainly: readonly string[];
  /**
   * Fills out[v][0..count-1] with draws first..first+count-1 of variable v.
   *
   * @throws {RangeError} for draws beyond those that there are
   */
  readonly fill: (first: number, count: number, out: readonly Float64Array[]) => void;
}

const MOST_DRAWS = 2 ** 31;

/** @throws {CallError} for a seed or a number of draws that cannot be */
export function samplerOf(uncertainties: readonly Uncertainty[], options: SamplerOptions): Sampler {
  refuseOptions(options);
  const { seed, draws, method, correlations, inputs = uncertainties.map(({ name }) => name) } = options;
  const places = new Map(inputs.map((name, i) => [name, i]));
  const own = uncertainties.map(({ name, variable, kind, distribution }) => {
    const input = places.get(name);
    if (input === undefined) throw new Error(`"${name}" is not among the inputs that are drawn`);
    return {
      input,
      variable,
      quantile: kind === 'month' ? wholeQuantile(distribution) : quantileOf(distribution),
    };
  });
  const points = inputs.map((name, i) => pointsOf(method, { seed, draws, name, dimension: i }));
  const bundles = bundlesOf(inputs, correlations);
  const bundled = new Set(bundles.flatMap(({ members }) => members));
  const alone = own.filter(({ input }) => !bundled.has(input));

  return {
    variables: uncertainties.length,
    plainly: method === 'sobol' ? inputs.slice(SOBOL_DIMENSIONS) : [],
    fill: (first, count, out) => {
      if (first < 0 || first + count > draws)
        throw new RangeError(`draws ${first} to ${first + count - 1} are not among the ${draws}`);
      for (const { input, variable, quantile } of alone) {
        const values = out[variable];
        if (values === undefined) continue;
        points[input]?.fill(first, count, values);
        take(quantile, values, values, count);
      }
      for (const bundle of bundles) {
        const shares = sharesOf(bundle, points, first, count);
        for (const { input, variable, quantile } of own) {
          const [from, to] = [shares.get(input), out[variable]];
          if (from !== undefined && to !== undefined) take(quantile, from, to, count);
        }
      }
    },
  };
}

/** The uncertain inputs of several scenarios: those of the first in their order, then those that only later ones have. */
export function inputsOfAll(scenarios: readonly (readonly Uncertainty[])[]): readonly string[] {
  return [...new Set(scenarios.flatMap((uncertainties) => uncertainties.map(({ name }) => name)))];
}

function pointsOf(
  method: Method,
  of: { readonly seed: number; readonly draws: number; readonly name: string; readonly dimension: number },
): Points {
  switch (method) {
    case 'plain':
      return plainPoints(of.seed, of.name);
    case 'latin':
      return latinPoints(of.seed, of.name, of.draws);
    case 'sobol':
      return of.dimension < SOBOL_DIMENSIONS
        ? sobolPoints(of.seed, of.name, of.dimension)
        : plainPoints(of.seed, of.name);
  }
}

/** `from` and `to` may be the same. */
function take(quantile: Quantile, from: Float64Array, to: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) to[i] = quantile(from[i] ?? 0.5);
}

/** Shares of the correlated inputs of a bundle, each as even between 0 and 1 as before. */
function sharesOf(
  { members, triangle }: Bundle,
  points: readonly Points[],
  first: number,
  count: number,
): ReadonlyMap<number, Float64Array> {
  const scores = members.map((member) => {
    const own = new Float64Array(count);
    points[member]?.fill(first, count, own);
    take(normalQuantile, own, own, count);
    return own;
  });
  const mixed = triangle.map((row) => {
    const shares = new Float64Array(count);
    row.forEach((weight, j) => {
      const score = scores[j];
      for (let i = 0; i < count; i++) shares[i] = (shares[i] ?? 0) + weight * (score?.[i] ?? 0);
    });
    take(inside, shares, shares, count);
    return shares;
  });
  return new Map(members.map((member, j) => [member, mixed[j] ?? new Float64Array(count)]));
}

/** The share of a score, neither 0 nor 1. */
function inside(score: number): number {
  return Math.min(Math.max(normalShare(score), 2 ** -52), 1 - 2 ** -52);
}

function refuseOptions({ seed, draws, method }: SamplerOptions): void {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new CallError(`The seed must be a whole number from 0 to 4294967295, and is ${seed}.`);
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS)
    throw new CallError(
      `The number of draws must be a whole number from 1 to ${MOST_DRAWS}, and is ${draws}.`,
    );
  if (!METHODS.includes(method))
    throw new CallError(`"${String(method)}" is no way to draw. There are: ${METHODS.join(', ')}.`);
}
