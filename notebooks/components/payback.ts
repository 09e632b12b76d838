import { monthWords, shortPounds } from './format.js';

/** When bringing people home has paid for itself, in one sentence, from the net saving so far of each month. */
export function paybackSentence(months: readonly string[], soFar: readonly (number | null)[]): string {
  const known = soFar.filter((value) => value !== null);
  if (known.length < soFar.length) return 'Whether it pays for itself is unknown.';
  const firstMove = known.findIndex((value) => value !== 0);
  if (firstMove === -1) return 'Nobody is brought home, so nothing is spent and nothing saved.';
  const end = known.at(-1) ?? 0;
  const lastMonth = monthWords(months.at(-1) ?? '');
  const lastBelow = known.findLastIndex((value) => value < 0);
  if (end < 0)
    return `It does not pay for itself by ${lastMonth}: by then it has cost ${shortPounds(-end)} more than it saved.`;
  if (lastBelow === -1)
    return `It saves money from the first move, in ${monthWords(months[firstMove] ?? '')}.`;
  return `It pays for itself in ${monthWords(months[lastBelow + 1] ?? '')}.`;
}
