import { printYear } from '../calendar/financial-year.ts';
import { type Month, middleOf, printMonth } from '../calendar/month.ts';
import { type Given, stepAt, type Value } from '../graph/given.ts';
import type { Source } from '../source/source.ts';

/** What the model was told, with its source: the end of every explanation. */
export interface Words {
  readonly value: Value;
  readonly when: string;
  readonly status?: string;
  readonly source: Source;
}

/** Everything told that bears on some months: the steps that cover them, the points about them, or the whole profile. */
export function wordsOf(given: Given, months: readonly Month[]): readonly Words[] {
  switch (given.kind) {
    case 'steps': {
      const steps = new Set(
        months.map((month) => stepAt(given.steps, month)).filter((step) => step !== undefined),
      );
      return [...steps].map(({ value, from, to, status, source }) => ({
        value,
        when:
          from === undefined
            ? 'all months'
            : to === from + 11
              ? printYear(Math.floor(from / 12))
              : `from ${printMonth(from)}`,
        ...(status === undefined ? {} : { status }),
        source,
      }));
    }
    case 'points': {
      const times = months.map(middleOf);
      const before = given.points.findLast((p) => p.at <= Math.min(...times)) ?? given.points[0];
      const after = given.points.find((p) => p.at >= Math.max(...times)) ?? given.points.at(-1);
      const near = given.points.filter((p) => p.at >= (before?.at ?? p.at) && p.at <= (after?.at ?? p.at));
      return near.map(({ value, at, source }) => ({ value, when: `mid-${Math.floor(at)}`, source }));
    }
    case 'profile':
      return given.values
        .slice(0, 12)
        .map((value, k) => ({ value, when: `${k} months on`, source: given.source }));
  }
}
