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
  const ways = waysOf(lines, codes);
  const counted = lines.flatMap((line, i) => (line.counts === undefined ? [] : countedBy(i, lines, ways)));
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

/** The lines where the savings of one counting line are first counted, each with the share of it. */
function countedBy(start: number, lines: readonly Line[], ways: Ways): readonly Counted[] {
  const by = lines[start];
  if (by === undefined) return [];
  const out: Counted[] = [];
  const seen = new Map<string, boolean>();
  /** Does the line count a saving, or one below it? */
  const visit = (i: number, share: Line | undefined): boolean => {
    const way = `${i} ${share?.name ?? ''}`;
    const known = seen.get(way);
    if (known !== undefined) return known;
    seen.set(way, false);
    const line = lines[i];
    const below = share ?? (line?.shareOf === undefined ? undefined : line);
    const first = line?.saving === true;
    // What a pool has paid out is spending: it no longer counts as the saving that paid for it.
    const paidOut = line?.settles !== undefined;
    const deeper =
      !first && !paidOut && (ways.reads[i] ?? []).map((next) => visit(next, below)).includes(true);
    const here = first || (!deeper && i !== start && ways.own.has(i));
    if (here) out.push({ by, saving: i, ...(share === undefined ? {} : { share }) });
    seen.set(way, here || deeper);
    return here || deeper;
  };
  visit(start, undefined);
  return out;
}

/** What each line reads, and the savings of the user's own: lines that a counting line names, where no component counts them. */
interface Ways {
  readonly reads: readonly (readonly number[])[];
  readonly own: ReadonlySet<number>;
}

function waysOf(lines: readonly Line[], codes: readonly (Code | undefined)[]): Ways {
  const reads = codes.map((code) => (code === undefined ? [] : [...readsOf(code).keys()]));
  const counting = lines.flatMap((line, i) => (line.counts === undefined || line.saving === true ? [] : [i]));
  return { reads, own: new Set(counting.flatMap((i) => reads[i] ?? [])) };
}
