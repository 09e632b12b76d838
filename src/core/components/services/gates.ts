import { didYouMean } from '../../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../../problem/problem.ts';
import type { Service } from './money-lines.ts';

type Gates = Readonly<Record<string, string>>;

/** What the investment in a service waits for. */
export function gatesOf(ref: string, gates: Gates, place: Place): Service['gates'] {
  return Object.entries(gates)
    .filter(([pattern]) => holds(pattern, ref))
    .map(([pattern, line]) => ({ line, place: within(place, pattern) }));
}

export function gateProblems(refs: readonly string[], gates: Gates, place: Place): readonly Problem[] {
  return Object.keys(gates)
    .filter((pattern) => !refs.some((ref) => holds(pattern, ref)))
    .map((pattern) =>
      problem(
        `No service is named "${pattern}".`,
        within(place, pattern),
        didYouMean(pattern, refs, 'Write the short name of a service, or "*" for all of them.'),
      ),
    );
}

/** In a pattern, * stands for any run of characters. */
function holds(pattern: string, ref: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[^a-z0-9_]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(ref);
}
