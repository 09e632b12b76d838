import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem } from '../problem/problem.ts';

/** A short name that nothing bears, told with the nearest one that there is. */
export function notKnown(place: Place, ref: string, known: Iterable<string>): readonly Problem[] {
  const all = [...known];
  if (all.includes(ref)) return [];
  const otherwise = all.length === 0 ? 'The model file lists none.' : `There are: ${all.join(', ')}.`;
  return [problem(`"${ref}" is not known.`, place, didYouMean(ref, all, otherwise))];
}
