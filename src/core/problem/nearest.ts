import { distance } from 'fastest-levenshtein';

/** The known name nearest to a misspelt or shortened one, or undefined when none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const all = [...known];
  const begun = name.length < 3 ? [] : all.filter((k) => k.toLowerCase().startsWith(name.toLowerCase()));
  if (begun.length === 1) return begun[0];
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of all) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** ` Did you mean "x"?`, or a way to see what there is. */
export function didYouMean(name: string, known: Iterable<string>, otherwise = ''): string {
  const near = nearest(name, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}
