/** Tests after which the smallest set is no longer looked for, but a set from which nothing can be left out. */
const MOST_TESTS = 400;

/** Things that cannot hold together; `smallest` when no smaller set of them fails. */
export interface Conflict<T> {
  readonly set: readonly T[];
  readonly smallest: boolean;
}

/**
 * The smallest set of things that cannot hold together, by trying sets of growing size; where that takes too long, one from which
 * nothing can be left out, found by leaving out one after another.
 *
 * @param all things that cannot all hold together
 * @param canHold says whether some of them can
 */
export function conflictIn<T>(all: readonly T[], canHold: (some: readonly T[]) => boolean): Conflict<T> {
  let tests = 0;
  for (let size = 0; size <= all.length; size++)
    for (const some of subsets(all, size)) {
      tests += 1;
      if (tests > MOST_TESTS) return { set: withoutSpare(all, canHold), smallest: false };
      if (!canHold(some)) return { set: some, smallest: true };
    }
  throw new Error('these things can hold together');
}

/** What is left when everything has been left out that is not needed for the others to conflict. */
export function withoutSpare<T>(all: readonly T[], canHold: (some: readonly T[]) => boolean): readonly T[] {
  let kept = all;
  for (const thing of all) {
    const without = kept.filter((other) => other !== thing);
    if (!canHold(without)) kept = without;
  }
  return kept;
}

function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i++)
    for (const rest of subsets(all, size - 1, i + 1)) yield [...all.slice(i, i + 1), ...rest];
}
