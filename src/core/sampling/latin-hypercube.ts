import { streamOf } from './generator.ts';
import { permutation } from './permutation.ts';
import type { Points } from './points.ts';

/**
 * Latin hypercube sampling (M. McKay, R. Beckman and W. Conover, Technometrics 21, 1979, 239-245): the range of each input is cut
 * into as many equally likely strata as there are draws, and each stratum is drawn from exactly once, in a shuffled order.
 *
 * @param draws how many draws there are in all: draw i is one of these, and of no other set
 */
export function latinPoints(seed: number, name: string, draws: number): Points {
  const order = streamOf(seed, 'order', name);
  const stratum = permutation(draws, [order.words(0), order.words(1)]);
  const place = streamOf(seed, 'place', name);
  return {
    fill: (first, count, out) => {
      for (let i = 0; i < count; i++) {
        const draw = first + i;
        const words = place.words(Math.floor(draw / 4));
        // 26 bits, so that stratum and place together are exact.
        const within = (((words[draw % 4] ?? 0) >>> 6) + 0.5) / 67108864;
        out[i] = (stratum(draw) + within) / draws;
      }
    },
  };
}
