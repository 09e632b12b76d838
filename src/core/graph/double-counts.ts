import { type Code, readsOf } from '../formula/code.ts';
import { type Problem, problem } from '../problem/problem.ts';
import { type Line, placeOf } from './line.ts';

/** A saving that a line counts: the line where it is first counted, and the share of it, where it is shared out by funder. */
interface Counted {
  readonly by: Line;
  readonly saving: number;
  readonly share?: Line;
}

/**
 * A saving is counted once (method, section 7). Each line that counts savings is followed down to the lines where they are
 * first counted; two that arrive at the same one, other than by different shares of it, are told by name.
 */
export function doubleCounts(
  lines: readonly Line[],
  codes: readonly (Code | undefined)[],
): readonly Problem[] {
  const counted = lines.flatMap((line, i) => (line.counts === undefined ? [] : countedBy(i, lines, codes)));
  const seen = new Set<string>();
  return counted.flatMap((later, n) => {
    const earlier = counted.slice(0, n).find((c) => isTwice(c, later));
    const pair = `${earlier?.by.name} ${later.by.name}`;
    if (earlier === undefined || seen.has(pair)) return [];
    seen.add(pair);
    const saving = lines[later.saving];
    const what = `"${earlier.by.label}" and "${later.by.label}" both count the saving "${saving?.label}" (${saving?.name}).`;
    const mend = 'A saving is counted once. Keep one of the two, or give each the share of one funder.';
    return [problem(what, placeOf(later.by), mend)];
  });
}

function isTwice(a: Counted, b: Counted): boolean {
  if (a.by === b.by || a.by.counts !== b.by.counts || a.saving !== b.saving) return false;
  const apart =
    a.share !== undefined &&
    b.share !== undefined &&
    a.share !== b.share &&
    a.share.shareOf === b.share.shareOf;
  return !apart;
}

function countedBy(
  start: number,
  lines: readonly Line[],
  codes: readonly (Code | undefined)[],
): readonly Counted[] {
  const by = lines[start];
  if (by === undefined) return [];
  const out: Counted[] = [];
  const seen = new Set<string>();
  const visit = (i: number, share: Line | undefined): void => {
    const way = `${i} ${share?.name ?? ''}`;
    if (seen.has(way)) return;
    seen.add(way);
    const line = lines[i];
    const code = codes[i];
    if (line?.saving === true) {
      out.push({ by, saving: i, ...(share === undefined ? {} : { share }) });
      return;
    }
    // What a pool has paid out is spending: it no longer counts as the saving that paid for it.
    if (line?.settles !== undefined) return;
    const below = share ?? (line?.shareOf === undefined ? undefined : line);
    if (code !== undefined) for (const next of readsOf(code).keys()) visit(next, below);
  };
  visit(start, undefined);
  if (out.length > 0) return out;
  // A saving of the user's own, that no component counts: it is first counted in the lines named.
  const code = codes[start];
  return code === undefined ? [] : [...readsOf(code).keys()].map((saving) => ({ by, saving }));
}
