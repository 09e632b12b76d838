import { fraction, streamOf } from './generator.ts';
import type { Points } from './points.ts';

/** Plain random sampling: each draw is independent of all others. */
export function plainPoints(seed: number, name: string): Points {
  const { words } = streamOf(seed, 'plain', name);
  return {
    fill: (first, count, out) => {
      for (let i = 0; i < count; i++) {
        // Four words make the points of two draws.
        const draw = first + i;
        const [a, b, c, d] = words(Math.floor(draw / 2));
        out[i] = draw % 2 === 0 ? fraction(a, b) : fraction(c, d);
        if (draw % 2 === 0 && i + 1 < count) out[++i] = fraction(c, d);
      }
    },
  };
}
