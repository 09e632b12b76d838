import type { Month } from '../calendar/month.ts';
import type { Value } from '../graph/given.ts';
import { type Found, type Nearness, type Search, searched } from './search.ts';
import { knownRuns } from './tried.ts';

/**
 * Tries every month from one to another. Months in a row that meet the target are one stretch; where two neighbours lie on
 * either side of it, it is passed over between them.
 */
export function searchMonths(
  f: (month: Month) => Value,
  [first, last]: readonly [first: Month, last: Month],
  { unseen }: Nearness,
): Search {
  const entries = Array.from({ length: last - first + 1 }, (_, k) => ({ x: first + k, y: f(first + k) }));
  const found = knownRuns(entries).flatMap((run) => {
    const meets = (i: number): boolean => Math.abs(run[i]?.y ?? unseen) < unseen;
    return run.flatMap((here, i): readonly Found[] => {
      const next = run[i + 1];
      if (meets(i)) {
        if (meets(i - 1)) return [];
        const end = run.findIndex((_, j) => j >= i && !meets(j + 1));
        const to = run[end]?.x ?? here.x;
        return [to === here.x ? { kind: 'point', x: to } : { kind: 'interval', from: here.x, to }];
      }
      const passed = next !== undefined && !meets(i + 1) && here.y > 0 !== next.y > 0;
      return passed ? [{ kind: 'jump', below: here, above: next }] : [];
    });
  });
  return searched(entries, found);
}
