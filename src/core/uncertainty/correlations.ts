import type { Line } from '../graph/line.ts';
import { selectLines } from '../graph/select.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { type Correlation, impossibleIn } from '../sampling/correlation.ts';
import type { UncertaintyFile } from './uncertainty-schema.ts';

/**
 * The rank correlations of a model file, two inputs at a time, and everything wrong with them. They are said of inputs, whether a
 * scenario has a spread for them or not.
 *
 * @param place that of `uncertainty` in the model file
 */
export function correlationsOf(
  { correlations }: UncertaintyFile,
  lines: readonly Line[],
  place: Place = {},
): { readonly correlations: readonly Correlation[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const pairs = new Map<string, Correlation>();
  correlations.forEach(({ inputs, rank }, i) => {
    const here = within(place, 'correlations', i);
    const { names, problems: strange } = inputsMeant(inputs, lines, here);
    problems.push(...strange);
    if (strange.length === 0 && names.length < 2)
      problems.push(
        problem(`A correlation is between two inputs or more, and this names ${names.length}.`, here),
      );
    for (const [k, a] of names.entries()) {
      for (const b of names.slice(k + 1)) {
        const key = [a, b].sort().join(' ');
        const before = pairs.get(key);
        pairs.set(key, before ?? { a, b, rank });
        if (before !== undefined && before.rank !== rank) {
          const what = `"${a}" and "${b}" have two rank correlations, ${before.rank} and ${rank}.`;
          problems.push(problem(what, here, 'Keep one of the two.'));
        }
      }
    }
  });
  const out = [...pairs.values()];
  const impossible = problems.length === 0 ? impossibleIn(out) : undefined;
  if (impossible !== undefined) {
    const said = impossible.correlations.map(({ a, b, rank }) => `"${a}" with "${b}" ${rank}`);
    const count = new Set(impossible.correlations.flatMap(({ a, b }) => [a, b])).size;
    const others = said.length < (count * (count - 1)) / 2 ? ', and none between the others' : '';
    const what = `These rank correlations cannot hold together: ${said.join(', ')}${others}.`;
    const mend = `They would hold if each were ${impossible.strength} times as strong; or take one out.`;
    problems.push(problem(what, within(place, 'correlations'), mend));
  }
  return { correlations: out, problems };
}

function inputsMeant(
  inputs: readonly string[],
  lines: readonly Line[],
  place: Place,
): { readonly names: readonly string[]; readonly problems: readonly Problem[] } {
  const names = new Set<string>();
  const problems: Problem[] = [];
  for (const input of inputs) {
    const picked = selectLines(lines, [input]);
    const given = picked.filter((line) => line.content.kind === 'given');
    for (const line of given) names.add(line.name);
    if (given.length > 0) continue;
    const [formula] = picked;
    problems.push(
      formula === undefined
        ? problem(
            /[*=]/.test(input) ? `No input meets "${input}".` : `There is no line "${input}".`,
            place,
            didYouMean(
              input,
              lines.map((line) => line.name),
            ),
          )
        : problem(
            `"${formula.name}" is worked out by a formula, so it is not drawn.`,
            place,
            'Name inputs behind it.',
          ),
    );
  }
  return { names: [...names], problems };
}
